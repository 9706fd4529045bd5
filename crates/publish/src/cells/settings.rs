//! The rule by which small counts are withheld.

use super::{CellError, CellKey};
use targetlist::Error;

/// A small count that is printed all the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Exception {
    /// Which cell.
    pub cell: CellKey,
    /// Why, in a sentence that the manifest prints.
    pub reason: String,
}

/// The rule for small cells. The default withholds 1 to 4 and has no exceptions.
///
/// Zeros of numbers are printed, because “none” identifies nobody. They can still reveal something:
/// if a row of seven has one cell that is not zero, all seven are in it. Zeros of phones are
/// withheld, because “no traces” then holds for every phone counted; [`SmallCells::with_zeros`]
/// prints them.
///
/// ```
/// use targetlist_publish::cells::{CellKey, SmallCells};
///
/// let rule = SmallCells::below(10)?.except(CellKey::of([("outcome", "infected")]), "the headline, with the consent of those counted")?;
/// assert_eq!(rule.threshold(), 10);
/// assert!(SmallCells::below(2).unwrap_err().is_settings());
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SmallCells {
    threshold: u64,
    zeros: Zeros,
    exceptions: Vec<Exception>,
}

/// What becomes of zeros.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Zeros {
    /// Printed, but for phones.
    Unsaid,
    Printed,
    Withheld,
}

/// What an attacker is taken to know, and how many values must then remain possible.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attacker {
    /// The least that a withheld cell can be.
    pub(super) floor: i64,
    /// How far apart the ends of the interval must be.
    pub(super) width: i64,
    /// Whether people were only added since the release before, as far as the attacker supposes.
    pub(super) growth: bool,
}

impl Default for SmallCells {
    fn default() -> SmallCells {
        SmallCells {
            threshold: 5,
            zeros: Zeros::Unsaid,
            exceptions: Vec::new(),
        }
    }
}

impl SmallCells {
    /// Withholds every count from 1 to `threshold - 1`. Usual thresholds are 3, 5 and 10.
    ///
    /// # Errors
    /// Code `settings` below 3 or above 1,000,000. With 2, one person in a cell of two would know
    /// of the other.
    pub fn below(threshold: u64) -> Result<SmallCells, Error> {
        if !(3..=1_000_000).contains(&threshold) {
            return Err(CellError::Threshold(threshold).into());
        }
        Ok(SmallCells {
            threshold,
            ..SmallCells::default()
        })
    }

    /// Prints zeros, of phones too.
    #[must_use]
    pub fn with_zeros(mut self) -> SmallCells {
        self.zeros = Zeros::Printed;
        self
    }

    /// The rule for so many phones: zeros are withheld, unless they are to be printed or nobody was
    /// examined at all.
    pub(crate) fn of_phones(&self, examined: u64) -> SmallCells {
        let mut rule = self.clone();
        if rule.zeros == Zeros::Unsaid && examined > 0 {
            rule.zeros = Zeros::Withheld;
        }
        rule
    }

    /// The smallest count that is withheld.
    pub(crate) fn least(&self) -> u64 {
        u64::from(self.prints_zeros())
    }

    pub(super) fn prints_zeros(&self) -> bool {
        self.zeros != Zeros::Withheld
    }

    /// The same rule without its exceptions.
    pub(crate) fn alone(&self) -> SmallCells {
        SmallCells {
            exceptions: Vec::new(),
            ..self.clone()
        }
    }

    /// Prints a cell however small it is, and never withholds it for the sake of others.
    ///
    /// # Errors
    /// Code `settings` without a reason.
    pub fn except(mut self, cell: CellKey, reason: impl Into<String>) -> Result<SmallCells, Error> {
        let reason = reason.into();
        if reason.trim().is_empty() {
            return Err(CellError::NoReason(cell).into());
        }
        self.exceptions.retain(|known| known.cell != cell);
        self.exceptions.push(Exception { cell, reason });
        Ok(self)
    }

    /// The smallest count that is printed.
    pub fn threshold(&self) -> u64 {
        self.threshold
    }

    /// The cells that are printed however small they are, with the reasons, in the order in which
    /// they were named. For the manifest.
    pub(crate) fn exceptions(&self) -> &[Exception] {
        &self.exceptions
    }

    pub(super) fn excepted(&self, key: &CellKey) -> bool {
        self.exceptions.iter().any(|known| known.cell == *key)
    }

    /// Whether a count is withheld where it is printed.
    pub(super) fn small(&self, count: u64) -> bool {
        (self.least()..self.threshold).contains(&count)
    }

    /// Whether a count that no table prints is so small that it must not be deduced.
    pub(super) fn few(&self, count: u64) -> bool {
        (1..self.threshold).contains(&count)
    }

    /// One who has the release before.
    pub(super) fn by_growth(&self) -> Attacker {
        Attacker {
            floor: 0,
            width: i64::try_from(self.threshold).unwrap_or(i64::MAX),
            growth: true,
        }
    }

    /// Those against whom every table is verified: one who knows the sums alone and, where zeros are
    /// printed, one who knows that no withheld cell is zero.
    pub(super) fn attackers(&self) -> Vec<Attacker> {
        let width = i64::try_from(self.threshold).unwrap_or(i64::MAX);
        let by_zeros = Attacker {
            floor: 1,
            width: width - 2,
            growth: false,
        };
        let by_zeros = self.prints_zeros().then_some(by_zeros);
        let by_sums = Attacker {
            floor: 0,
            width,
            growth: false,
        };
        by_zeros.into_iter().chain([by_sums]).collect()
    }
}
