//! Points in time, with the precision they were written in. No clock is ever read.

mod column;
mod date_order;
mod order;
mod parse;
mod stamp;
mod unreadable;
mod words;
mod zone;

pub use column::Times;
pub use date_order::DateOrder;
pub use stamp::{Precision, Stamp};
pub use unreadable::Unreadable;
pub use zone::Zone;

#[cfg(test)]
mod time_tests;
