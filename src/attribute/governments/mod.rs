//! The governments that attribution may name, from the built-in table or a caller's CSV: zone,
//! weekend, neighbors, languages, and whether one was reported as a customer.

mod cells;
mod context;
mod government;
pub(crate) mod governments_error;
mod known;
mod weekend;

pub(crate) use context::Context;
pub(crate) use government::Government;
pub use known::Governments;
pub(super) use weekend::Weekend;

/// The hours of the day at which offices work.
pub(super) const OFFICE_HOURS: std::ops::Range<i64> = 8..18;

#[cfg(test)]
mod governments_tests;
