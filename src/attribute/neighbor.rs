//! A government that is not a known customer but fits a client as well as the customer it was taken
//! for.

use super::governments::{Government, Governments, OFFICE_HOURS};
use crate::list::TargetList;
use crate::plan::Region;
use crate::time::Precision;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The numbers of the other country must be at least `SHARE` percent of all the client's numbers
/// and `BESIDE` percent of those in the government's own country.
const SHARE: usize = 35;
const BESIDE: usize = 75;
/// By how much the neighbor's hours or days off may fit worse, as a share of all entries.
const WORSE: f64 = 0.03;

/// The government of the foreign country with most of a client's numbers, if it is plausible by
/// these numbers and not a known customer. A table lists only the customers that were found; that
/// it names one is not evidence against a neighbor that was not found.
pub(super) fn beside<'g>(
    government: &Government,
    held: &BTreeMap<Option<Region>, usize>,
    table: &'g Governments,
) -> Option<&'g Government> {
    let own = held.get(&Some(government.region)).copied().unwrap_or(0);
    let all: usize = held.values().sum();
    let others = held
        .iter()
        .filter_map(|(region, count)| Some(((*region)?, *count)));
    let abroad = others.filter(|(region, _)| *region != government.region);
    let (region, count) =
        abroad.max_by_key(|(region, count)| (*count, std::cmp::Reverse(*region)))?;
    let is_plausible = count * 100 >= all * SHARE && count * 100 >= own * BESIDE;
    let other = table.get(region.code()).filter(|_| is_plausible)?;
    other.customer.is_none().then_some(other)
}

/// How a client's times fit two governments.
#[derive(Clone, Copy, Default)]
pub(super) struct Fit {
    dated: u64,
    timed: u64,
    /// Of each of the two: entries in office hours, and on days off.
    office: [u64; 2],
    off: [u64; 2],
}

impl Fit {
    /// How the times of the entries of each client fit its pair of governments. `of_entry` gives,
    /// for each entry, the position of its pair.
    pub(super) fn all(
        list: &TargetList,
        of_entry: impl Iterator<Item = usize>,
        pairs: &[Option<[&Government; 2]>],
    ) -> Vec<Fit> {
        let mut fits = vec![Fit::default(); pairs.len()];
        for (at, (selected, ..)) in of_entry.zip(list.selections()) {
            let pair = pairs.get(at).copied().flatten();
            let day = selected.filter(|stamp| stamp.precision() >= Precision::Day);
            let (Some(pair), Some(stamp), Some(fit)) = (pair, day, fits.get_mut(at)) else {
                continue;
            };
            let Ok(moment) = Timestamp::from_second(stamp.unix_seconds()) else {
                continue;
            };
            let has_clock = stamp.precision() > Precision::Day;
            fit.dated += 1;
            fit.timed += u64::from(has_clock);
            for ((government, office), off) in pair.iter().zip(&mut fit.office).zip(&mut fit.off) {
                let local = government
                    .zone
                    .rules()
                    .to_offset(moment)
                    .to_datetime(moment);
                *office += u64::from(has_clock && OFFICE_HOURS.contains(&i64::from(local.hour())));
                *off += u64::from(government.weekend.is_off(local.date()));
            }
        }
        fits
    }

    /// Whether the second of the two fits about as well as the first. Hours count only if the times
    /// of the list have them.
    pub(super) fn is_as_good(&self, has_hours: bool) -> bool {
        let share = |count: u64, of: u64| count as f64 / of.max(1) as f64;
        let [office, other_office] = self.office.map(|count| share(count, self.timed));
        let [off, other_off] = self.off.map(|count| share(count, self.dated));
        (!has_hours || other_office + WORSE >= office) && other_off <= off + WORSE
    }
}

#[cfg(test)]
mod tests {
    use super::beside;
    use crate::attribute::governments::Governments;
    use crate::plan::Region;
    use std::collections::BTreeMap;

    #[test]
    fn a_neighbor_that_no_table_names_is_found() {
        let table = Governments::known();
        let germany = table.get("DE").unwrap();
        let found = |own: usize, austrian: usize, others: usize| {
            let region = |code: &str| Region::named(code).ok();
            let held = BTreeMap::from([
                (region("DE"), own),
                (region("AT"), austrian),
                (region("HU"), others),
            ]);
            beside(germany, &held, &table).map(|other| other.region.code())
        };
        assert!(germany.customer.is_some());
        assert_eq!(found(25, 60, 15), Some("AT"));
        assert_eq!(found(45, 40, 15), Some("AT"));
        assert_eq!(found(70, 20, 10), None, "it looks home");
        assert_eq!(found(12, 13, 9), Some("AT"));
        assert_eq!(found(12, 13, 20), None, "a table names Hungary");
    }
}
