//! How active a member of the choice is over time. Clients work in campaigns, so activity
//! distinguishes two neighbors that look at the same countries.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by spell, indexed by positions made from the length of the period"
)]

use super::calendar::{SPELL, lent_by, smoothed};

/// The sessions of a member by fortnight, smoothed over neighboring fortnights, and their mean over
/// the hours of the period.
pub(super) struct Activity {
    spells: Vec<f64>,
    mean: f64,
}

impl Activity {
    /// From the sessions in a period of `hours`: the hour in which each begins, and the share of it
    /// that the member explains.
    pub(super) fn of(sessions: impl Iterator<Item = (usize, f32)>, hours: usize) -> Activity {
        let mut counts = vec![0.0; hours / SPELL + 1];
        for (hour, share) in sessions {
            counts[hour / SPELL] += f64::from(share);
        }
        let spells = smoothed(&counts);
        // The last spell may have few hours, or none.
        let held = |spell: usize| SPELL.min(hours - (spell * SPELL).min(hours)) as f64;
        let parts = spells.iter().enumerate();
        let mean = parts.map(|(at, spell)| spell * held(at)).sum::<f64>() / hours as f64;
        Activity { spells, mean }
    }

    /// The logarithm of the member's activity at the hour of a session, relative to its mean. The
    /// session's own contribution is left out: it would support itself.
    pub(super) fn beside(&self, hour: usize, explains: f32) -> f32 {
        let spell = hour / SPELL;
        let own = lent_by(spell) * f64::from(explains);
        ((self.spells[spell] - own) / self.mean).ln() as f32
    }
}

#[cfg(test)]
mod tests {
    use super::{Activity, SPELL};

    /// One session a day through a period that ends with a fortnight: none of its hours is in a
    /// further one.
    #[test]
    fn who_works_evenly_is_as_active_as_its_mean() {
        let hours = 4 * SPELL;
        let activity = Activity::of((0..hours).step_by(24).map(|hour| (hour, 1.0)), hours);
        let edge = activity.beside(0, 0.0);
        assert!(edge.abs() < 0.1, "{edge}");
        assert!(activity.beside(2 * SPELL, 0.0).abs() < 0.1);
    }

    #[test]
    fn a_session_does_not_bear_itself_out() {
        let hours = 3 * SPELL;
        let alone = |hour: usize| Activity::of(std::iter::once((hour, 1.0)), hours);
        for hour in [0, SPELL, 2 * SPELL] {
            let with = alone(hour);
            let without = (with.beside(hour, 1.0).exp() * with.mean as f32 - 0.7).abs();
            assert!(without < 1e-5, "{hour}: {without}");
            assert!(with.beside(hour, 0.0) > with.beside(hour, 1.0));
        }
    }

    #[test]
    fn campaigns_are_told_from_pauses() {
        let busy = (0..20).map(|hour| (hour, 1.0));
        let activity = Activity::of(busy, 10 * SPELL);
        assert!(activity.beside(0, 1.0) > 1.0 && activity.beside(9 * SPELL, 1.0) < -0.5);
    }
}
