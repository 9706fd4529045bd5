//! The baseline: what two simple rules say about the same list, by country code and, where there
//! are tags, by home share.

use super::abstain::FEWEST;
use super::attribution::Attribution;
use super::contradictions::{Answered, HomeShareContradiction, contradictions, table};
use super::home_share::{Client, Clients};
use crate::cluster::{Clusters, TagPlaces, folded};
use crate::list::{Entries, TargetList};
use crate::plan::Region;
use crate::stats::{Rate, percent};
use crate::table::{Cell, Document, Table, none_or, noun};
use std::collections::BTreeMap;

/// What the simple rules say beside an answer, and how often both agree.
///
/// Agreement does not prove an answer: both may be wrong. Where they differ, at least one is wrong.
#[derive(Clone)]
pub struct Baseline {
    rows: Vec<BaselineRow>,
    by_country: Rate<Entries>,
    by_tag: Option<Rate<Entries>>,
    contradictions: Vec<HomeShareContradiction>,
    /// How many countries have enough entries to be named by country code alone.
    would_name: u64,
}

/// What the simple rules say about one government that the answer names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineRow {
    /// The government.
    pub government: Region,
    /// Entries that the answer gives to it.
    pub entries: u64,
    /// Distinct numbers of the whole list that are of its country's plan.
    pub numbers_there: u64,
    /// Entries of such numbers: what country code alone would give to it.
    pub entries_there: u64,
    /// Entries that both give to it.
    pub both: u64,
    /// The tags that the home-share rule gives to it, in the folded form in which tags are
    /// compared.
    pub tags: Vec<String>,
    /// Entries with such a tag.
    pub tagged: u64,
    /// Entries that both give to it.
    pub both_tagged: u64,
}

/// Each tag, as it is compared: how it is written, and the government that the home-share rule gives
/// it to.
type Named = BTreeMap<String, (String, Option<Region>)>;

impl Attribution {
    /// The simple rules on the same entries: by country code and, where the list has tags, by home
    /// share ([`Clients::by_home_share`]).
    pub fn baseline(&self) -> Baseline {
        let clients = Clients::by_home_share(&Clusters::by_tag(self.judged()));
        let named = named(&clients);
        let governments = self.clients().iter().map(|client| client.government);
        let mut rows: BTreeMap<Region, BaselineRow> = governments
            .map(|government| (government, BaselineRow::new(government, &named)))
            .collect();
        let mut there: BTreeMap<Region, u64> = BTreeMap::new();
        let mut tags = TagPlaces::default();
        let mut answered: Vec<BTreeMap<Option<Region>, u64>> = Vec::new();
        let (mut by_country, mut by_tag) = (Votes::default(), Votes::default());
        for ((_, tag, number), answer) in self.judged().selections().zip(self.judged_entries()) {
            let country = self.judged().at(number).and_then(|(_, region)| region);
            let tag = tag.map(|tag| tags.place(tag) as usize);
            let tagged = tag.and_then(|tag| Some(named.get(tags.folded.get(tag)?)?.1));
            if let Some(country) = country {
                *there.entry(country).or_default() += 1;
            }
            if answer.government.is_some() {
                by_country.count(country == answer.government);
            }
            if let Some(tag) = tag {
                answered.resize_with(answered.len().max(tag + 1), BTreeMap::new);
                if let Some(answered) = answered.get_mut(tag) {
                    *answered.entry(answer.government).or_default() += 1;
                }
            }
            if let Some(rule) = tagged {
                by_tag.count(rule == answer.government);
            }
            count(&mut rows, country, tagged.flatten(), answer.government);
        }
        count_numbers(&mut rows, self.judged());
        let answered: Answered = tags.folded.into_iter().zip(answered).collect();
        Baseline {
            // In the order of the answer.
            rows: self
                .clients()
                .iter()
                .filter_map(|client| rows.remove(&client.government))
                .collect(),
            by_country: by_country.rate("attributed to a government"),
            by_tag: (!clients.governments().is_empty()).then(|| by_tag.rate("with a tag")),
            contradictions: contradictions(&clients, &answered),
            would_name: there.values().filter(|entries| **entries >= FEWEST).count() as u64,
        }
    }
}

fn named(clients: &Clients) -> Named {
    let named = |client: &Client| (client.label.clone(), client.government);
    let clients = clients.iter();
    clients
        .map(|client| (folded(&client.label), named(client)))
        .collect()
}

/// Counts the distinct numbers of each government's own country.
fn count_numbers(rows: &mut BTreeMap<Region, BaselineRow>, list: &TargetList) {
    for listed in list.numbers() {
        let region = listed.regions.main();
        if let Some(row) = region.and_then(|region| rows.get_mut(&region)) {
            row.numbers_there += 1;
        }
    }
}

