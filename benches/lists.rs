//! The made-up lists that every bench reads.

use targetlist::simulate::{SimulatedFiles, SimulatedLeak};
use targetlist::{Findings, TargetList};

/// How many entries the lists have.
pub const SIZES: [usize; 3] = [1_000, 50_000, 1_000_000];

/// The seed of every list.
pub const SEED: u64 = 1;

/// A made-up list of so many entries, and its case sheet.
pub fn leak(entries: usize) -> SimulatedFiles {
    SimulatedLeak::new(SEED).entries(entries).write()
}

/// The list, read.
pub fn list(files: &SimulatedFiles) -> TargetList {
    TargetList::reader()
        .read("list.csv", files.list.as_bytes())
        .unwrap_or_else(|why| unreachable!("a made-up list is readable: {why}"))
}

/// The case sheet, read.
pub fn findings(files: &SimulatedFiles) -> Findings {
    Findings::reader()
        .read("cases.csv", files.cases.as_bytes())
        .unwrap_or_else(|why| unreachable!("a made-up sheet is readable: {why}"))
}
