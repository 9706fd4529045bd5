//! A corroboration, its rates and its strata as frames: every rate with its denominator and
//! intervals.

use super::{Columns, DataFrame};
use crate::corroborate::{Corroboration, Match, Strata, Tally};
use crate::error::Error;
use crate::list::ListedNumber;
use crate::stats::{Rate, Unit};
use crate::time::Stamp;

impl Corroboration {
    /// One row for each device that is examined and listed: `device`, `outcome`, `system`, `how`
    /// (the rule that matched), `ids` and `numbers` (masked), `countries`, `clients`, `roles`,
    /// `first_selected_utc`, `first_trace_utc`. Several values in a cell are separated by `; `.
    ///
    /// # Errors
    /// Errors of polars, which are not expected.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all = || self.matches().iter();
        let mut columns = Columns::new(self.matches().len());
        columns
            .counts("device", all().map(|one| one.device.id))
            .said("outcome", all().map(|one| one.device.outcome.to_string()))
            .labels(
                "system",
                all().map(|one| Some(one.device.system.to_string())),
            )
            .said("how", all().map(|one| one.how.to_string()))
            .said(
                "ids",
                all().map(|one| of_listed(one, |it| it.id.to_string())),
            )
            .said(
                "numbers",
                all().map(|one| of_listed(one, |it| it.number.to_string())),
            )
            .said("countries", all().map(countries))
            .labels("clients", all().map(|one| Some(clients(one))))
            .labels("roles", all().map(|one| Some(one.roles.join("; "))))
            .times("first_selected_utc", all().map(first_selected))
            .times("first_trace_utc", all().map(|one| one.device.first_trace))
            .finish()
    }

    /// One row for each rate: `unit`, `found`, `among`, `hits`, `hits_of`, `hits_share`, both 95%
    /// intervals, and for the corroborated rate the `lowest` and `highest` share that the undecided
    /// allow.
    ///
    /// # Errors
    /// As for [`Corroboration::frame`].
    pub fn rates_frame(&self) -> Result<DataFrame, Error> {
        let mut rows = Rates::default();
        rows.add(&self.devices());
        rows.add(&self.numbers());
        rows.add(&self.persons());
        rows.finish()
    }
}

/// What each listed number of a match holds.
fn of_listed(matched: &Match, of: fn(&ListedNumber) -> String) -> String {
    let texts = matched.numbers.iter().map(of);
    texts.collect::<Vec<_>>().join("; ")
}

fn countries(matched: &Match) -> String {
    let codes = matched.countries.iter().map(|region| region.code());
    codes.collect::<Vec<_>>().join("; ")
}

fn clients(matched: &Match) -> String {
    let texts = matched.clients.iter().map(ToString::to_string);
    texts.collect::<Vec<_>>().join("; ")
}

fn first_selected(matched: &Match) -> Option<Stamp> {
    matched.selections.first().copied()
}

/// The rates of several units in one column: a frame names the unit beside each.
#[derive(Default)]
struct Rates {
    units: Vec<&'static str>,
    rates: Vec<Rate<Mixed>>,
    bounds: Vec<Option<(f64, f64)>>,
}

/// Rates whose unit stands in a column of its own.
enum Mixed {}

impl Rates {
    fn add<U: Unit>(&mut self, tally: &Tally<U>) {
        let bounds = tally.bounds().map(|bounds| (bounds.low(), bounds.high()));
        let rates = [
            (tally.corroborated(), bounds),
            (tally.infected(), None),
            (tally.attempted(), None),
            (tally.inconclusive(), None),
        ];
        for (rate, bounds) in rates {
            self.units.push(U::MANY);
            self.rates.push(rate.in_other_unit());
            self.bounds.push(bounds);
        }
    }

    fn finish(&self) -> Result<DataFrame, Error> {
        Columns::new(self.rates.len())
            .said("unit", self.units.iter().copied())
            .said("found", self.rates.iter().map(Rate::found))
            .said("among", self.rates.iter().map(Rate::among))
            .rates("hits", &self.rates)
            .shares(
                "lowest",
                self.bounds.iter().map(|bounds| bounds.map(|(low, _)| low)),
            )
            .shares(
                "highest",
                self.bounds
                    .iter()
                    .map(|bounds| bounds.map(|(_, high)| high)),
            )
            .finish()
    }
}

impl Strata {
    /// One row for each stratum: `stratum`, then `infected`, `attempted`, `inconclusive`, and the
    /// rate `corroborated` with its denominator and intervals.
    ///
    /// # Errors
    /// As for [`Corroboration::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let rates: Vec<_> = self.iter().map(|(_, tally)| tally.corroborated()).collect();
        Columns::new(rates.len())
            .labels(
                "stratum",
                self.iter().map(|(label, _)| Some(label.to_string())),
            )
            .counts(
                "infected",
                self.iter().map(|(_, tally)| tally.infected().hits()),
            )
            .counts(
                "attempted",
                self.iter().map(|(_, tally)| tally.attempted().hits()),
            )
            .counts(
                "inconclusive",
                self.iter().map(|(_, tally)| tally.inconclusive().hits()),
            )
            .rates("corroborated", &rates)
            .finish()
    }
}
