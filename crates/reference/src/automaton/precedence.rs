//! The precedence of regions and line types, as libphonenumber has it.
//!
//! `getNumberType`, `getRegionCodeForNumber`, `isValidNumber`, `isValidNumberForRegion` and
//! `isPossibleNumber`, for a number whose patterns have been followed to its end.

use super::verdicts::pattern_number;
use crate::table::Territory;

/// The kinds of line in libphonenumber's order of precedence, with the numbers that the library
/// gives them.
const LINES: [(&str, u16); 8] = [
    ("premium_rate", 4),
    ("toll_free", 3),
    ("shared_cost", 5),
    ("voip", 6),
    ("personal_number", 7),
    ("pager", 8),
    ("uan", 9),
    ("voicemail", 10),
];
const FIXED_LINE: u16 = 0;
const MOBILE: u16 = 1;
const FIXED_LINE_OR_MOBILE: u16 = 2;
const UNKNOWN: u16 = 11;

const VALID: u16 = 0;
const POSSIBLE: u16 = 1;
const NEITHER: u16 = 2;

/// A national number that has been read to its end.
pub(super) struct Ended<'c> {
    /// The plans that share its calling code.
    pub(super) plans: &'c [Territory],
    /// The patterns that match all of it.
    pub(super) matched: &'c [usize],
    /// The plans with whose leading digits it begins, one bit each.
    pub(super) led: u32,
    pub(super) length: u32,
}

impl Ended<'_> {
    /// The main plan, and every plan that the number may belong to.
    pub(super) fn places(&self) -> (usize, Vec<usize>) {
        let chosen = self.chosen();
        let main = chosen.unwrap_or(0);
        // A valid number may belong to every region whose plan accepts it. An unassigned one may be
        // any sharer's that has no leading digits of its own; the main country is the likeliest.
        let sharing = (0..self.plans.len()).filter(|place| match chosen {
            Some(_) => self.line_in(*place) != UNKNOWN,
            None => self.leads(*place).is_none(),
        });
        (main, sharing.chain([main]).collect())
    }

    /// The kind of line.
    pub(super) fn line(&self) -> u16 {
        self.chosen().map_or(UNKNOWN, |place| self.line_in(place))
    }

    pub(super) fn validity(&self) -> u16 {
        let general = self.plans[0].fact("general");
        let general = general.expect("a general description");
        if self.line() != UNKNOWN {
            VALID
        } else if (general.lengths | general.local) >> self.length & 1 == 1 {
            POSSIBLE
        } else {
            NEITHER
        }
    }

    /// The plan that the number belongs to.
    fn chosen(&self) -> Option<usize> {
        if self.plans.len() == 1 {
            return Some(0);
        }
        (0..self.plans.len()).find(|place| {
            self.leads(*place)
                .unwrap_or_else(|| self.line_in(*place) != UNKNOWN)
        })
    }

    /// Whether the number begins with the leading digits of a plan; nothing where it has none.
    fn leads(&self, place: usize) -> Option<bool> {
        let has = self.plans[place].fact("leading").is_some();
        has.then_some(self.led >> place & 1 == 1)
    }

    /// The kind of line in one plan.
    fn line_in(&self, place: usize) -> u16 {
        if !self.holds(place, "general") {
            return UNKNOWN;
        }
        if let Some((_, line)) = LINES.iter().find(|(name, _)| self.holds(place, name)) {
            return *line;
        }
        match (self.holds(place, "fixed_line"), self.holds(place, "mobile")) {
            (true, true) => FIXED_LINE_OR_MOBILE,
            (true, false) => FIXED_LINE,
            (false, true) => MOBILE,
            (false, false) => UNKNOWN,
        }
    }

    /// Whether pattern and lengths of a fact accept the number.
    fn holds(&self, place: usize, name: &str) -> bool {
        let fact = self.plans[place].fact(name);
        fact.is_some_and(|fact| fact.lengths >> self.length & 1 == 1)
            && self.matched.contains(&pattern_number(place, name))
    }
}
