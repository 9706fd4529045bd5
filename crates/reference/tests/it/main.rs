//! Comparisons with other libraries, and the committed numbering plans. One binary, as linking takes
//! longer than running.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may stop where something is not as it should be"
)]

mod compare;
mod damage;
mod homes;
mod hostile;
mod plan_files;
mod readings;
mod tally;
