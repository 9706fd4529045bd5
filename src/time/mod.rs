//! Takes the text of a cell and gives a point in time with the precision it was written in. No
//! clock is ever read.

mod column;
mod order;
mod parse;
mod stamp;
mod words;
mod zone;

pub use column::Times;
pub use order::DateOrder;
pub use parse::Unreadable;
pub use stamp::{Precision, Stamp};
pub use zone::Zone;

#[cfg(test)]
mod time_tests;
