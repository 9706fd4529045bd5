//! The command as others run it: its output is a contract.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may stop where something is not as it should be"
)]

mod apart;
mod audit;
mod bad_input;
mod bounds;
mod contract;
mod golden;
mod help;
mod jobs;
mod laboratories;
mod places;
mod run;
mod sentences;
mod sheets;
mod standard_input;
mod whose;
