//! Gives a region of the numbering plans, and sets of them: a calling code is not a country.

use super::automaton::{RegionSet, automaton};
use super::names::NAMES;
use crate::error::{Error, Kind};
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
    /// The region with this code (`MA`, `ma`); an error that says so when there is none.
    pub fn named(code: &str) -> Result<Region, Error> {
        let wanted = code.trim().to_ascii_uppercase();
        Region::find(&wanted).ok_or_else(|| {
            Error::new(Kind::Settings(format!(
                "“{code}” is no region code; use ISO 3166-1 alpha-2, such as MA or MX"
            )))
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

/// The regions a number may belong to: one for most, several where a calling code is shared and the
/// digits do not decide.
///
/// Iterates in the order of the codes, the main region first where one is known.
///
/// Two bytes: the place of the set among all sets that occur.
#[derive(Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Regions(u16);

impl Regions {
    /// No region: an unknown calling code, or digits that no sharer of the code accepts.
    pub const NONE: Regions = Regions(0);

    /// The set with this place among all sets.
    pub(super) fn at(place: u16) -> Regions {
        Regions(place)
    }

    fn set(self) -> RegionSet {
        automaton()
            .sets
            .get(usize::from(self.0))
            .copied()
            .unwrap_or(RegionSet {
                bits: [0; 4],
                main: None,
            })
    }

    /// The region, where the digits decide or one sharer of the code is the likeliest; `None` where
    /// that would be a guess.
    pub fn main(self) -> Option<Region> {
        self.set().main
    }

    /// The only region of the set, or `None` when there are several or none.
    pub fn only(self) -> Option<Region> {
        if self.len() == 1 {
            self.iter().next()
        } else {
            None
        }
    }

    /// Whether the number may belong to this region.
    pub fn contains(self, region: Region) -> bool {
        self.set().contains(region)
    }

    /// How many regions it may belong to.
    pub fn len(self) -> usize {
        self.set()
            .bits
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// Whether no region is possible.
    pub fn is_empty(self) -> bool {
        self == Regions::NONE
    }

    /// Every region of the set, the main one first, the others by code.
    pub fn iter(self) -> impl Iterator<Item = Region> {
        let (set, main) = (self.set(), self.main());
        main.into_iter().chain(
            Region::all().filter(move |region| set.contains(*region) && Some(*region) != main),
        )
    }
}

impl RegionSet {
    fn contains(self, region: Region) -> bool {
        self.bits
            .get(usize::from(region.0 >> 6))
            .is_some_and(|word| word >> (region.0 & 63) & 1 == 1)
    }
}

/// Codes with a slash between them, the main one first: `US/CA`.
impl fmt::Display for Regions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<&str> = self.iter().map(Region::code).collect();
        f.pad(&codes.join("/"))
    }
}

impl fmt::Debug for Regions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, Region, Regions};

    #[test]
    fn the_table_is_sorted_and_fits_the_set() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(NAMES.len() <= 256);
    }

    #[test]
    fn a_set_keeps_what_it_is_given() {
        let pick = |code| Region::named(code).unwrap();
        let set = crate::plan::judge(44, "7700900123").regions;
        assert_eq!(
            (set.to_string().as_str(), set.len(), set.only()),
            ("GB/GG/JE", 3, None)
        );
        assert!(
            set.contains(pick("JE")) && !set.contains(pick("MX")) && set.main() == Some(pick("GB"))
        );
        assert!(Regions::NONE.is_empty());
    }
}
