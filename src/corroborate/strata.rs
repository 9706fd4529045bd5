//! Strata: matched devices by an attribute, each device in exactly one.

use super::corroboration::Corroboration;
use super::matched::Match;
use super::tally::{AMONG, Tally};
use crate::forensic::{Devices, Outcome};
use crate::stats::{percent, percent_range};
use crate::table::{Cell, Document, Table, noun};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

/// An attribute by which devices are told apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stratum {
    /// The operating system.
    System,
    /// The country of the device's listed numbers.
    Country,
    /// The client that selected it, with the government that the home-share rule gives it.
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

    /// The device's label; where it has several values they are one label of their own, joined with
    /// a plus sign.
    fn label(self, matched: &Match, joined_by: &Corroboration) -> String {
        let joined = |values: &[String], none: &str| {
            if values.is_empty() {
                none.to_owned()
            } else {
                values.join(" + ")
            }
        };
        match self {
            Stratum::System => matched.device.system.to_string(),
            Stratum::Country => {
                let names: Vec<String> =
                    matched.countries.iter().map(ToString::to_string).collect();
                joined(&names, "no country")
            }
            Stratum::Client => joined(&matched.clients, "no tag"),
            Stratum::Government if matched.set_apart => "set apart as tests".to_owned(),
            Stratum::Government if matched.governments.is_empty() => NO_ATTRIBUTION.to_owned(),
            Stratum::Government => matched.government(joined_by.likely_from).map_or_else(
                || "not attributed".to_owned(),
                |government| government.name().to_owned(),
            ),
            Stratum::Role => {
                let mut known: Vec<String> = matched
                    .roles
                    .iter()
                    .flat_map(|role| joined_by.roles.several(role))
                    .collect();
                known.sort_unstable();
                known.dedup();
                joined(&known, "not stated")
            }
            Stratum::Laboratory => joined(&matched.device.laboratories, "not stated"),
            Stratum::Year => {
                let first = matched
                    .selections
                    .first()
                    .map(|at| at.to_string().chars().take(4).collect());
                first.unwrap_or_else(|| "no time".to_owned())
            }
        }
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

/// Devices told apart by an attribute, largest stratum first.
#[derive(Clone)]
pub struct Strata {
    pub(super) attribute: Stratum,
    likely_from: f64,
    rows: Vec<(String, Tally<Devices>)>,
}

/// What phones are told by where nobody asked whose the list is.
const NO_ATTRIBUTION: &str = "no attribution";

/// Under this many devices a stratum may point at somebody.
const SMALL: u64 = 5;

impl Strata {
    pub(super) fn of(joined: &Corroboration, attribute: Stratum) -> Strata {
        let mut groups: BTreeMap<String, Vec<Outcome>> = BTreeMap::new();
        for matched in &joined.matches {
            groups
                .entry(attribute.label(matched, joined))
                .or_default()
                .push(matched.device.outcome);
        }
        let mut rows: Vec<(String, Tally<Devices>)> = groups
            .into_iter()
            .map(|(label, outcomes)| (label, Tally::new(outcomes.into_iter(), joined.corroborated)))
            .collect();
        rows.sort_by_key(|(_, tally)| Reverse(tally.examined()));
        Strata {
            attribute,
            likely_from: joined.likely_from,
            rows,
        }
    }

    /// Label and tally of each stratum.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Tally<Devices>)> {
        self.rows
            .iter()
            .map(|(label, tally)| (label.as_str(), tally))
    }

    /// The tally of the stratum with this label.
    pub fn get(&self, label: &str) -> Option<&Tally<Devices>> {
        self.rows
            .iter()
            .find(|(known, _)| known == label)
            .map(|(_, tally)| tally)
    }

    /// Whether nothing is told apart: at most one stratum, and that one without a value.
    pub(super) fn is_trivial(&self) -> bool {
        match self.rows.as_slice() {
            [] => true,
            [(only, _)] => [
                "not stated",
                "no tag",
                "no country",
                "no time",
                NO_ATTRIBUTION,
            ]
            .contains(&only.as_str()),
            _ => false,
        }
    }

    pub(super) fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("Phones {AMONG}, by {}", self.attribute),
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
            let mut row = vec![Cell::label(label), Cell::count(tally.examined())];
            row.extend(three.map(Cell::count));
            row.push(Cell::count(tally.examined() - three.iter().sum::<u64>()));
            row.push(Cell::figure(format!("{} of {}", rate.hits(), rate.of())));
            row.push(Cell::figure(
                rate.wilson().map_or_else(String::new, |interval| {
                    percent_range(interval.low(), interval.high())
                }),
            ));
            table.row(row);
        }
        let mut notes = Vec::new();
        if small {
            notes.push(format!("Rows of fewer than {SMALL} phones may point at somebody: not for publication as they stand."));
        }
        if self.attribute == Stratum::Government {
            notes.push(format!(
                "A phone stands under the government that selected it with a probability of {} or more, under the model in METHOD.md.",
                percent(self.likely_from)
            ));
        }
        if !notes.is_empty() {
            table.note(notes.join(" "));
        }
        table.into()
    }
}

noun!(Strata);
