//! What dialable digits mean: an international number, one dialed at home, or either with its plus
//! sign lost.

mod dated;
mod international;
mod parts;

pub(super) use dated::of;
pub(super) use international::known;

use super::digits::Dialable;
use super::other;
use super::several::FEWEST;
use super::swar;
use super::{Number, ParseError, ParseOptions, ParsedNumber, Repair, Repairs};
use crate::plan::{self, Modern, Region, Renumbering, Validity};
use dated::{changed, reading};
use international::{international, missing_plus, zero_zero};
use parts::{trunk, why};

/// Reads the digits; `repairs` are those that it took to find them.
pub(super) fn interpret(
    plus: bool,
    digits: &[u8],
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    if plus {
        return with_area_code(behind_plus(digits, repairs, settings)?);
    }
    if let Some(why) = other::identity(digits) {
        return Err(why);
    }
    with_area_code(match settings.home {
        Some(home) => at_home(digits, home, repairs, settings)?,
        None => without_region(digits, repairs, settings)?,
    })
}

/// Refuses a number that only its own area can dial: libphonenumber calls it possible, but in each
/// area it is another number.
fn with_area_code(read: ParsedNumber) -> Result<ParsedNumber, ParseError> {
    if read.validity != Validity::Possible || read.change.is_some() {
        return Ok(read);
    }
    let mut buffer = itoa::Buffer::new();
    let parts = plan::split(buffer.format(read.number.digits()));
    if parts.is_some_and(|(code, national)| plan::lacks_area_code(code, national.len())) {
        return Err(ParseError::AreaCodeMissing);
    }
    Ok(read)
}

/// Reads a dialable text, its letters left aside.
pub(super) fn from_dialable(
    text: &Dialable<'_>,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    interpret(text.plus, text.digits.bytes(), repairs, settings)
}

/// A text with a plus sign.
fn behind_plus(
    digits: &[u8],
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    match international(digits, repairs, settings) {
        // What stands behind the plus sign may be dialed from home: `+00 44 …`.
        Err(ParseError::NoCallingCode) => {
            let dialed = settings
                .home
                .and_then(|home| plan::dialed_abroad(digits, home));
            let dialed = dialed.and_then(|rest| plan::international(rest).ok());
            let dialed =
                dialed.and_then(|parts| reading(&parts, trunk(&parts, repairs), settings).ok());
            zero_zero(digits, repairs, settings)
                .or(dialed)
                .ok_or(ParseError::NoCallingCode)
        }
        read => read,
    }
}

/// A text without a plus sign, read where it is dialed.
///
/// A number that is valid at home in today's plan is taken. A valid international number takes
/// precedence over one that is only possible at home, or was a number there once. Where both are
/// equally good, the one at home is taken, and the other is a candidate.
fn at_home(
    digits: &[u8],
    home: Region,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    let dialed = dialed(digits, home, repairs, settings);
    let valid = matches!(&dialed, Ok(found) if found.validity == Validity::Valid);
    let today = valid && matches!(&dialed, Ok(found) if found.change.is_none());
    if let Ok(found) = &dialed
        && today
        && (digits.len() < FEWEST || !has_rival(digits, found.number, settings))
    {
        return dialed;
    }
    // What is not a good number at home may be an international one that lost its plus sign or
    // keeps two zeros.
    let other =
        zero_zero(digits, repairs, settings).or_else(|| missing_plus(digits, repairs, settings));
    let other = other.filter(|other| other.allowed(settings).is_ok());
    let valid_abroad = matches!(&other, Some(other) if other.validity == Validity::Valid);
    let dialed = if valid {
        dialed
    } else {
        as_it_was(digits, home, repairs, settings).unwrap_or(dialed)
    };
    let possible = matches!(&dialed, Ok(found) if found.validity == Validity::Possible);
    let bare = matches!(&other, Some(other) if other.repairs.contains(Repair::MissingPlus));
    let short = bare && digits.len() < SHORTEST_ABROAD + usize::from(possible);
    let lost_plus = bare && today && settings.lost_plus.contains(&home);
    match (dialed, other) {
        (Ok(home), Some(mut other)) if valid_abroad && (!today || lost_plus) => {
            let change = home.change.as_ref();
            if short || lost_plus || change.is_some_and(Renumbering::is_dialed_at_home) {
                other.candidates.push(home.number);
            }
            Ok(other)
        }
        (Ok(mut home), Some(other)) if home.validity != Validity::Invalid => {
            if other.validity <= home.validity && other.number != home.number {
                home.candidates.push(other.number);
            }
            Ok(home)
        }
        (Ok(home), Some(other)) if other.validity == Validity::Invalid => Ok(home),
        (_, Some(other)) => Ok(other),
        (dialed, None) => dialed,
    }
}

/// Digits as they were dialed inside the country before a dated change.
fn as_it_was(
    digits: &[u8],
    home: Region,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Option<Result<ParsedNumber, ParseError>> {
    let code = plan::calling_code(home)?;
    let modern = settings
        .changes
        .modernize_dialed(code, digits, settings.days());
    let Some(Modern::Moved(change, today)) = modern else {
        return None;
    };
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    let (_, significant) = digits.split_at(zeros);
    let as_written = Number::from_parts(code, significant);
    Some(changed(today, as_written, change, repairs))
}

/// The digits as they are dialed at home, abroad or inside.
fn dialed(
    digits: &[u8],
    home: Region,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    if let Some(rest) = plan::dialed_abroad(digits, home) {
        if let Some((number, verdict)) =
            swar::value(rest).and_then(|value| known((rest, value), settings))
        {
            return Ok(of(number, number, verdict, repairs));
        }
        let parts = plan::international(rest).map_err(why)?;
        return reading(&parts, trunk(&parts, repairs), settings);
    }
    let parts = plan::dialed_inside(digits, home).map_err(why)?;
    // At home the prefix belongs before a number.
    let inside = parts.trunk
        && digits.len() <= parts.national.len() + 2
        && digits.ends_with(parts.national.bytes());
    reading(
        &parts,
        if inside {
            repairs
        } else {
            trunk(&parts, repairs)
        },
        settings,
    )
}

/// Whether digits that are a valid number at home could be another one abroad: a quick test before
/// the full reading.
fn has_rival(digits: &[u8], number: Number, settings: &ParseOptions) -> bool {
    let abroad = digits.strip_prefix(b"00").unwrap_or(digits);
    match plan::lookup_fast(abroad) {
        Some((verdict, code, _)) => {
            let another =
                verdict.validity == Validity::Valid && Number::from_digits(abroad) != Some(number);
            another || settings.changes.concern_code(code)
        }
        None => plan::begin_abroad(abroad),
    }
}

/// With fewer digits than this, what is not a number at home may be one of home that was damaged,
/// as well as one of a small country that lost its plus sign.
const SHORTEST_ABROAD: usize = 10;

/// A text without a plus sign and no home to read it in.
fn without_region(
    digits: &[u8],
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    if digits.len() < FEWEST {
        return Err(ParseError::TooShort);
    }
    if settings.national.contain(digits) {
        return Err(ParseError::NationalForm);
    }
    zero_zero(digits, repairs, settings)
        .or_else(|| missing_plus(digits, repairs, settings))
        .ok_or(ParseError::NationalForm)
}
