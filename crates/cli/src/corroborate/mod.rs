//! `targetlist corroborate`: the whole job.

mod print;

use crate::option_error::OptionError;
use crate::output::{self, Format};
use crate::readers;
use crate::reading::{CaseReading, Reading, Shown};
use crate::whose::Whose;
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use targetlist::attribute::{Attribution, Mixture};
use targetlist::corroborate::{CaseDefinition, Inputs, Readers, Taken};
use targetlist::number::ParseOptions;
use targetlist::plan::Region;
use targetlist::{Clients, Clusters, Corroboration, Error, TargetList};

/// Join a list with forensic findings: how far do examined phones bear the list out?
///
/// Takes a list, case sheets, output folders or ZIPs of MVT and androidqf, STIX indicator files,
/// notices and tables of earlier victims, in any order. The contents show what kind each file is, and
/// the choice is printed; --list, --cases and --known override it. A match reported by a tool is
/// evidence that needs review, never an outcome.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    files: Files,
    /// How to print the result; csv gives a row for each group
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// What counts as corroborated
    #[arg(long, value_enum, default_value = "infected-or-attempted")]
    counting: Counting,
    /// Also print lags, people, and each group against all others
    #[arg(long)]
    details: bool,
    /// CSV of known customers, instead of the built-in table
    #[arg(long, value_name = "FILE")]
    customers: Option<PathBuf>,
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    shown: Shown,
}

/// The files of a job, and what the caller says that some of them are.
#[derive(Args)]
pub struct Files {
    /// The list and everything laboratories handed over
    #[arg(required_unless_present_any = ["list", "cases", "known"])]
    files: Vec<PathBuf>,
    /// A file that is the list, whatever it looks like, or - for standard input
    #[arg(long, value_name = "FILE")]
    list: Vec<PathBuf>,
    /// A file that is a case sheet, whatever it looks like
    #[arg(long, value_name = "FILE")]
    cases: Vec<PathBuf>,
    /// A table of earlier victims, or of people who were notified
    #[arg(long, value_name = "FILE")]
    known: Vec<PathBuf>,
    #[command(flatten)]
    case_reading: CaseReading,
}

impl Files {
    /// Each file, with what it is where the caller says so.
    fn said(&self, readers: &Readers<'_>) -> Result<Vec<(&PathBuf, Option<Taken>)>, Error> {
        let mut others = self.files.iter().chain(&self.cases).chain(&self.known);
        if others.any(|file| readers::is_standard_input(file)) {
            return Err(OptionError::StandardInput.into());
        }
        let mut said: Vec<(&PathBuf, Option<Taken>)> =
            self.files.iter().map(|file| (file, None)).collect();
        said.extend(self.list.iter().map(|file| (file, Some(Taken::List))));
        said.extend(self.cases.iter().map(|file| (file, Some(Taken::Cases))));
        for file in &self.known {
            said.push((file, Some(Taken::known(file, readers)?)));
        }
        Ok(said)
    }
}

/// What counts as corroborated.
#[derive(Clone, Copy, ValueEnum)]
enum Counting {
    /// Traces of infection or of an attempt
    InfectedOrAttempted,
    /// Traces of infection alone
    Infected,
    /// Any sign of targeting
    AnyTargeting,
}

impl From<Counting> for CaseDefinition {
    fn from(counting: Counting) -> CaseDefinition {
        match counting {
            Counting::InfectedOrAttempted => CaseDefinition::InfectedOrAttempted,
            Counting::Infected => CaseDefinition::Infected,
            Counting::AnyTargeting => CaseDefinition::AnyTargeting,
        }
    }
}

/// Everything the job gives.
pub struct Job {
    pub list: TargetList,
    pub inputs: Inputs,
    pub clients: Clients,
    /// The attribution, and the settings it was made with.
    pub attribution: Option<Attribution>,
    pub mixture: Mixture,
    pub result: Corroboration,
}

/// Sorts the files, reads and joins them.
pub fn job(
    files: &Files,
    (whose, customers): (&Whose, Option<&Path>),
    reading: &Reading,
) -> Result<Job, Error> {
    let mixture = whose.mixture(customers)?;
    let words = readers::words(&files.case_reading)?;
    let home = reading.home.as_deref().map(Region::named).transpose()?;
    let readers = Readers {
        list: &|| readers::list_with_bar(reading),
        cases: &|| readers::cases(reading, &files.case_reading, &words),
        numbers: ParseOptions {
            home,
            ..ParseOptions::default()
        },
    };
    let inputs = Inputs::open_as(files.said(&readers)?, &readers)?;
    let list = match readers::is_standard_input(inputs.list()?) {
        true => readers::list_on_standard_input(reading)?,
        false => inputs.open_list(&readers)?,
    };
    readers::say_outcomes(inputs.list()?, &list);
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let mut result = Corroboration::of_clients(&list, &clients, &inputs.findings);
    let attribution = whose.attributed(&mixture, &list)?;
    if let Some(attribution) = &attribution {
        result = result.with_attribution(attribution)?;
    }
    Ok(Job {
        list,
        inputs,
        clients,
        attribution,
        mixture,
        result,
    })
}

/// Does the whole job and prints it.
pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let whose = (&arguments.whose, arguments.customers.as_deref());
    let mut job = job(&arguments.files, whose, &arguments.reading)?;
    job.result = job.result.with_case_definition(arguments.counting.into());
    let reveal = arguments.shown.reveals();
    match arguments.format {
        Format::Text => output::write(print::text(&job, arguments.details).as_bytes()),
        Format::Markdown => output::write(print::markdown(&job).as_bytes()),
        Format::Csv => output::csv(&print::HEADINGS, print::rows(&job.result, reveal)),
        Format::Json => output::json(&print::object(&job, reveal)),
    }
}
