//! What is gathered of the entries that a government is the likeliest for.

#![allow(
    clippy::indexing_slicing,
    reason = "a table with a place for each government and one for nobody, indexed by places of a row"
)]

use crate::attribute::governments::Government;
use crate::attribute::shares::{Shares, likeliest};
use crate::cluster::folded;
use crate::list::TargetList;
use crate::plan::Region;
use crate::time::{Precision, Stamp};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// What is gathered of a client's entries.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) entries: u64,
    /// Those of 80% and more.
    pub(super) sure: u64,
    /// The sum of each government's shares, nobody's last.
    pub(super) sums: Vec<f64>,
    pub(super) numbers: BTreeSet<usize>,
    /// Distinct numbers of each country.
    pub(super) countries: BTreeMap<Option<Region>, u64>,
    /// Entries with a day, and those of them on a day off.
    pub(super) dated: u64,
    pub(super) off: u64,
    /// Entries with an hour, and those of them in office hours.
    pub(super) timed: u64,
    pub(super) office: u64,
    pub(super) months: BTreeSet<(i16, i8)>,
    pub(super) tags: BTreeMap<String, u64>,
    /// Entries whose number occurs again, and those of them whose number is mostly the client's.
    pub(super) again: u64,
    pub(super) again_own: u64,
}

/// For each government, nobody left out, what its entries are like.
pub(super) fn gather(
    list: &TargetList,
    governments: &[Government],
    shares: &Shares,
) -> Vec<Gathered> {
    let width = governments.len() + 1;
    let empty = || Gathered {
        sums: vec![0.0; width],
        ..Gathered::default()
    };
    let mut gathered: Vec<Gathered> = governments.iter().map(|_| empty()).collect();
    // For each number, how many entries each client holds: a client whose number another holds as
    // well shares it.
    let mut holders: BTreeMap<usize, BTreeMap<usize, u64>> = BTreeMap::new();
    for (row, (selected, tag, number)) in shares.rows().zip(list.selections()) {
        let at = likeliest(row);
        *holders.entry(number).or_default().entry(at).or_default() += 1;
        // Nobody, the last, is not a client.
        let (Some(one), Some(government)) = (gathered.get_mut(at), governments.get(at)) else {
            continue;
        };
        one.entry(row, at);
        if one.numbers.insert(number) {
            let country = list.at(number).and_then(|(_, region)| region);
            *one.countries.entry(country).or_default() += 1;
        }
        if let Some(tag) = tag {
            *one.tags.entry(folded(&tag)).or_default() += 1;
        }
        if let Some(stamp) = selected {
            one.time(stamp, government);
        }
    }
    for of_number in holders.values() {
        let total: u64 = of_number.values().sum();
        for (at, times) in of_number.iter().filter(|_| total > 1) {
            if let Some(one) = gathered.get_mut(*at) {
                one.again += times;
                one.again_own += if times * 2 > total { *times } else { 0 };
            }
        }
    }
    gathered
}

impl Gathered {
    fn entry(&mut self, row: &[f32], at: usize) {
        self.entries += 1;
        self.sure += u64::from(row[at] >= 0.8);
        self.sums
            .iter_mut()
            .zip(row)
            .for_each(|(sum, share)| *sum += f64::from(*share));
    }

    fn time(&mut self, stamp: Stamp, government: &Government) {
        let Ok(at) = Timestamp::from_second(stamp.unix_seconds()) else {
            return;
        };
        if stamp.precision() < Precision::Day {
            return;
        }
        let local = government.zone.rules().to_offset(at).to_datetime(at);
        self.dated += 1;
        self.off += u64::from(government.weekend.is_off(local.date()));
        self.months.insert((local.year(), local.month()));
        if stamp.precision() > Precision::Day {
            self.timed += 1;
            self.office += u64::from((8..18).contains(&local.hour()));
        }
    }
}
