//! Where an answer would be too sure: governments named on too little evidence, and lists that do
//! not allow an answer.

#![allow(
    clippy::indexing_slicing,
    reason = "tables with a place for each government and one for nobody, indexed by places of a row"
)]

use super::governments::{Government, Governments, OFFICE_HOURS};
use super::home::Home;
use super::likely::SURE;
use super::neighbor::{Fit, beside};
use super::shares::{Shares, likeliest};
use crate::list::TargetList;
use crate::plan::Region;
use crate::time::Precision;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The fewest entries that reach the threshold for a government to be named.
pub(super) const FEWEST: u64 = 20;

/// The most that an unsure probability may be: just below the 80% from which a government is named.
pub(super) const BELOW: f64 = 0.79;

/// A table with more customers than this names too many to identify any.
const MOST_CUSTOMERS: u64 = 40;

/// How many numbers are of each country.
type ByCountry = BTreeMap<Option<Region>, usize>;

/// An answer without the governments that were named on too little evidence.
pub(super) struct Kept {
    pub(super) governments: Vec<Government>,
    pub(super) shares: Shares,
    /// The position of each entry's likeliest government; the last position means nobody.
    likeliest: Vec<u32>,
    /// The distinct numbers of each government, nobody's last.
    held: Vec<ByCountry>,
}

impl Kept {
    fn of(list: &TargetList, governments: Vec<Government>, shares: Shares) -> Kept {
        // Some hundred governments exist.
        let likeliest: Vec<u32> = shares.rows().map(|row| likeliest(row) as u32).collect();
        let held = held(list, governments.len(), &likeliest);
        Kept {
            governments,
            shares,
            likeliest,
            held,
        }
    }

    /// Removes governments that are named on too little: fewer than [`FEWEST`] distinct numbers, or
    /// fewer than one in a hundred in their own country. Their shares go to nobody, because a
    /// falsely named government is the worst error. This can leave another government with too
    /// little, which is then removed as well.
    pub(super) fn enough(list: &TargetList, governments: Vec<Government>, shares: Shares) -> Kept {
        /// How many in a hundred of a government's numbers must be of its own country.
        const OWN: usize = 1;
        let all = Kept::of(list, governments, shares);
        let enough = |(government, held): (&Government, &ByCountry)| {
            let all: usize = held.values().sum();
            let enough = all as u64 >= FEWEST && at_home(held, government) * 100 >= all * OWN;
            // A government that is the likeliest for no entry is only an alternative to another.
            all == 0 || enough
        };
        let kept: Vec<bool> = all.governments.iter().zip(&all.held).map(enough).collect();
        if kept.iter().all(|kept| *kept) {
            return all;
        }
        let shares = all.shares.only(&kept);
        let governments = all.governments.into_iter().zip(&kept);
        let governments = governments.filter(|(_, kept)| **kept);
        let governments = governments.map(|(government, _)| government);
        Kept::enough(list, governments.collect(), shares)
    }

