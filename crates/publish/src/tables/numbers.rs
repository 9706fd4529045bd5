//! The crosstabs of distinct numbers: countries, kinds of line, clients, time.

use super::categories::{Categories, First};
use super::country::Country;
use super::dimensions::{Alike, Dimensions, NO_TIME, alike};
use crate::cells::{CellSystem, Crosstab, Term};
use targetlist::error::Error;

/// The crosstabs of a list's numbers, and the one system of cells they make together.
pub(crate) struct Numbers {
    pub(crate) countries: Crosstab,
    pub(crate) lines: Crosstab,
    /// Clients by country, and clients by year; none where nothing is known of clients.
    pub(crate) clients: Option<(Crosstab, Crosstab)>,
    /// By quarter of the first selection, or by its year where no quarter is known; none where no time
    /// is known.
    pub(crate) quarters: Option<Crosstab>,
    pub(crate) cells: CellSystem,
    /// The countries told apart in tables of two dimensions, and behind them the others as one.
    pub(crate) shown: Vec<Country>,
    /// The kinds of line, by name.
    pub(crate) kinds: Vec<Term>,
    /// The first and the last quarter, with all between them.
    pub(crate) span: Vec<(i16, u8)>,
    /// The years of numbers whose time tells no quarter.
    pub(crate) whole_years: Vec<i16>,
    /// The first and the last year, with all between them.
    pub(crate) years: Vec<i16>,
}

impl Numbers {
    pub(crate) fn of(categories: &Categories) -> Result<Numbers, Error> {
        let dimensions = Dimensions::of(categories);
        let mut tabs = Tabs::new(&dimensions)?;
        for (alike, numbers) in alike(categories, &dimensions.shown) {
            tabs.count(alike, numbers)?;
        }
        let known_clients = !categories.clients.is_empty();
        let known_times = !dimensions.years.is_empty();
        let mut numbers = Numbers {
            countries: tabs.countries,
            lines: tabs.lines,
            clients: known_clients.then_some((tabs.targets, tabs.years)),
            quarters: known_times.then_some(tabs.quarters),
            cells: CellSystem::new(),
            shown: dimensions.shown.clone(),
            kinds: dimensions.lines.clone(),
            span: dimensions.span.clone(),
            whole_years: dimensions.whole_years.clone(),
            years: dimensions.years.clone(),
        };
        numbers.link(&dimensions)?;
        Ok(numbers)
    }

    /// Makes one system of all cells, with the sums that go from one table to another.
    fn link(&mut self, dimensions: &Dimensions) -> Result<(), Error> {
        let cells = &mut self.cells;
        cells.crosstab(&self.countries)?;
        cells.crosstab(&self.lines)?;
        if let Some((targets, years)) = &self.clients {
            cells.crosstab(targets)?;
            cells.crosstab(years)?;
        }
        if let Some(quarters) = &self.quarters {
            cells.crosstab(quarters)?;
        }
        // The same numbers by year and by quarter: an attacker adds quarters up.
        if self.clients.is_some() && self.quarters.is_some() {
            for year in &dimensions.years {
                let parts = dimensions.quarters_of(*year);
                let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
                cells.aggregate(("year", &year.to_string()), "quarter", &parts)?;
            }
            cells.aggregate(("year", NO_TIME.code), "quarter", &[NO_TIME.code])?;
        }
        for target in &dimensions.shown {
            let parts = dimensions.countries_of(*target);
            cells.aggregate(("target", target.name()), "country", &parts)?;
        }
        Ok(())
    }
}

struct Tabs {
    countries: Crosstab,
    lines: Crosstab,
    targets: Crosstab,
    years: Crosstab,
    quarters: Crosstab,
}

impl Tabs {
    fn new(dimensions: &Dimensions) -> Result<Tabs, Error> {
        Ok(Tabs {
            countries: Crosstab::one_way(
                "numbers_by_country",
                "Distinct numbers by country",
                dimensions.country(),
            )?,
            lines: Crosstab::two_way(
                "numbers_by_country_and_line",
                "Distinct numbers by country and kind of line",
                dimensions.target(),
                dimensions.line(),
            )?,
            targets: Crosstab::two_way(
                "numbers_by_client_and_country",
                "Distinct numbers by likely client and country",
                dimensions.client(),
                dimensions.target(),
            )?,
            years: Crosstab::two_way(
                "numbers_by_client_and_year",
                "Distinct numbers by likely client and year of the first selection",
                dimensions.client(),
                dimensions.year(),
            )?,
            quarters: Crosstab::one_way(
                "numbers_by_quarter",
                "Distinct numbers by quarter of the first selection",
                dimensions.quarter(),
            )?,
        })
    }

    fn count(&mut self, alike: Alike<'_>, numbers: u64) -> Result<(), Error> {
        let Alike {
            country,
            target,
            line,
            client,
            first,
        } = alike;
        self.countries.count(&[country.name()], numbers)?;
        self.lines.count(&[target.name(), line.code], numbers)?;
        if let Some(client) = client {
            self.targets.count(&[client, target.name()], numbers)?;
            let year = first.map_or(NO_TIME.code.to_owned(), |first| first.year.to_string());
            self.years.count(&[client, &year], numbers)?;
        }
        let quarter = first.map_or(NO_TIME.code.to_owned(), First::code);
        self.quarters.count(&[&quarter], numbers)
    }
}
