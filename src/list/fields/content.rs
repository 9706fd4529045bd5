//! Recognition of columns by their cells, where headings are not known.

use super::ListField;
use super::names::OTHERS;
use super::whose::{is_of_others, speaks_of_further_ones, speaks_of_phones};
use crate::error::Error;
use crate::number;
use crate::sheet::{Fields, Located, Sheet, normalized};
use crate::time::{Precision, Stamp, Times};

/// Rows that are looked at.
const SAMPLE: usize = 500;

/// Cells longer than this are notes.
const LONGEST: usize = 200;

/// Where more columns than these look like times, none is that of selection.
const FEW: usize = 20;

/// The columns of which most of the filled cells fit, of the first rows. One pass over the rows,
/// however many columns there are.
pub(in crate::list) fn fitting(sheet: &Sheet, fits: &dyn Fn(&str) -> bool) -> Vec<usize> {
    let mut counts = vec![(0_u32, 0_u32); sheet.headings.len()];
    for row in sheet.rows().filter(|row| !row.is_blank()).take(SAMPLE) {
        for ((filled, like), cell) in counts.iter_mut().zip(row.cells()) {
            let cell = cell.trim();
            if !cell.is_empty() {
                *filled += 1;
                *like += u32::from(cell.len() <= LONGEST && fits(cell));
            }
        }
    }
    let counts = counts.into_iter().enumerate();
    let most = counts.filter(|(_, (filled, like))| like * 2 > *filled);
    most.map(|(column, _)| column).collect()
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
    let anywhere = number::ParseOptions::default();
    let looks = |cell: &str| {
        !is_clock_or_date(cell) && !is_device_id(cell) && number::looks_like_one(cell, &anywhere)
    };
    let mut fits = fitting(sheet, &looks);
    fits.retain(|at| located.field_of(*at).is_none());
    match fits.as_slice() {
        [only] => Ok(*only),
        [] => Err(sheet.missing(wanted)),
        several => Err(sheet.several(wanted, several)),
    }
}

/// The further columns of numbers beside those whose headings are known, by their content: most cells
/// are numbers, in international form unless the heading speaks of telephones.
pub(in crate::list) fn more_numbers<F: Fields>(sheet: &Sheet, located: &Located<F>) -> Vec<usize> {
    if !sheet.has_headings() {
        return Vec::new();
    }
    let anywhere = number::ParseOptions::default();
    let looks = |cell: &str| {
        !is_clock_or_date(cell) && !is_device_id(cell) && number::looks_like_one(cell, &anywhere)
    };
    let free = |at: &usize| {
        located.field_of(*at).is_none()
            && !sheet.headings.get(*at).is_some_and(|one| is_of_others(one))
    };
    let abroad = fitting(sheet, &|cell| cell.starts_with(['+', '＋']) && looks(cell));
    let mut more: Vec<usize> = abroad.into_iter().filter(free).collect();
    let speaks = |at: &usize| {
        sheet
            .headings
            .get(*at)
            .is_some_and(|one| speaks_of_phones(one))
    };
    let of_phones = |at: &usize| free(at) && speaks(at) && !more.contains(at);
    let others = (0..sheet.headings.len()).any(|at| of_phones(&at));
    if others {
        let any: Vec<usize> = fitting(sheet, &looks)
            .into_iter()
            .filter(of_phones)
            .collect();
        more.extend(any);
        more.sort_unstable();
    }
    more
}

/// The same in a case sheet, if the heading speaks of a further number: one of somebody else would
/// bring the entry that a list has for them to the phone.
pub(crate) fn own_numbers<F: Fields>(sheet: &Sheet, located: &Located<F>) -> Vec<usize> {
    let mut own = more_numbers(sheet, located);
    own.retain(|at| {
        let heading = sheet.headings.get(*at).map_or("", String::as_str);
        speaks_of_phones(heading) || speaks_of_further_ones(heading)
    });
    own
}

