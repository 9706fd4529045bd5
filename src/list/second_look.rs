//! What only the whole list decides about its numbers: the period it covers, whether its bare
//! figures are national forms, and whether they lost their plus signs. Where that could change a
//! reading, the rows are read again.

use super::national_forms::{BareCells, BarePart, LooksNational};
use super::parsed::{Parsed, Rules};
use super::store::Store;
use crate::number::{LostPlus, ParseOptions};
use crate::sheet::{Row, trimmed};

/// At least one cell in this many rows must look national to be reported, where no reading changes.
const FEW: u64 = 20;

/// What is gathered of the rows while they are read.
#[derive(Default)]
pub(super) struct Gathered {
    undated: bool,
    bare: BareCells,
    lost_plus: LostPlus,
}

/// What is gathered of a part of the rows.
#[derive(Default)]
pub(super) struct GatheredPart {
    /// Whether a row without a time holds what may be an old form.
    undated: bool,
    bare: BarePart,
    lost_plus: LostPlus,
}

/// What the whole list decides.
pub(super) struct Told {
    /// How the rows are to be read again; `None` where no reading would change.
    pub(super) again: Option<ParseOptions>,
    pub(super) national: Option<LooksNational>,
}

impl GatheredPart {
    /// Looks at a row.
    pub(super) fn see(&mut self, row: &Row<'_>, parsed: &Parsed, rules: &Rules) {
        let mut read = parsed.cells.iter().flatten();
        self.undated |=
            parsed.selected.is_none() && read.any(|reading| reading.undecided.is_some());
        let filled = rules.phones.iter().map(|column| trimmed(row.cell(*column)));
        let filled = filled.filter(|cell| !cell.is_empty());
        // Where cells hold several numbers, results and cells do not correspond.
        if filled.clone().count() == parsed.cells.len() {
            for (cell, read) in filled.zip(&parsed.cells) {
                match (parsed.home, read) {
                    (Some(home), Ok(read)) => self.lost_plus.see(cell, read, home),
                    (None, read) if rules.homes.is_none() => self.bare.see(cell, read),
                    _ => {}
                }
            }
        }
    }
}

impl Gathered {
    /// Takes in what was gathered of the next part of the rows.
    pub(super) fn join(&mut self, part: &GatheredPart) {
        self.undated |= part.undated;
        self.bare.join(&part.bare);
        self.lost_plus.join(&part.lost_plus);
    }

    /// What is decided, once all rows were seen.
    pub(super) fn tell(&self, store: &Store, read: &ParseOptions) -> Told {
        let decided = self.bare.decide(read);
        let period = self.undated.then(|| store.period()).flatten();
        let abroad = decided.as_ref().is_some_and(|(_, told)| told.abroad > 0);
        // What a first part of the list decided holds for the next ones as well.
        let mut lost_plus = self.lost_plus.homes();
        lost_plus.retain(|home| !read.lost_plus.contains(home));
        let again = period.is_some() || abroad || !lost_plus.is_empty();
        let again = again.then(|| ParseOptions {
            period: period.or(read.period),
            lost_plus: [&*lost_plus, &*read.lost_plus].concat(),
            national: decided
                .as_ref()
                .map_or(read.national, |(forms, _)| forms.and(read.national)),
            ..read.clone()
        });
        // A few rejects among many rows are explained by their reasons.
        let many = |told: &LooksNational| told.cells * FEW >= store.counts.rows;
        let national = decided.map(|(_, told)| told);
        Told {
            again,
            national: national.filter(|told| told.abroad > 0 || many(told)),
        }
    }
}
