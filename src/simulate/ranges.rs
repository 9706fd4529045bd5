//! Telephone numbers that cannot ring: of ranges reserved for fiction, or of ranges that no
//! operator has been given.

use super::chance::Chance;
use crate::number::Number;
use crate::plan::{self, LineType, PlanInfo, Region, Validity};
use std::collections::BTreeMap;

/// Ranges that regulators keep for films and novels: the digits they begin with, and how many
/// digits follow.
///
/// United Kingdom: Ofcom, Telephone numbers for use in TV and radio drama. France: Arcep, decision
/// 2018-0881 (06 39 98). Sweden: Post- och telestyrelsen, fictitious numbers. North America: NANPA,
/// 555-0100 to 555-0199 of every geographic area code, see [`NORTH_AMERICA`]; under 800 and its
/// like most of these are in use.
const FICTION: [(&str, usize); 3] = [BRITISH, FRENCH, ("46701740", 3)];
const BRITISH: (&str, usize) = ("447700900", 3);
const FRENCH: (&str, usize) = ("3363998", 4);

/// What follows `1` and the area code, and how many digits follow that.
const NORTH_AMERICA: (&str, usize) = ("55501", 2);

/// How many numbers are tried before a range is called free, or given up.
const TRIALS: usize = 200;

/// The digits of a national mobile number where the plan allows several lengths; nine elsewhere.
#[rustfmt::skip]
const LENGTHS: [(&str, usize); 32] = [
    ("AR", 11), ("AT", 10), ("BD", 10), ("BH", 8), ("BI", 8), ("BJ", 10), ("CN", 11), ("CO", 10), ("CU", 8), ("DE", 11), ("EG", 10), ("GB", 10), ("GT", 8), ("HN", 8),
    ("IN", 10), ("IQ", 10), ("IR", 10), ("KW", 8), ("KZ", 10), ("LB", 8), ("ML", 8), ("MR", 8), ("MX", 10), ("NP", 10), ("OM", 8), ("PK", 10), ("QA", 8), ("RU", 10),
    ("TG", 8), ("TN", 8), ("TR", 10), ("VE", 10),
];
const USUAL_LENGTH: usize = 9;
/// The lengths that are tried if the plan has no number of that length.
const OTHER_LENGTHS: [usize; 6] = [8, 10, 7, 11, 6, 5];

fn stays_silent(digits: &str) -> bool {
    let reserved = FICTION.iter().any(|(start, more)| {
        digits
            .strip_prefix(start)
            .is_some_and(|rest| rest.len() == *more)
    });
    let verdict =
        || plan::split(digits).map(|(code, national)| plan::PlanInfo::lookup(code, national));
    reserved
        || verdict().is_some_and(|verdict| {
            verdict.validity != Validity::Valid || is_north_american_fiction(digits, &verdict)
        })
}

fn is_north_american_fiction(digits: &str, verdict: &PlanInfo) -> bool {
    let (after_area, more) = NORTH_AMERICA;
    let rest = digits
        .strip_prefix('1')
        .and_then(|rest| rest.get(3..))
        .and_then(|rest| rest.strip_prefix(after_area));
    // Fixed or mobile: what the plan says of geographic area codes, and of no others.
    rest.is_some_and(|rest| rest.len() == more) && verdict.line_type == LineType::FixedLineOrMobile
}

/// Numbers of every region that cannot ring.
///
/// For each region the beginnings of international numbers, and how many digits follow; found as
/// they are needed.
#[derive(Default)]
pub struct Ranges {
    found: BTreeMap<Region, Vec<(u64, usize)>>,
}

impl Ranges {
    /// Whether a number cannot ring: it lies in a range reserved for fiction, or in a range that is
    /// not assigned in today's plan.
    ///
    /// ```
    /// use targetlist::number::{ParseOptions, parse};
    /// use targetlist::simulate::Ranges;
    /// let fiction = parse("+1 202 555 0100", &ParseOptions::default())?; // the plan calls it valid, and nobody has it
    /// assert!(Ranges::cannot_ring(fiction.number));
    /// # Ok::<(), targetlist::number::ParseError>(())
    /// ```
    pub fn cannot_ring(number: Number) -> bool {
        stays_silent(number.e164().trim_start_matches('+'))
    }

