//! Points in time, with the precision they were written in. The system clock is never read.

mod beside;
mod column;
mod date_order;
mod decision;
mod evidence;
mod heading;
mod parse;
mod said;
mod stamp;
mod time_error;
pub(crate) mod times_error;
mod words;
mod written;
mod zone;

pub(crate) use beside::Beside;
pub use column::Times;
pub(crate) use column::{ClockChange, Moment};
pub use date_order::DateOrder;
pub use stamp::{Precision, Stamp};
pub use time_error::TimeError;
pub use zone::Zone;

/// The days of the week as codes, Monday first.
pub(crate) const DAY_CODES: [&str; 7] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

#[cfg(test)]
mod tests;
