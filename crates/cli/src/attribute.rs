//! `targetlist attribute`: which government likely made each entry.

use crate::data_error::DataError;
use crate::list;
use crate::option_error::OptionError;
use crate::output::{self, Format};
use crate::readers;
use crate::reading::{Reading, Shown};
use crate::whose::{By, Whose};
use clap::Args;
use std::fs::File;
use std::path::PathBuf;
use targetlist::attribute::{Attribution, Mixture};
use targetlist::mask::Reveal;
use targetlist::serialize::Revealing;
use targetlist::{Clients, Clusters, Countries, Error, TargetList};

/// Say which government likely made each entry
///
/// Infers who made each entry from times, countries, repeats and tags: by the evidence on each tag
/// where most entries have one, otherwise by the session mixture of docs/METHOD.md. With `--format
/// csv`, prints a row for each entry: row,government,probability,cluster,file_row,sheet,numbers;
/// entries set apart have the cluster “tests”. Join it with `list --format csv` by file_row and
/// sheet, never by row. Governments below 0.8 are included and may not be printed.
#[derive(Args)]
pub struct Arguments {
    /// The list, or - for standard input
    list: PathBuf,
    /// How to print the result
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// CSV of known customers, instead of the built-in table
    #[arg(long, value_name = "FILE", alias = "known")]
    customers: Option<PathBuf>,
    /// Leave the clients' tags out
    #[arg(long)]
    no_tags: bool,
    /// CSV of facts to print beside each government
    #[arg(long, value_name = "FILE")]
    context: Option<PathBuf>,
    /// Say how often the method is wrong on N made-up lists like this one
    #[arg(long, value_name = "N", default_value_t = 0)]
    bootstrap: u64,
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    shown: Shown,
}

/// Attributes the list and prints the answer.
pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let list = readers::open_list(&arguments.list, &arguments.reading)?;
    let mut mixture = arguments.whose.mixture(arguments.customers.as_deref())?;
    if arguments.no_tags {
        if matches!(arguments.whose.by, By::Tags | By::HomeShare) {
            return Err(OptionError::NoTags.into());
        }
        mixture = mixture.without_tags();
    }
    let Some(mut attribution) = arguments.whose.attributed(&mixture, &list)? else {
        return by_home_share(&list, arguments);
    };
    if let Some(file) = &arguments.context {
        let opened = File::open(file).map_err(|why| DataError::Unreadable(file.clone(), why))?;
        attribution = attribution.with_context(&file.to_string_lossy(), opened)?;
    }
    match arguments.format {
        Format::Csv => {
            let reveal = arguments.shown.reveals();
            output::csv(&HEADINGS, rows(&list, &attribution, reveal))
        }
        Format::Json => {
            let reveal = arguments.shown.reveals();
            output::json(&Revealing::of(&attribution, reveal))
        }
        Format::Text => {
            let bootstrapped = bootstrapped(arguments, &mixture, &attribution)?;
            let operators = attribution.operators();
            output::write(format!("{attribution}\n{operators}\n{bootstrapped}").as_bytes())
        }
        Format::Markdown => {
            let parts = [attribution.markdown(), attribution.operators().markdown()];
            output::write(parts.join("\n").as_bytes())
        }
    }
}

/// Prints the home-share rule: for each tag, the country of most of its numbers. Without tags there
/// are no clients, and countries are counted, which is not an attribution.
fn by_home_share(list: &TargetList, arguments: &Arguments) -> Result<(), Error> {
    let clients = Clients::by_home_share(&Clusters::by_tag(list));
    let reveal = arguments.shown.reveals();
    match arguments.format {
        Format::Csv => Err(OptionError::NoProbabilities.into()),
        Format::Json => output::json(&Revealing::of(&clients, reveal)),
        Format::Text | Format::Markdown => {
            let (is_text, countries) = (arguments.format == Format::Text, Countries::of(list));
            let says = match (clients.iter().next(), is_text) {
                (Some(_), true) => clients.to_string(),
                (Some(_), false) => clients.markdown(),
                (None, true) => countries.to_string(),
                (None, false) => countries.markdown(),
            };
            output::write(says.as_bytes())
        }
    }
}

/// What made-up lists say of the method, if that was asked for.
fn bootstrapped(
    arguments: &Arguments,
    mixture: &Mixture,
    answer: &Attribution,
) -> Result<String, Error> {
    if arguments.bootstrap == 0 {
        return Ok(String::new());
    }
    Ok(format!(
        "{}\n",
        mixture.bootstrap(answer, arguments.bootstrap)?
    ))
}

const HEADINGS: [&str; 7] = [
    "row",
    "government",
    "probability",
    "cluster",
    "file_row",
    "sheet",
    "numbers",
];

/// A row for each entry. `row` comes from the list's own column of that name where it can be
/// nothing but a row's number, else it is the ordinal; `file_row` and `sheet` are the place in the
/// file, which the step `list` prints as well.
fn rows<'l>(
    list: &'l TargetList,
    attribution: &'l Attribution,
    reveal: Reveal,
) -> impl Iterator<Item = Vec<String>> + 'l {
    let is_row = |cell: &&str| {
        (1..=7).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
    };
    let entries = attribution.entries().zip(list.entries());
    entries.enumerate().map(move |(at, (answer, entry))| {
        let own = list.other("row", at).filter(is_row);
        let row = own.map_or_else(|| (at + 1).to_string(), str::to_owned);
        let government = answer.government.map_or("", |government| government.code());
        let tests = attribution.tests();
        let is_test = tests.is_some_and(|tests| tests.contains(at));
        let cluster = if is_test { "tests" } else { government };
        let probability = format!("{:.6}", answer.probability);
        vec![
            row,
            government.to_owned(),
            probability,
            cluster.to_owned(),
            entry.row.to_string(),
            list::sheet(entry.sheet.as_deref(), reveal),
            list::numbers(&entry, reveal),
        ]
    })
}
