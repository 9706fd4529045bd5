//! Simulated lists with their truth, on which a method can be tested.

use super::chance::Chance;
use super::interests::CLIENTS;
use super::ranges::Ranges;
use super::sessions::{self, Selection};
use super::spelling::{plain, stamp};
use crate::plan::Region;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

/// A made-up list whose truth is known. The same settings give the same bytes.
///
/// ```
/// use targetlist::simulate::SimulatedList;
/// let told = SimulatedList::new(5).entries(1_000).tagged(0.5).undated(0.2).noise(0.1).write();
/// assert_eq!(told.list.lines().count(), told.truth.lines().count());
/// assert!(told.truth.starts_with("row,government\n1,"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SimulatedList {
    seed: u64,
    entries: usize,
    tagged: f64,
    wrong_tags: f64,
    undated: f64,
    noise: f64,
    operators: usize,
    shuffled: bool,
}

/// A list and its truth, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListWithTruth {
    /// The list: CSV with the headings `row,number,timestamp_utc,tag`.
    pub list: String,
    /// The truth: CSV with the headings `row,government`; ISO codes, empty for entries of nobody.
    /// Where clients have several operators, a third column `operator` holds the tag of the
    /// operator.
    pub truth: String,
}

impl ListWithTruth {
    /// The government of each entry; empty for entries of nobody.
    pub(crate) fn governments(&self) -> impl Iterator<Item = &str> {
        self.truth
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').nth(1))
    }
}

impl SimulatedList {
    /// A list of 50,000 entries, all dated, none tagged, one in a hundred and fifty nobody's, in
    /// time order.
    pub fn new(seed: u64) -> SimulatedList {
        SimulatedList {
            seed,
            entries: 50_000,
            tagged: 0.0,
            wrong_tags: 0.0,
            undated: 0.0,
            noise: 0.0,
            operators: 1,
            shuffled: false,
        }
    }

    /// Sets how many entries the list has.
    #[must_use]
    pub fn entries(mut self, entries: usize) -> SimulatedList {
        self.entries = entries;
        self
    }

    /// Sets the share of entries, from 0 to 1, that have their client's tag.
    #[must_use]
    pub fn tagged(mut self, share: f64) -> SimulatedList {
        self.tagged = share;
        self
    }

    /// Sets the share of tags, from 0 to 1, that are another client's.
    #[must_use]
    pub fn wrong_tags(mut self, share: f64) -> SimulatedList {
        self.wrong_tags = share;
        self
    }

    /// Sets the share of entries, from 0 to 1, without a time.
    #[must_use]
    pub fn undated(mut self, share: f64) -> SimulatedList {
        self.undated = share;
        self
    }

    /// Sets the share of entries, from 0 to 1, that are nobody's: of any country, at any hour. With
    /// 1 the whole list is noise.
    #[must_use]
    pub fn noise(mut self, share: f64) -> SimulatedList {
        self.noise = share;
        self
    }

    /// Sets how many operators each client has, from 1 to 26. Each operator has a tag of its own,
    /// and each session is made by one; the first makes most sessions. They select the same
    /// countries in the same hours.
    #[must_use]
    pub fn operators(mut self, operators: usize) -> SimulatedList {
        self.operators = operators.clamp(1, 26);
        self
    }

    /// Puts the rows in random order.
    #[must_use]
    pub fn shuffled(mut self) -> SimulatedList {
        self.shuffled = true;
        self
    }

    /// Makes the list.
    pub fn write(self) -> ListWithTruth {
        let mut chance = Chance::new(self.seed);
        let mut ranges = Ranges::default();
        let mut selections = sessions::selections(self.entries, &mut ranges, &mut chance);
        let period = selections.first().map_or(0, |first| first.at)
            ..selections.last().map_or(1, |last| last.at + 1);
        for selection in &mut selections {
            if chance.happens(self.noise) {
                noise(selection, &period, &mut ranges, &mut chance);
            }
        }
        selections.sort_by_key(|selection| selection.at);
        if self.shuffled {
            chance.shuffle(&mut selections);
        }
        let operators = self.of_sessions(&selections, &mut chance);
        let further = if operators.is_empty() {
            ""
        } else {
            ",operator"
        };
        let mut told = ListWithTruth {
            list: "row,number,timestamp_utc,tag\n".to_owned(),
            truth: format!("row,government{further}\n"),
        };
        for (selection, row) in selections.iter().zip(1..) {
            let operator = operators.get(&selection.session).copied();
            self.row(row, selection, operator, &mut told, &mut chance);
        }
        told
    }

    /// The operator of each session, counted from 0; nothing is drawn where each client has one.
    fn of_sessions(self, selections: &[Selection], chance: &mut Chance) -> BTreeMap<u32, usize> {
        if self.operators < 2 {
            return BTreeMap::new();
        }
        let weights: Vec<(usize, f64)> = (0..self.operators)
            .map(|operator| (operator, 1.0 / (operator + 1) as f64))
            .collect();
        let sessions: BTreeSet<u32> = selections.iter().map(|one| one.session).collect();
        let drawn = sessions.into_iter();
        drawn
            .map(|session| (session, chance.weighted(&weights).unwrap_or(0)))
            .collect()
    }

    fn row(
        self,
        row: u64,
        selection: &Selection,
        operator: Option<usize>,
        told: &mut ListWithTruth,
        chance: &mut Chance,
    ) {
        let client = selection.client;
        let at = if chance.happens(self.undated) {
            String::new()
        } else {
            stamp(selection.at)
        };
        // C04, C04b, C04c …
        let letter = operator.filter(|operator| *operator > 0);
        let letter = letter.map_or_else(String::new, |at| char::from(b'a' + at as u8).to_string());
        let own = client.map_or_else(String::new, |client| format!("{}{letter}", client.tag));
        let wrong = chance.happens(self.wrong_tags);
        let other = chance.pick(&CLIENTS).tag;
        let tag = if client.is_none() || !chance.happens(self.tagged) {
            ""
        } else if wrong {
            other
        } else {
            &own
        };
        let government = client
            .and_then(|client| client.targets.first())
            .map_or("", |(code, _)| code);
        // Writing to a text cannot fail.
        let _ = writeln!(told.list, "{row},{},{at},{tag}", plain(selection.digits));
        let further = operator.map_or_else(String::new, |_| format!(",{own}"));
        let _ = writeln!(told.truth, "{row},{government}{further}");
    }
}

/// Makes an entry nobody's: some country, any hour of the period.
fn noise(selection: &mut Selection, period: &Range<i64>, ranges: &mut Ranges, chance: &mut Chance) {
    // Where the draw is beyond the targets, the entry keeps its country.
    let region = CLIENTS
        .iter()
        .flat_map(|client| client.targets)
        .nth(chance.below(130))
        .and_then(|(code, _)| Region::find(code))
        .unwrap_or(selection.region);
    let at = period.start + chance.below((period.end - period.start) as usize) as i64;
    if let Some(digits) = ranges.draw(region, chance) {
        *selection = Selection {
            at,
            digits,
            region,
            client: None,
            session: 0,
        };
    }
}
