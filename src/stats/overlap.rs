//! The overlap of two lists, tested against chance.

use super::comparison::p_value;
use super::figures_error::FiguresError;
use super::hypergeometric::Urn;
use crate::error::Error;
use crate::table::thousands;
use std::fmt;

/// Two lists from one population and what they share.
///
/// The tail is the probability that two lists drawn independently and at random from the population
/// share as many members or more (hypergeometric distribution; Fisher 1935). The population is the
/// caller's guess: [`Known`](crate::corroborate::Known) prints it with the figure. A population
/// that is too large makes any overlap look improbable. Take the smallest one that could hold both
/// lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Overlap {
    population: u64,
    first: u64,
    second: u64,
    shared: u64,
}

impl Overlap {
    /// Takes the population, the sizes of both lists, and how many members they share.
    ///
    /// # Errors
    /// `contradicting_figures` where a list is larger than the population, or lists of these sizes
    /// cannot have such an overlap.
    pub(crate) fn new(
        population: u64,
        first: u64,
        second: u64,
        shared: u64,
    ) -> Result<Overlap, Error> {
        let overlap = Overlap {
            population,
            first,
            second,
            shared,
        };
        if first > population || second > population {
            return Err(FiguresError::LargeList { population }.into());
        }
        let urn = overlap.urn();
        if shared < urn.least() || shared > urn.most() {
            let error = FiguresError::Overlap {
                first,
                second,
                population,
                shared,
            };
            return Err(error.into());
        }
        Ok(overlap)
    }

    fn urn(&self) -> Urn {
        Urn {
            all: self.population,
            marked: self.first,
            drawn: self.second,
        }
    }

    /// How many members they would share on average if drawn at random; 0 where there is no
    /// population.
    pub(crate) fn expected(&self) -> f64 {
        if self.population == 0 {
            0.0
        } else {
            self.first as f64 * self.second as f64 / self.population as f64
        }
    }

    /// The probability that lists drawn at random share as many or more; 1 where nothing is shared.
    pub(crate) fn p(&self) -> f64 {
        self.urn().at_least(self.shared)
    }

    /// The size of the population that both were drawn from.
    pub(crate) fn population(&self) -> u64 {
        self.population
    }
}

/// The overlap, what chance would give, the tail, and its distribution.
impl fmt::Display for Overlap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Overlap {
            first,
            second,
            shared,
            ..
        } = self;
        let expected = match self.expected() {
            few if few < 0.05 => "fewer than 0.1".to_owned(),
            some => format!("{some:.1}"),
        };
        let [first, second, shared] = [first, second, shared].map(|count| thousands(*count));
        write!(
            f,
            "{shared} in both lists (of {first} and {second}); {expected} would be expected by chance \
             ({}, hypergeometric)",
            p_value(self.p())
        )
    }
}

/// The same as `Display`.
impl fmt::Debug for Overlap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
