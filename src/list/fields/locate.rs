//! Where the columns of a list stand in a sheet: by name, and by what their cells look like.

use super::Field;
use super::names::{PHONE, TIME};
use crate::error::{Error, Kind};
use crate::number;
use crate::sheet::{Columns, Fields, Located, Sheet, normalized};

/// Finds the columns of a list in a sheet, and which of them is that of the numbers. Without one
/// there is no list.
pub(in crate::list) fn locate(
    columns: &Columns<Field>,
    sheet: &Sheet,
) -> Result<(Located<Field>, usize), Error> {
    let mut located = columns.locate(sheet)?;
    match (located.column(Field::Time), located.column(Field::Clock)) {
        // A lone column of times is the time of selection, not the clock beside it.
        (None, Some(clock)) => {
            located.unset(Field::Clock);
            located.set(Field::Time, clock);
        }
        // A clock belongs beside a column of dates; beside `created at` it is of something else.
        (Some(_), Some(_))
            if !columns.is_named(Field::Clock)
                && !is_of_dates(located.heading(sheet, Field::Time)) =>
        {
            located.unset(Field::Clock);
        }
        _ => {}
    }
    let phone = match located.column(Field::Phone) {
        None => {
            let column = phone_by_content(sheet)?;
            located.set(Field::Phone, column);
            column
        }
        Some(column) => {
            if !columns.is_named(Field::Phone) {
                doubt_a_weak_name(column, &located, sheet)?;
            }
            column
        }
    };
    Ok((located, phone))
}

/// The columns of numbers that are named beside the first one.
pub(in crate::list) fn further(
    named: &[String],
    located: &Located<Field>,
    sheet: &Sheet,
) -> Result<Vec<usize>, Error> {
    let mut further = Vec::new();
    for heading in named {
        let column = sheet.column(heading, Field::Phone.says())?;
        let twice = located
            .field_of(column)
            .or_else(|| further.contains(&column).then_some(Field::Phone));
        if let Some(other) = twice {
            let why = format!(
                "one column is named for {} and for {}",
                other.says(),
                Field::Phone.says()
            );
            return Err(Error::new(Kind::Settings(why))
                .in_file(sheet.origin.name())
                .at_column(heading));
        }
        further.push(column);
    }
    Ok(further)
}

/// Whether a heading speaks of dates: it holds one of the words that mean a date.
fn is_of_dates(heading: &str) -> bool {
    let name = normalized(heading);
    TIME.weak
        .iter()
        .any(|word| name == *word || name.split(' ').any(|part| part == *word))
}

/// Rows that are looked at to tell a column of numbers.
const SAMPLE: usize = 500;

/// For each column, in how many of the first rows the cell looks like a number; and how many rows
/// that are.
fn look(sheet: &Sheet) -> (Vec<usize>, usize) {
    let mut rows = 0_usize;
    let mut like = vec![0_usize; sheet.headings.len()];
    let anywhere = number::Settings::default();
    for row in sheet.rows().filter(|row| !row.is_blank()).take(SAMPLE) {
        rows += 1;
        for (at, count) in like.iter_mut().enumerate() {
            *count += usize::from(number::looks_like_one(row.cell(at), &anywhere));
        }
    }
    (like, rows)
}

/// A heading such as `no` or `target` may mean something else: if few of its cells look like
/// numbers and another column's do, which is meant must be said.
fn doubt_a_weak_name(column: usize, located: &Located<Field>, sheet: &Sheet) -> Result<(), Error> {
    let heading = located.heading(sheet, Field::Phone);
    if PHONE.strong.contains(&normalized(heading).as_str()) {
        return Ok(());
    }
    let (like, rows) = look(sheet);
    let most = |at: usize| like.get(at).is_some_and(|count| count * 2 > rows);
    let others: Vec<usize> = (0..like.len())
        .filter(|at| most(*at) && located.field_of(*at).is_none())
        .collect();
    if most(column) || others.is_empty() {
        return Ok(());
    }
    let candidates = sheet.headings_at(&[&[column], others.as_slice()].concat());
    Err(Error::new(Kind::SeveralColumns {
        wanted: Field::Phone.says(),
        candidates,
    })
    .in_file(sheet.origin.name()))
}

/// Without headings, the one column in which most cells look like numbers. With headings, a name is
/// asked for.
fn phone_by_content(sheet: &Sheet) -> Result<usize, Error> {
    let missing = || {
        Error::new(Kind::NoColumn {
            wanted: Field::Phone.says(),
            headings: sheet.headings.clone(),
        })
    };
    let place = |error: Error| error.in_file(sheet.origin.name());
    if sheet.origin.has_header() {
        return Err(place(missing()));
    }
    if sheet.headings.len() == 1 {
        return Ok(0);
    }
    let (like, rows) = look(sheet);
    let fits: Vec<usize> = like
        .iter()
        .enumerate()
        .filter(|(_, count)| **count * 2 > rows)
        .map(|(at, _)| at)
        .collect();
    match fits.as_slice() {
        [only] => Ok(*only),
        [] => Err(place(missing())),
        several => {
            let candidates = sheet.headings_at(several);
            Err(place(Error::new(Kind::SeveralColumns {
                wanted: Field::Phone.says(),
                candidates,
            })))
        }
    }
}
