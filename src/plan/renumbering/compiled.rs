//! A set of dated changes: rules with their switches, and the index of those that are on.

use super::super::calling_code;
use super::index::Index;
use super::rule::{Renumbering, Rule};

/// Rules with their switches, and the index of those that are on.
pub(super) struct Compiled {
    pub(super) rules: Vec<(Renumbering, bool)>,
    pub(super) index: Index,
}

impl Compiled {
    /// The set of these rules with these switches.
    pub(super) fn new(rules: Vec<(Renumbering, bool)>) -> Compiled {
        let on = rules.iter().filter(|(_, on)| *on).map(|(change, _)| change);
        let index = Index::new(on, |rule| calling_code(rule.region));
        Compiled { rules, index }
    }

    /// The rules that are switched on.
    pub(super) fn on(&self) -> impl Iterator<Item = &Rule> {
        let on = self.rules.iter().filter(|(_, on)| *on);
        on.map(|(change, _)| &*change.0)
    }
}
