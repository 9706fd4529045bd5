//! The categories that each distinct number of a list is counted under.

use super::client::{Client, NOBODY};
use super::country::Country;
use crate::cells::Term;
use std::collections::BTreeMap;
use targetlist::attribute::{Attribution, Clients, Strength};
use targetlist::list::TargetList;
use targetlist::mask::redact;
use targetlist::plan::{LineType, Region};
use targetlist::time::Stamp;

/// The client of numbers that several tags select.
pub(crate) const SEVERAL_CLIENTS: &str = "several clients";

/// The line type of numbers without one in today's plan.
pub(crate) const WITHOUT_KIND: Term = Term::new("none", "in none of today's ranges");

/// The probability from which on a government is named.
pub(crate) const NAMED_FROM: f64 = Strength::LIKELY_FROM;

/// Categories of the distinct numbers of a list, each in exactly one of every kind, so that tables
/// made from them add up.
pub(crate) struct Categories {
    /// By number, in the order of the list.
    pub(crate) numbers: Vec<NumberCategories>,
    /// The name and government of each client; nobody is the last. Empty where nothing is known of
    /// clients.
    pub(crate) clients: Vec<Client>,
}

/// What one number is counted under.
pub(crate) struct NumberCategories {
    pub(crate) country: Country,
    pub(crate) line: Term,
    /// The position in [`Categories::clients`].
    pub(crate) client: Option<usize>,
    /// The mean probability of its entries for that client, from 0 to 1; 0 for tags, which have
    /// none.
    pub(crate) probability: f32,
    /// When it was first selected, as far as its time tells.
    pub(crate) first: Option<First>,
}

/// The year of a first selection, and the quarter (1 to 4) where the time tells it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct First {
    pub(crate) year: i16,
    pub(crate) quarter: Option<u8>,
}

impl First {
    fn of(stamp: Stamp) -> Option<First> {
        let quarter = stamp.month().and_then(|month| month.checked_sub(1));
        Some(First {
            year: stamp.year()?,
            quarter: quarter.map(|month| month / 3 + 1),
        })
    }
}

impl Categories {
    /// Whether nothing is known of clients but that no government is likely.
    pub(crate) fn are_nobodys(&self) -> bool {
        self.clients.iter().all(Client::is_nobody)
    }

    /// An attribution takes precedence over the home-share rule: it has taken tags into account.
    pub(crate) fn of(
        list: &TargetList,
        clients: Option<&Clients>,
        attribution: Option<&Attribution>,
    ) -> Categories {
        let (names, of_number) = match (attribution, clients) {
            (Some(attribution), _) => by_mixture(list, attribution),
            (None, Some(clients)) => by_tag(list, clients),
            (None, None) => (Vec::new(), Vec::new()),
        };
        let numbers = list
            .numbers()
            .enumerate()
            .map(|(at, listed)| NumberCategories {
                country: listed.regions.main().map_or(Country::Without, Country::Of),
                line: line(listed.line_type),
                client: of_number.get(at).map(|(client, _)| *client),
                probability: of_number
                    .get(at)
                    .map_or(0.0, |(_, probability)| *probability),
                first: listed.first.and_then(First::of),
            });
        Categories {
            numbers: numbers.collect(),
            clients: names,
        }
    }

    /// The countries with most numbers, most first, at most so many; the others are counted as
    /// [`Country::Others`].
    pub(crate) fn largest_countries(&self, at_most: usize) -> Vec<Country> {
        let mut counts: BTreeMap<Country, u64> = BTreeMap::new();
        self.numbers
            .iter()
            .for_each(|number| *counts.entry(number.country).or_default() += 1);
        let mut ranked: Vec<_> = counts.into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.name().cmp(b.0.name())));
        ranked
            .into_iter()
            .take(at_most)
            .map(|(country, _)| country)
            .collect()
    }
}

