//! Lags: how soon a trace on a phone followed a selection of its number, and whether that can be
//! chance.

mod lags;
mod permutation;
mod refused;
mod screen;
mod window;

pub use lags::{Lag, Lags, Timing};
pub use refused::Refused;
pub use window::Window;

#[cfg(test)]
mod tests;
