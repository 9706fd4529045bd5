//! `targetlist publish`: what may be printed and handed on.

use crate::corroborate::{Files, Job, job};
use crate::failure::Failure;
use crate::output;
use crate::reading::Reading;
use crate::whose::{By, Whose};
use clap::Args;
use std::path::{Path, PathBuf};
use targetlist::TargetList;
use targetlist::attribute::{AttributionMethod, Tags};
use targetlist::corroborate::LossKind;
use targetlist::time::Times;
use targetlist_publish::cells::{CellKey, SmallCells};
use targetlist_publish::identity::{Key, Project};
use targetlist_publish::{Policy, Publication};

/// Write what may be printed and handed on, protected and audited
///
/// Writes FOLDER/publication for everybody (report, charts, tables; counts alone) and, with
/// --hand-over, FOLDER/handover for partners (a row for each number under a keyed pseudonym) with
/// the key beside it. FOLDER/publication-inputs.csv, for nobody, names the files that were read by
/// name, size and SHA-256. Small counts are withheld, and every file is looked through for numbers of
/// the list before it is put in its place. Look at report.html in a browser before it leaves.
#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    files: Files,
    /// Folder to write into
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// When the publication is made, such as 2021-07-18T16:00:00Z; no clock is asked
    #[arg(long, value_name = "TIME")]
    made: String,
    /// Title of the report
    #[arg(long, default_value = "Who is on the list")]
    title: String,
    /// First sentence of the report
    #[arg(long, value_name = "SENTENCE")]
    lead: Option<String>,
    /// Withhold counts below this
    #[arg(long, default_value_t = 5)]
    below: u64,
    /// Folder of the publication before this one, to compare with
    #[arg(long, value_name = "FOLDER")]
    after: Option<PathBuf>,
    /// Replace a publication that stands in the folder already
    #[arg(long)]
    replace: bool,
    /// Publish although more than 5% of one kind of what was given is not in the figures: outcomes,
    /// no-outcome, sheets, cells, formulas or files; may be given several times
    #[arg(long, value_name = "KIND")]
    accept_loss: Vec<String>,
    /// Let the difference to the publication before be seen
    #[arg(long)]
    correction: bool,
    /// Print zeros of phones too: "no traces" is then said of everybody counted
    #[arg(long)]
    zeros: bool,
    /// Print the split by operating system however small its counts are
    #[arg(long)]
    headline: bool,
    /// Attribute by sessions, also where tags would answer, and say what moves that answer; takes ten
    /// times as long
    #[arg(long)]
    thorough: bool,
    /// CSV of known customers, instead of those that ship
    #[arg(long, value_name = "FILE")]
    customers: Option<PathBuf>,
    /// Write single numbers under pseudonyms for partners as well
    #[arg(long)]
    hand_over: bool,
    /// Name of the circle of partners; pseudonyms differ from one to the next
    #[arg(long, default_value = "partners", requires = "hand_over")]
    project: String,
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    reading: Reading,
}

/// Writes the publication and prints what was withheld, and every file.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let made = Times::utc().read(&arguments.made).map_err(|_| {
        Failure::Usage("--made takes a time such as 2021-07-18T16:00:00Z".to_owned())
    })?;
    // What may be refused comes before what takes time.
    folder(&arguments.to)?;
    let policy = policy(arguments)?;
    let whose = whose(arguments)?;
    let job = job(
        &arguments.files,
        (&whose, arguments.customers.as_deref()),
        &arguments.reading,
    )?;
    let instead = instead_of_tags(arguments, &job.list);
    let mut publication = Publication::new(&arguments.title, made, &job.list).clients(&job.clients);
    if !job.inputs.findings.devices().is_empty() {
        publication = publication.corroboration(&job.result, &job.inputs.findings);
    }
    if let Some(lead) = &arguments.lead {
        publication = publication.lead(lead);
    }
    if arguments.replace {
        publication = publication.replace();
    }
    for kind in &arguments.accept_loss {
        publication = publication.accept(LossKind::named(kind)?);
    }
    let publication = attributed(publication, job, arguments)?;
    let edition = publication.write(arguments.to.join("publication"), &policy)?;
    publication.log_inputs(arguments.to.join("publication-inputs.csv"), &policy)?;
    let mut says = edition.to_string();
    if arguments.hand_over {
        let handed = publication.hand_over(arguments.to.join("handover"), &policy)?;
        says.push_str(&format!("\n{handed}"));
    }
    says.push_str(instead);
    says.push_str("\nOpen publication/report.html in a browser before it leaves.\n");
    output::write(says.as_bytes())
}

