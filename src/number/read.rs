//! The number in any text, or why there is none.

use super::address::Opened;
use super::digits::{dialable, keyed};
use super::letters::trimmed;
use super::marks::Marks;
use super::reading::{Reading, Unreadable};
use super::repair::{Repair, Repairs};
use super::settings::Settings;
use super::simple::{bare, figures, simple};
use super::understand::{known, of, plain, understand};
use super::{address, letters, several, spreadsheet};
use crate::plan::{Digits, Validity};

/// The longest text that is looked at: libphonenumber's own limit for one number, and room for
/// several in a cell.
const LONGEST_NUMBER: usize = 250;
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
    if let Some(read) = at_once(text, marks, settings) {
        return read;
    }
    if !marks.any(&Marks::NOT_PLAIN) {
        return piece(text, marks, Repairs::NONE, settings);
    }
    let plain = letters::plain(text);
    let text = trimmed(plain.text());
    piece(text, Marks::of(text), plain.repairs, settings)
}

/// Reads a text of nothing but digits and the usual separators; `None` for any other.
fn at_once(text: &str, marks: Marks, settings: &Settings) -> Option<Result<Reading, Unreadable>> {
    if marks.any(&Marks::NOT_SIMPLE) {
        return None;
    }
    let found = simple(text)?;
    let read = understand(found.plus, found.digits.bytes(), found.repairs, settings);
    Some(allowed(read, settings))
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

/// Reads a plain text with these marks.
fn piece(
    text: &str,
    marks: Marks,
    mut repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    if text.len() > LONGEST_NUMBER {
        return Err(Unreadable::TooLong);
    }
    let mut room = Digits::NONE;
    let text = spreadsheet::undo(text, marks, &mut room, &mut repairs)?;
    let text = match address::open(text, marks, &mut repairs)? {
        Opened::Text(text) => text,
        Opened::International(digits) => {
            let read =
                understand(true, digits.as_bytes(), repairs, settings).map_err(|why| match why {
                    // Such an id is international by definition: it is somebody else's address.
                    Unreadable::NoCallingCode => Unreadable::Address,
                    other => other,
                });
            return allowed(read, settings);
        }
    };
    let dialable = dialable(&text, marks)?;
    repairs = repairs.union(dialable.repairs);
    let as_digits = plain(&dialable, repairs, settings);
    let Some(words) = dialable.words else {
        return allowed(as_digits, settings);
    };
    // Words are not digits to dial, unless only dialing them makes a number.
    match as_digits {
        Ok(reading)
            if reading.validity != Validity::Neither && repairs.contains(Repair::NoteAfter) =>
        {
            allowed(Ok(reading), settings)
        }
        _ => {
            repairs.remove(Repair::NoteAfter);
            repairs.insert(Repair::VanityLetters);
            let keyed = keyed(words).ok_or(Unreadable::Letters)?;
            let reading = understand(dialable.plus, keyed.bytes(), repairs, settings)
                .map_err(|_| Unreadable::Letters)?;
            if reading.validity == Validity::Valid {
                allowed(Ok(reading), settings)
            } else {
                Err(Unreadable::Letters)
            }
        }
    }
}

/// Refuses a reading that took a repair which is switched off.
#[inline]
fn allowed(read: Result<Reading, Unreadable>, settings: &Settings) -> Result<Reading, Unreadable> {
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
