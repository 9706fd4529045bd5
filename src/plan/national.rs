//! Takes dialed digits and a region and gives the calling code and the national number they reach.
//!
//! These are the steps of libphonenumber's parser (`maybeExtractCountryCode`, `maybeStripNationalPrefixAndCarrierCode`,
//! Apache-2.0), written anew over the same metadata, so that both agree on every plain text.

use super::Region;
use super::codes::{split, territories, territory};
use super::territory::{Length, Territory};

/// The shortest and the longest national number libphonenumber reads.
const SHORTEST: usize = 2;
const LONGEST: usize = 17;

/// A number taken apart: calling code and national significant number (leading zeros kept).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Parts {
    pub(crate) code: u16,
    pub(crate) national: String,
    /// Whether a prefix for dialing inside the country was taken off.
    pub(crate) trunk: bool,
}

/// Why digits are no number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unparsed {
    NoCallingCode,
    TooShort,
    TooLong,
}

/// Reads digits that begin with a calling code.
pub(crate) fn international(digits: &str) -> Result<Parts, Unparsed> {
    if digits.len() <= SHORTEST {
        return Err(Unparsed::TooShort);
    }
    let (code, national) = split(digits).ok_or(Unparsed::NoCallingCode)?;
    let main = territories(code).first().ok_or(Unparsed::NoCallingCode)?;
    finish(main, national)
}

/// Reads digits as they are dialed in `home`: national, with the home's international prefix, or with a bare calling code.
pub(crate) fn dialed(digits: &str, home: Region) -> Result<Parts, Unparsed> {
    let plan = territory(home).ok_or(Unparsed::NoCallingCode)?;
    if let Some(after) = after_international_prefix(plan, digits) {
        return international(after);
    }
    if let Some(rest) = digits.strip_prefix(&plan.code.to_string()) {
        let rest = without_national_prefix(plan, rest).unwrap_or_else(|| rest.to_owned());
        let code_is_part = plan.matches_general(digits) || !plan.matches_general(&rest);
        if !code_is_part || plan.lengths.test(digits.len()) == Length::TooLong {
            return finish(plan, &rest);
        }
    }
    finish(plan, digits)
}

/// What follows the international prefix of a plan (`00`, `011`, `8~10` …), if the digits begin with it.
fn after_international_prefix<'d>(plan: &Territory, digits: &'d str) -> Option<&'d str> {
    let end = plan.international_prefix.as_ref()?.start(digits)?.get(0)?.end();
    let after = digits.get(end..)?;
    // No calling code begins with a zero: what looked like the prefix was part of a national number.
    (!after.starts_with('0')).then_some(after)
}

fn finish(plan: &Territory, national: &str) -> Result<Parts, Unparsed> {
    if national.len() < SHORTEST {
        return Err(Unparsed::TooShort);
    }
    let mut parts = Parts { code: plan.code, national: national.to_owned(), trunk: false };
    if let Some(stripped) = without_national_prefix(plan, national) {
        let length = plan.lengths.test(stripped.len());
        if !matches!(length, Length::TooShort | Length::LocalOnly | Length::Between) {
            parts.trunk = true;
            parts.national = stripped;
        }
    }
    match parts.national.len() {
        length if length < SHORTEST => Err(Unparsed::TooShort),
        length if length > LONGEST => Err(Unparsed::TooLong),
        _ => Ok(parts),
    }
}

/// The number without the plan's national prefix, or transformed as the plan says; `None` where nothing is to be taken off.
fn without_national_prefix(plan: &Territory, national: &str) -> Option<String> {
    let found = plan.national_prefix.as_ref()?.start(national)?;
    let whole = found.get(0)?;
    let last = found.len().saturating_sub(1);
    let captured = last > 0 && found.get(last).is_some_and(|group| !group.is_empty());
    let changed = match &plan.transform {
        Some(rule) if captured || last == 0 => {
            let mut changed = String::new();
            found.expand(rule, &mut changed);
            changed.push_str(national.get(whole.end()..)?);
            changed
        }
        _ => national.get(whole.end()..)?.to_owned(),
    };
    let lost = plan.matches_general(national) && !plan.matches_general(&changed);
    (!lost && changed != national).then_some(changed)
}
