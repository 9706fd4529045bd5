//! Benchmarks of every step of the job, at 1,000, 50,000 and 1,000,000 entries. `cargo bench` runs
//! them; `benches/README.md` has figures.
//!
//! The machine decides the times; what counts are the ratios between rows of one run.

mod attribute;
mod corroborate;
mod dedupe;
mod join;
mod normalize;
mod read;
mod whole_job;

use criterion::{Criterion, criterion_group, criterion_main};
use targetlist::simulate::{Files, Leak};
use targetlist::{Findings, TargetList};

/// How many entries the lists have.
const SIZES: [usize; 3] = [1_000, 50_000, 1_000_000];

/// The seed of every list.
const SEED: u64 = 1;

fn leak(entries: usize) -> Files {
    Leak::new(SEED).entries(entries).write()
}

fn list(files: &Files) -> TargetList {
    TargetList::reader()
        .read("list.csv", files.list.as_bytes())
        .unwrap_or_else(|why| unreachable!("a made-up list is readable: {why}"))
}

fn findings(files: &Files) -> Findings {
    Findings::reader()
        .read("cases.csv", files.cases.as_bytes())
        .unwrap_or_else(|why| unreachable!("a made-up sheet is readable: {why}"))
}

/// Ten runs a row: a million entries take seconds, and ratios need no third digit.
fn few() -> Criterion {
    Criterion::default().sample_size(10)
}

criterion_group! { name = benches; config = few(); targets = read::read, attribute::attribute, normalize::normalize, dedupe::dedupe, corroborate::corroborate, join::join, whole_job::whole_job }
criterion_main!(benches);
