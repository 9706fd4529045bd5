//! x
pub mod quantile;
