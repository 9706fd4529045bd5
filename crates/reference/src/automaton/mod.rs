//! The automaton of the numbering plans, compiled from their table.
//!
//! All patterns of all plans become states in one `pool`; `sections` says how they are written.

mod compiled;
mod general;
mod pool;
mod precedence;
mod prefix;
mod sections;
mod tails;
mod verdicts;

use crate::COMMAND;
use crate::table;
use compiled::Compiled;
use sections::Sections;
use std::collections::BTreeSet;

/// The bytes of the automaton of a table.
///
/// ```no_run
/// use targetlist_reference::{automaton, table};
///
/// // The file `plans/numbering_plans.bin`.
/// let bytes = automaton::build(table::COMMITTED);
/// # drop(bytes);
/// ```
///
/// # Panics
///
/// Where the table is malformed, or a pattern is not one of those that libphonenumber's metadata has.
pub fn build(table: &str) -> Vec<u8> {
    let (version, plans) = table::read(table);
    let regions: BTreeSet<&str> = plans.iter().map(|plan| plan.region.as_str()).collect();
    let regions: Vec<&str> = regions.into_iter().collect();
    let mut compiled = Compiled::new(&plans, &regions);
    // After three digits a reader may be in states that no plan has named so far.
    let jumps = compiled.jumps();
    Sections::new(&compiled, &regions).write(&first_line(&version), &jumps)
}

/// What the file is, whose data it holds and how it is made.
fn first_line(version: &str) -> String {
    let says = "targetlist numbering plans 1, libphonenumber";
    let licence = "(Apache-2.0, The Libphonenumber Authors), made by";
    format!("{says} {version} {licence} {COMMAND}\n")
}
