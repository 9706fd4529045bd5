//! Publications as others see them. One binary, as linking takes longer than running.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod audit;
mod browser;
mod disclosed;
mod exports;
mod handover;
mod leaks;
mod publication;
mod releases;
mod sample;
mod sentences;
mod small;
mod tree;
mod withheld;
