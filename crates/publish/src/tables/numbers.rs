//! Takes what each number is counted under and gives the crosstabs of distinct numbers: countries,
//! kinds of line, clients, time.

use super::facts::{Facts, OTHER_COUNTRIES};
use crate::cells::{Cells, Crosstab, Dimension};
use std::collections::BTreeMap;
use targetlist::error::Error;

/// How many countries are told apart in tables of two dimensions.
const SHOWN: usize = 24;

/// The category of numbers whose selections have no time, or none that tells the quarter.
pub(crate) const NO_TIME: &str = "no time";

/// The crosstabs of a list's numbers, and the one system of cells they make together.
pub(crate) struct Numbers {
    pub(crate) countries: Crosstab,
    pub(crate) lines: Crosstab,
    /// Clients by country, and clients by year; none where nothing is known of clients.
    pub(crate) clients: Option<(Crosstab, Crosstab)>,
    /// By quarter of the first selection; none where no time is known.
    pub(crate) quarters: Option<Crosstab>,
    pub(crate) cells: Cells,
    /// The countries told apart in tables of two dimensions, and behind them [`OTHER_COUNTRIES`] if
    /// there are more.
    pub(crate) shown: Vec<&'static str>,
    /// The first and the last quarter, with all between them.
    pub(crate) span: Vec<(i16, u8)>,
}

impl Numbers {
    pub(crate) fn of(facts: &Facts) -> Result<Numbers, Error> {
        // By name from here on: an order by counts would tell of two withheld ones which is larger.
        let ranked = facts.largest_countries(usize::MAX);
        let (mut shown, mut rest): (Vec<&'static str>, Vec<&'static str>) = (
            ranked.iter().copied().take(SHOWN).collect(),
            ranked.iter().copied().skip(SHOWN).collect(),
        );
        shown.sort_unstable();
        rest.sort_unstable();
        let mut all = ranked;
        all.sort_unstable();
        if !rest.is_empty() {
            shown.push(OTHER_COUNTRIES);
        }
        let span = span(facts);
        let country = || Dimension::new("country", "country of the number", all.iter().copied());
        let target = || Dimension::new("target", "country of the number", shown.iter().copied());
        let mut clients: Vec<String> = facts
            .clients
            .iter()
            .map(|client| client.label.to_string())
            .collect();
        clients.sort_unstable();
        let client = || Dimension::new("client", "likely client", clients.iter().cloned());
        let mut lines: Vec<&'static str> = facts.numbers.iter().map(|fact| fact.line).collect();
        lines.sort_unstable();
        lines.dedup();
        let mut years: Vec<String> = span
            .iter()
            .map(|(year, _)| year.to_string())
            .chain([NO_TIME.to_owned()])
            .collect();
        years.dedup();

        let mut tabs = Tabs {
            countries: Crosstab::new(
                "numbers_by_country",
                "Distinct numbers by country",
                vec![country()],
            )?,
            lines: Crosstab::new(
                "numbers_by_country_and_line",
                "Distinct numbers by country and kind of line",
                vec![target(), Dimension::new("line", "kind of line", lines)],
            )?,
            targets: Crosstab::new(
                "numbers_by_client_and_country",
                "Distinct numbers by likely client and country",
                vec![client(), target()],
            )?,
            years: Crosstab::new(
                "numbers_by_client_and_year",
                "Distinct numbers by likely client and year of the first selection",
                vec![
                    client(),
                    Dimension::new("year", "year of the first selection", years.iter().cloned()),
                ],
            )?,
            quarters: Crosstab::new(
                "numbers_by_quarter",
                "Distinct numbers by quarter of the first selection",
                vec![Dimension::new(
                    "quarter",
                    "quarter of the first selection",
                    span.iter()
                        .map(|at| quarter(*at))
                        .chain([NO_TIME.to_owned()]),
                )],
            )?,
        };
        for (facts, numbers) in alike(facts, &shown) {
            tabs.count(facts, numbers)?;
        }
        let mut cells = Cells::new();
        cells.crosstab(&tabs.countries)?;
        cells.crosstab(&tabs.lines)?;
        let clients = (!facts.clients.is_empty()).then_some((tabs.targets, tabs.years));
        if let Some((targets, years)) = &clients {
            cells.crosstab(targets)?;
            cells.crosstab(years)?;
        }
        let quarters = (!span.is_empty()).then_some(tabs.quarters);
        if let Some(quarters) = &quarters {
            cells.crosstab(quarters)?;
            // The same numbers by year and by quarter: an attacker adds quarters up.
            for year in years.iter().filter(|_| clients.is_some()) {
                let of_year: Vec<String> = span
                    .iter()
                    .filter(|at| at.0.to_string() == **year)
                    .map(|at| quarter(*at))
                    .collect();
                let parts: Vec<&str> = if of_year.is_empty() {
                    vec![NO_TIME]
                } else {
                    of_year.iter().map(String::as_str).collect()
                };
                cells.roll_up(("year", year), "quarter", &parts)?;
            }
        }
        for target in &shown {
            let parts = if *target == OTHER_COUNTRIES {
                rest.clone()
            } else {
                vec![*target]
            };
            cells.roll_up(("target", target), "country", &parts)?;
        }
        Ok(Numbers {
            countries: tabs.countries,
            lines: tabs.lines,
            clients,
            quarters,
            cells,
            shown,
            span,
        })
    }
}

/// `2017 Q2`.
pub(crate) fn quarter((year, quarter): (i16, u8)) -> String {
    format!("{year} Q{quarter}")
}

struct Tabs {
    countries: Crosstab,
    lines: Crosstab,
    targets: Crosstab,
    years: Crosstab,
    quarters: Crosstab,
}

/// Categories that a number has, as words.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Alike<'a> {
    country: &'static str,
    target: &'static str,
    line: &'static str,
    client: Option<&'a str>,
    first: Option<(i16, u8)>,
}

impl Tabs {
    fn count(&mut self, alike: Alike<'_>, numbers: u64) -> Result<(), Error> {
        let Alike {
            country,
            target,
            line,
            client,
            first,
        } = alike;
        self.countries.count(&[country], numbers)?;
        self.lines.count(&[target, line], numbers)?;
        if let Some(client) = client {
            self.targets.count(&[client, target], numbers)?;
            let year = first.map_or_else(|| NO_TIME.to_owned(), |(year, _)| year.to_string());
            self.years.count(&[client, &year], numbers)?;
        }
        self.quarters.count(
            &[&first.map_or_else(|| NO_TIME.to_owned(), quarter)],
            numbers,
        )
    }
}

/// Numbers with the same categories are counted together: a million numbers have some thousand
/// combinations.
fn alike<'a>(facts: &'a Facts, shown: &[&'static str]) -> BTreeMap<Alike<'a>, u64> {
    let mut counts = BTreeMap::new();
    for fact in &facts.numbers {
        let target = if shown.contains(&fact.country) {
            fact.country
        } else {
            OTHER_COUNTRIES
        };
        let client = fact
            .client
            .and_then(|at| facts.clients.get(at))
            .map(|client| &*client.label);
        *counts
            .entry(Alike {
                country: fact.country,
                target,
                line: fact.line,
                client,
                first: fact.first,
            })
            .or_default() += 1;
    }
    counts
}

fn span(facts: &Facts) -> Vec<(i16, u8)> {
    let firsts = || facts.numbers.iter().filter_map(|fact| fact.first);
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
