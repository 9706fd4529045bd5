//! Takes counts and their sums and gives which may be printed: small cells and whatever would give them away are withheld, and it is verified.

mod attack;
mod crosstab;
mod difference;
mod key;
mod program;
mod protect;
mod protected;
mod published;
mod range;
mod release;
mod rounding;
mod search;
mod settings;
mod shown;
mod system;

pub use crosstab::{ALL, Crosstab, Dimension};
pub use difference::{Differencing, difference};
pub use key::Key;
pub use protected::Protected;
pub use published::{Published, check};
pub use range::Interval;
pub use release::Release;
pub use rounding::Rounding;
pub use settings::{Cheapest, Exception, SmallCells, Zeros};
pub use system::{Cells, rest_of};

#[cfg(test)]
mod difference_tests;
#[cfg(test)]
mod protect_tests;
#[cfg(test)]
mod rounding_tests;
#[cfg(test)]
mod solver_tests;
#[cfg(test)]
mod table_tests;
