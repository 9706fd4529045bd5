//! The number in any text, or why there is none.

use super::amount::is_amount;
use super::label::labeled;
use super::letters::trimmed;
use super::marks::Marks;
use super::piece::{doubted, piece};
use super::reading::{Reading, Unreadable};
use super::repair::{Repair, Repairs};
use super::settings::Settings;
use super::simple::{bare, figures, simple};
use super::together::before_year;
use super::understand::{known, of, understand};
use super::{letters, several};
use crate::plan::Validity;

/// The longest cell that is looked at: room for several numbers.
const LONGEST_CELL: usize = 4096;

/// Reads a text that holds one number.
///
/// Follows libphonenumber's parser step by step; every difference is a named [`Repair`] or a dated
/// [`Change`](crate::plan::Change). A number that is only possible is read and flagged.
///
/// ```
/// use targetlist::number::{Settings, Unreadable, read};
/// use targetlist::plan::Region;
/// let anywhere = Settings::default();
/// assert_eq!(read("٠٠٤٤ ٧٧٠٠ ٩٠٠١٢٣", &anywhere)?.applied(), "zero_zero arabic_digits");
/// assert_eq!(read("07700 900123", &anywhere), Err(Unreadable::NationalForm));
/// let britain = Settings::at_home(Region::named("GB").unwrap());
/// assert_eq!(read("07700 900123", &britain)?.number, read("+447700900123", &anywhere)?.number);
/// # Ok::<(), Unreadable>(())
/// ```
pub fn read(text: &str, settings: &Settings) -> Result<Reading, Unreadable> {
    // Most texts are a plus sign and the digits of a number that today's plans know.
    if let Some(bare) = bare(text) {
        return match known(bare, settings) {
            Some((number, verdict)) => Ok(of(number, number, verdict, Repairs::NONE)),
            None => allowed(understand(true, bare.0, Repairs::NONE, settings), settings),
        };
    }
    match figures(text) {
        Some(digits) => allowed(understand(false, digits, Repairs::NONE, settings), settings),
        None => closer(text, settings),
    }
}

fn closer(text: &str, settings: &Settings) -> Result<Reading, Unreadable> {
    let text = trimmed(text);
    if text.len() > LONGEST_CELL {
        return Err(Unreadable::TooLong);
    }
    let marks = Marks::of(text);
    if !marks.any(&[Marks::SLASH])
        && let Some(read) = at_once(text, marks, settings)
    {
        return read;
    }
    if !marks.any(&Marks::NOT_PLAIN) {
        return one(text, marks, Repairs::NONE, settings);
    }
    let plain = letters::plain(text);
    let text = trimmed(plain.text());
    one(text, Marks::of(text), plain.repairs, settings)
}

/// Reads a plain text of one number; one that stands for two is refused.
fn one(
    text: &str,
    marks: Marks,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    match several(text, marks, repairs, settings) {
        Some(_) => Err(Unreadable::Doubtful),
        None => piece(text, marks, repairs, settings),
    }
}

/// The numbers of a plain text that gives one whole and the last digits of others; `None` where it
/// does not. What a dash parts is one number where it is valid as such.
fn several(
    text: &str,
    marks: Marks,
    repairs: Repairs,
    settings: &Settings,
) -> Option<Vec<Result<Reading, Unreadable>>> {
    let ends = several::ends(text)?;
    let whole = || piece(text, marks, repairs, settings);
    let one = |read: Result<Reading, Unreadable>| {
        read.is_ok_and(|reading| {
            reading.validity == Validity::Valid && !reading.repairs.contains(Repair::MissingPlus)
        })
    };
    if ends.dashed && one(whole()) {
        return None;
    }
    with_ends(text, &ends, repairs, settings)
}

