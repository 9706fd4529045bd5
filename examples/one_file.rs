//! How many of the examined phones bear the list out? One file, without a project around it.
//!
//! `rust-script examples/one_file.rs list.csv cases.csv`; without arguments it takes the samples.
//! Copy it, and replace the path by that of your clone. Replaces a Python script with pandas.
//!
//! ```cargo
//! [dependencies]
//! targetlist = { path = "..", features = ["notebook"] }
//! ```
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::prelude::*;

fn main() -> Result<(), Error> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let (list, findings) = match files.as_slice() {
        [list, cases, ..] => (TargetList::open(list)?, Findings::open(cases)?),
        _ => (samples::list()?, samples::cases()?),
    };
    let attribution = Attribution::of(&list)?;
    let result = Corroboration::new(&list, &findings).with_attribution(&attribution)?;
    println!("{result}");
    Ok(())
}