    /// Keeps a government's entries below 80% unless the government is sure as a whole. It is sure
    /// if all of this holds. At least twenty of its entries reach 80%, and at least one in ten of
    /// those it is likeliest for and one in a thousand of the list. It holds its own country's
    /// numbers ([`Home::is_its_own`]). Where times have hours, three in five of its entries lie in
    /// the office hours of its zone. It is not a vendor's seat that nobody reported as a customer:
    /// a vendor's own tests look like a client's entries. Two of three kinds of evidence bear it
    /// out ([`borne_out`]). The list is not of one country ([`of_one_country`]). No neighbor that
    /// is not in the table of customers fits as well ([`beside`]). If it is not a known customer,
    /// or the table of customers does not fit the list, two more conditions hold: fewer than 17 in
    /// 20 of the list's numbers are of one country, and fewer than 7 in 8 of its own numbers are at
    /// home ([`Home::is_nearly_all`]).
    pub(super) fn keep_unsure_below(
        &mut self,
        list: &TargetList,
        seen: Visible,
        table: &Governments,
    ) {
        let entries = self.shares.entries() as u64;
        let counts = self.counted();
        let one_country = of_one_country(list);
        // The list may be an extract of one country, whose government is not a known customer.
        let cut = is_of_one(list, 17);
        let table_holds =
            table.customers() <= MOST_CUSTOMERS && table_holds(&self.governments, &counts);
        let beside = self.beside(list, seen, table);
        let unsure: Vec<bool> = self
            .governments
            .iter()
            .zip(&counts)
            .zip(&self.held)
            .zip(self.at_work(list).into_iter().zip(beside))
            .map(
                |(((government, count), held_here), (at_work, is_doubted))| {
                    let home = self.home(held_here, government);
                    let known = government.customer.is_some() && table_holds;
                    one_country
                        || is_doubted
                        || government.is_vendors_seat()
                        || count.sure < FEWEST.max(count.entries / 10).max(entries / 1000)
                        || !home.is_its_own()
                        || seen.hours && !at_work
                        || !borne_out(known, seen.sessions, home.is_most(government.region))
                        || !known && (cut || home.is_nearly_all())
                },
            )
            .collect();
        keep_below(&mut self.shares, &unsure);
    }

    fn home(&self, held_here: &ByCountry, government: &Government) -> Home {
        let own = at_home(held_here, government);
        let held = self.held.iter();
        Home {
            own,
            of_country: held.map(|held| at_home(held, government)).sum(),
            numbers: held_here.values().sum(),
            most_abroad: held_here.values().any(|count| *count > own),
        }
    }

    /// For each government, whether a neighbor that is not in the table of customers fits its
    /// entries as well.
    fn beside(&self, list: &TargetList, seen: Visible, table: &Governments) -> Vec<bool> {
        let pairs = self.governments.iter().zip(&self.held);
        let pair = |(one, held)| beside(one, held, table).map(|other| [one, other]);
        let pairs: Vec<Option<[&Government; 2]>> = pairs.map(pair).collect();
        let of_entry = self.likeliest.iter().map(|at| *at as usize);
        let fits = Fit::all(list, of_entry, &pairs);
        let as_good = |(pair, fit): (&Option<_>, Fit)| pair.is_some() && fit.is_as_good(seen.hours);
        pairs.iter().zip(fits).map(as_good).collect()
    }

    /// For each government, with nobody last, the entries it is likeliest for.
    fn counted(&self) -> Vec<EntryCounts> {
        let mut counts = vec![EntryCounts::default(); self.governments.len() + 1];
        for (row, at) in self.shares.rows().zip(&self.likeliest) {
            let at = *at as usize;
            counts[at].entries += 1;
            counts[at].sure += u64::from(row[at] >= SURE);
        }
        counts
    }

    /// For each government, whether three in five of the entries it is likeliest for lie between
    /// 08:00 and 18:00 in its zone, and three in five of those with 80% or more, so that unsure
    /// entries do not make up for sure ones.
    fn at_work(&self, list: &TargetList) -> Vec<bool> {
        // Entries and those in office hours: of all, and of the sure ones.
        let mut counts = vec![[(0_u64, 0_u64); 2]; self.governments.len()];
        let rows = self.shares.rows().zip(&self.likeliest);
        for ((row, at), (selected, ..)) in rows.zip(list.selections()) {
            let at = *at as usize;
            let clock = selected.filter(|stamp| stamp.precision() > Precision::Day);
            let moment = clock.and_then(|stamp| Timestamp::from_second(stamp.unix_seconds()).ok());
            if let (Some(moment), Some(government)) = (moment, self.governments.get(at)) {
                let ahead = government.zone.rules().to_offset(moment).seconds();
                let local = moment.as_second() + i64::from(ahead);
                let hour = local.rem_euclid(86_400) / 3600;
                let of = [true, row[at] >= SURE];
                for ((timed, office), counted) in counts[at].iter_mut().zip(of) {
                    *timed += u64::from(counted);
                    *office += u64::from(counted && OFFICE_HOURS.contains(&hour));
                }
            }
        }
        let enough = |(timed, office): &(u64, u64)| office * 5 >= timed * 3;
        counts.iter().map(|of| of.iter().all(enough)).collect()
    }
}

