//! Publications as others see them.

mod audit;
mod browser;
mod cells;
mod exports;
#[cfg(feature = "frame")]
mod parquet;
mod publication;
