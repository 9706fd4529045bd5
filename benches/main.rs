//! Benchmarks of every step of the job, at 1,000, 50,000 and 1,000,000 entries. `cargo bench -p
//! targetlist-benches` runs them; `benches/README.md` has figures.
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
/// Ten runs a row: a million entries take seconds, and ratios need no third digit.
fn few() -> Criterion {
    Criterion::default().sample_size(10)
}

criterion_group! { name = benches; config = few(); targets = read::read, attribute::attribute, normalize::normalize, dedupe::dedupe, corroborate::corroborate, join::join, whole_job::whole_job }
criterion_main!(benches);
