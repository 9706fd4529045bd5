//! Are the committed numbering plans those of libphonenumber's metadata?
//!
//! `cargo run --release -p targetlist-reference --bin generate_plan -- [--write] [METADATA]` makes
//! the table of numbering plans and the automaton from it, and says whether the committed files are
//! the same; with `--write` it replaces them. The metadata is the one inside the pinned crate
//! `rlibphonenumber`, or a `PhoneNumberMetadata.xml` given together with `--version X.Y.Z`.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool that stops where its input is wrong"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use targetlist_reference::{automaton, metadata, table};

fn main() -> ExitCode {
    let (mut write, mut version, mut given) = (false, metadata::VERSION.to_owned(), None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--write" => write = true,
            "--version" => version = arguments.next().expect("a version after --version"),
            _ => given = Some(PathBuf::from(argument)),
        }
    }
    let plans = metadata::open(&given.unwrap_or_else(metadata::carried));
    let table = table::write(&version, &plans);
    let bytes = automaton::build(&table);
    println!(
        "{} plans, table of {} bytes, automaton of {} bytes",
        plans.len(),
        table.len(),
        bytes.len()
    );
    let files = [
        ("numbering_plans.tsv", table.as_bytes()),
        ("numbering_plans.bin", &bytes),
    ];
    // Each is looked at, whatever the other is.
    if files.map(|(name, made)| committed(name, made, write)) == [true, true] {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Whether the committed file of this name is the one made, which replaces it first where asked to.
fn committed(name: &str, made: &[u8], write: bool) -> bool {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../plans")
        .join(name);
    if write {
        std::fs::write(&path, made).expect("a writable folder");
    }
    let same = std::fs::read(&path).is_ok_and(|committed| committed == made);
    let says = if same {
        "as committed"
    } else {
        "differs from the committed file"
    };
    println!("{name}: {says}");
    same
}
