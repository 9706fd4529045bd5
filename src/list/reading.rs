//! From the sheets of a file to a list.

use super::fields::{ListField, fitting, locate};
use super::filling::read;
use super::homes::Homes;
use super::is_a_list::{is_a_list, is_one_column};
use super::parsed::Rules;
use super::second_look::Told;
use super::store::Store;
use super::{ListReader, Progress, TargetList};
use crate::error::{Error, FileError};
use crate::number;
use crate::plan::Region;
use crate::sheet::{Book, Located, Piece, Row, Sheet, Taken, Wanted};
use crate::time::{DateOrder, Times, Zone};
use rayon::prelude::*;
use std::sync::Arc;

impl Wanted for ListReader {
    type At = Located<ListField>;

    fn locate(&self, sheet: &Sheet) -> Result<Located<ListField>, Error> {
        locate(&self.columns, &self.further, sheet)
    }

    /// A summary has a column `phones` as well: it counts them.
    fn holds(&self, sheet: &Sheet, at: &Located<ListField>) -> bool {
        let anywhere = number::ParseOptions::default();
        let settings = self.numbers.home.map_or(anywhere, |_| self.numbers.clone());
        let like = fitting(sheet, &|cell| number::looks_like_one(cell, &settings));
        at.columns(ListField::Phone)
            .any(|column| like.contains(&column))
    }
}

/// Reads the list in a file by the reader's settings; more than `room` entries or distinct numbers
/// are refused.
pub(super) fn list(reader: ListReader, book: Book, room: u32) -> Result<TargetList, Error> {
    let mut taken = book.taken(&reader)?;
    let sheets = taken.sheets.iter();
    let rows: u64 = sheets.map(|(sheet, _)| sheet.choices.rows).sum();
    if rows == 0 && !reader.is_further_part {
        return Err(Error::new(FileError::Empty).in_file(taken.file));
    }
    let ListReader {
        numbers,
        zone,
        order,
        mut progress,
        is_further_part,
        ..
    } = reader;
    let mut said = |read| {
        if let Some(progress) = &mut progress {
            progress(Progress {
                done: read,
                of: rows,
            });
        }
    };
    let mut all = Vec::new();
    for (sheet, at) in &mut taken.sheets {
        let times = times(sheet, at, zone.clone(), order)?;
        say(sheet, at, times.as_ref(), &numbers);
        all.push(Rules::new(sheet, at, times, &numbers));
    }
    let (mut store, gathered) = read(&taken.sheets, &all, room, &mut said)?;
    let Told { again, national } = gathered.tell(&store, &numbers);
    let numbers = again.as_ref().unwrap_or(&numbers);
    if again.is_some() {
        for ((sheet, _), rules) in taken.sheets.iter_mut().zip(&mut all) {
            say_home(sheet, numbers);
            rules.numbers = numbers.clone();
        }
        (store, _) = read(&taken.sheets, &all, room, &mut said)?;
    }
    store.national = numbers.national;
    store.counts.looks_national = national;
    finished(store, taken, is_further_part)
}

/// The list, once its counts add up.
fn finished(
    mut store: Store,
    taken: Taken<Located<ListField>>,
    is_further_part: bool,
) -> Result<TargetList, Error> {
    let here = |error: Error| error.in_file(taken.file.as_str());
    if !is_further_part {
        is_a_list(&store, is_one_column(&taken.sheets)).map_err(here)?;
    }
    store.counts.check().map_err(here)?;
    // Drops the text of the file before the entries are sorted, to save memory.
    store.choices = taken.choices();
    store.finish();
    Ok(TargetList {
        store: Arc::new(store),
    })
}

/// Records what was decided about a sheet.
fn say(
    sheet: &mut Sheet,
    at: &Located<ListField>,
    times: Option<&Times>,
    numbers: &number::ParseOptions,
) {
    let expected = [ListField::Phone, ListField::Time, ListField::Tag];
    let columns = at.choices(sheet, &expected);
    sheet.choices.columns = columns;
    sheet.choices.unused = at.unused(sheet);
    sheet.choices.zone = times.map(|times| times.zone().to_string());
    sheet.choices.date_order = times.and_then(Times::order);
    say_home(sheet, numbers);
}

fn say_home(sheet: &mut Sheet, numbers: &number::ParseOptions) {
    sheet.choices.home = numbers.home.map(Region::code);
    sheet.choices.lost_plus = numbers.lost_plus.iter().map(|home| home.code()).collect();
}

impl Rules {
    fn new(
        sheet: &Sheet,
        at: &Located<ListField>,
        times: Option<Times>,
        numbers: &number::ParseOptions,
    ) -> Rules {
        let phones: Vec<usize> = at.columns(ListField::Phone).collect();
        let home = at.column(ListField::Home);
        Rules {
            homes: home.map(|home| Homes::of(sheet, home, &phones)),
            phones,
            at: at.clone(),
            numbers: numbers.clone(),
            times,
        }
    }
}

/// How to read the times of a sheet, decided over the whole column before the first is read.
fn times(
    sheet: &Sheet,
    at: &Located<ListField>,
    zone: Option<Zone>,
    order: Option<DateOrder>,
) -> Result<Option<Times>, Error> {
    let Some(column) = at.column(ListField::Time) else {
        return Ok(None);
    };
    let heading = at.heading(sheet, ListField::Time);
    let mut times = Times::new(zone, heading);
    let seen = |piece: &Piece| {
        let mut rows = sheet.rows_of(piece).first_cells(column + 1);
        let (mut row, mut seen) = (Row::default(), times.clone());
        while rows.read(&mut row) {
            seen.see(row.cell(column));
        }
        seen
    };
    let all: Vec<Times> = sheet.pieces().par_iter().map(seen).collect();
    all.iter().for_each(|seen| times.see_all(seen));
    let decided = times.decide(order);
    decided.map_err(|error| error.in_file(sheet.origin.place()).at_column(heading))?;
    Ok(Some(times))
}

#[cfg(test)]
mod tests {
    use super::list;
    use crate::list::{ListField, ListReader};
    use crate::sheet::{Book, Layout};

    /// Nothing is cut off in silence where there is no room: the row that did not fit is named.
    #[test]
    fn a_list_without_room_is_refused() {
        let text = "phone,tag\n+447700900123,A\n+447700900123,A\n+447700900456 / +33639980001,B\n";
        let read = |room| {
            let layout = Layout::default();
            let book = Book::read("list.csv", text.as_bytes(), &layout, &|_| true).unwrap();
            list(
                ListReader::new().column(ListField::Phone, "phone"),
                book,
                room,
            )
        };
        assert_eq!(read(4).unwrap().distinct(), 3);
        for (room, row) in [(3, 4), (2, 4), (1, 3), (0, 2)] {
            let error = read(room).unwrap_err();
            assert_eq!(error.code(), "too_large", "{error}");
            assert_eq!(error.row(), Some(row));
            assert!(error.to_string().contains("split the file"), "{error}");
        }
    }
}
