//! `targetlist numbers`: the number in each text, CSV in and CSV out.

use crate::data_error::DataError;
use clap::Args;
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use targetlist::Error;
use targetlist::number::{Number, ParseError, ParseOptions, ParsedNumber, parse_cell};
use targetlist::plan::Region;
use targetlist::time::Times;

/// Read the number in each text: CSV in, CSV out
///
/// Reads CSV with the headings raw,home_region,written_at (the last two may be missing) or a file
/// with one text on each line, and writes a row for each text. Cells are separated by commas, and
/// home_region holds codes such as GB. Several values in a cell are separated by semicolons.
/// Without --reveal numbers are masked and the column of texts is blank, because a text may name
/// somebody.
#[derive(Args)]
pub struct Arguments {
    /// The texts; leave the file out, or give -, to read standard input
    file: Option<PathBuf>,
    /// Home country of texts that name none, such as GB
    #[arg(long, value_name = "XX")]
    home: Option<String>,
    /// Print whole phone numbers and the texts
    #[arg(long)]
    reveal: bool,
}

const HEADINGS: [&str; 10] = [
    "raw",
    "accepted",
    "number",
    "regions",
    "line_type",
    "validity",
    "repairs",
    "renumbering",
    "candidates",
    "why_not",
];

/// Reads every text and writes its row.
pub fn run(arguments: &Arguments) -> Result<(), Error> {
    let home = arguments.home.as_deref().map(Region::named).transpose()?;
    let input = open(arguments.file.as_deref())?;
    match texts(input, home, arguments.reveal) {
        // A reader that closes the pipe has read enough; this is not an error.
        Err(why) if why.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(why) => Err(DataError::Texts(why).into()),
        Ok(None) => Ok(()),
        Ok(Some(why)) => Err(why.into()),
    }
}

fn open(file: Option<&Path>) -> Result<Box<dyn Read>, Error> {
    let Some(file) = file.filter(|file| file.as_os_str() != "-") else {
        return Ok(Box::new(io::stdin()));
    };
    if file.is_dir() {
        return Err(DataError::Folder(file.to_owned()).into());
    }
    let opened = File::open(file).map_err(|why| DataError::Unreadable(file.to_owned(), why))?;
    Ok(Box::new(opened))
}

/// What is wrong with the first line, if it is neither text nor the headings that are wanted.
fn texts(input: impl Read, home: Option<Region>, reveal: bool) -> io::Result<Option<DataError>> {
    let mut lines = BufReader::with_capacity(1 << 16, input);
    let mut first = Vec::new();
    lines.read_until(b'\n', &mut first)?;
    let headings = String::from_utf8_lossy(&first).to_lowercase();
    let headings: Vec<&str> = headings
        .trim_start_matches('\u{feff}')
        .split(',')
        .map(|heading| heading.trim().trim_matches('"'))
        .collect();
    let is_table = headings.first() == Some(&"raw");
    if !is_table && is_headings(&first) {
        return Ok(Some(match is_without_commas(&first) {
            true => DataError::Commas,
            false => DataError::Headings,
        }));
    }
    let mut rows = Rows {
        out: csv::Writer::from_writer(io::stdout().lock()),
        reveal,
        times: Times::utc(),
    };
    rows.out.write_record(HEADINGS).map_err(unmixed)?;
    if is_table {
        rows.table(&headings, lines, home)?;
    } else {
        while !first.is_empty() {
            let text = String::from_utf8_lossy(&first);
            rows.write(text.trim_end_matches(['\n', '\r']), &at_home(home), false)?;
            first.clear();
            lines.read_until(b'\n', &mut first)?;
        }
    }
    rows.out.flush().map(|()| None)
}

/// Whether a line is one of several headings: names without a figure, with signs between.
fn is_headings(line: &[u8]) -> bool {
    let parts = line.split(|byte| matches!(byte, b',' | b';' | b'\t'));
    let named = parts.filter(|part| part.iter().any(u8::is_ascii_alphabetic));
    !line.iter().any(u8::is_ascii_digit) && named.count() > 1
}

/// Whether a line has the wanted headings, with another sign than a comma between them.
fn is_without_commas(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line).to_lowercase();
    let first = line.split([';', '\t']).next().unwrap_or_default();
    let first = first.trim_start_matches('\u{feff}').trim();
    first.trim_matches('"') == "raw"
}

fn at_home(home: Option<Region>) -> ParseOptions {
    ParseOptions {
        home,
        ..ParseOptions::default()
    }
}

struct Rows<W: Write> {
    out: csv::Writer<W>,
    reveal: bool,
    times: Times,
}

impl<W: Write> Rows<W> {
    /// The texts of CSV with headings.
    fn table(
        &mut self,
        headings: &[&str],
        from: impl Read,
        home: Option<Region>,
    ) -> io::Result<()> {
        let column = |name: &str| headings.iter().position(|heading| *heading == name);
        let (home_at, written_at) = (column("home_region"), column("written_at"));
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(from);
        let mut row = csv::ByteRecord::new();
        while rows.read_byte_record(&mut row).map_err(unmixed)? {
            let cell = |at: usize| String::from_utf8_lossy(row.get(at).unwrap_or_default());
            let code = home_at.map(cell).unwrap_or_default();
            let is_blank = code.trim().is_empty();
            let named = Region::named(&code).ok();
            let mut settings = at_home(if is_blank { home } else { named });
            let written = written_at.map(cell).unwrap_or_default();
            settings.at = self.times.read(&written).ok();
            self.write(&cell(0), &settings, !is_blank && named.is_none())?;
        }
        Ok(())
    }

    /// `unknown_home`: the row names a home that is no region, so no national form is read.
    fn write(&mut self, text: &str, settings: &ParseOptions, unknown_home: bool) -> io::Result<()> {
        let pieces = parse_cell(text, settings);
        let raw = if self.reveal { text } else { "" };
        let why = pieces
            .iter()
            .find_map(|piece| piece.as_ref().err().copied());
        let readings: Vec<ParsedNumber> = pieces.into_iter().flatten().collect();
        let Some(first) = readings.first() else {
            let why = match why.unwrap_or(ParseError::Empty) {
                ParseError::NationalForm if unknown_home => "unknown_home",
                why => why.code(),
            };
            let row = [raw, "false", "", "", "", "", "", "", "", why];
            return self.out.write_record(row).map_err(unmixed);
        };
        let regions: Vec<&str> = first.regions.iter().map(Region::code).collect();
        let repairs: Vec<&str> = first.repairs.iter().map(|repair| repair.name()).collect();
        let others = first.candidates.iter().copied();
        let others = others.chain(readings.iter().skip(1).map(|other| other.number));
        let others: Vec<String> = others.map(|number| self.show(number)).collect();
        let renumbering = first.change.as_ref().map(|change| change.to_string());
        let row = [
            raw,
            "true",
            &self.show(first.number),
            &regions.join(";"),
            first.line_type.code(),
            first.validity.code(),
            &repairs.join(";"),
            &renumbering.unwrap_or_default(),
            &others.join(";"),
            "",
        ];
        self.out.write_record(row).map_err(unmixed)
    }

    fn show(&self, number: Number) -> String {
        match self.reveal {
            true => number.e164(),
            false => number.to_string(),
        }
    }
}

/// The operating system's own error, if there is one: it shows a closed pipe.
fn unmixed(why: csv::Error) -> io::Error {
    match why.into_kind() {
        csv::ErrorKind::Io(why) => why,
        other => io::Error::other(format!("{other:?}")),
    }
}