/// Counts an entry by the country of its number, the government its tag has by home share, and the
/// government the answer gives.
fn count(
    rows: &mut BTreeMap<Region, BaselineRow>,
    country: Option<Region>,
    rule: Option<Region>,
    answer: Option<Region>,
) {
    if let Some(row) = country.and_then(|country| rows.get_mut(&country)) {
        row.entries_there += 1;
        row.both += u64::from(country == answer);
    }
    if let Some(row) = rule.and_then(|rule| rows.get_mut(&rule)) {
        row.tagged += 1;
        row.both_tagged += u64::from(rule == answer);
    }
    if let Some(row) = answer.and_then(|government| rows.get_mut(&government)) {
        row.entries += 1;
    }
}

/// How often two answers are the same.
#[derive(Default)]
struct Votes {
    agree: u64,
    differ: u64,
}

impl Votes {
    fn count(&mut self, agree: bool) {
        if agree {
            self.agree += 1;
        } else {
            self.differ += 1;
        }
    }

    fn rate(&self, among: &'static str) -> Rate<Entries> {
        Rate::parted(
            self.agree,
            self.differ,
            "given to the same government by both",
            among,
        )
    }
}

impl BaselineRow {
    fn new(government: Region, named: &Named) -> BaselineRow {
        let tags = named
            .values()
            .filter(|(_, named)| *named == Some(government))
            .map(|(tag, _)| tag.clone());
        BaselineRow {
            government,
            entries: 0,
            numbers_there: 0,
            entries_there: 0,
            both: 0,
            tags: tags.collect(),
            tagged: 0,
            both_tagged: 0,
        }
    }
}

impl Baseline {
    /// One row for each government that the answer names, most entries first.
    pub fn iter(&self) -> impl Iterator<Item = &BaselineRow> {
        self.rows.iter()
    }

    /// Of the entries that the answer gives to a government, how many have a number of that
    /// government's own country, so that country code agrees.
    pub fn by_country(&self) -> &Rate<Entries> {
        &self.by_country
    }

    /// Of the entries with a tag, how many get the same answer from the home-share rule, “nobody”
    /// included; `None` if that rule names no government.
    pub fn by_tag(&self) -> Option<&Rate<Entries>> {
        self.by_tag.as_ref()
    }

    /// The tags whose home share names another government than the answer does, most entries first;
    /// the answer need not hold the government that home share names.
    pub fn contradictions(&self) -> &[HomeShareContradiction] {
        &self.contradictions
    }

    /// How many countries have twenty entries or more: by country code alone, each would count as a
    /// client.
    pub fn would_name(&self) -> u64 {
        self.would_name
    }

    pub(super) fn screen(&self) -> Document {
        let mut headings = vec![
            "government",
            "attributed here",
            "numbers of its country",
            "their entries",
            "both",
        ];
        if self.by_tag.is_some() {
            headings.extend(["tags by home share", "their entries", "both"]);
        }
        let title = match &self.by_tag {
            Some(_) => {
                "For comparison, entries by two plain rules: country code, and home share of tags"
            }
            None => "For comparison, entries by the plain rule: country code",
        };
        let mut plain = Table::new(title, &headings);
        for row in &self.rows {
            let mut cells = vec![
                Cell::said(row.government),
                Cell::count(row.entries),
                Cell::count(row.numbers_there),
                Cell::count(row.entries_there),
                Cell::count(row.both),
            ];
            if self.by_tag.is_some() {
                cells.extend([
                    Cell::label(&row.tags.join(" ")),
                    Cell::count(row.tagged),
                    Cell::count(row.both_tagged),
                ]);
            }
            plain.row(cells);
        }
        plain.note(self.note());
        let mut screen = Document::new();
        screen.table(plain);
        if !self.contradictions.is_empty() {
            screen.table(table(&self.contradictions));
        }
        screen
    }

    fn note(&self) -> String {
        let share = |rate: &Rate<Entries>| rate.share().map_or_else(|| "none".to_owned(), percent);
        let tags = self.by_tag.as_ref().map_or_else(String::new, |rate| {
            format!(
                " Home share gives the same answer for {} of the entries with a tag.",
                share(rate)
            )
        });
        format!(
            "The country code gives the same government for {} of the entries attributed here. If \
             it named every country with 20 entries or more, it would name {}.{tags} Agreement \
             does not show that an answer is right.",
            share(&self.by_country),
            none_or(self.would_name, "country", "countries"),
        )
    }
}

noun!(Baseline);
