//! How many of its own country's numbers a government holds.

use super::abstain::FEWEST;
use super::mixture::HOSTS;
use crate::plan::Region;

/// The numbers a government holds at home, in its own country, and in all.
pub(super) struct Home {
    /// How many numbers of its own country it holds.
    pub(super) own: usize,
    /// How many of them all governments and nobody hold together.
    pub(super) of_country: usize,
    /// All numbers it holds.
    pub(super) numbers: usize,
    /// Whether it holds more of another country.
    pub(super) most_abroad: bool,
}

impl Home {
    /// Whether it holds a third of its country's numbers, or seven in ten where it holds more of
    /// another country. Most listed numbers of a country are usually its own government's; a
    /// government that holds fewer may be a misnamed part of another client. It must also hold
    /// twenty of them, unless half of its numbers are of its own country: otherwise too little
    /// links it to that country.
    pub(super) fn is_its_own(&self) -> bool {
        let enough = if self.most_abroad {
            self.own * 10 >= self.of_country * 7
        } else {
            self.own * 3 >= self.of_country
        };
        enough && (self.own as u64 >= FEWEST || self.own * 2 >= self.numbers)
    }

    /// Whether four in five of its numbers are of its own country. For the hosts of large diasporas
    /// this is always false: other governments select numbers there as often as at home.
    pub(super) fn is_most(&self, region: Region) -> bool {
        self.own * 5 >= self.numbers * 4 && !HOSTS.contains(&region.code())
    }

    /// Whether 7 in 8 of its numbers are of its own country. For a government that is not a known
    /// customer, this may be an extract of one country, tags that follow the country, or another
    /// client that selects only there.
    pub(super) fn is_nearly_all(&self) -> bool {
        self.own * 8 >= self.numbers * 7
    }
}

#[cfg(test)]
mod tests {
    use super::Home;
    use crate::plan::Region;

    #[test]
    fn a_seat_of_diasporas_is_nobodys_home_alone() {
        let is_most = |code: &str, own| {
            let home = Home {
                own,
                of_country: own,
                numbers: 100,
                most_abroad: false,
            };
            home.is_most(Region::named(code).unwrap())
        };
        assert!(is_most("HT", 80) && !is_most("HT", 79));
        assert!(!is_most("US", 100));
    }

    #[test]
    fn a_part_of_another_client_does_not_hold_its_country() {
        let is_its_own = |own, of_country, numbers, most_abroad| {
            let home = Home {
                own,
                of_country,
                numbers,
                most_abroad,
            };
            home.is_its_own()
        };
        assert!(is_its_own(200, 210, 500, true), "it looks abroad");
        assert!(!is_its_own(140, 210, 500, true), "and shares its country");
        assert!(!is_its_own(60, 390, 120, false), "others look there more");
        assert!(!is_its_own(8, 9, 31, true), "a handful at home");
        assert!(is_its_own(8, 9, 15, false), "which is most it has");
    }
}
