//! How far do the examined phones bear the list out? The whole job: read the list and the case
//! sheet, join equal numbers, name likely clients, join with the findings, print every rate with
//! its denominator.
//!
//! `cargo run --release --example pegasus_project` runs it on the sample; `… -- list.csv cases.csv
//! [--home-region XX] [--zone NAME] [--date-order day|month]` on one's own files.
#![allow(clippy::print_stderr, reason = "an example says what is wrong")]

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{ErrorKind, Write};
use std::process::ExitCode;
use targetlist::mask::redact;
use targetlist::time::{DateOrder, Zone};
use targetlist::{Clients, Clusters, Corroboration, Countries, Error, Findings, TargetList};

const USAGE: &str = "usage: pegasus_project [list.csv cases.csv] [--home-region XX] [--zone NAME] [--date-order day|month]";

struct Arguments {
    list: String,
    cases: String,
    home: Option<String>,
    zone: Option<String>,
    order: Option<DateOrder>,
}

fn arguments() -> Result<Arguments, String> {
    let mut files = Vec::new();
    let (mut home, mut zone, mut order) = (None, None, None);
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        let mut value = || {
            given
                .next()
                .ok_or(format!("{argument} needs a value\n{USAGE}"))
        };
        let twice = match argument.as_str() {
            "--home-region" => home.replace(value()?).is_some(),
            "--zone" => zone.replace(value()?).is_some(),
            "--date-order" => {
                let asked = match value()?.as_str() {
                    "day" => DateOrder::DayFirst,
                    "month" => DateOrder::MonthFirst,
                    _ => return Err(USAGE.to_owned()),
                };
                order.replace(asked).is_some()
            }
            option if option.starts_with("--") => {
                return Err(format!("no option {}\n{USAGE}", redact(option)));
            }
            _ => {
                files.push(argument.clone());
                false
            }
        };
        if twice {
            return Err(format!(
                "{argument} is given twice, and only one can hold\n{USAGE}"
            ));
        }
    }
    let sample = |file: &str| {
        format!(
            "{}/data-samples/pegasus_project/{file}",
            env!("CARGO_MANIFEST_DIR")
        )
    };
    match <[String; 2]>::try_from(files) {
        Ok([list, cases]) => Ok(Arguments {
            list,
            cases,
            home,
            zone,
            order,
        }),
        Err(none) if none.is_empty() => Ok(Arguments {
            list: sample("list.csv"),
            cases: sample("cases.csv"),
            home,
            zone,
            order,
        }),
        Err(_) => Err(USAGE.to_owned()),
    }
}

fn run(arguments: &Arguments) -> Result<String, Error> {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    bar.set_style(
        ProgressStyle::with_template("{msg} {wide_bar} {human_pos} of {human_len} rows")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    bar.set_message("reading");
    let shown = bar.clone();

    let mut list = TargetList::reader().progress(move |progress| {
        shown.set_length(progress.of);
        shown.set_position(progress.rows);
    });
    let mut findings = Findings::reader();
    if let Some(home) = &arguments.home {
        (list, findings) = (list.home(home)?, findings.home(home)?);
    }
    if let Some(zone) = &arguments.zone {
        (list, findings) = (
            list.zone(Zone::named(zone)?),
            findings.zone(Zone::named(zone)?),
        );
    }
    if let Some(order) = arguments.order {
        (list, findings) = (list.date_order(order), findings.date_order(order));
    }
    let list = list.open(&arguments.list)?;
    bar.finish_and_clear();
    let findings = findings.open(&arguments.cases)?;

    let clusters = Clusters::by_tag(&list);
    let clients = Clients::by_home_share(&clusters);
    let attributed = if clusters.is_empty() {
        Countries::of(&list).to_string()
    } else {
        clients.to_string()
    };
    let result = Corroboration::of_clients(&list, &clients, &findings);
    Ok(format!("{list}\n{attributed}\n{findings}\n{result}"))
}

fn main() -> ExitCode {
    match arguments().and_then(|arguments| run(&arguments).map_err(|error| error.to_string())) {
        // Whoever closes the pipe has read enough.
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            Err(why) if why.kind() != ErrorKind::BrokenPipe => ExitCode::FAILURE,
            _ => ExitCode::SUCCESS,
        },
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
