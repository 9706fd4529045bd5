//! Are the sample files what their generator makes? Makes them anew and compares; `-- --write`
//! writes them.
//!
//! `cargo run --example make_samples [-- --write [FOLDER [ENTRIES]]]`; the folder is `data-samples`
//! if none is named. With a number of entries it makes a list of that length, to try out how the
//! job grows.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "an example prints"
)]

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use targetlist::simulate::Leak;

/// The seed of the sample: the day the reports began, 18 July 2021.
const SEED: u64 = 20_210_718;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let write = arguments
        .first()
        .is_some_and(|argument| argument == "--write");
    let folder = arguments.get(1).map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples")),
        PathBuf::from,
    );
    let leak = match arguments.get(2).map(|entries| entries.parse()) {
        None => Leak::new(SEED),
        Some(Ok(entries)) => Leak::new(SEED).entries(entries),
        Some(Err(_)) => {
            eprintln!("the number of entries is a whole number");
            return ExitCode::FAILURE;
        }
    };
    let leak = leak.write();
    let mut differ = false;
    for (name, text) in [("list.csv", leak.list), ("cases.csv", leak.cases)] {
        let path = folder.join("pegasus_project").join(name);
        if write {
            let written = path
                .parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::write(&path, &text));
            if let Err(why) = written {
                eprintln!("{}: {why}", path.display());
                return ExitCode::FAILURE;
            }
        }
        let same = fs::read_to_string(&path).is_ok_and(|before| before == text);
        differ |= !same;
        println!(
            "{name}: {} bytes, {}",
            text.len(),
            if same {
                "as the generator makes it"
            } else {
                "differs: write it anew with --write"
            }
        );
    }
    if differ {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