/// Each number belongs to the government to which most of its entries do, the earlier in the list
/// of governments where two have as many.
fn by_mixture(list: &TargetList, attribution: &Attribution) -> (Vec<Client>, Vec<(usize, f32)>) {
    let mut governments: Vec<Region> = attribution
        .clients()
        .iter()
        .map(|client| client.government)
        .collect();
    governments.dedup();
    let nobody = governments.len();
    let mut best = vec![(0_usize, nobody, 0.0_f32); list.numbers().count()];
    let pairs = answers(list, attribution, &governments);
    for run in pairs.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        if let Some((number, client, _)) = run.first()
            && let Some(best) = best.get_mut(*number)
            && run.len() > best.0
        {
            let all = run.iter().map(|(_, _, probability)| probability);
            let mean = all.sum::<f32>() / run.len() as f32;
            let mean = if *client == nobody { 0.0 } else { mean };
            *best = (run.len(), *client, mean);
        }
    }
    let mut names = Client::of(&governments, &attribution.governments_at(NAMED_FROM));
    names.push(Client::without(NOBODY));
    let best = best.into_iter();
    (
        names,
        best.map(|(_, client, mean)| (client, mean)).collect(),
    )
}

/// For each entry and each of its numbers: the number, the client (nobody is the last), and the
/// probability; in order of the number and the client.
fn answers(
    list: &TargetList,
    attribution: &Attribution,
    governments: &[Region],
) -> Vec<(usize, usize, f32)> {
    let client = |government: Region| governments.iter().position(|known| *known == government);
    let entries = attribution.entries().zip(list.tagged());
    let mut pairs: Vec<(usize, usize, f32)> = entries
        .flat_map(|(answer, (_, numbers))| {
            let client = answer.government.and_then(client);
            let client = client.unwrap_or(governments.len());
            let probability = answer.probability as f32;
            numbers
                .into_iter()
                .map(move |number| (number, client, probability))
        })
        .collect();
    pairs.sort_unstable_by_key(|(number, client, _)| (*number, *client));
    pairs
}

/// Each number belongs to the one tag that selects it; what several select has a row of its own.
fn by_tag(list: &TargetList, clients: &Clients) -> (Vec<Client>, Vec<(usize, f32)>) {
    let label = |client: &targetlist::attribute::Client| {
        let government = client.government.map_or(NOBODY, Region::name);
        Client {
            label: format!("{} ({government})", redact(&client.label)).into(),
            government: client.government,
            is_named: client.government.is_some(),
            tag: Some(redact(&client.label).into()),
        }
    };
    // Labels that become alike without their digits are one row.
    let mut names: Vec<Client> = Vec::new();
    let mut row = |client: Client| {
        let known = names.iter().position(|known| known.label == client.label);
        known.unwrap_or_else(|| {
            names.push(client);
            names.len() - 1
        })
    };
    let rows: Vec<usize> = clients.iter().map(|client| row(label(client))).collect();
    let (several, none) = (names.len(), names.len() + 1);
    let of_number = (0..list.numbers().count()).map(|number| {
        let mut selecting = clients
            .selecting(number)
            .map(|client| client.label.as_str());
        let client = match (selecting.next(), selecting.next()) {
            (Some(only), None) => clients
                .iter()
                .position(|client| client.label == only)
                .and_then(|at| rows.get(at).copied())
                .unwrap_or(none),
            (Some(_), Some(_)) => several,
            _ => none,
        };
        (client, 0.0)
    });
    let mut of_number: Vec<(usize, f32)> = of_number.collect();
    // A row of which no number is says nothing.
    for (label, provisional) in [(SEVERAL_CLIENTS, several), ("no tag", none)] {
        let mut used = of_number.iter_mut().filter(|(at, _)| *at == provisional);
        let at = names.len();
        if used.next().map(|(client, _)| *client = at).is_some() {
            used.for_each(|(client, _)| *client = at);
            names.push(Client::without(label));
        }
    }
    (names, of_number)
}

fn line(line_type: LineType) -> Term {
    match line_type {
        LineType::Mobile => Term::new("mobile", "mobile"),
        LineType::FixedLine => Term::new("fixed_line", "fixed line"),
        LineType::FixedLineOrMobile => Term::new("fixed_line_or_mobile", "fixed line or mobile"),
        LineType::Unknown => WITHOUT_KIND,
        _ => Term::new("other", "other kinds of line"),
    }
}
