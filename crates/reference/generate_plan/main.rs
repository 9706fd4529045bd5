//! Are the committed numbering plans those of libphonenumber's metadata?
//!
//! `cargo run --release --example generate_plan -- [--write] [METADATA]` makes the table of
//! numbering plans and the automaton from it, and says whether the committed files are the same;
//! with `--write` it replaces them. The metadata is the one inside the pinned crate
//! `rlibphonenumber`, or a `PhoneNumberMetadata.xml` given together with `--version X.Y.Z`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a tool that stops where its input is wrong"
)]

mod automaton;
mod pattern;
mod pool;
mod prefix;
mod source;
mod table;
mod verdicts;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const COMMAND: &str = "cargo run --release --example generate_plan -- --write";

fn main() -> ExitCode {
    let (mut write, mut version, mut metadata) = (false, source::VERSION.to_owned(), None);
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--write" => write = true,
            "--version" => version = given.next().unwrap_or_default(),
            _ => metadata = Some(PathBuf::from(argument)),
        }
    }
    let plans = source::open(&metadata.unwrap_or_else(source::carried));
    let table = table::write(&version, COMMAND, &plans);
    let bytes = automaton::build(&table, COMMAND);
    println!(
        "{} plans, table of {} bytes, automaton of {} bytes",
        plans.len(),
        table.len(),
        bytes.len()
    );
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut same = true;
    for (name, made) in [
        ("numbering_plans.tsv", table.as_bytes()),
        ("numbering_plans.bin", &bytes),
    ] {
        let path = folder.join(name);
        if write {
            std::fs::write(&path, made).expect("a writable folder");
        }
        let equal = std::fs::read(&path).is_ok_and(|committed| committed == made);
        println!(
            "{name}: {}",
            if equal {
                "as committed"
            } else {
                "differs from the committed file"
            }
        );
        same &= equal;
    }
    if same {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
