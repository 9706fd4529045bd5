//! Tests of the library as its users see it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test says what it expects")]

mod allocations;
mod hostile_texts;
mod plan_files;
#[path = "../reference/mod.rs"]
mod reference;
