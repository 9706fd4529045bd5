//! `targetlist audit`: a search for the list's contents in a folder before it is shared.

use crate::output::{self, Format};
use crate::readers;
use crate::reading::{CaseReading, Reading};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use targetlist::Error;
use targetlist_publish::audit::{Audit, Options};

/// Search a folder for numbers from a list before you share the folder
///
/// Searches every file of a folder, whoever made it, for numbers from the list and from case sheets
/// in any usual spelling, with a digit or two masked, split across cells or lines, or as unkeyed
/// hashes, and for names in them. Give the same --home and column options as for the reading before:
/// of a row that cannot be read, only the digits are searched for, as they are written. A hit names
/// the file, the place and the column, and is the first of its kind in the file: correct it and
/// search again. The exit code is 1 if anything is found. A file that cannot be searched, such as an
/// image, fails the audit too, unless it is vouched for. People who could be recognized by role and
/// year are not found, so look at everything in a browser too.
#[derive(Args)]
pub struct Arguments {
    /// The folder to search
    folder: PathBuf,
    /// The list whose contents must not appear in the folder
    #[arg(long, value_name = "LIST")]
    list: PathBuf,
    /// A case sheet whose numbers and names must not appear in the folder either; may be given
    /// several times
    #[arg(long, value_name = "FILE")]
    cases: Vec<PathBuf>,
    /// A file with images or other parts that cannot be searched and that a person has checked, by
    /// its path inside the folder; its text is still searched; may be given several times
    #[arg(long, value_name = "FILE")]
    vouch: Vec<String>,
    /// Do not look for the names in the list and the case sheets
    #[arg(long)]
    without_names: bool,
    /// How to print the result; csv gives a row for the first place of each kind in each file
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    case_reading: CaseReading,
}

#[derive(Serialize)]
struct Found {
    passed: bool,
    files: u64,
    bytes: u64,
    vouched: u64,
    numbers: u64,
    rows_not_read: u64,
    case_numbers_not_read: u64,
    devices_withdrawn: u64,
    exposures: Vec<Exposed>,
}

#[derive(Serialize)]
struct Exposed {
    file: String,
    place: String,
    what: &'static str,
}

/// Looks through the folder and prints what was found.
pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let list = readers::open_list(&arguments.list, &arguments.reading)?;
    let audit = Audit::of(&arguments.folder, &list, &options(arguments)?)?;
    let found = found(&audit);
    match arguments.format {
        Format::Text => output::write(audit.to_string().as_bytes())?,
        Format::Markdown => output::write(audit.markdown().as_bytes())?,
        Format::Json => output::json(&found)?,
        Format::Csv => {
            let rows = found.exposures.iter();
            let rows =
                rows.map(|one| vec![one.file.clone(), one.place.clone(), one.what.to_owned()]);
            output::csv(&["file", "place", "what"], rows)?;
        }
    }
    audit.verdict()
}

/// What is searched for beside the list, and who vouches for what.
fn options(arguments: &Arguments) -> Result<Options, Error> {
    let mut options = Options::default().vouch_for(&arguments.vouch);
    if arguments.without_names {
        options = options.without_names();
    }
    let words = readers::words(&arguments.case_reading)?;
    for file in &arguments.cases {
        let reader = readers::cases(&arguments.reading, &arguments.case_reading, &words)?;
        options = options.cases(&reader.open(file)?);
    }
    Ok(options)
}

fn found(audit: &Audit) -> Found {
    let exposures = audit.exposures().iter().map(|one| Exposed {
        file: targetlist::mask::redact(&one.file).into_owned(),
        place: one.place.to_string(),
        what: one.what.description(),
    });
    Found {
        passed: audit.exposures().is_empty(),
        files: audit.files(),
        bytes: audit.bytes(),
        vouched: audit.vouched(),
        numbers: audit.numbers(),
        rows_not_read: audit.rows_not_read(),
        case_numbers_not_read: audit.case_numbers_not_read(),
        devices_withdrawn: audit.devices_withdrawn(),
        exposures: exposures.collect(),
    }
}
