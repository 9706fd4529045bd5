//! The sure entries of a government, earliest first.

#![allow(
    clippy::indexing_slicing,
    reason = "columns with a place for each government and each tag, indexed by places counted here"
)]

use super::Attribution;
use crate::attribute::governments::Government;
use crate::attribute::likely::SURE;
use crate::attribute::shares::likeliest;
use crate::cluster::TagPlaces;
use crate::time::{Precision, Stamp};
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// The sure entries of a government that is named.
pub(super) struct Sure<'a> {
    pub(super) government: &'a Government,
    /// Those without a time of day first, in row order; then the others, earliest first.
    pub(super) entries: Vec<One>,
    /// The tags of the list, as they are first written.
    pub(super) tags: Rc<Vec<Arc<str>>>,
    /// For each tag, whether most of its entries on the list are sure ones of this government.
    pub(super) is_own: Vec<bool>,
}

/// A sure entry.
pub(super) struct One {
    /// Its position in the list, and in the list without what is set apart.
    pub(super) entry: usize,
    /// The position of its number in the latter.
    pub(super) number: usize,
    /// When it was made, in seconds since 1970, where times have hours.
    pub(super) second: Option<i64>,
    /// When it was made by the government's clock, where its time says the day.
    pub(super) local: Option<DateTime>,
    pub(super) tag: Option<usize>,
}

/// The sure entries of each government that is named, most first.
pub(super) fn gather(attribution: &Attribution) -> Vec<Sure<'_>> {
    let governments = attribution.governments();
    let basis = attribution.basis();
    let mut of: Vec<Vec<One>> = governments.iter().map(|_| Vec::new()).collect();
    let mut tags = TagPlaces::default();
    let mut tagged: BTreeMap<Option<usize>, u64> = BTreeMap::new();
    let positions = (0..).filter(|entry| !attribution.is_test(*entry));
    let selections = attribution.judged().selections();
    for ((row, (selected, tag, number)), entry) in
        attribution.judged_rows().zip(selections).zip(positions)
    {
        let tag = tag.filter(|_| basis.tagged > 0);
        let tag = tag.map(|tag| tags.place(tag) as usize);
        *tagged.entry(tag).or_default() += 1;
        let at = likeliest(row);
        let Some(government) = governments.get(at).filter(|_| row[at] >= SURE) else {
            continue;
        };
        let clock = |stamp: &Stamp| basis.has_hours && stamp.precision() > Precision::Day;
        of[at].push(One {
            entry,
            number,
            second: selected.filter(clock).map(Stamp::unix_seconds),
            local: selected.and_then(|stamp| local(stamp, government)),
            tag,
        });
    }
    let own = owners(&of, &tagged, tags.spelled.len());
    named(attribution, of, Rc::new(tags.spelled), &own)
}

/// The governments that are named, most sure entries first.
fn named<'a>(
    attribution: &'a Attribution,
    of: Vec<Vec<One>>,
    tags: Rc<Vec<Arc<str>>>,
    own: &[Option<usize>],
) -> Vec<Sure<'a>> {
    let named = attribution.governments_at(f64::from(SURE));
    let mut all: BTreeMap<usize, Sure<'_>> = BTreeMap::new();
    for (at, (government, mut entries)) in attribution.governments().iter().zip(of).enumerate() {
        let Some(rank) = named.iter().position(|one| *one == government.region) else {
            continue;
        };
        // Equal times keep the order of rows.
        entries.sort_by_key(|one| one.second);
        let sure = Sure {
            government,
            entries,
            tags: Rc::clone(&tags),
            is_own: own.iter().map(|owner| *owner == Some(at)).collect(),
        };
        all.insert(rank, sure);
    }
    all.into_values().collect()
}

/// For each tag the government of which most of its entries on the list are sure ones.
fn owners(
    of: &[Vec<One>],
    tagged: &BTreeMap<Option<usize>, u64>,
    tags: usize,
) -> Vec<Option<usize>> {
    let mut counts = vec![vec![0_u64; of.len()]; tags];
    for (at, entries) in of.iter().enumerate() {
        for tag in entries.iter().filter_map(|one| one.tag) {
            counts[tag][at] += 1;
        }
    }
    let owner = |(tag, counts): (usize, Vec<u64>)| {
        let all = tagged.get(&Some(tag)).copied().unwrap_or(0);
        counts.iter().position(|count| *count * 2 > all)
    };
    counts.into_iter().enumerate().map(owner).collect()
}

fn local(stamp: Stamp, government: &Government) -> Option<DateTime> {
    let at = Timestamp::from_second(stamp.unix_seconds()).ok()?;
    let rules = government.zone.rules();
    (stamp.precision() >= Precision::Day).then(|| rules.to_offset(at).to_datetime(at))
}
