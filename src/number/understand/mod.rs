//! What dialable digits mean: an international number, one dialed at home, or either with its plus
//! sign lost.

mod abroad;
mod dated;
mod parts;

pub(super) use abroad::known;
pub(super) use dated::of;

use super::digits::Dialable;
use super::eights;
use super::several::FEWEST;
use super::{Number, Reading, Repairs, Settings, Unreadable};
use crate::plan::{self, Modern, Region, Validity};
use abroad::{abroad, missing_plus, zero_zero};
use dated::{changed, reading};
use parts::{trunk, why};

/// Reads the digits; `repairs` are those that it took to find them.
pub(super) fn understand(
    plus: bool,
    digits: &[u8],
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    if plus {
        return international(digits, repairs, settings);
    }
    match settings.home {
        Some(home) => at_home(digits, home, repairs, settings),
        None => nowhere(digits, repairs, settings),
    }
}

/// Reads a dialable text, its letters left aside.
pub(super) fn plain(
    text: &Dialable<'_>,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    understand(text.plus, text.digits.bytes(), repairs, settings)
}

/// A text with a plus sign.
fn international(
    digits: &[u8],
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    match abroad(digits, repairs, settings) {
        // What stands behind the plus sign may be dialed from home: `+00 44 …`.
        Err(Unreadable::NoCallingCode) => {
            let dialed = settings
                .home
                .and_then(|home| plan::dialed_abroad(digits, home));
            let dialed = dialed.and_then(|rest| plan::international(rest).ok());
            let dialed =
                dialed.and_then(|parts| reading(&parts, trunk(&parts, repairs), settings).ok());
            zero_zero(digits, repairs, settings)
                .or(dialed)
                .ok_or(Unreadable::NoCallingCode)
        }
        read => read,
    }
}

/// A text without a plus sign, read where it is dialed.
fn at_home(
    digits: &[u8],
    home: Region,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    let dialed = dialed(digits, home, repairs, settings);
    let valid = dialed
        .as_ref()
        .ok()
        .filter(|found| found.validity == Validity::Valid);
    if let Some(found) = valid
        && (digits.len() < SHORTEST_ABROAD || !has_rival(digits, found.number, settings))
    {
        return dialed;
    }
    if valid.is_none()
        && let Some(code) = plan::calling_code(home)
        && let Some(Modern::Moved(change, today)) =
            settings
                .changes
                .modernize_dialed(code, digits, settings.days())
    {
        let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
        let (_, significant) = digits.split_at(zeros);
        let as_written = Number::from_parts(code, significant);
        return changed(today, as_written, change, repairs);
    }
    // What is no good number at home may be an international one that lost its plus sign or keeps
    // two zeros.
    let other =
        zero_zero(digits, repairs, settings).or_else(|| missing_plus(digits, repairs, settings));
    let other = other.filter(|other| other.allowed(settings).is_ok());
    match (dialed, other) {
        // The home that was stated goes first, and the other reading is a candidate; only what
        // cannot be a number there gives way.
        (Ok(mut home), Some(other)) if home.validity != Validity::Neither => {
            if other.validity == Validity::Valid && other.number != home.number {
                home.candidates.push(other.number);
            }
            Ok(home)
        }
        (Ok(home), Some(other)) if other.validity == Validity::Neither => Ok(home),
        (_, Some(other)) => Ok(other),
        (dialed, None) => dialed,
    }
}

/// The digits as they are dialed at home, abroad or inside.
fn dialed(
    digits: &[u8],
    home: Region,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    if let Some(rest) = plan::dialed_abroad(digits, home) {
        if let Some((number, verdict)) =
            eights::value(rest).and_then(|value| known((rest, value), settings))
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

/// Whether digits that are a valid number at home could be another one abroad: asked before any of
/// that is read.
fn has_rival(digits: &[u8], number: Number, settings: &Settings) -> bool {
    let abroad = digits.strip_prefix(b"00").unwrap_or(digits);
    match plan::plain(abroad) {
        Some((verdict, code, _)) => {
            let another =
                verdict.validity == Validity::Valid && Number::from_digits(abroad) != Some(number);
            another || settings.changes.concern_code(code)
        }
        None => plan::begin_abroad(abroad),
    }
}

/// With fewer digits than this, a number that is good at home is not taken for one from abroad.
const SHORTEST_ABROAD: usize = 10;

/// A text without a plus sign and no home to read it in.
fn nowhere(digits: &[u8], repairs: Repairs, settings: &Settings) -> Result<Reading, Unreadable> {
    if digits.len() < FEWEST {
        return Err(Unreadable::TooShort);
    }
    zero_zero(digits, repairs, settings)
        .or_else(|| missing_plus(digits, repairs, settings))
        .ok_or(Unreadable::NationalForm)
}
