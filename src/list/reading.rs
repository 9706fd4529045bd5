//! The rows of a sheet become a list, in batches read on all cores.

use super::fields::{Field, further, locate};
use super::filling::Filling;
use super::homes::Homes;
use super::parsed::{Parsed, Rules};
use super::second_look::Gathered;
use super::store::Store;
use super::{Progress, Reader, TargetList};
use crate::error::{Error, Kind};
use crate::sheet::{Located, Row, Sheet};
use crate::time::Times;
use rayon::prelude::*;
use std::sync::Arc;

/// Rows that are read at once, on all cores.
const BATCH: usize = 16_384;

/// The heading under which cells beyond the last heading are kept.
const SURPLUS: &str = "(cells beyond the headings)";

/// Reads the list in a sheet by the reader's settings; more than `room` entries or distinct numbers
/// are refused.
pub(super) fn list(reader: Reader, sheet: &Sheet, room: u32) -> Result<TargetList, Error> {
    let here = |error: Error| error.in_file(sheet.origin.name());
    let (at, phone) = locate(&reader.columns, sheet)?;
    let further = further(&reader.further, &at, sheet)?;
    let (times, rows) = times(&reader, sheet, &at)?;
    if rows == 0 {
        return Err(here(Error::new(Kind::Empty)));
    }
    let homes = at.column(Field::Home).map(|_| Homes::new());
    let mut rules = Rules {
        at,
        phone,
        further,
        numbers: reader.numbers,
        times,
        homes,
    };
    let mut progress = reader.progress;
    let mut said = |read| {
        if let Some(progress) = &mut progress {
            progress(Progress {
                rows: read,
                of: rows,
            });
        }
    };
    let (mut store, gathered) = filled(&rules, sheet, room, &mut said)?;
    if let Some(numbers) = gathered.settings(&store, &rules.numbers) {
        rules.numbers = numbers;
        (store, _) = filled(&rules, sheet, room, &mut said)?;
    }
    if store.counts.rows == store.counts.blank {
        return Err(here(Error::new(Kind::Empty)));
    }
    store.counts.check().map_err(here)?;
    store.finish();
    Ok(TargetList {
        store: Arc::new(store),
    })
}

/// Reads every row, and says after each batch how many were read.
fn filled(
    rules: &Rules,
    sheet: &Sheet,
    room: u32,
    said: &mut dyn FnMut(u64),
) -> Result<(Store, Gathered), Error> {
    let mut filling = Filling::new(rules, sheet, room);
    let mut gathered = Gathered::default();
    let mut source = sheet.rows();
    loop {
        let batch: Vec<Row<'_>> = source.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            return Ok((filling.store, gathered));
        }
        let read: Vec<Parsed> = batch
            .par_iter()
            .map_init(
                || rules.numbers.clone(),
                |settings, row| Parsed::of(row, rules, settings),
            )
            .collect();
        for (row, parsed) in batch.iter().zip(read) {
            gathered.see(&parsed);
            filling.add(row, parsed).map_err(|full| {
                Error::from(full)
                    .in_file(sheet.origin.name())
                    .at_row(row.number())
            })?;
        }
        said(filling.store.counts.rows);
    }
}

/// How to read the times, decided over the whole column before the first is read; and how many rows
/// there are.
fn times(
    reader: &Reader,
    sheet: &Sheet,
    at: &Located<Field>,
) -> Result<(Option<Times>, u64), Error> {
    let Some(column) = at.column(Field::Time) else {
        return Ok((None, sheet.rows().count() as u64));
    };
    let heading = at.heading(sheet, Field::Time);
    let mut times = Times::new(reader.zone.clone(), heading);
    let mut rows = 0;
    for row in sheet.rows() {
        rows += 1;
        times.see(row.cell(column));
    }
    times
        .decide(reader.order)
        .map_err(|error| error.in_file(sheet.origin.name()).at_column(heading))?;
    Ok((Some(times), rows))
}

impl<'s> Filling<'s> {
    /// An empty store for the list of a sheet.
    fn new(rules: &'s Rules, sheet: &'s Sheet, room: u32) -> Filling<'s> {
        let travels = |column: &usize| {
            matches!(rules.at.field_of(*column), None | Some(Field::Name))
                && !rules.further.contains(column)
        };
        let other: Vec<usize> = (0..sheet.headings.len()).filter(travels).collect();
        let mut headings = sheet.headings_at(&other);
        headings.push(SURPLUS.to_owned());
        let mut store = Store::new(headings, room);
        store.origin = Some(sheet.origin.clone());
        store.name_heading = rules
            .at
            .column(Field::Name)
            .and_then(|column| sheet.headings.get(column))
            .cloned();
        store.times_read = rules.times.as_ref().map(Times::says).unwrap_or_default();
        Filling {
            rules,
            other,
            width: sheet.headings.len(),
            store,
            sheet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::list;
    use crate::error::Kind;
    use crate::list::{Field, Reader};
    use crate::sheet::{Layout, Sheet};

    /// Nothing is cut off in silence where there is no room: the row that did not fit is named.
    #[test]
    fn a_list_without_room_is_refused() {
        let text = "phone,tag\n+447700900123,A\n+447700900123,A\n+447700900456 / +33639980001,B\n";
        let read = |room| {
            let layout = Layout::default();
            let sheet = Sheet::read("list.csv", text.as_bytes(), &layout, &|_| true).unwrap();
            list(Reader::new().column(Field::Phone, "phone"), &sheet, room)
        };
        assert_eq!(read(4).unwrap().distinct(), 3);
        for (room, row) in [(3, 4), (2, 4), (1, 3), (0, 2)] {
            let error = read(room).unwrap_err();
            assert!(matches!(error.kind(), Kind::TooLarge(_)), "{error}");
            assert_eq!(error.row(), Some(row));
            assert!(error.to_string().contains("split the file"), "{error}");
        }
    }
}
