//! Counts over the entries that a government is the likeliest for.

#![allow(
    clippy::indexing_slicing,
    reason = "tables with a place for each government and one for nobody, indexed by places of a row; chunks are never empty"
)]

use super::SURE;
use crate::attribute::governments::{Government, OFFICE_HOURS};
use crate::attribute::shares::{Shares, likeliest};
use crate::cluster::TagPlaces;
use crate::list::TargetList;
use crate::plan::Region;
use crate::time::{Precision, Stamp};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Counts over a client's entries.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) entries: u64,
    /// Those of 80% and more.
    pub(super) sure: u64,
    /// The sum of each government's shares, nobody's last.
    pub(super) sums: Vec<f64>,
    /// Distinct numbers.
    pub(super) numbers: u64,
    /// Distinct numbers of each country.
    pub(super) countries: BTreeMap<Option<Region>, u64>,
    /// Entries with a day, those of them on a day off, and how many days of their weeks were off.
    pub(super) dated: u64,
    pub(super) off: u64,
    pub(super) days_off: u64,
    /// Entries with an hour, and those of them in office hours.
    pub(super) timed: u64,
    pub(super) office: u64,
    pub(super) months: BTreeSet<(i16, i8)>,
    pub(super) tags: Vec<(Arc<str>, u64)>,
    /// Entries whose number occurs again, and those of them whose number is mostly the client's.
    pub(super) again: u64,
    pub(super) again_own: u64,
}

/// Counts the entries of each government; nobody is left out.
pub(super) fn gather(
    list: &TargetList,
    governments: &[Government],
    shares: &Shares,
    has_hours: bool,
) -> Vec<Gathered> {
    let width = governments.len() + 1;
    let empty = || Gathered {
        sums: vec![0.0; width],
        ..Gathered::default()
    };
    let mut gathered: Vec<Gathered> = governments.iter().map(|_| empty()).collect();
    let mut tags = TagPlaces::default();
    let mut of_tags: Vec<Vec<u64>> = vec![Vec::new(); governments.len()];
    let mut held: Vec<(u32, u32)> = Vec::with_capacity(shares.entries());
    for (row, (selected, tag, number)) in shares.rows().zip(list.selections()) {
        let at = likeliest(row);
        // Positions among entries and governments, both less than four billion.
        held.push((number as u32, at as u32));
        // Nobody, the last, is not a client.
        let (Some(one), Some(government)) = (gathered.get_mut(at), governments.get(at)) else {
            continue;
        };
        one.entry(row, at);
        if let Some(tag) = tag {
            let (tag, counts) = (tags.place(tag) as usize, &mut of_tags[at]);
            counts.resize(counts.len().max(tag + 1), 0);
            counts[tag] += 1;
        }
        if let Some(stamp) = selected {
            one.time(stamp, government, has_hours);
        }
    }
    for (one, counts) in gathered.iter_mut().zip(of_tags) {
        let mut counts: Vec<(&String, (&Arc<str>, u64))> = tags
            .folded
            .iter()
            .zip(tags.spelled.iter().zip(counts))
            .collect();
        counts.sort_unstable();
        let held = counts.into_iter().filter(|(_, (_, count))| *count > 0);
        one.tags = held
            .map(|(_, (tag, count))| (Arc::clone(tag), count))
            .collect();
    }
    share(&mut gathered, held, list);
    gathered
}

/// Counts the distinct numbers of each client, and how far it shares repeated numbers with others,
/// from each entry's number and client.
fn share(gathered: &mut [Gathered], mut held: Vec<(u32, u32)>, list: &TargetList) {
    held.sort_unstable();
    for of_number in held.chunk_by(|one, next| one.0 == next.0) {
        let total = of_number.len();
        for of_client in of_number.chunk_by(|one, next| one.1 == next.1) {
            let (number, at) = of_client[0];
            let Some(one) = gathered.get_mut(at as usize) else {
                continue;
            };
            let country = list.at(number as usize).and_then(|(_, region)| region);
            one.numbers += 1;
            *one.countries.entry(country).or_default() += 1;
            if total > 1 {
                let times = of_client.len();
                one.again += times as u64;
                one.again_own += if times * 2 > total { times as u64 } else { 0 };
            }
        }
    }
}

impl Gathered {
    fn entry(&mut self, row: &[f32], at: usize) {
        self.entries += 1;
        self.sure += u64::from(row[at] >= SURE);
        self.sums
            .iter_mut()
            .zip(row)
            .for_each(|(sum, share)| *sum += f64::from(*share));
    }

    fn time(&mut self, stamp: Stamp, government: &Government, has_hours: bool) {
        let Ok(at) = Timestamp::from_second(stamp.unix_seconds()) else {
            return;
        };
        if stamp.precision() < Precision::Day {
            return;
        }
        let local = government.zone.rules().to_offset(at).to_datetime(at);
        self.dated += 1;
        self.off += u64::from(government.weekend.is_off(local.date()));
        self.days_off += government.weekend.days(local.date()) as u64;
        self.months.insert((local.year(), local.month()));
        if has_hours && stamp.precision() > Precision::Day {
            self.timed += 1;
            self.office += u64::from(OFFICE_HOURS.contains(&i64::from(local.hour())));
        }
    }
}
