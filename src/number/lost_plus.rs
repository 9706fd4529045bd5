//! Whether the bare figures of a column that could be dialed at home are international numbers that
//! lost their plus sign, as spreadsheets leave them. The whole column decides; a single cell does
//! so only with the home's own calling code.

use super::char_classes::CharClasses;
use super::{Number, ParsedNumber, Repair, Repairs, spreadsheet};
use crate::plan::{self, Digits, LineType, Region, Validity};
use std::collections::{BTreeMap, BTreeSet};

/// With fewer cells, numbers of other countries decide nothing.
const FEWEST: u64 = 10;
/// At most one in this many bare figures may be only a national form.
const STRAY: u64 = 20;
/// Bare figures without the home's own calling code are international numbers only if they are from
/// this many countries: all numbers of one operator at home may look like those of one country.
const COUNTRIES: usize = 3;

/// How the cells of a column are written, by the home they are read in.
#[derive(Clone, Default)]
pub(crate) struct LostPlus(BTreeMap<Region, Written>);

/// Valid numbers of a column.
#[derive(Clone, Default)]
struct Written {
    cells: u64,
    /// Bare figures that are only a number at home, without its trunk prefix.
    national: u64,
    /// Bare figures that are only an international number.
    international: u64,
    /// Bare figures that are either; of these, those that would be a mobile number behind a plus
    /// sign.
    either: u64,
    mobile: u64,
    /// The calling codes of international numbers.
    codes: BTreeSet<u16>,
}

impl LostPlus {
    /// Looks at a cell and what it was read as in its home.
    pub(crate) fn see(&mut self, cell: &str, read: &ParsedNumber, home: Region) {
        if read.validity == Validity::Valid {
            self.0.entry(home).or_default().see(cell.trim(), read, home);
        }
    }

    /// Takes in what was seen of another part of the column.
    pub(crate) fn join(&mut self, other: &LostPlus) {
        for (home, more) in &other.0 {
            let written = self.0.entry(*home).or_default();
            written.cells += more.cells;
            written.national += more.national;
            written.international += more.international;
            written.either += more.either;
            written.mobile += more.mobile;
            written.codes.extend(&more.codes);
        }
    }

    /// The homes in which bare figures that are either are international numbers.
    pub(crate) fn homes(&self) -> Vec<Region> {
        let decided = |(home, written): &(&Region, &Written)| written.lost_plus(**home);
        let homes = self.0.iter().filter(decided);
        homes.map(|(home, _)| *home).collect()
    }
}

impl Written {
    fn see(&mut self, cell: &str, read: &ParsedNumber, home: Region) {
        self.cells += 1;
        if cell.starts_with('+') {
            return;
        }
        let Some((figures, length)) = figures(cell) else {
            return;
        };
        let without_trunk = |code: u16| {
            let before = u64::from(code).checked_mul(10_u64.checked_pow(length)?)?;
            before.checked_add(figures)
        };
        let home = plan::calling_code(home).and_then(without_trunk);
        if read.repairs.contains(Repair::MissingPlus) {
            self.international += 1;
            self.codes
                .extend(looked_up(read.number).map(|(code, _)| code));
        } else if let Some(abroad) = read.candidates.iter().find(|one| one.digits() == figures) {
            self.either += 1;
            if let Some((code, line)) = looked_up(*abroad) {
                self.codes.insert(code);
                let mobile = [LineType::Mobile, LineType::FixedLineOrMobile];
                self.mobile += u64::from(mobile.contains(&line));
            }
        } else if home == Some(read.as_written.digits()) {
            self.national += 1;
        }
    }

    fn lost_plus(&self, home: Region) -> bool {
        let own = plan::calling_code(home).is_some_and(|code| self.codes.contains(&code));
        // The home's own calling code before a mobile of its own is hardly anything else.
        let enough = self.cells >= FEWEST && (own || self.codes.len() >= COUNTRIES)
            || own && self.codes.len() == 1;
        enough
            && self.either > 0
            && self.national * STRAY <= self.either + self.international
            && self.mobile * 2 >= self.either
    }
}

/// The figures of a cell as their value and their count, without what a spreadsheet added; `None` for
/// two numbers, or one with an extension.
fn figures(cell: &str) -> Option<(u64, u32)> {
    let (mut room, mut undone) = (Digits::NONE, Repairs::NONE);
    let text = spreadsheet::undo(cell, CharClasses::of(cell), &mut room, &mut undone).ok()?;
    let (mut figures, mut length) = (0_u64, 0);
    let plain = text.chars().filter_map(Number::plain_form);
    for figure in plain.filter_map(|letter| letter.to_digit(10)) {
        figures = figures.checked_mul(10)?.checked_add(figure.into())?;
        length += 1;
    }
    Some((figures, length))
}

/// The calling code and the line type of a number.
fn looked_up(number: Number) -> Option<(u16, LineType)> {
    let mut buffer = itoa::Buffer::new();
    let (code, national) = plan::split(buffer.format(number.digits()))?;
    Some((code, plan::PlanInfo::lookup(code, national).line_type))
}
