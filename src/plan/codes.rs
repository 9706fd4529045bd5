//! Gives the calling codes of the world and the territories behind each.

use super::Region;
use super::territory::Territory;
use phonenumber::metadata::DATABASE;
use std::sync::OnceLock;

/// Calling codes have one to three digits.
const CODES: usize = 1000;

static PLANS: [OnceLock<Vec<Territory>>; CODES] = [const { OnceLock::new() }; CODES];

/// The territories of a calling code, its main country first, as libphonenumber orders them; none for an unknown code.
pub(super) fn territories(code: u16) -> &'static [Territory] {
    let Some(plan) = PLANS.get(usize::from(code)) else { return &[] };
    plan.get_or_init(|| DATABASE.by_code(&code).into_iter().flatten().filter_map(Territory::new).collect())
}

/// Every calling code in use.
#[cfg(test)]
pub(super) fn calling_codes() -> impl Iterator<Item = u16> {
    (1..1000).filter(|code| is_calling_code(*code))
}

/// The plan of a region.
pub(super) fn territory(region: Region) -> Option<&'static Territory> {
    let code = DATABASE.by_id(region.code())?.country_code();
    territories(code).iter().find(|territory| territory.region == region)
}

/// The calling code of a region.
pub(crate) fn calling_code(region: Region) -> Option<u16> {
    territory(region).map(|plan| plan.code)
}

/// Splits international digits (no plus) into calling code and national number. No code is the beginning of another.
///
/// ```
/// use targetlist::plan::split;
/// assert_eq!(split("447700900123"), Some((44, "7700900123")));
/// assert_eq!(split("0612"), None);
/// ```
pub fn split(digits: &str) -> Option<(u16, &str)> {
    (1..=3).find_map(|length| {
        let code: u16 = digits.get(..length)?.parse().ok()?;
        (code != 0 && !digits.starts_with('0') && is_calling_code(code)).then(|| (code, digits.get(length..).unwrap_or("")))
    })
}

fn is_calling_code(code: u16) -> bool {
    static KNOWN: OnceLock<Vec<bool>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| (0..1000_u16).map(|code| DATABASE.region(&code).is_some()).collect());
    known.get(usize::from(code)).copied().unwrap_or(false)
}
