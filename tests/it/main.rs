//! Tests of the crate as others see it: its samples, its examples, its promises. One binary, as
//! linking takes longer than running.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where something is not as it should be"
)]

mod allocations;
mod attribution;
mod bad_input;
mod book;
mod examples;
mod form;
mod golden;
mod hostile_texts;
mod laws;
mod layering;
mod names;
mod notebooks;
mod offline;
mod public_api;
mod published;
mod reached;
mod readme;
mod repository;
mod samples;
mod sentences;
mod tree;