    /// A number of the region that cannot ring, with its plus sign; the same seed gives the same one.
    /// `None` where no range was found.
    ///
    /// ```
    /// use targetlist::plan::Region;
    /// use targetlist::simulate::Ranges;
    /// let number = Ranges::default().number(Region::named("FR")?, 7);
    /// assert!(number.is_some_and(|number| number.starts_with("+3363998")));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn number(&mut self, region: Region, seed: u64) -> Option<String> {
        let digits = self.draw(region, &mut Chance::new(seed))?;
        Some(format!("+{digits}"))
    }

    /// A number of the region that cannot ring, as its international digits; `None` where no range
    /// was found.
    pub(super) fn draw(&mut self, region: Region, chance: &mut Chance) -> Option<u64> {
        let starts = self.found.entry(region).or_insert_with(|| starts(region));
        // A range found free by trial may hold a single number that is not.
        (0..TRIALS).find_map(|_| {
            let (start, more) = chance.one_of(starts)?;
            let digits = (0..more).try_fold(start, |digits, _| {
                digits.checked_mul(10)?.checked_add(chance.below(10) as u64)
            })?;
            stays_silent(&digits.to_string()).then_some(digits)
        })
    }
}

fn starts(region: Region) -> Vec<(u64, usize)> {
    let reserved: Vec<(u64, usize)> = match region.code() {
        "GB" => parsed(BRITISH).into_iter().collect(),
        "FR" => parsed(FRENCH).into_iter().collect(),
        _ if plan::calling_code(region) == Some(1) => area_codes(region),
        _ => Vec::new(),
    };
    if reserved.is_empty() {
        unassigned(region)
    } else {
        reserved
    }
}

fn parsed((start, more): (&str, usize)) -> Option<(u64, usize)> {
    start.parse().ok().map(|start| (start, more))
}

fn area_codes(region: Region) -> Vec<(u64, usize)> {
    let (after_area, more) = NORTH_AMERICA;
    let starts = (200..1000).map(|area| format!("1{area}{after_area}"));
    let of_region = starts.filter(|start| {
        let digits = format!("{start}00");
        let verdict =
            plan::split(&digits).map(|(code, national)| plan::PlanInfo::lookup(code, national));
        verdict.is_some_and(|verdict| {
            verdict.regions.main() == Some(region) && is_north_american_fiction(&digits, &verdict)
        })
    });
    of_region
        .filter_map(|start| parsed((&start, more)))
        .collect()
}

/// Beginnings of two digits (of three, where there are none) under which no number is valid, as far
/// as trials show.
fn unassigned(region: Region) -> Vec<(u64, usize)> {
    let Some(code) = plan::calling_code(region) else {
        return Vec::new();
    };
    let length = LENGTHS
        .iter()
        .find(|(known, _)| *known == region.code())
        .map_or(USUAL_LENGTH, |(_, length)| *length);
    std::iter::once(length)
        .chain(OTHER_LENGTHS)
        .filter(|length| !plan::lacks_area_code(code, *length))
        .map(|length| free_starts(region, code, length))
        .find(|starts| !starts.is_empty())
        .unwrap_or_default()
}

fn free_starts(region: Region, code: u16, length: usize) -> Vec<(u64, usize)> {
    const ENOUGH: usize = 4;
    // Trials of its own, so that a range is the same whatever was drawn before.
    let mut trials = Chance::new(0);
    let mut free = |start: &str| {
        (0..TRIALS).all(|_| {
            let rest = (start.len()..length).map(|_| char::from(b'0' + trials.below(10) as u8));
            let verdict =
                plan::PlanInfo::lookup(code, &start.chars().chain(rest).collect::<String>());
            verdict.validity == Validity::Possible && verdict.regions.main() == Some(region)
        })
    };
    for figures in [10..100, 100..1000] {
        let starts: Vec<(u64, usize)> = figures
            .map(|start: u32| start.to_string())
            .filter(|start| free(start))
            .take(ENOUGH)
            .filter_map(|start| parsed((&format!("{code}{start}"), length - start.len())))
            .collect();
        if !starts.is_empty() {
            return starts;
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::Ranges;
    use crate::number::{ParseOptions, parse};
    use crate::plan::Region;

    #[test]
    fn numbers_of_every_region_are_read() {
        let mut ranges = Ranges::default();
        for region in Region::all() {
            for seed in 0..20 {
                let Some(number) = ranges.number(region, seed) else {
                    continue;
                };
                let read = parse(&number, &ParseOptions::default());
                assert!(read.is_ok(), "{region}: {read:?}");
            }
        }
    }
}
