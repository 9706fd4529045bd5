//! The calling code and national number of dialed digits.
//!
//! The steps are those of libphonenumber's parser (`maybeExtractCountryCode`,
//! `maybeStripNationalPrefixAndCarrierCode`, Apache-2.0), written anew over the same metadata, so
//! that both agree on every text.

use super::automaton::{Territory, automaton};
use super::digits::{self, Digits};
use super::lengths::Length;
use super::{PlanInfo, Region};

/// The shortest and the longest national number libphonenumber reads.
const SHORTEST: usize = 2;
const LONGEST: usize = 17;

/// A number taken apart: calling code and national significant number (leading zeros kept).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct SplitNumber {
    pub(crate) code: u16,
    pub(crate) national: Digits,
    /// Whether a prefix for dialing inside the country was taken off.
    pub(crate) trunk: bool,
}

/// Why digits are not a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unparsed {
    NoCallingCode,
    TooShort,
    TooLong,
}

/// The result for international digits, their calling code and its length; `None` where the full
/// rules are needed: for unusual lengths, and for numbers that begin like a national prefix.
#[inline]
pub(crate) fn lookup_fast(digits: &[u8]) -> Option<(PlanInfo, u16, usize)> {
    // The automaton is exact up to the longest national number; these digits include a calling
    // code.
    if digits.len() > LONGEST {
        return None;
    }
    let (judged, code, length) = automaton().lookup_international(digits)?;
    (!judged.prefixed && digits.len() - length >= SHORTEST).then_some((
        judged.verdict,
        code,
        length,
    ))
}

/// Whether national numbers of this many digits are dialed only inside an area, without its code.
pub(crate) fn lacks_area_code(code: u16, digits: usize) -> bool {
    let lengths = automaton().main(code).map(|plan| plan.lengths);
    lengths.is_some_and(|lengths| lengths.test(digits) == Length::LocalOnly)
}

/// Reads digits that begin with a calling code.
pub(crate) fn international(digits: &[u8]) -> Result<SplitNumber, Unparsed> {
    if digits.len() <= SHORTEST {
        return Err(Unparsed::TooShort);
    }
    let (code, length) = automaton().code_of(digits).ok_or(Unparsed::NoCallingCode)?;
    let main = automaton().main(code).ok_or(Unparsed::NoCallingCode)?;
    finish(main, digits.get(length..).unwrap_or(&[]))
}

/// Reads digits as they are dialed inside `home`: national, or with a bare calling code.
pub(crate) fn dialed_inside(digits: &[u8], home: Region) -> Result<SplitNumber, Unparsed> {
    let plan = automaton().territory(home).ok_or(Unparsed::NoCallingCode)?;
    if let Some((code, length)) = automaton().code_of(digits)
        && code == plan.code
        && let Some(rest) = digits.get(length..)
    {
        let stripped = without_national_prefix(plan, rest);
        let rest = stripped.as_ref().map_or(rest, Digits::bytes);
        let code_is_part =
            automaton().matches_general(plan, digits) || !automaton().matches_general(plan, rest);
        if !code_is_part || plan.lengths.test(digits.len()) == Length::TooLong {
            return finish(automaton().main(code).unwrap_or(plan), rest);
        }
    }
    finish(plan, digits)
}

/// What follows the international prefix of `home` (`00`, `011`, `8~10` …), if the digits begin
/// with it.
pub(crate) fn dialed_abroad(digits: &[u8], home: Region) -> Option<&[u8]> {
    let plan = automaton().territory(home)?;
    let after = digits.get(automaton().international_prefix(plan, digits)?..)?;
    // No calling code begins with a zero: what looked like the prefix was part of a national
    // number.
    (after.first() != Some(&b'0')).then_some(after)
}

/// Whether digits begin with a calling code.
pub(crate) fn begin_abroad(digits: &[u8]) -> bool {
    automaton().code_of(digits).is_some()
}

fn finish(plan: &Territory, national: &[u8]) -> Result<SplitNumber, Unparsed> {
    if national.len() < SHORTEST {
        return Err(Unparsed::TooShort);
    }
    let stripped = without_national_prefix(plan, national).filter(|stripped| {
        let length = plan.lengths.test(stripped.len());
        !matches!(
            length,
            Length::TooShort | Length::LocalOnly | Length::Between
        )
    });
    let trunk = stripped.is_some();
    let national = match stripped {
        Some(stripped) => stripped,
        None => digits::collect(national).ok_or(Unparsed::TooLong)?,
    };
    match national.len() {
        length if length < SHORTEST => Err(Unparsed::TooShort),
        length if length > LONGEST => Err(Unparsed::TooLong),
        _ => Ok(SplitNumber {
            code: plan.code,
            national,
            trunk,
        }),
    }
}

/// The number without the plan's national prefix, or transformed as the plan says; `None` where
/// nothing is to be taken off.
fn without_national_prefix(plan: &Territory, national: &[u8]) -> Option<Digits> {
    let action = automaton().national_prefix(plan, national)?;
    let mut changed = Digits::NONE;
    for digit in action.before.iter().take_while(|digit| **digit != 0) {
        changed.push(*digit)?;
    }
    changed.extend(national.get(usize::from(action.keep.0)..usize::from(action.keep.1))?)?;
    changed.extend(national.get(usize::from(action.off)..)?)?;
    let lost = automaton().matches_general(plan, national)
        && !automaton().matches_general(plan, changed.bytes());
    (!lost && changed.bytes() != national).then_some(changed)
}
