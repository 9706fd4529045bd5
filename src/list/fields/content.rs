//! Columns by what their cells look like, where headings do not tell.

use super::Field;
use crate::error::Error;
use crate::number;
use crate::sheet::{Fields, Located, Sheet};
use crate::time::Times;

/// Rows that are looked at.
const SAMPLE: usize = 500;

/// Whether most of the filled cells of a column fit, of the first rows.
pub(in crate::list) fn most(sheet: &Sheet, column: usize, fits: &dyn Fn(&str) -> bool) -> bool {
    let (mut filled, mut like) = (0, 0);
    for row in sheet.rows().filter(|row| !row.is_blank()).take(SAMPLE) {
        let cell = row.cell(column).trim();
        if !cell.is_empty() {
            filled += 1;
            like += usize::from(fits(cell));
        }
    }
    like * 2 > filled
}

/// The one column in which most cells look like numbers.
///
/// # Errors
/// None, or several.
pub(crate) fn numbers_by_content<F: Fields>(
    sheet: &Sheet,
    located: &Located<F>,
    wanted: F,
) -> Result<usize, Error> {
    if sheet.headings.len() == 1 && !sheet.has_headings() {
        return Ok(0);
    }
    let anywhere = number::Settings::default();
    let looks = |cell: &str| {
        !is_clock_or_date(cell) && !is_device_id(cell) && number::looks_like_one(cell, &anywhere)
    };
    let fits: Vec<usize> = (0..sheet.headings.len())
        .filter(|at| located.field_of(*at).is_none() && most(sheet, *at, &looks))
        .collect();
    match fits.as_slice() {
        [only] => Ok(*only),
        [] => Err(sheet.missing(wanted)),
        several => Err(sheet.several(wanted, several)),
    }
}

/// The one column in which most cells are times. Bare figures are not: they may count anything.
pub(super) fn time(sheet: &Sheet, located: &Located<Field>) -> Option<usize> {
    let free = (0..sheet.headings.len()).filter(|at| located.field_of(*at).is_none());
    let fits: Vec<usize> = free.filter(|at| is_of_times(sheet, *at)).collect();
    match fits.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

fn is_of_times(sheet: &Sheet, column: usize) -> bool {
    let mut times = Times::utc();
    for row in sheet.rows().take(SAMPLE) {
        times.see(row.cell(column));
    }
    // Where the order of day and month is not clear, the caller is asked for it later.
    let unclear = times.decide(None).is_err();
    let bare = |cell: &str| cell.chars().all(|letter| letter.is_numeric());
    most(sheet, column, &|cell| {
        !bare(cell) && (times.read(cell).is_ok() || unclear && is_clock_or_date(cell))
    })
}

/// Whether a cell has the form of a date or a time of day: groups of at most four figures with the
/// signs of dates between.
fn is_clock_or_date(cell: &str) -> bool {
    let groups: Vec<&str> = cell.split(|letter: char| !letter.is_numeric()).collect();
    let filled = groups.iter().filter(|group| !group.is_empty());
    let signs = cell.contains(['/', ':', '-', '.']) && !cell.starts_with('+');
    signs
        && filled.clone().count() >= 3
        && filled.clone().all(|group| group.chars().count() <= 4)
        && filled
            .clone()
            .filter(|group| group.chars().count() <= 2)
            .count()
            >= 2
}

/// Whether a cell has the length of an IMSI or IMEI and no sign of a number: 15 bare figures that do
/// not begin with zeros.
fn is_device_id(cell: &str) -> bool {
    cell.len() == 15 && !cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit())
}
