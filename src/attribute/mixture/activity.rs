//! How active a member of the choice is over time: clients work in campaigns, and who was at work
//! tells two neighbors apart that look at the same countries.

#![allow(
    clippy::indexing_slicing,
    reason = "tables by spell, indexed by positions made from the length of the period"
)]

use super::calendar::{SPELL, lent_by, smoothed};
use super::session_summary::SessionSummary;

/// The sessions of a member by fortnight, neighbors lending to each other, and their mean over the
/// hours of the period.
pub(super) struct Activity {
    spells: Vec<f64>,
    mean: f64,
}

impl Activity {
    /// What the shares of sessions say that a member explains, in a period of so many hours.
    pub(super) fn of(summaries: &[SessionSummary], explains: &[f32], hours: usize) -> Activity {
        let mut counts = vec![0.0; hours / SPELL + 1];
        for (session, share) in summaries.iter().zip(explains) {
            counts[session.hour / SPELL] += f64::from(*share);
        }
        let spells = smoothed(&counts);
        // The last spell may have few hours, or none.
        let held = |spell: usize| SPELL.min(hours - (spell * SPELL).min(hours)) as f64;
        let parts = spells.iter().enumerate();
        let mean = parts.map(|(at, spell)| spell * held(at)).sum::<f64>() / hours as f64;
        Activity { spells, mean }
    }

    /// The logarithm of how active the member is when a session begins, against its mean. What the
    /// session itself adds is taken out: it would bear itself out.
    pub(super) fn beside(&self, session: &SessionSummary, explains: f32) -> f32 {
        let spell = session.hour / SPELL;
        let own = lent_by(spell) * f64::from(explains);
        ((self.spells[spell] - own) / self.mean).ln() as f32
    }
}