/// The column of codes in which most cells also hold a number with its plus sign: "iPhone – +44
/// 7700 900123".
pub(crate) fn numbers_beside<F: Fields>(
    sheet: &Sheet,
    located: &Located<F>,
    codes: &[F],
) -> Option<usize> {
    let anywhere = number::ParseOptions::default();
    let looks = |cell: &str| cell.contains('+') && number::looks_like_one(cell, &anywhere);
    let mut fits = fitting(sheet, &looks);
    fits.retain(|at| {
        located
            .field_of(*at)
            .is_some_and(|one| codes.contains(&one))
    });
    fits.first().copied()
}

/// The one column in which most cells are times, and whose heading does not say that they are others.
/// Bare figures are not: they may count anything.
///
/// # Errors
/// Several such columns.
pub(super) fn time(sheet: &Sheet, located: &Located<ListField>) -> Result<Option<usize>, Error> {
    let figures = |cell: &str| cell.chars().any(char::is_numeric) && !is_bare(cell);
    let mut fits = fitting(sheet, &figures);
    let elsewhere = |at: usize| sheet.headings.get(at).is_some_and(|one| is_of_another(one));
    fits.retain(|at| located.field_of(*at).is_none() && !elsewhere(*at));
    if fits.len() > FEW {
        return Ok(None);
    }
    fits.retain(|at| is_of_times(sheet, *at));
    match fits.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        several => Err(sheet.several(ListField::Time, several)),
    }
}

/// Whether a heading says that its cells are other dates than that of selection, or no dates.
fn is_of_another(heading: &str) -> bool {
    let name = normalized(heading);
    let says = |word: &str, other: &str| match other.is_ascii() && other.len() <= 4 {
        true => word == other,
        false => word.starts_with(other),
    };
    let mut words = name.split(' ');
    words.any(|word| OTHERS.iter().any(|other| says(word, other)))
}

/// How many groups of figures or letters a cell has.
fn parts(cell: &str) -> usize {
    let parts = cell.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).count()
}

fn is_bare(cell: &str) -> bool {
    cell.chars().all(char::is_numeric)
}

/// Whether most cells of a column are times.
pub(super) fn is_of_times(sheet: &Sheet, column: usize) -> bool {
    let cells = || {
        let rows = sheet.rows().filter(|row| !row.is_blank()).take(SAMPLE);
        rows.map(|row| row.cell(column).trim().to_owned())
            .filter(|cell| !cell.is_empty() && cell.len() <= LONGEST)
    };
    let mut times = Times::utc();
    cells().for_each(|cell| times.see(&cell));
    // Where the order of day and month is not clear, an error asks the caller for it later.
    let unclear = times.decide(None).is_err();
    // `3/2019` and `2019-003` are as often the number of a file.
    let is_day = |cell: &String| {
        let read = times.read(cell).map(Stamp::precision);
        read.is_ok_and(|precision| precision >= Precision::Day) && parts(cell) > 2
    };
    let is_time =
        |cell: &String| !is_bare(cell) && (is_day(cell) || unclear && is_clock_or_date(cell));
    cells().filter(is_time).count() * 2 > cells().count()
}

/// Whether a cell has the form of a date or a time of day: groups of at most four figures with the
/// signs of dates between.
fn is_clock_or_date(cell: &str) -> bool {
    let groups = || {
        cell.split(|letter: char| !letter.is_numeric())
            .filter(|group| !group.is_empty())
            .map(|group| group.chars().count())
    };
    let signs = cell.contains(['/', ':', '-', '.']) && !cell.starts_with('+');
    signs
        && groups().count() >= 3
        && groups().all(|length| length <= 4)
        && groups().filter(|length| *length <= 2).count() >= 2
}

/// Whether a cell has the length of an IMSI or IMEI and no sign of a number: 15 bare figures that do
/// not begin with zeros.
fn is_device_id(cell: &str) -> bool {
    cell.len() == 15 && !cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit())
}
