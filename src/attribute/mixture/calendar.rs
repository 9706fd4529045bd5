//! The working hours of a government over the period of a list: for every hour, how likely its
//! office is to begin a session then.

#![allow(
    clippy::indexing_slicing,
    reason = "tables of 48 hours and of the hours of the period, indexed by their own positions"
)]

use super::evidence::Evidence;
use crate::attribute::governments::Government;
use jiff::Timestamp;

/// Hours of a working day, then of a day off.
pub(super) const KINDS: usize = 48;

/// Hours in a spell of activity: clients work in campaigns and pause, so that activity is learned
/// by fortnight.
const SPELL: usize = 14 * 24;

/// An office day before anything is learned: few at night, most between eight and six. Sums to one.
const OFFICE: [f64; 24] = [
    0.010, 0.010, 0.010, 0.010, 0.010, 0.012, 0.018, 0.035, 0.060, 0.078, 0.085, 0.088, 0.085,
    0.083, 0.083, 0.080, 0.072, 0.055, 0.038, 0.025, 0.018, 0.014, 0.011, 0.010,
];

/// Sessions of a day off for one of a working day, before anything is learned.
const DAY_OFF: f64 = 0.3;

/// How many sessions the expected office day weighs against those seen.
const OFFICE_WEIGHT: f64 = 60.0;

/// The local hour and kind of day, for every hour of the period.
pub(super) struct Calendar {
    kinds: Vec<u8>,
}

impl Calendar {
    pub(super) fn of(government: &Government, evidence: &Evidence) -> Calendar {
        let mut kinds = Vec::with_capacity(evidence.hours);
        let rules = government.zone.rules();
        for day in 0..evidence.hours.div_ceil(24) {
            // Days after the last that has a date are like it.
            let noon = Timestamp::from_second(evidence.start + day as i64 * 86_400 + 43_200)
                .unwrap_or(Timestamp::MAX);
            let shift = i64::from(rules.to_offset(noon).seconds());
            let today = jiff::tz::Offset::UTC.to_datetime(noon).date();
            let off = [
                today.yesterday().unwrap_or(today),
                today,
                today.tomorrow().unwrap_or(today),
            ]
            .map(|date| government.weekend.is_off(date));
            for hour in 0..24_i64 {
                // Offsets of half an hour round to the hour in which more of it lies.
                let local = (hour * 3600 + shift + 1800).div_euclid(3600);
                let date = (local.div_euclid(24) + 1).clamp(0, 2) as usize;
                let kind = local.rem_euclid(24) + if off[date] { 24 } else { 0 };
                kinds.push(kind as u8);
            }
        }
        kinds.truncate(evidence.hours);
        Calendar { kinds }
    }

    /// A calendar without days off and night: every hour alike.
    pub(super) fn even(evidence: &Evidence) -> Calendar {
        Calendar {
            kinds: (0..evidence.hours).map(|hour| (hour % 24) as u8).collect(),
        }
    }

    /// Which of the 48 kinds an hour of the period is.
    pub(super) fn kind(&self, hour: usize) -> usize {
        usize::from(self.kinds[hour.min(self.kinds.len() - 1)])
    }

    /// How many hours of each kind the period has.
    pub(super) fn exposure(&self, hours: &mut [f64; KINDS]) {
        self.kinds
            .iter()
            .for_each(|kind| hours[usize::from(*kind)] += 1.0);
    }

    /// How likely a session begins in each hour of the period, given the sessions seen so far by
    /// their hour; sums to one. `learned` false gives what is expected before anything is seen.
    pub(super) fn rates(&self, seen: &[u32], has_hours: bool, learned: bool) -> Vec<f32> {
        let mut by_kind = [0.0_f64; KINDS];
        let mut spells = vec![0.0_f64; self.kinds.len() / SPELL + 1];
        let mut exposure = [0.0_f64; KINDS];
        self.exposure(&mut exposure);
        if learned {
            for hour in seen {
                by_kind[self.kind(*hour as usize)] += 1.0;
                spells[*hour as usize / SPELL] += 1.0;
            }
        }
        let profile = profile(&by_kind, &exposure, has_hours);
        let spells = smoothed(&spells, learned);
        let mut rates: Vec<f32> = self
            .kinds
            .iter()
            .enumerate()
            .map(|(hour, kind)| (profile[usize::from(*kind)] * spells[hour / SPELL]) as f32)
            .collect();
        let sum: f64 = rates.iter().map(|rate| f64::from(*rate)).sum();
        rates
            .iter_mut()
            .for_each(|rate| *rate = (f64::from(*rate) / sum.max(1e-300)) as f32);
        rates
    }
}

/// The weight of each kind of hour: the office day that is expected, moved by what was seen; one
/// factor for days off.
fn profile(seen: &[f64; KINDS], exposure: &[f64; KINDS], has_hours: bool) -> [f64; KINDS] {
    let (work, off) = seen.split_at(24);
    let (work_days, days_off) = (
        exposure[..24].iter().sum::<f64>().max(1.0),
        exposure[24..].iter().sum::<f64>(),
    );
    let (on_work, on_off) = (work.iter().sum::<f64>(), off.iter().sum::<f64>());
    // The factor for days off: what was seen, with a prior of twenty sessions; never above one,
    // since nobody works on a day off.
    let expected = 20.0 * DAY_OFF * days_off / work_days;
    let factor = ((on_off + expected) / (on_work + 20.0).max(1.0) * work_days / days_off.max(1.0))
        .clamp(0.02, 1.0);
    let total = on_work + on_off;
    let mut profile = [0.0; KINDS];
    for hour in 0..24 {
        let day = if has_hours {
            (seen[hour] + seen[hour + 24] + OFFICE_WEIGHT * OFFICE[hour]) / (total + OFFICE_WEIGHT)
        } else {
            1.0 / 24.0
        };
        profile[hour] = day;
        profile[hour + 24] = day * factor;
    }
    profile
}

/// Activity by fortnight, neighbors lending to each other; one session for each spell is expected
/// beforehand.
fn smoothed(spells: &[f64], learned: bool) -> Vec<f64> {
    let at = |spell: usize| spells.get(spell).copied().unwrap_or(0.0);
    (0..spells.len())
        .map(|spell| {
            if !learned {
                return 1.0;
            }
            let before = if spell == 0 { at(0) } else { at(spell - 1) };
            0.7 + 0.2 * before + 0.6 * at(spell) + 0.2 * at(spell + 1)
        })
        .collect()
}
