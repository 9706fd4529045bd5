//! Takes a corroboration and gives its matches, its rates and its strata as frames: every rate with
//! its denominator and intervals.

use super::findings::of_devices;
use super::{Columns, DataFrame, Reveal};
use crate::corroborate::{Corroboration, Match, Strata, Tally};
use crate::error::Error;
use crate::stats::{Rate, Unit};

impl Corroboration {
    /// One row for each device that is examined and listed: `device`, `outcome`, `system`, `how`
    /// (the rule that matched), `ids` and `numbers` (masked), `countries`, `clients`, `roles`,
    /// `first_selected_utc`, `first_trace_utc`.
    ///
    /// # Errors
    /// None that a corroboration could cause; polars' own refusal is passed on.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        self.frame_revealing(Reveal::Nothing)
    }

    /// The same, with whole numbers if that is asked for.
    ///
    /// # Errors
    /// As for [`Corroboration::frame`].
    pub fn frame_revealing(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        of_matches(self.matches(), reveal)
    }

    /// One row for each examined device of which no number is on the list, with the columns of
    /// [`Findings::frame`](crate::Findings::frame).
    ///
    /// # Errors
    /// As for [`Corroboration::frame`].
    pub fn examined_not_listed_frame(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        of_devices(self.examined_not_listed(), reveal)
    }

    /// The same for the devices that are on the list only if an ambiguous number is read the other
    /// way.
    ///
    /// # Errors
    /// As for [`Corroboration::frame`].
    pub fn ambiguous_frame(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        of_devices(self.ambiguous(), reveal)
    }

    /// The same for the devices whose numbers were selected only while they were not used with
    /// them.
    ///
    /// # Errors
    /// As for [`Corroboration::frame`].
    pub fn selected_for_others_frame(&self, reveal: Reveal) -> Result<DataFrame, Error> {
        of_devices(self.selected_for_others(), reveal)
    }

    /// One row for each rate: `unit`, `found`, `hits`, `hits_of`, `hits_share`, both 95 %
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

impl Match {
    /// The one row of this match, as in [`Corroboration::frame`].
    ///
    /// # Errors
    /// As for [`Corroboration::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        of_matches(std::slice::from_ref(self), Reveal::Nothing)
    }
}

fn of_matches(matches: &[Match], reveal: Reveal) -> Result<DataFrame, Error> {
    let all = || matches.iter();
    let each = |of: &dyn Fn(&crate::list::Listed) -> String, matched: &Match| {
        matched
            .numbers
            .iter()
            .map(of)
            .collect::<Vec<_>>()
            .join("; ")
    };
    let number = |listed: &crate::list::Listed| {
        if reveal >= Reveal::Numbers {
            listed.number.e164()
        } else {
            listed.number.to_string()
        }
    };
    Columns::new(matches.len())
        .counts("device", all().map(|matched| matched.device.id))
        .said(
            "outcome",
            all().map(|matched| matched.device.outcome.to_string()),
        )
        .labels(
            "system",
            all().map(|matched| Some(matched.device.system.to_string())),
        )
        .said("how", all().map(|matched| matched.how.to_string()))
        .said(
            "ids",
            all().map(|matched| each(&|listed| listed.id.to_string(), matched)),
        )
        .said("numbers", all().map(|matched| each(&number, matched)))
        .said(
            "countries",
            all().map(|matched| {
                matched
                    .countries
                    .iter()
                    .map(|region| region.code())
                    .collect::<Vec<_>>()
                    .join("; ")
            }),
        )
        .labels(
            "clients",
            all().map(|matched| Some(matched.clients.join("; "))),
        )
        .labels("roles", all().map(|matched| Some(matched.roles.join("; "))))
        .times(
            "first_selected_utc",
            all().map(|matched| {
                matched
                    .numbers
                    .iter()
                    .filter_map(|listed| listed.first)
                    .min()
            }),
        )
        .times(
            "first_trace_utc",
            all().map(|matched| matched.device.first_trace),
        )
        .finish()
}

impl<U: Unit> Tally<U> {
    /// One row for each rate of this tally, as in [`Corroboration::rates_frame`].
    ///
    /// # Errors
    /// As for [`Corroboration::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let mut rows = Rates::default();
        rows.add(self);
        rows.finish()
    }
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
            .labels("stratum", self.iter().map(|(label, _)| Some(label)))
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