/// The numbers of a text that gives one whole, and of the next ones the last digits alone; `None`
/// where its first part is not a number by itself, or all of it may be one.
fn with_ends(
    text: &str,
    ends: &several::Ends<'_>,
    mut repairs: Repairs,
    settings: &Settings,
) -> Option<Vec<Result<Reading, Unreadable>>> {
    repairs.insert(Repair::SeveralNumbers);
    let read = |text: &str| piece(trimmed(text), Marks::of(text), repairs, settings);
    let first = read(ends.whole).ok();
    let first = first.filter(|first| first.validity != Validity::Neither)?;
    let valid = first.validity == Validity::Valid;
    // A short number is one where it is dialed, and known there.
    let short = ends.digits() < several::FEWEST;
    if short && (!valid || first.repairs.contains(Repair::MissingPlus)) {
        return None;
    }
    let next = ends.numbers().map(|number| {
        number
            .ok_or(Unreadable::Doubtful)
            .and_then(|text| read(&text))
    });
    let all: Vec<_> = std::iter::once(Ok(first)).chain(next).collect();
    if all.iter().all(Result::is_ok) {
        return Some(all);
    }
    // What cannot be told for one is doubtful for all.
    let one = || read(text).is_ok_and(|one| one.validity != Validity::Neither);
    (valid || !one()).then(|| vec![Err(Unreadable::Doubtful)])
}

/// Reads a text of nothing but digits and the usual separators; `None` for any other.
fn at_once(text: &str, marks: Marks, settings: &Settings) -> Option<Result<Reading, Unreadable>> {
    if marks.any(&Marks::NOT_SIMPLE) || labeled(text).is_some() || before_year(text).is_some() {
        return None;
    }
    // Points behind blanks may be those of a sum, dashes those of a second number.
    let signs = [Marks::POINT, Marks::DASH, Marks::SLASH];
    let may_be_two = marks.any(&signs) && !text.starts_with('+');
    if may_be_two && (text.contains(' ') || several::ends(text).is_some()) {
        return None;
    }
    let found = simple(text)?;
    let read = understand(found.plus, found.digits.bytes(), found.repairs, settings);
    let read = allowed(read, settings);
    Some(read.and_then(|reading| doubted(text, &found, reading, settings)))
}

/// Reads a cell that may hold several numbers: one result for each piece, in their order, never
/// none.
///
/// ```
/// use targetlist::number::{Settings, read_cell};
/// let both = read_cell("+44 7700 900123 / +44 7700 900456", &Settings::default());
/// assert!(both.len() == 2 && both.iter().all(Result::is_ok));
/// ```
pub fn read_cell(text: &str, settings: &Settings) -> Vec<Result<Reading, Unreadable>> {
    let text = trimmed(text);
    if text.len() > LONGEST_CELL {
        return vec![Err(Unreadable::TooLong)];
    }
    let marks = Marks::of(text);
    // A slash may part two numbers.
    let parted = marks.any(&[Marks::SLASH]) || text.contains('\u{FF0F}');
    if !parted && let Some(read) = at_once(text, marks, settings) {
        return vec![read];
    }
    let plain = letters::plain(text);
    let text = trimmed(plain.text());
    if let Some(all) = several(text, Marks::of(text), plain.repairs, settings) {
        return all;
    }
    if is_amount(text) {
        return vec![Err(Unreadable::Amount)];
    }
    let pieces = several::pieces(plain.text());
    let mut repairs = plain.repairs;
    if pieces.len() > 1 {
        repairs.insert(Repair::SeveralNumbers);
    }
    let pieces = pieces.into_iter().map(trimmed);
    pieces
        .map(|text| piece(text, Marks::of(text), repairs, settings))
        .collect()
}

/// Refuses a reading that took a repair which is switched off.
#[inline]
pub(super) fn allowed(
    read: Result<Reading, Unreadable>,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    if let Ok(reading) = &read {
        reading.allowed(settings)?;
    }
    read
}

/// Whether a cell has the look of a telephone number, told apart from dates and other figures.
pub(crate) fn looks_like_one(text: &str, settings: &Settings) -> bool {
    match read(text, settings) {
        Ok(reading) => reading.validity != Validity::Neither,
        Err(why) => why == Unreadable::NationalForm,
    }
}
