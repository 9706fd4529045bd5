//! The dimensions of the crosstabs of numbers, and how many numbers are of the same categories.

use super::categories::{Categories, First};
use super::country::Country;
use crate::cells::{Category, Dimension, Term};
use std::collections::{BTreeMap, BTreeSet};

/// How many countries are told apart in tables of two dimensions.
const SHOWN: usize = 24;

/// The category of numbers whose selections have no time, or none that tells the year.
pub(crate) const NO_TIME: Term = Term::new("no_usable_time", "no usable time");

/// All categories, by name: an order by counts would tell of two withheld ones which is larger.
pub(super) struct Dimensions {
    pub(super) countries: Vec<Country>,
    /// The countries told apart in tables of two dimensions, and behind them [`Country::Others`] if
    /// there are more.
    pub(super) shown: Vec<Country>,
    /// The others.
    pub(super) rest: Vec<Country>,
    pub(super) lines: Vec<Term>,
    pub(super) clients: Vec<String>,
    /// The first and the last quarter, with all between them.
    pub(super) span: Vec<(i16, u8)>,
    /// The years of numbers whose time tells no quarter.
    pub(super) whole_years: Vec<i16>,
    /// The first and the last year, with all between them.
    pub(super) years: Vec<i16>,
}

impl Dimensions {
    pub(super) fn of(categories: &Categories) -> Dimensions {
        let ranked = categories.largest_countries(usize::MAX);
        let (shown, rest) = ranked.split_at_checked(SHOWN).unwrap_or((&ranked, &[]));
        let (mut shown, mut rest) = (shown.to_vec(), rest.to_vec());
        shown.sort_unstable_by_key(|country| country.name());
        rest.sort_unstable_by_key(|country| country.name());
        if !rest.is_empty() {
            shown.push(Country::Others);
        }
        let mut countries = ranked;
        countries.sort_unstable_by_key(|country| country.name());
        let lines = categories.numbers.iter().map(|number| number.line);
        let lines: BTreeSet<Term> = lines.collect();
        let clients = categories.clients.iter();
        let mut clients: Vec<String> = clients.map(|client| client.label.to_string()).collect();
        clients.sort_unstable();
        let firsts = categories.numbers.iter().filter_map(|number| number.first);
        let firsts: BTreeSet<First> = firsts.collect();
        let whole = firsts.iter().filter(|first| first.quarter.is_none());
        let years = firsts.first().zip(firsts.last());
        Dimensions {
            countries,
            shown,
            rest,
            lines: lines.into_iter().collect(),
            clients,
            span: span(&firsts),
            whole_years: whole.map(|first| first.year).collect(),
            years: years.map_or_else(Vec::new, |(first, last)| (first.year..=last.year).collect()),
        }
    }

    pub(super) fn country(&self) -> Dimension {
        let countries = self.countries.iter().map(|country| country.name());
        Dimension::new("country", "country of the number", countries)
    }

    /// The country where the other dimension leaves room for few.
    pub(super) fn target(&self) -> Dimension {
        let countries = self.shown.iter().map(|country| country.name());
        Dimension::new("target", "country of the number", countries)
    }

    pub(super) fn line(&self) -> Dimension {
        Dimension::new("line", "kind of line", self.lines.iter().copied())
    }

    pub(super) fn client(&self) -> Dimension {
        Dimension::new("client", "likely client", &self.clients)
    }

    pub(super) fn year(&self) -> Dimension {
        let years = self
            .years
            .iter()
            .map(|year| Category::from(year.to_string()));
        let years = years.chain([NO_TIME.into()]);
        Dimension::new("year", "year of the first selection", years)
    }

    pub(super) fn quarter(&self) -> Dimension {
        let quarters = self.span.iter().map(|at| Category::from(quarter(*at)));
        let whole = self
            .whole_years
            .iter()
            .map(|year| Category::new(year.to_string(), format!("{year}, quarter not known")));
        let quarters = quarters.chain(whole).chain([NO_TIME.into()]);
        Dimension::new("quarter", "quarter of the first selection", quarters)
    }

    /// The countries that a target stands for.
    pub(super) fn countries_of(&self, target: Country) -> Vec<&'static str> {
        match target {
            Country::Others => self.rest.iter().map(|country| country.name()).collect(),
            shown => vec![shown.name()],
        }
    }

    /// The codes of a year's quarters, and of the whole year where some numbers have no quarter.
    pub(super) fn quarters_of(&self, year: i16) -> Vec<String> {
        let of_year = self.span.iter().filter(|at| at.0 == year);
        let whole = self.whole_years.iter().filter(|one| **one == year);
        let of_year = of_year.map(|at| quarter(*at));
        of_year.chain(whole.map(ToString::to_string)).collect()
    }
}

impl First {
    /// The code of its quarter, or of its year where the time tells no quarter.
    pub(super) fn code(self) -> String {
        match self.quarter {
            Some(nth) => quarter((self.year, nth)),
            None => self.year.to_string(),
        }
    }
}

/// `2017 Q2`.
pub(crate) fn quarter((year, quarter): (i16, u8)) -> String {
    format!("{year} Q{quarter}")
}

fn span(firsts: &BTreeSet<First>) -> Vec<(i16, u8)> {
    let known = || {
        firsts
            .iter()
            .filter_map(|first| Some((first.year, first.quarter?)))
    };
    let (Some(first), Some(last)) = (known().min(), known().max()) else {
        return Vec::new();
    };
    let next = |(year, quarter): &(i16, u8)| {
        Some(if *quarter == 4 {
            (year + 1, 1)
        } else {
            (*year, quarter + 1)
        })
    };
    std::iter::successors(Some(first), next)
        .take_while(|at| *at <= last)
        .collect()
}

/// Categories that a number has.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Alike<'a> {
    pub(super) country: Country,
    pub(super) target: Country,
    pub(super) line: Term,
    pub(super) client: Option<&'a str>,
    pub(super) first: Option<First>,
}

/// Numbers with the same categories are counted together: a million numbers have some thousand
/// combinations.
pub(super) fn alike<'a>(categories: &'a Categories, shown: &[Country]) -> BTreeMap<Alike<'a>, u64> {
    let mut counts = BTreeMap::new();
    for number in &categories.numbers {
        let target = if shown.contains(&number.country) {
            number.country
        } else {
            Country::Others
        };
        let client = number.client.and_then(|at| categories.clients.get(at));
        let alike = Alike {
            country: number.country,
            target,
            line: number.line,
            client: client.map(|client| &*client.label),
            first: number.first,
        };
        *counts.entry(alike).or_default() += 1;
    }
    counts
}
