//! Digits that begin with a calling code, with two zeros before it, or without their plus sign.

use super::dated::{behind_trunk, dated, of, reading};
use super::parts::{trunk, why};
use crate::number::{Number, ParseError, ParseOptions, ParsedNumber, Repair, Repairs};
use crate::plan::{self, PlanInfo, Validity};

/// Digits after two zeros in place of a plus sign.
pub(super) fn zero_zero(
    digits: &[u8],
    mut repairs: Repairs,
    settings: &ParseOptions,
) -> Option<ParsedNumber> {
    let rest = digits.strip_prefix(b"00")?;
    repairs.insert(Repair::ZeroZero);
    international(rest, repairs, settings).ok()
}

/// Bare digits count as international when they are valid in today's plan or by a dated change, or
/// when they are too long for a national form and their calling code leaves no doubt about the
/// country. A number that is only possible and would also lose a zero after its calling code takes
/// two guesses: `8 800 …`, as it is dialed in Russia, is not a number of Bangladesh (880).
pub(super) fn missing_plus(
    digits: &[u8],
    mut repairs: Repairs,
    settings: &ParseOptions,
) -> Option<ParsedNumber> {
    const LONGER_THAN_NATIONAL: usize = 11;
    let had_zero = repairs.contains(Repair::TrunkZero);
    repairs.insert(Repair::MissingPlus);
    let reading = international(digits, repairs, settings).ok()?;
    let certain = match reading.validity {
        // An old form is a second guess, unless a home is given to compare it with.
        Validity::Valid => {
            let one_guess = reading.change.is_none() || settings.home.is_some();
            one_guess || digits.len() >= LONGER_THAN_NATIONAL
        }
        Validity::Possible => {
            let loses_zero = !had_zero && reading.repairs.contains(Repair::TrunkZero);
            digits.len() >= LONGER_THAN_NATIONAL && !loses_zero && reading.regions.main().is_some()
        }
        Validity::Invalid => false,
    };
    certain.then_some(reading)
}

/// Digits that are a valid international number in today's plans, and not an old form.
#[inline]
pub(in crate::number) fn known(
    (digits, value): (&[u8], u64),
    settings: &ParseOptions,
) -> Option<(Number, PlanInfo)> {
    let (verdict, code, length) = plan::lookup_fast(digits)?;
    if verdict.validity != Validity::Valid || settings.changes.concern(code, digits.len() - length)
    {
        return None;
    }
    Some((Number::from_value(value)?, verdict))
}

/// Digits that begin with a calling code.
pub(super) fn international(
    digits: &[u8],
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    if let Some(today) = mexican(digits) {
        let mut repairs = repairs;
        repairs.insert(Repair::TrunkZero);
        return international(&today, repairs, settings);
    }
    // Most numbers need only one lookup.
    if let Some((verdict, code, length)) = plan::lookup_fast(digits)
        && let Some(number) = Number::from_digits(digits)
    {
        let (_, national) = digits.split_at(length);
        let valid = verdict.validity == Validity::Valid;
        if !settings.changes.concern_code(code)
            || valid && !settings.changes.concern(code, national.len())
        {
            return Ok(of(number, number, verdict, repairs));
        }
        let old = if valid {
            None
        } else {
            behind_trunk(code, national, repairs, settings)
        };
        return old.unwrap_or_else(|| dated(code, national, number, verdict, repairs, settings));
    }
    let parts = plan::international(digits).map_err(why)?;
    let old = behind_trunk(parts.code, parts.national.bytes(), repairs, settings);
    old.unwrap_or_else(|| reading(&parts, trunk(&parts, repairs), settings))
}

/// Mexican digits without the national prefix that was dialed before ten digits until 2019: 01, and
/// 044 or 045 before those of a mobile.
#[inline]
fn mexican(digits: &[u8]) -> Option<Vec<u8>> {
    let dialed = digits.strip_prefix(b"520")?;
    let prefixes: [&[u8]; 3] = [b"1", b"44", b"45"];
    let mut rest = prefixes
        .iter()
        .filter_map(|prefix| dialed.strip_prefix(*prefix));
    let national = rest.find(|rest| rest.len() == 10)?;
    Some([b"52", national].concat())
}
