//! Small cells: counts that could point at somebody are withheld, and others with them so that
//! none follows from a sum.
//!
//! - [`SmallCells`]: the rule. Counts from 1 to `threshold - 1` are withheld (primary suppression), totals too, but for named exceptions.
//! - [`CellKey`]: the name of a cell, for exceptions; [`phones_by_system`]: those of phones by
//!   operating system.
//!
//! Internally, all counts of a publication and the sums that link them form one system of cells,
//! made of crosstabs of one or two dimensions; equal keys are one cell, which links tables. As few
//! other cells as possible are withheld with the small ones (complementary suppression). The
//! printed tables are then attacked, and each release is compared with the one before.
//!
//! # When a cell is protected
//! An attacker has all that is printed and knows how cells add up. The least and the most that a
//! withheld cell can then be, in whole numbers, must lie at least `threshold` apart: a sliding
//! protection level of the threshold (Fischetti and Salazar-González 2001). This holds for every
//! withheld cell, small or not: the two look alike, and the check does not know which is which. That
//! a cell is small can still be known, where zeros are printed or rows are small as a whole.
//!
//! Where zeros are printed, a second attacker also knows that no withheld cell is zero. At least as
//! many values must remain for that one as the rule itself leaves open, `1..=threshold - 1`: ends
//! `threshold - 2` apart.
//!
//! # What it does not protect against
//! - One who knows some of the counted people, or is one of them, and subtracts them.
//! - One who runs this program on guessed tables and looks which of them withhold the same cells (the choice is not random).
//! - A row all of whose people are in one cell: whoever is in the row is known to be in the cell, however large it is.
//! - Sums that are not among the tables: a figure in a text of one's own, a table printed elsewhere.
//!
//! # Sources
//! M. Fischetti and J. J. Salazar-González, "Solving the Cell Suppression Problem on Tabular Data
//! with Linear Constraints", *Management Science* 47 (2001), 1008–1027 (the attacker's programs,
//! sliding protection). J. P. Kelly, B. L. Golden and A. A. Assad, "Cell suppression: disclosure
//! protection for sensitive tabular data", *Networks* 22 (1992), 397–417 (the search by flows). L.
//! Willenborg and T. de Waal, *Elements of Statistical Disclosure Control* (2001). A. Hundepool and
//! others, *Statistical Disclosure Control* (2012), chapter 4 (thresholds, audit, clean-up).
//!
//! # Speed
//! Processor time in a release build: 12 × 60 with 161 to 582 small cells 0.2 to 0.4 s, of which
//! the check 0.03 to 0.05 s.

mod attack;
mod before;
mod category;
mod cell_error;
mod cleanup;
mod crosstab;
mod difference;
mod excepted;
mod groups;
#[cfg(test)]
mod interval;
mod key;
mod program;
mod protect;
mod published;
mod range;
mod release;
mod search;
mod settings;
mod shown;
mod suppressed;
mod system;

pub use crate::tables::phones::phones_by_system;
pub use key::CellKey;
pub use settings::SmallCells;

pub(crate) use category::{Category, Term};
pub(crate) use cell_error::CellError;
pub(crate) use crosstab::{ALL, Crosstab, Dimension};
pub(crate) use difference::{Differencing, difference};
pub(crate) use published::{Published, check};
pub(crate) use release::Release;
pub(crate) use settings::Exception;
pub(crate) use suppressed::Suppressed;
pub(crate) use system::{CellSystem, complement};

#[cfg(test)]
mod attacked_tests;
#[cfg(test)]
mod difference_tests;
#[cfg(test)]
mod linked_tests;
#[cfg(test)]
mod protect_tests;
#[cfg(test)]
mod solver_tests;
#[cfg(test)]
mod table_tests;
