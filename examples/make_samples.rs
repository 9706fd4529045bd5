//! Are the sample files what their generator makes? Makes them anew and compares.
//!
//! `cargo run --example make_samples`; `targetlist simulate` writes lists of any size and seed.
//! Replaces a notebook with `numpy.random` that nobody can run twice.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::fs::read_to_string;
use std::process::ExitCode;
use targetlist::simulate::SimulatedLeak;

fn main() -> ExitCode {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/pegasus_project");
    let made = SimulatedLeak::sample().write();
    let mut differ = false;
    for (name, text) in [("list.csv", made.list), ("cases.csv", made.cases)] {
        let same = read_to_string(format!("{folder}/{name}")).is_ok_and(|kept| kept == text);
        differ |= !same;
        let says = if same {
            "the same as what the generator makes"
        } else {
            "differs from what the generator makes"
        };
        println!("{name}: {} bytes, {says}", text.len());
    }
    ExitCode::from(u8::from(differ))
}
