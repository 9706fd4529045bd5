//! The regions of a set.

use super::automaton::{RegionSet, automaton};
use super::region::Region;
use super::regions::Regions;
use std::fmt;

impl Regions {
    fn set(self) -> RegionSet {
        automaton()
            .sets
            .get(self.place())
            .copied()
            .unwrap_or(RegionSet {
                bits: [0; 4],
                main: None,
            })
    }

    /// The main region: the only one that fits the digits, or the likeliest of those that share the
    /// calling code; `None` where that would be a guess.
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
            .get(region.place() >> 6)
            .is_some_and(|word| word >> (region.place() & 63) & 1 == 1)
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
    use super::{Region, Regions};

    #[test]
    fn a_set_keeps_what_it_is_given() {
        let pick = |code| Region::named(code).unwrap();
        let set = crate::plan::PlanInfo::lookup(44, "7700900123").regions;
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
