//! The working hours of a government over the period of a list: for every hour, how likely its
//! office begins a session.

#![allow(
    clippy::indexing_slicing,
    reason = "tables of 48 hours and of the hours of the period, indexed by their own positions"
)]

use super::evidence::Evidence;
use super::local_days::LocalDays;
use super::part::Part;
use crate::attribute::governments::Government;

/// Hours of a working day, then of a day off.
pub(super) const KINDS: usize = 48;

/// Hours in a spell of activity. Clients work in campaigns with pauses, so activity is learned by
/// fortnight.
pub(super) const SPELL: usize = 14 * 24;

/// What a session adds to the activity of its own spell, and to those beside it.
const HERE: f64 = 0.6;
const BESIDE: f64 = 0.2;

/// The expected office day: few sessions at night, most between 08:00 and 18:00. Sums to one.
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
    /// How many hours of each kind every spell has.
    spells: Vec<[u16; KINDS]>,
    by_fortnight: bool,
}

/// How likely a session begins in an hour, by spell and kind of hour.
pub(super) struct Rates(Vec<[f32; KINDS]>);

impl Rates {
    pub(super) fn times(&mut self, factor: f32) {
        self.0.iter_mut().flatten().for_each(|rate| *rate *= factor);
    }
}

impl Calendar {
    pub(super) fn of(government: &Government, evidence: &Evidence) -> Calendar {
        Calendar::kept(&LocalDays::of(government, evidence), evidence)
    }

    /// The calendar of governments with these local days.
    pub(super) fn kept(days: &LocalDays<'_>, evidence: &Evidence) -> Calendar {
        Calendar::new(days.kinds(evidence), evidence)
    }

    fn new(kinds: Vec<u8>, evidence: &Evidence) -> Calendar {
        let mut spells = vec![[0; KINDS]; kinds.len() / SPELL + 1];
        for (hours, kinds) in spells.iter_mut().zip(kinds.chunks(SPELL)) {
            for kind in kinds {
                hours[usize::from(*kind)] += 1;
            }
        }
        Calendar {
            kinds,
            spells,
            by_fortnight: evidence.has(Part::Fortnights),
        }
    }

    /// A calendar without days off or nights: every hour is alike.
    pub(super) fn even(evidence: &Evidence) -> Calendar {
        let kinds = (0..evidence.hours).map(|hour| (hour % 24) as u8);
        Calendar::new(kinds.collect(), evidence)
    }

    /// Which of the 48 kinds an hour of the period is.
    pub(super) fn kind(&self, hour: usize) -> usize {
        usize::from(self.kinds[hour.min(self.kinds.len() - 1)])
    }

    /// How many hours of each kind the period has.
    pub(super) fn exposure(&self) -> [f64; KINDS] {
        let mut hours = [0.0; KINDS];
        for spell in &self.spells {
            for (sum, more) in hours.iter_mut().zip(spell) {
                *sum += f64::from(*more);
            }
        }
        hours
    }

    /// How likely a session begins in each hour of the period, given the sessions seen so far by
    /// their hour; sums to one. `learned` false gives what is expected before anything is seen.
    pub(super) fn rates(&self, seen: &[u32], has_hours: bool, learned: bool) -> Rates {
        let mut by_kind = [0.0_f64; KINDS];
        let mut spells = vec![0.0_f64; self.spells.len()];
        if learned {
            for hour in seen {
                by_kind[self.kind(*hour as usize)] += 1.0;
                spells[*hour as usize / SPELL] += 1.0;
            }
        }
        let profile = profile(&by_kind, &self.exposure(), has_hours);
        let spells = if learned && self.by_fortnight {
            smoothed(&spells)
        } else {
            vec![1.0; spells.len()]
        };
        let of_spell = |hours: &[u16; KINDS]| -> f64 {
            let hours = hours.iter().zip(&profile);
            hours.map(|(hours, share)| f64::from(*hours) * share).sum()
        };
        let parts = spells.iter().zip(&self.spells);
        let sum: f64 = parts.map(|(spell, hours)| spell * of_spell(hours)).sum();
        let rates = spells.iter().map(|spell| {
            let scale = spell / sum.max(1e-300);
            profile.map(|share| (share * scale) as f32)
        });
        Rates(rates.collect())
    }

    /// The rate of an hour.
    pub(super) fn rate(&self, rates: &Rates, hour: usize) -> f32 {
        let hour = hour.min(self.kinds.len() - 1);
        rates.0[hour / SPELL][usize::from(self.kinds[hour])]
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
    // since days off are not busier than working days.
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

/// Activity by fortnight, smoothed over neighboring fortnights, with a prior of one session for
/// each. The first has no predecessor and keeps that share itself.
pub(super) fn smoothed(spells: &[f64]) -> Vec<f64> {
    let at = |spell: usize| spells.get(spell).copied().unwrap_or(0.0);
    (0..spells.len())
        .map(|spell| {
            let before = BESIDE * at(spell.saturating_sub(1));
            0.7 + before + HERE * at(spell) + BESIDE * at(spell + 1)
        })
        .collect()
}

/// What a session adds to its own spell.
pub(super) fn lent_by(spell: usize) -> f64 {
    if spell == 0 { HERE + BESIDE } else { HERE }
}
