//! The clients a chain chooses among.

use super::calendar::Calendar;
use super::evidence::Evidence;
use super::interest;
use super::part::Part;

/// The name under which a client was first found.
#[derive(Clone, Copy)]
pub(super) struct FoundAs {
    /// Its position in the table of governments.
    pub(super) at: usize,
    /// Whether the choice took it; else it is a known customer that stays beside those chosen.
    pub(super) is_chosen: bool,
}

/// The clients a chain chooses among: one for each government, nobody last.
#[derive(Default)]
pub(super) struct Components {
    /// Where each government stands in the table of governments.
    pub(super) positions: Vec<usize>,
    pub(super) found_as: Vec<FoundAs>,
    pub(super) calendars: Vec<Calendar>,
    /// Expected interest of each, before the list; nobody's last.
    pub(super) expected: Vec<Vec<f32>>,
    /// The interest and the share of sessions each begins with; nobody's last.
    pub(super) interests: Vec<Vec<f32>>,
    pub(super) shares: Vec<f32>,
}

impl Components {
    /// One client, which looks at all countries of the list at any hour, and nobody.
    pub(super) fn of_anyone(evidence: &Evidence) -> Components {
        let total: f32 = evidence.distinct.iter().sum::<f32>().max(1.0);
        let anyone: Vec<f32> = evidence
            .distinct
            .iter()
            .map(|numbers| (numbers / total).max(1e-5))
            .collect();
        let nobody = interest::of_nobody(evidence);
        Components {
            positions: Vec::new(),
            found_as: Vec::new(),
            calendars: vec![Calendar::even(evidence)],
            interests: vec![anyone.clone(), nobody.clone()],
            expected: vec![anyone, nobody],
            shares: vec![0.9, 0.1],
        }
    }

    /// The name under which each client, except nobody, was found.
    pub(super) fn found_as(&self, evidence: &Evidence) -> Vec<Option<FoundAs>> {
        let found_as = self.found_as.iter().zip(&self.positions);
        let named = found_as.map(|(found_as, at)| match evidence.has(Part::FoundAs) {
            true => *found_as,
            false => FoundAs {
                at: *at,
                ..*found_as
            },
        });
        named.map(Some).collect()
    }

    /// The clients so far, and nobody.
    pub(super) fn with_nobody(mut self, evidence: &Evidence) -> Components {
        let nobody = interest::of_nobody(evidence);
        self.shares
            .push((1.0 - self.shares.iter().sum::<f32>()).max(0.02));
        self.expected.push(nobody.clone());
        self.interests.push(nobody);
        self
    }
}