/// How whose list it is gets asked. What moves an answer is asked of sessions alone.
fn whose(arguments: &Arguments) -> Result<Whose, Failure> {
    let mut whose = arguments.whose.clone();
    if arguments.thorough {
        if matches!(whose.by, By::Tags | By::HomeShare) {
            let why = "--thorough leaves out one kind of evidence of the model of sessions at a time, and draws sessions anew; an answer by \
                       tags or home shares has neither. Use --by sessions, or leave --thorough out";
            return Err(Failure::Usage(why.to_owned()));
        }
        whose.by = By::Sessions;
    }
    Ok(whose)
}

/// What is said where sessions answer for tags.
fn instead_of_tags(arguments: &Arguments, list: &TargetList) -> &'static str {
    if arguments.thorough && arguments.whose.by == By::Auto && Tags::of(list) == Tags::Telling {
        "\nMost entries have a tag, so that without --thorough the answer would be by tags. It is by sessions: what moves an answer \
         is asked of their model alone.\n"
    } else {
        ""
    }
}

/// With the answer, and the settings that made it.
fn attributed(
    mut publication: Publication,
    job: Job,
    arguments: &Arguments,
) -> Result<Publication, Failure> {
    let Some(attribution) = job.attribution else {
        return Ok(publication);
    };
    if let Some(says) = arguments.whose.apart.says() {
        publication = publication.setting("set apart as tests", says);
    }
    if let AttributionMethod::Sessions { .. } = attribution.method() {
        let seed = arguments.whose.seed.to_string();
        publication = publication.setting("seed of the session mixture", seed);
    }
    publication = publication.attribution(attribution);
    Ok(match arguments.thorough {
        true => publication.sensitivity(job.mixture.sensitivity(&job.list, 5)?),
        false => publication,
    })
}

fn policy(arguments: &Arguments) -> Result<Policy, Failure> {
    let mut rule = SmallCells::below(arguments.below)?;
    if arguments.zeros {
        rule = rule.with_zeros();
    }
    let mut policy = Policy::default().small_cells(rule.clone());
    if arguments.hand_over {
        let project = Project::named(&arguments.project)?;
        policy = policy.pseudonyms(key(&arguments.to)?, &project);
    }
    if arguments.headline {
        policy = policy.phones(headline(rule)?);
    }
    if arguments.correction {
        policy = policy.allow_differencing();
    }
    if let Some(earlier) = &arguments.after {
        policy = policy.after(earlier)?;
    }
    Ok(policy)
}

/// The counts of phones by operating system, printed by exception: laboratories publish them.
fn headline(mut rule: SmallCells) -> Result<SmallCells, Failure> {
    const REASON: &str = "the split that the laboratories published";
    for system in ["iOS", "Android"] {
        for found in ["with traces", "without traces or undecided"] {
            rule = rule.except(CellKey::of([("system", system), ("found", found)]), REASON)?;
        }
        rule = rule.except(CellKey::of([("system", system)]), REASON)?;
    }
    Ok(rule)
}

/// Makes the folder where it is missing.
fn folder(folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|why| {
        let folder = folder.display();
        Failure::Data(format!(
            "{folder} cannot be a folder ({why}); choose another with --to"
        ))
    })
}

/// The key of an earlier run, or a new one.
fn key(folder: &Path) -> Result<Key, Failure> {
    let file = folder.join("publication.key");
    Ok(match file.exists() {
        true => Key::open(&file)?,
        false => Key::create(&file)?,
    })
}
