//! A set of dated changes: rules with their switches, and the index of those that are on.

use super::super::calling_code;
use super::index::Index;
use super::rule::{Change, Rule};

/// Rules with their switches, and the index of those that are on.
pub(super) struct Book {
    pub(super) rules: Vec<(Change, bool)>,
    pub(super) index: Index,
}

impl Book {
    /// The set of these rules with these switches.
    pub(super) fn new(rules: Vec<(Change, bool)>) -> Book {
        let on = rules.iter().filter(|(_, on)| *on).map(|(change, _)| change);
        let index = Index::new(on, |rule| calling_code(rule.region));
        Book { rules, index }
    }

    /// The rules that are switched on.
    pub(super) fn on(&self) -> impl Iterator<Item = &Rule> {
        let on = self.rules.iter().filter(|(_, on)| *on);
        on.map(|(change, _)| &*change.0)
    }
}
