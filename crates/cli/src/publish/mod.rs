//! `targetlist publish`: what may be printed and handed on.

mod places;
mod words;

use crate::corroborate::{Files, Job, job};
use crate::option_error::OptionError;
use crate::output;
use crate::reading::Reading;
use crate::whose::{By, Whose};
use clap::Args;
use places::Places;
use std::path::PathBuf;
use targetlist::Error;
use targetlist::TargetList;
use targetlist::attribute::{AttributionMethod, Tags};
use targetlist::corroborate::LossKind;
use targetlist_publish::cells::{self, SmallCells};
use targetlist_publish::{Policy, Publication};
use words::Words;

/// Write the files that may be published or shared, protected and audited
///
/// Writes to three places, none inside another: the publication for everybody (--to: report,
/// charts, tables; counts only), the handover for partners (--handover-to: a row for each number
/// under a keyed pseudonym) and the key, which stays private (--key). A private record lists the name,
/// size and SHA-256 of each file read; it lies beside the key or where --log says. Small counts are
/// withheld, and every file is searched for numbers from the list before anything is moved to
/// its final place. Look at report.html in a browser before you publish it.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    places: Places,
    #[command(flatten)]
    words: Words,
    /// Withhold counts below this
    #[arg(long, default_value_t = 5)]
    below: u64,
    /// Folder of the publication before this one, to compare with
    #[arg(long, value_name = "FOLDER")]
    after: Option<PathBuf>,
    /// Replace what an earlier run wrote in both folders; a folder with a file of your own is refused
    #[arg(long)]
    replace: bool,
    /// Publish even if more than 5% of the input is missing from the figures for this reason:
    /// outcomes (not understood), no-outcome (none stated), numbers (none that can be read),
    /// taken-back (withdrawn or not valid), sheets, cells, formulas or files; may be given several
    /// times
    #[arg(long, value_name = "KIND")]
    accept_loss: Vec<String>,
    /// Do not withhold small differences from the previous publication, so that a correction can be
    /// printed
    #[arg(long)]
    correction: bool,
    /// Print zeros for phones too; a zero can reveal that nobody in a group had traces
    #[arg(long)]
    zeros: bool,
    /// Print the split by operating system however small its counts are; the reason is printed too
    #[arg(long, value_name = "REASON")]
    headline: Option<String>,
    /// Attribute by sessions, even where tags would do, and show what changes that answer; takes
    /// ten times as long
    #[arg(long)]
    thorough: bool,
    /// CSV of known customers, instead of the built-in table
    #[arg(long, value_name = "FILE")]
    customers: Option<PathBuf>,
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    reading: Reading,
}

/// Writes the publication and prints what was withheld, and every file.
pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let made = arguments.words.made()?;
    // What may be refused comes before what takes time.
    let places = arguments.places.checked()?;
    let policy = policy(arguments)?;
    let whose = whose(arguments)?;
    let job = job(
        &arguments.files,
        (&whose, arguments.customers.as_deref()),
        &arguments.reading,
    )?;
    let policy = match &arguments.headline {
        Some(reason) => policy.phones(headline(&job, rule(arguments)?, reason)?),
        None => policy,
    };
    let instead = instead_of_tags(arguments, &job.list);
    let mut publication = Publication::new(arguments.words.title(), made, &job.list)
        .clients(&job.clients)
        .imprint(arguments.words.imprint())
        .about(arguments.words.about()?);
    if !job.inputs.findings.devices().is_empty() {
        publication = publication.corroboration(&job.result, &job.inputs.findings);
    }
    if let Some(lead) = arguments.words.lead() {
        publication = publication.lead(lead);
    }
    if arguments.replace {
        publication = publication.replace();
    }
    for kind in &arguments.accept_loss {
        publication = publication.accept(LossKind::named(kind)?);
    }
    let publication = attributed(publication, job, arguments)?;
    let publication = arguments.places.sealed(publication)?;
    let edition = publication.write_to(&places, &policy)?;
    let says =
        format!("{edition}\n{instead}Look at report.html in a browser before you publish it.\n");
    output::write(says.as_bytes())
}

/// How the attribution is made. Only the session mixture can be tested for what changes its answer.
fn whose(arguments: &Arguments) -> Result<Whose, Error> {
    let mut whose = arguments.whose.clone();
    if arguments.thorough {
        if matches!(whose.by, By::Tags | By::HomeShare) {
            return Err(OptionError::Thorough.into());
        }
        whose.by = By::Sessions;
    }
    Ok(whose)
}

/// What is said where sessions answer for tags.
fn instead_of_tags(arguments: &Arguments, list: &TargetList) -> &'static str {
    if arguments.thorough && arguments.whose.by == By::Auto && Tags::of(list) == Tags::Telling {
        "Most entries have a tag, so without --thorough the list would be attributed by tags. With \
         it, the list is attributed by sessions, because only the session mixture can be tested for \
         what changes the answer.\n\n"
    } else {
        ""
    }
}

/// With the answer, and the settings that made it.
fn attributed(
    mut publication: Publication,
    job: Job,
    arguments: &Arguments,
) -> Result<Publication, Error> {
    let Some(attribution) = job.attribution else {
        return Ok(publication);
    };
    if let Some(says) = arguments.whose.apart.says() {
        publication = publication.setting("set apart as tests", says);
    }
    if let AttributionMethod::Sessions { .. } = attribution.method() {
        let seed = arguments.whose.seed.to_string();
        publication = publication.setting("Seed of the random sampling", seed);
    }
    publication = publication.attribution(attribution);
    Ok(match arguments.thorough {
        true => publication.sensitivity(job.mixture.sensitivity(&job.list, 5)?),
        false => publication,
    })
}

/// Which counts are too small to print.
fn rule(arguments: &Arguments) -> Result<SmallCells, Error> {
    let rule = SmallCells::below(arguments.below)?;
    Ok(match arguments.zeros {
        true => rule.with_zeros(),
        false => rule,
    })
}

fn policy(arguments: &Arguments) -> Result<Policy, Error> {
    let mut policy = Policy::default().small_cells(rule(arguments)?);
    if let Some((key, project)) = arguments.places.key()? {
        policy = policy.pseudonyms(key, &project);
    }
    if arguments.correction {
        policy = policy.allow_differencing();
    }
    if let Some(earlier) = &arguments.after {
        policy = policy.after(earlier)?;
    }
    Ok(policy)
}

/// The counts of phones by operating system, printed by exception.
fn headline(job: &Job, mut rule: SmallCells, reason: &str) -> Result<SmallCells, Error> {
    let cells = cells::phones_by_system(&job.result);
    if cells.is_empty() {
        return Err(OptionError::Headline.into());
    }
    for cell in cells {
        rule = rule.except(cell, reason)?;
    }
    Ok(rule)
}
