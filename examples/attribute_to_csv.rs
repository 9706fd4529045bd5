//! Whose list is it, entry by entry? The session mixture's answer as CSV, for other people's
//! programs and for comparisons with truth.
//!
//! `cargo run --release --example attribute_to_csv -- [list.csv] [--known customers.csv]
//! [--no-tags] [--seed N]` writes `row,government,probability,cluster` on standard output: one line
//! for each entry, `row` from the list's own column of that name or else the ordinal, no government
//! where nobody is likelier, the probability of the likeliest government. No number is written.
//! `--report` prints the clients, the plain rules beside them and the evidence instead, with
//! `--context governments.csv` beside each government, and with `--rehearse N` how often the method
//! is wrong on N made-up lists like this one. Without arguments it reads the sample.
#![allow(clippy::print_stderr, reason = "an example says what is wrong")]

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use targetlist::TargetList;
use targetlist::attribute::{Context, Governments, Mixture};

struct Options {
    file: Option<String>,
    known: Option<String>,
    tags: bool,
    report: bool,
    context: Option<String>,
    rehearse: u64,
    seed: u64,
}

fn options() -> Result<Options, Box<dyn Error>> {
    let mut options = Options {
        file: None,
        known: None,
        tags: true,
        report: false,
        context: None,
        rehearse: 0,
        seed: 1,
    };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--known" => options.known = Some(given.next().ok_or("--known needs a file")?),
            "--no-tags" => options.tags = false,
            "--report" => options.report = true,
            "--context" => options.context = Some(given.next().ok_or("--context needs a file")?),
            "--rehearse" => {
                let times = given.next().and_then(|times| times.parse().ok());
                options.rehearse =
                    times.ok_or("--rehearse needs how many lists to make, such as --rehearse 3")?;
            }
            "--seed" => {
                let seed = given.next().and_then(|seed| seed.parse().ok());
                options.seed = seed.ok_or(
                    "--seed needs a whole number from 0 to 18446744073709551615, such as --seed 7",
                )?;
            }
            option if option.starts_with("--") => {
                return Err(format!("no option {}", targetlist::mask::redact(option)).into());
            }
            file if options.file.is_none() => options.file = Some(file.to_owned()),
            _ => return Err("one list at a time".into()),
        }
    }
    Ok(options)
}

fn run() -> Result<(), Box<dyn Error>> {
    let options = options()?;
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data-samples/pegasus_project/list.csv"
    )
    .to_owned();
    let list = TargetList::open(options.file.unwrap_or(sample))?;
    let governments = match options.known {
        Some(file) => Governments::known().with_customers_from(file)?,
        None => Governments::known(),
    };
    let mixture = Mixture::new().governments(governments).seed(options.seed);
    let mixture = if options.tags {
        mixture
    } else {
        mixture.without_tags()
    };
    let attribution = mixture.run(&list)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    if options.report {
        let context = match options.context {
            Some(file) => Context::read(&file, std::fs::File::open(&file)?)?,
            None => Context::default(),
        };
        let attribution = attribution.with_context(context);
        writeln!(out, "{attribution}")?;
        if options.rehearse > 0 {
            writeln!(out, "{}", mixture.rehearse(&attribution, options.rehearse)?)?;
        }
        return Ok(out.flush()?);
    }
    writeln!(out, "row,government,probability,cluster")?;
    for (at, answer) in attribution.entries().enumerate() {
        // Only what can be nothing but a row's number: a column of that name may hold anything.
        let own = list.other("row", at).filter(|row| {
            (1..=7).contains(&row.len()) && row.bytes().all(|byte| byte.is_ascii_digit())
        });
        let row = own.map_or_else(|| (at + 1).to_string(), str::to_owned);
        let government = answer.government.map_or("", |government| government.code());
        writeln!(
            out,
            "{row},{government},{:.6},{government}",
            answer.probability
        )?;
    }
    Ok(out.flush()?)
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("attribute_to_csv: {error}");
            ExitCode::FAILURE
        }
    }
}
