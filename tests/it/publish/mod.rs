//! Publications as others see them.

mod audit;
mod browser;
mod cells;
mod exports;
mod killed;
mod leaks;
#[cfg(feature = "frame")]
mod parquet;
mod publication;
