//! A region of the numbering plans.

use super::names::NAMES;
use super::plan_error::PlanError;
use crate::error::Error;
use std::fmt;

/// A country or territory with a numbering plan of its own, by ISO 3166-1 alpha-2 code.
///
/// ```
/// use targetlist::plan::Region;
/// let morocco = Region::named("MA")?;
/// assert_eq!((morocco.code(), morocco.name()), ("MA", "Morocco"));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u8);

impl Region {
    /// The region with this code (`MA`, `ma`).
    ///
    /// # Errors
    /// `settings` where no region has this code.
    pub fn named(code: &str) -> Result<Region, Error> {
        let wanted = code.trim().to_ascii_uppercase();
        Region::find(&wanted).ok_or_else(|| {
            let code = code.to_owned();
            PlanError::UnknownRegion { code }.into()
        })
    }

    /// The region with exactly this upper-case code.
    pub(crate) fn find(code: &str) -> Option<Region> {
        let at = NAMES
            .binary_search_by(|(known, _)| (*known).cmp(code))
            .ok()?;
        u8::try_from(at).ok().map(Region)
    }

    /// The region with this place among all of them.
    pub(super) fn at(place: u16) -> Option<Region> {
        (usize::from(place) < NAMES.len())
            .then_some(u8::try_from(place).ok().map(Region))
            .flatten()
    }

    /// The place among all regions.
    pub(super) fn place(self) -> usize {
        usize::from(self.0)
    }

    /// Every region, by code.
    pub fn all() -> impl Iterator<Item = Region> {
        (0..NAMES.len())
            .filter_map(|at| u8::try_from(at).ok())
            .map(Region)
    }

    /// The ISO 3166-1 alpha-2 code; `001` for services that belong to no country.
    pub fn code(self) -> &'static str {
        NAMES.get(usize::from(self.0)).map_or("", |(code, _)| code)
    }

    /// The English name.
    pub fn name(self) -> &'static str {
        NAMES.get(usize::from(self.0)).map_or("", |(_, name)| name)
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::NAMES;

    #[test]
    fn the_table_is_sorted_and_fits_the_set() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(NAMES.len() <= 256);
    }
}