/// Keeps these governments below 80%; the excess goes to nobody.
fn keep_below(shares: &mut Shares, unsure: &[bool]) {
    let below = BELOW as f32;
    for row in shares.rows_mut() {
        let mut over = 0.0;
        for (share, unsure) in row.iter_mut().zip(unsure) {
            if *unsure && *share > below {
                over += *share - below;
                *share = below;
            }
        }
        row[unsure.len()] += over;
    }
}

/// The entries that a government is likeliest for.
#[derive(Clone, Copy, Default)]
struct EntryCounts {
    entries: u64,
    /// Those of 80% and more.
    sure: u64,
}

/// Which kinds of evidence a list has.
#[derive(Clone, Copy)]
pub(super) struct Visible {
    /// Whether times have hours.
    pub(super) hours: bool,
    /// Whether there are sessions, or tags in their place.
    pub(super) sessions: bool,
}

/// Whether two of three kinds of evidence support a name: a table of customers that fits the list,
/// sessions (or tags), and numbers that are mostly at home. One alone can mislead: tables may be
/// wrong, a client that selects numbers abroad is easily taken for the government of that country,
/// and a country is not a client.
fn borne_out(known: bool, sessions: bool, mostly_home: bool) -> bool {
    [known, sessions, mostly_home]
        .iter()
        .filter(|one| **one)
        .count()
        >= 2
}

/// Whether the table of customers fits the list: it names seven in ten of the governments with at
/// least [`FEWEST`] entries, and governments hold half of all entries. Otherwise the table is
/// probably about other clients.
fn table_holds(governments: &[Government], counts: &[EntryCounts]) -> bool {
    let entries: u64 = counts.iter().map(|count| count.entries).sum();
    let of_nobody = counts.last().map_or(0, |count| count.entries);
    let named = governments.iter().zip(counts);
    let named = named.filter(|(_, count)| count.entries >= FEWEST);
    let (mut known, mut all) = (0, 0);
    for (government, _) in named {
        known += usize::from(government.customer.is_some());
        all += 1;
    }
    known * 10 >= all * 7 && of_nobody * 2 <= entries
}

/// Whether 19 in 20 of a list's numbers are of one country. Countries then do not show whether its
/// own government or another selected them, and times alone are too little to be sure.
pub(super) fn of_one_country(list: &TargetList) -> bool {
    is_of_one(list, 19)
}

/// Whether at least `of_twenty` in 20 of a list's numbers are of one country.
fn is_of_one(list: &TargetList, of_twenty: u64) -> bool {
    let mut counts: BTreeMap<Region, u64> = BTreeMap::new();
    // Numbers of no country are not of one.
    let regions = (0..).map_while(|number| list.at(number));
    for region in regions.filter_map(|(_, region)| region) {
        *counts.entry(region).or_default() += 1;
    }
    let mut counts = counts.values();
    counts.any(|count| *count * 20 >= list.distinct() * of_twenty && *count > 0)
}

/// For each government, nobody last: the distinct numbers of the entries it is likeliest for, by
/// country.
fn held(list: &TargetList, governments: usize, likeliest: &[u32]) -> Vec<ByCountry> {
    let mut numbers: Vec<Vec<usize>> = vec![Vec::new(); governments + 1];
    for (at, (_, _, number)) in likeliest.iter().zip(list.selections()) {
        numbers[*at as usize].push(number);
    }
    let by_country = |mut numbers: Vec<usize>| {
        numbers.sort_unstable();
        numbers.dedup();
        let mut counts = ByCountry::new();
        for number in numbers {
            let country = list.at(number).and_then(|(_, region)| region);
            *counts.entry(country).or_default() += 1;
        }
        counts
    };
    numbers.into_iter().map(by_country).collect()
}

/// How many of the numbers are of the government's own country.
fn at_home(held: &ByCountry, government: &Government) -> usize {
    held.get(&Some(government.region)).copied().unwrap_or(0)
}
