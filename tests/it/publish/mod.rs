//! Publications as others see them.

mod audit;
mod browser;
mod cells;
mod exports;
mod leaks;
mod publication;
