//! Reading of the rows of sheets into entries, in pieces on all cores.

use super::fields::ListField;
use super::in_order::in_order;
use super::parsed::{Parsed, Rules};
use super::second_look::{Gathered, GatheredPart};
use super::store::{Full, Store};
use super::store_builder::StoreBuilder;
use crate::error::Error;
use crate::sheet::{Located, Piece, Row, Sheet};

/// The heading under which cells beyond the last heading are kept.
const SURPLUS: &str = "(cells beyond the headings)";

/// Reads the rows of all sheets, each by its rules.
pub(super) fn read(
    sheets: &[(Sheet, Located<ListField>)],
    all: &[Rules],
    room: u32,
    said: &mut Said<'_>,
) -> Result<(Store, Gathered), Error> {
    let (mut store, mut gathered) = (Store::of(sheets, room), Gathered::default());
    store.expect(sheets.iter().map(|(sheet, _)| sheet.choices.rows).sum());
    for ((sheet, _), rules) in sheets.iter().zip(all) {
        store.begin(sheet, rules);
        fill(&mut store, sheet, rules, &mut gathered, said)?;
    }
    Ok((store, gathered))
}

/// Called after each piece with the number of rows read.
pub(super) type Said<'s> = dyn FnMut(u64) + Send + 's;

/// What the rows of a piece became.
type Part = Result<(Store, GatheredPart), Error>;

/// Reads every row of a sheet. Pieces are read on all cores while those before them are joined to
/// the list.
fn fill(
    store: &mut Store,
    sheet: &Sheet,
    rules: &Rules,
    gathered: &mut Gathered,
    said: &mut Said<'_>,
) -> Result<(), Error> {
    let other = store.columns_of(sheet, rules);
    let full =
        |(row, full): (u64, Full)| Error::from(full).in_file(sheet.origin.place()).at_row(row);
    let join = |part: Part| {
        let (part, seen) = part?;
        gathered.join(&seen);
        store.join(part).map_err(full)?;
        said(store.counts.rows);
        Ok(())
    };
    in_order(
        sheet.pieces(),
        |piece| part(sheet, rules, &other, piece),
        join,
    )
}

/// Reads the rows of a piece.
fn part(sheet: &Sheet, rules: &Rules, other: &[Option<usize>], piece: &Piece) -> Part {
    let mut builder = StoreBuilder {
        rules,
        other,
        store: Store::part(other.len(), piece.rows),
        sheet,
    };
    let (mut rows, mut row) = (sheet.rows_of(piece), Row::default());
    let (mut settings, mut parsed) = (rules.numbers.clone(), Parsed::default());
    let mut seen = GatheredPart::default();
    while rows.read(&mut row) {
        parsed.read(&row, rules, &mut settings);
        seen.see(&row, &parsed, rules);
        builder.add(&row, &parsed).map_err(|full| {
            Error::from(full)
                .in_file(sheet.origin.place())
                .at_row(row.number())
        })?;
    }
    Ok((builder.store, seen))
}

impl Store {
    /// An empty store for the list in these sheets: the other columns are kept by heading.
    fn of(sheets: &[(Sheet, Located<ListField>)], room: u32) -> Store {
        let mut headings: Vec<String> = Vec::new();
        for (sheet, at) in sheets {
            for column in traveling(sheet, at) {
                for heading in sheet.headings_at(&[column]) {
                    if !headings.contains(&heading) {
                        headings.push(heading);
                    }
                }
            }
        }
        headings.push(SURPLUS.to_owned());
        let mut store = Store::new(headings, room);
        store.origin = sheets.first().map(|(sheet, _)| sheet.origin.clone());
        store.name_heading = sheets.iter().find_map(|(sheet, at)| {
            let column = at.column(ListField::Name)?;
            sheet.headings.get(column).cloned()
        });
        store
    }
}

/// The other columns of a sheet: names, and all that are not fields.
fn traveling(sheet: &Sheet, at: &Located<ListField>) -> impl Iterator<Item = usize> {
    let travels = |column: &usize| matches!(at.field_of(*column), None | Some(ListField::Name));
    (0..sheet.headings.len()).filter(travels)
}

impl Store {
    /// Begins another sheet.
    fn begin(&mut self, sheet: &Sheet, rules: &Rules) {
        if let Some(name) = &sheet.choices.name {
            self.sheets.push((self.entries.len(), name.as_str().into()));
        }
        if let Some(times) = &rules.times {
            let says = times.says();
            if !self.times_read.contains(&says) {
                self.times_read.push(says);
            }
        }
    }

    /// For each heading of the other columns of the list, the column of a sheet.
    fn columns_of(&self, sheet: &Sheet, rules: &Rules) -> Vec<Option<usize>> {
        let column = |heading: &String| {
            // Names of persons are kept in one column of the list, whatever its heading in a sheet.
            let named = self.name_heading.as_ref() == Some(heading);
            let names = rules.at.column(ListField::Name).filter(|_| named);
            let mut columns = traveling(sheet, &rules.at);
            names.or_else(|| columns.find(|column| sheet.headings.get(*column) == Some(heading)))
        };
        self.headings.iter().map(column).collect()
    }
}
