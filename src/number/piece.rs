//! The number in one plain piece of a cell, or why there is none.

use super::address::Opened;
use super::digits::{Dialable, dialable, keyed};
use super::label::{Labeled, labeled, turned};
use super::marks::Marks;
use super::read::allowed;
use super::together::{are_two_guesses, before_year};
use super::understand::{plain, understand};
use super::{Reading, Repair, Repairs, Settings, Unreadable};
use super::{address, other, spreadsheet};
use crate::plan::{Digits, Validity};

/// The longest text that is looked at: libphonenumber's own limit for one number.
const LONGEST: usize = 250;

/// Reads a plain text with these marks.
pub(super) fn piece(
    text: &str,
    marks: Marks,
    mut repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    if text.len() > LONGEST {
        return Err(Unreadable::TooLong);
    }
    let mut room = Digits::NONE;
    let text = spreadsheet::undo(text, marks, &mut room, &mut repairs)?;
    if marks.any(&[Marks::POINT]) && other::is_host(text) {
        return Err(Unreadable::Address);
    }
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
    if text.ends_with('+') && text.find('+') == Some(text.len() - 1) {
        let (code, rest) = turned(&text).ok_or(Unreadable::Doubtful)?;
        let turned = behind_plus(code, rest, repairs, settings);
        // A single group with a plus sign too many may be dialed at home.
        if turned.is_ok() || !rest.is_empty() {
            return turned;
        }
    }
    let Some(label) = labeled(&text) else {
        return dialed(&text, marks, repairs, settings);
    };
    repairs.insert(Repair::NoteBefore);
    let reading = dialed(label.text, marks, repairs, settings)?;
    if is_part(label, &reading, settings) {
        return Err(Unreadable::Doubtful);
    }
    Ok(reading)
}

/// Reads a text whose plus sign stands at the end.
fn behind_plus(
    code: &str,
    rest: &str,
    mut repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    repairs.insert(Repair::OddSigns);
    let digits = [code, rest].concat();
    let reading = understand(true, digits.as_bytes(), repairs, settings)?;
    if !rest.is_empty() && reading.validity != Validity::Valid {
        return Err(Unreadable::Doubtful);
    }
    allowed(Ok(reading), settings)
}

/// Whether the figures of a label may as well be the first ones of another number.
fn is_part(label: Labeled<'_>, reading: &Reading, settings: &Settings) -> bool {
    if label.figures.is_empty() || label.text.starts_with('0') {
        return false;
    }
    let figures = label.text.bytes().filter(u8::is_ascii_digit);
    let whole: Vec<u8> = label.figures.bytes().chain(figures).collect();
    let whole = understand(true, &whole, Repairs::NONE, settings);
    whole.is_ok_and(|whole| whole.validity == Validity::Valid && whole.number != reading.number)
}

/// Reads a text that holds nothing before its number but words.
fn dialed(
    text: &str,
    marks: Marks,
    mut repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    let dialable = dialable(text, marks)?;
    repairs = repairs.union(dialable.repairs);
    let as_digits = plain(&dialable, repairs, settings);
    let Some(words) = dialable.words else {
        return doubted(text, &dialable, allowed(as_digits, settings)?, settings);
    };
    // Words are not digits to dial, unless only dialing them makes a number.
    match as_digits {
        Ok(reading)
            if reading.validity != Validity::Neither && repairs.contains(Repair::NoteAfter) =>
        {
            doubted(text, &dialable, allowed(Ok(reading), settings)?, settings)
        }
        _ => {
            repairs.remove(Repair::NoteAfter);
            repairs.insert(Repair::VanityLetters);
            let keyed = keyed(words).ok_or(Unreadable::Letters)?;
            let reading = understand(dialable.plus, keyed.bytes(), repairs, settings)
                .map_err(|_| Unreadable::Letters)?;
            if reading.validity == Validity::Valid && !are_two_guesses(reading.repairs) {
                allowed(Ok(reading), settings)
            } else {
                Err(Unreadable::Letters)
            }
        }
    }
}

/// Refuses an international number without its plus sign where the figures may be two things: parted
/// by a comma, or with a year at the end.
fn doubted(
    text: &str,
    dialable: &Dialable<'_>,
    reading: Reading,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    if dialable.plus || !reading.repairs.contains(Repair::MissingPlus) {
        return Ok(reading);
    }
    let year = before_year(text).is_some_and(|rest| {
        let other_signs = rest.contains(['-', '.', '/']) && !rest.contains(' ');
        let digits: Vec<u8> = rest.bytes().filter(u8::is_ascii_digit).collect();
        let alone = understand(false, &digits, Repairs::NONE, settings);
        other_signs || alone.is_ok_and(|alone| alone.validity == Validity::Valid)
    });
    if dialable.parted || year {
        return Err(Unreadable::Doubtful);
    }
    Ok(reading)
}
