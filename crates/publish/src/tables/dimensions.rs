//! The dimensions of the crosstabs of numbers, and how many numbers are of the same categories.

use super::categories::Categories;
use super::country::Country;
use crate::cells::Dimension;
use std::collections::BTreeMap;

/// How many countries are told apart in tables of two dimensions.
const SHOWN: usize = 24;

/// The category of numbers whose selections have no time, or none that tells the quarter.
pub(crate) const NO_TIME: &str = "no usable time";

/// All categories, by name: an order by counts would tell of two withheld ones which is larger.
pub(super) struct Dimensions {
    pub(super) countries: Vec<Country>,
    /// The countries told apart in tables of two dimensions, and behind them [`Country::Others`] if
    /// there are more.
    pub(super) shown: Vec<Country>,
    /// The others.
    pub(super) rest: Vec<Country>,
    pub(super) lines: Vec<&'static str>,
    pub(super) clients: Vec<String>,
    /// The first and the last quarter, with all between them.
    pub(super) span: Vec<(i16, u8)>,
    pub(super) years: Vec<String>,
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
        let mut lines: Vec<&'static str> = categories
            .numbers
            .iter()
            .map(|number| number.line)
            .collect();
        lines.sort_unstable();
        lines.dedup();
        let clients = categories.clients.iter();
        let mut clients: Vec<String> = clients.map(|client| client.label.to_string()).collect();
        clients.sort_unstable();
        let span = span(categories);
        let years = span.iter().map(|(year, _)| year.to_string());
        let mut years: Vec<String> = years.chain([NO_TIME.to_owned()]).collect();
        years.dedup();
        Dimensions {
            countries,
            shown,
            rest,
            lines,
            clients,
            span,
            years,
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
        Dimension::new("year", "year of the first selection", &self.years)
    }

    pub(super) fn quarter(&self) -> Dimension {
        let quarters = self.span.iter().map(|at| quarter(*at));
        let quarters = quarters.chain([NO_TIME.to_owned()]);
        Dimension::new("quarter", "quarter of the first selection", quarters)
    }

    /// The countries that a target stands for.
    pub(super) fn countries_of(&self, target: Country) -> Vec<&'static str> {
        match target {
            Country::Others => self.rest.iter().map(|country| country.name()).collect(),
            shown => vec![shown.name()],
        }
    }

    /// The quarters of a year; numbers without a time have none.
    pub(super) fn quarters_of(&self, year: &str) -> Vec<String> {
        let of_year = self.span.iter().filter(|at| at.0.to_string() == year);
        let of_year: Vec<String> = of_year.map(|at| quarter(*at)).collect();
        if of_year.is_empty() {
            vec![NO_TIME.to_owned()]
        } else {
            of_year
        }
    }
}

/// `2017 Q2`.
pub(crate) fn quarter((year, quarter): (i16, u8)) -> String {
    format!("{year} Q{quarter}")
}

fn span(categories: &Categories) -> Vec<(i16, u8)> {
    let firsts = || categories.numbers.iter().filter_map(|number| number.first);
    let (Some(first), Some(last)) = (firsts().min(), firsts().max()) else {
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
    pub(super) line: &'static str,
    pub(super) client: Option<&'a str>,
    pub(super) first: Option<(i16, u8)>,
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
