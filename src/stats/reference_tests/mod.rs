//! Values of scipy 1.17.1 and statsmodels 0.15.0, and of the papers' formulas evaluated there; all
//! to one part in a million.
#![allow(
    clippy::excessive_precision,
    clippy::unreadable_literal,
    reason = "reference values stand as the other software prints them"
)]

use super::*;

mod bounds;
mod imperfect;
mod permutations;
mod strata;
mod two_groups;

struct Phones;
impl Unit for Phones {
    const ONE: &'static str = "phone";
    const MANY: &'static str = "phones";
}

fn rate(hits: u64, of: u64) -> Rate<Phones> {
    Rate::new(hits, of, "with traces", "examined").unwrap()
}

#[track_caller]
fn close(ours: f64, wanted: f64) {
    assert!(
        (ours - wanted).abs() <= 1e-6 * wanted.abs().max(1e-12),
        "{ours}, not {wanted}"
    );
}
