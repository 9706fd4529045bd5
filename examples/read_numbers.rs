//! What number is in each text? For other people's programs, and for comparisons with other
//! libraries.
//!
//! `cargo run --release --example read_numbers -- [FILE] [--home-region XX] [--reveal]` reads
//! texts, one a line, or CSV with the headings `raw,home_region`, from a file or standard input,
//! and writes CSV on standard output: one row for each text (a blank line of CSV is none). Numbers
//! are masked, and the column of texts is blank, unless `--reveal` is given: a text may name
//! somebody. Several values in a cell are parted by `;`. Without a file and with a terminal on
//! standard input it reads a few made-up texts.
#![allow(clippy::print_stderr, reason = "an example says what is wrong")]

use std::error::Error;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::process::ExitCode;
use targetlist::mask::redact;
use targetlist::number::{Number, Reading, Settings, Unreadable, read_cell};
use targetlist::plan::Region;

const SAMPLE: &str = "raw,home_region\n+44 7700 900123,\n07700 900123,GB\n07700 900123,\n00 52 1 10 1000 0000,\n٠٠٤٤٧٧٠٠٩٠٠١٢٣,\n2.12661E+11,\n";

struct Options {
    file: Option<String>,
    home: Option<Region>,
    reveal: bool,
}

fn options() -> Result<Options, Box<dyn Error>> {
    let mut options = Options {
        file: None,
        home: None,
        reveal: false,
    };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--reveal" => options.reveal = true,
            "--home-region" => {
                options.home = Some(Region::named(
                    &given.next().ok_or("--home-region needs a code")?,
                )?)
            }
            option if option.starts_with("--") => {
                return Err(format!("no option {}", redact(option)).into());
            }
            file if options.file.is_none() && file != "-" => options.file = Some(file.to_owned()),
            "-" => {}
            _ => return Err("one file at a time".into()),
        }
    }
    Ok(options)
}

fn input(options: &Options) -> io::Result<Box<dyn Read>> {
    match &options.file {
        Some(file) if std::path::Path::new(file).is_dir() => Err(io::Error::other(format!(
            "{} is a folder; name a file in it",
            redact(file)
        ))),
        Some(file) => Ok(Box::new(std::fs::File::open(file).map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}", redact(file)))
        })?)),
        None if io::stdin().is_terminal() => Ok(Box::new(SAMPLE.as_bytes())),
        None => Ok(Box::new(io::stdin())),
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let options = options()?;
    let mut lines = BufReader::with_capacity(1 << 16, input(&options)?);
    let mut first = Vec::new();
    lines.read_until(b'\n', &mut first)?;
    let heading = String::from_utf8_lossy(&first)
        .trim_start_matches('\u{feff}')
        .trim()
        .to_lowercase();
    let mut out = csv::Writer::from_writer(io::stdout().lock());
    out.write_record([
        "raw",
        "accepted",
        "number",
        "regions",
        "line_type",
        "validity",
        "repairs",
        "candidates",
        "why_not",
    ])?;
    if heading
        .split(',')
        .next()
        .is_some_and(|name| name.trim_matches('"') == "raw")
    {
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(lines);
        let mut row = csv::ByteRecord::new();
        while rows.read_byte_record(&mut row)? {
            let cell = |at: usize| String::from_utf8_lossy(row.get(at).unwrap_or(b"")).into_owned();
            let code = cell(1);
            // A home that is no region is no home: the text is then read as one from nowhere.
            let home = if code.trim().is_empty() {
                options.home
            } else {
                Region::named(&code).ok()
            };
            write(&mut out, &cell(0), home, options.reveal)?;
        }
    } else {
        while !first.is_empty() {
            let text = String::from_utf8_lossy(&first);
            write(
                &mut out,
                text.trim_end_matches(['\n', '\r']),
                options.home,
                options.reveal,
            )?;
            first.clear();
            lines.read_until(b'\n', &mut first)?;
        }
    }
    out.flush()?;
    Ok(())
}

fn write(
    out: &mut csv::Writer<impl Write>,
    text: &str,
    home: Option<Region>,
    reveal: bool,
) -> csv::Result<()> {
    let settings = Settings {
        home,
        ..Settings::default()
    };
    let pieces = read_cell(text, &settings);
    let show = |number: Number| {
        if reveal {
            number.e164()
        } else {
            number.to_string()
        }
    };
    let raw = if reveal { text } else { "" };
    let why = pieces
        .iter()
        .find_map(|piece| piece.as_ref().err().copied())
        .unwrap_or(Unreadable::Empty);
    let readings: Vec<Reading> = pieces.into_iter().flatten().collect();
    let Some(reading) = readings.first() else {
        return out.write_record([raw, "false", "", "", "", "", "", "", why.code()]);
    };
    let regions: Vec<&str> = reading.regions.iter().map(Region::code).collect();
    let others = reading
        .candidates
        .iter()
        .copied()
        .chain(readings.iter().skip(1).map(|other| other.number));
    let others: Vec<String> = others.map(show).collect();
    let (line_type, validity) = (reading.line_type.code(), reading.validity.code());
    let repairs = reading.applied().replace(' ', ";");
    let (regions, others) = (regions.join(";"), others.join(";"));
    out.write_record([
        raw,
        "true",
        &show(reading.number),
        &regions,
        line_type,
        validity,
        &repairs,
        &others,
        "",
    ])
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough.
        Err(error) if error.to_string().contains("Broken pipe") => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
