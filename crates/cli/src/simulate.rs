//! `targetlist simulate`: a made-up list with a known truth.

use crate::data_error::DataError;
use crate::option_error::OptionError;
use crate::output;
use clap::Args;
use std::fs;
use std::path::PathBuf;
use targetlist::Error;
use targetlist::simulate::{SimulatedLeak, SimulatedList};

/// Make up a list with a known truth
///
/// Writes a messy made-up list and a laboratory's intake log (`list.csv`, `cases.csv`), or with
/// --truth a made-up list and the government behind each entry (`list.csv`, `truth.csv`).
/// The same seed gives the same bytes. None of the numbers belongs to anybody.
#[derive(Args)]
pub struct Arguments {
    /// Folder to write into; it is made if it is missing
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Seed
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many entries the list has; without --truth at least 1,000
    #[arg(long, default_value_t = 50_000)]
    entries: usize,
    /// Write the government behind each entry, instead of a case sheet
    #[arg(long)]
    truth: bool,
    /// With --truth: share of the entries that carry a tag, from 0 to 1
    #[arg(long, default_value_t = 0.0, requires = "truth")]
    tagged: f64,
    /// With --truth: share of the tags that are wrong, from 0 to 1
    #[arg(long, default_value_t = 0.0, requires = "truth")]
    wrong_tags: f64,
    /// With --truth: how many operators each client has, each with a tag of its own
    #[arg(long, default_value_t = 1, requires = "truth")]
    operators: usize,
    /// With --truth: rows in random order
    #[arg(long, requires = "truth")]
    shuffled: bool,
    /// With --truth: share of the entries without a time, from 0 to 1
    #[arg(long, default_value_t = 0.0, requires = "truth")]
    undated: f64,
}

/// Writes the files.
pub fn run(arguments: &Arguments) -> Result<(), Error> {
    for share in [arguments.tagged, arguments.wrong_tags, arguments.undated] {
        if !(0.0..=1.0).contains(&share) {
            return Err(OptionError::Share.into());
        }
    }
    if !arguments.truth && arguments.entries < SimulatedLeak::FEWEST {
        return Err(OptionError::FewEntries.into());
    }
    let files = made(arguments);
    fs::create_dir_all(&arguments.to)
        .map_err(|why| DataError::Unwritten(arguments.to.clone(), why))?;
    let mut says = String::new();
    for (name, text) in files {
        let path = arguments.to.join(name);
        if path.exists() {
            return Err(DataError::Exists(path).into());
        }
        fs::write(&path, &text).map_err(|why| DataError::Unwritten(path.clone(), why))?;
        says.push_str(&format!("{}: {} bytes\n", path.display(), text.len()));
    }
    output::write(says.as_bytes())
}

/// The names and texts of the files.
fn made(arguments: &Arguments) -> [(&'static str, String); 2] {
    let (seed, entries) = (arguments.seed, arguments.entries);
    if !arguments.truth {
        let made = SimulatedLeak::new(seed).entries(entries).write();
        return [("list.csv", made.list), ("cases.csv", made.cases)];
    }
    let mut drill = SimulatedList::new(seed)
        .entries(entries)
        .tagged(arguments.tagged)
        .wrong_tags(arguments.wrong_tags)
        .undated(arguments.undated)
        .operators(arguments.operators);
    if arguments.shuffled {
        drill = drill.shuffled();
    }
    let made = drill.write();
    [("list.csv", made.list), ("truth.csv", made.truth)]
}
