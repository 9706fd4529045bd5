//! Strata: matched devices by an attribute, each device in exactly one.

use super::corroboration::Corroboration;
use super::label::{Label, StratumValue};
use super::matched::Match;
use super::tally::Tally;
use crate::forensic::{Devices, Outcome, System};
use crate::stats::{percent_range, threshold};
use crate::table::{Cell, Document, Table, noun};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// An attribute by which devices are grouped.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stratum {
    /// The operating system.
    System,
    /// The country of the device's listed numbers.
    Country,
    /// The client that selected it, with the government that the home-share rule gives it, where
    /// clients were given ([`Corroboration::of_clients`]).
    Client,
    /// The government that likely selected it, where an attribution was given.
    Government,
    /// The role of the person.
    Role,
    /// The laboratory that examined it.
    Laboratory,
    /// The year in which it was first selected.
    Year,
}

impl Stratum {
    /// Every attribute, in the order reports show them.
    pub const ALL: [Stratum; 7] = [
        Stratum::System,
        Stratum::Country,
        Stratum::Client,
        Stratum::Government,
        Stratum::Role,
        Stratum::Laboratory,
        Stratum::Year,
    ];

    /// A short name that does not change: `system`, `country` …
    pub fn code(self) -> &'static str {
        match self {
            Stratum::System => "system",
            Stratum::Country => "country",
            Stratum::Client => "client",
            Stratum::Government => "government",
            Stratum::Role => "role",
            Stratum::Laboratory => "laboratory",
            Stratum::Year => "year",
        }
    }

    /// The device's label.
    fn label(self, matched: &Match, joined_by: &Corroboration) -> Label {
        let of = |value: Option<StratumValue>| Label::of(self, value);
        match self {
            Stratum::System => {
                let system = &matched.device.system;
                of((*system != System::Unknown).then(|| StratumValue::System(system.clone())))
            }
            Stratum::Country => Label::of(
                self,
                matched.countries.iter().copied().map(StratumValue::Country),
            ),
            Stratum::Client => Label::of(
                self,
                matched.clients.iter().cloned().map(StratumValue::Client),
            ),
            Stratum::Government if matched.set_apart => Label::SetApart,
            Stratum::Government if matched.governments.is_empty() => Label::Missing(self),
            Stratum::Government => matched
                .government(joined_by.likely_from)
                .map_or(Label::NotAttributed, |likely| {
                    Label::One(StratumValue::Government(likely))
                }),
            Stratum::Role => Label::of(
                self,
                joined_by
                    .roles_of(matched)
                    .into_iter()
                    .map(StratumValue::Role),
            ),
            Stratum::Laboratory => {
                let laboratories = matched.device.laboratories.iter();
                Label::of(self, laboratories.cloned().map(StratumValue::Laboratory))
            }
            Stratum::Year => {
                let first = matched.selections.first();
                of(first.and_then(|at| at.year()).map(StratumValue::Year))
            }
        }
    }
}

impl Corroboration {
    /// The roles of a match, as the table of roles knows them, each once.
    fn roles_of(&self, matched: &Match) -> BTreeSet<String> {
        let roles = matched.roles.iter();
        roles.flat_map(|role| self.roles.several(role)).collect()
    }
}

impl fmt::Display for Stratum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Stratum::System => "operating system",
            Stratum::Country => "country of the number",
            Stratum::Client => "client (government by home share)",
            Stratum::Government => "likely government",
            Stratum::Role => "role",
            Stratum::Laboratory => "laboratory",
            Stratum::Year => "year of the first selection",
        })
    }
}

/// Devices grouped by an attribute, largest stratum first.
#[derive(Clone)]
pub struct Strata {
    pub(super) attribute: Stratum,
    likely_from: f64,
    rows: Vec<(Label, Tally<Devices>)>,
}

/// A stratum with fewer devices than this may identify somebody.
const SMALL: u64 = 5;

impl Strata {
    pub(super) fn of(joined: &Corroboration, attribute: Stratum) -> Strata {
        let mut groups: BTreeMap<Label, Vec<Outcome>> = BTreeMap::new();
        for matched in &joined.matches {
            groups
                .entry(attribute.label(matched, joined))
                .or_default()
                .push(matched.device.outcome);
        }
        let mut rows: Vec<(Label, Tally<Devices>)> = groups
            .into_iter()
            .map(|(label, outcomes)| (label, Tally::new(outcomes.into_iter(), joined.corroborated)))
            .collect();
        rows.sort_by_key(|(label, tally)| (Reverse(tally.examined()), label.to_string()));
        Strata {
            attribute,
            likely_from: joined.likely_from,
            rows,
        }
    }

    /// The attribute by which the devices are grouped.
    pub fn stratum(&self) -> Stratum {
        self.attribute
    }

    /// Label and tally of each stratum.
    pub fn iter(&self) -> impl Iterator<Item = (&Label, &Tally<Devices>)> {
        self.rows.iter().map(|(label, tally)| (label, tally))
    }

    /// The tally of the stratum with this label.
    pub fn get(&self, label: &Label) -> Option<&Tally<Devices>> {
        self.rows
            .iter()
            .find(|(known, _)| known == label)
            .map(|(_, tally)| tally)
    }

    /// Whether the grouping shows nothing: at most one stratum, and that one without a value.
    pub(super) fn is_trivial(&self) -> bool {
        match self.rows.as_slice() {
            [] => true,
            [(only, _)] => only.is_missing(),
            _ => false,
        }
    }

    pub(super) fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("Phones {}, by {}", Corroboration::AMONG, self.attribute),
            &[
                &self.attribute.to_string(),
                "examined",
                "infected",
                "attempted",
                "inconclusive",
                "other",
                "corroborated",
                "Wilson 95%",
            ],
        );
        let mut small = false;
        for (label, tally) in &self.rows {
            let three = [Outcome::Infected, Outcome::Attempted, Outcome::Inconclusive]
                .map(|outcome| tally.count(outcome));
            let rate = tally.corroborated();
            small |= tally.examined() < SMALL;
            let mut row = vec![
                Cell::label(&label.to_string()),
                Cell::count(tally.examined()),
            ];
            row.extend(three.map(Cell::count));
            row.push(Cell::count(tally.examined() - three.iter().sum::<u64>()));
            row.push(Cell::figure(rate.ratio()));
            row.push(Cell::figure(
                rate.wilson().map_or_else(String::new, |interval| {
                    percent_range(interval.low(), interval.high())
                }),
            ));
            table.row(row);
        }
        let mut notes = Vec::new();
        if small {
            notes.push(format!("Rows with fewer than {SMALL} phones may identify somebody; do not publish them as they are."));
        }
        if self.attribute == Stratum::Government {
            notes.push(format!(
                "A phone is counted under a government if, under the model in docs/METHOD.md, that government's client selected its number with a probability of at least {}.",
                threshold(self.likely_from)
            ));
        }
        if !notes.is_empty() {
            table.note(notes.join(" "));
        }
        table.into()
    }
}

noun!(Strata);
