//! Where in a file something stands: part, line, column.

use super::What;
use super::secrets::Secrets;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use targetlist::mask::redact;

/// Where something stands first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Place {
    /// Whether it is the name of the file or of a folder around it.
    pub in_name: bool,
    /// The part of a workbook or an archive.
    pub part: Option<String>,
    /// The line, counted from 1.
    pub line: Option<u64>,
    /// The heading of the column in a table of text, or its place (`column 3`) without one.
    pub column: Option<String>,
}

/// How many lines are looked at together, where fewer do not hold what was found.
const TOGETHER: [usize; 4] = [1, 2, 3, 6];

impl Place {
    /// The name itself.
    pub(super) fn of_name() -> Place {
        Place {
            in_name: true,
            ..Place::default()
        }
    }

    /// A part of an archive.
    pub(super) fn of_part(name: &str) -> Place {
        Place {
            part: Some(name.to_owned()),
            ..Place::default()
        }
    }
}

/// In words, with what could be a number blotted out.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!("line {line}"));
        let column = self.column.as_deref().map(redact);
        let column = column.map(|heading| format!("column {heading}"));
        let name = self.in_name.then(|| "its name".to_owned());
        let part = self.part.as_deref().map(|part| redact(part).into_owned());
        let told: Vec<String> = [name, part, line, column].into_iter().flatten().collect();
        f.pad(&told.join(", "))
    }
}

/// Where each thing that was found in a text stands first. `before` is how many lines stand above
/// the text, `headings` the first line of its file.
pub(super) fn places(
    secrets: &Secrets,
    (text, before): (&[u8], u64),
    headings: &[u8],
    wanted: &BTreeSet<What>,
) -> BTreeMap<What, Place> {
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    let markup = text.trim_ascii_start().starts_with(b"<");
    let mut found = BTreeMap::new();
    for together in TOGETHER {
        for (at, window) in lines.windows(together.min(lines.len())).enumerate() {
            if wanted.iter().all(|what| found.contains_key(what)) {
                return found;
            }
            let joined = window.join(&b'\n');
            let mut here = BTreeSet::new();
            secrets.look_at(&joined, markup, &mut here);
            for what in here {
                let column = || match window {
                    [line] => column(secrets, line, headings, what),
                    _ => None,
                };
                found.entry(what).or_insert_with(|| Place {
                    line: Some(before + at as u64 + 1),
                    column: column(),
                    ..Place::default()
                });
            }
        }
    }
    found
}

/// The column in which something stands: the first cell that holds it by itself.
fn column(secrets: &Secrets, line: &[u8], headings: &[u8], what: What) -> Option<String> {
    let delimiter = [b'\t', b';', b'|', b',']
        .into_iter()
        .find(|delimiter| headings.contains(delimiter))?;
    let at = cells(line, delimiter).iter().position(|cell| {
        let mut here = BTreeSet::new();
        secrets.look_at(cell.as_bytes(), false, &mut here);
        here.contains(&what)
    })?;
    let heading = cells(headings, delimiter).into_iter().nth(at);
    let named = heading.filter(|heading| heading.chars().any(char::is_alphabetic));
    Some(named.unwrap_or_else(|| (at + 1).to_string()))
}

fn cells(line: &[u8], delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(line.strip_suffix(b"\r").unwrap_or(line));
    let first = reader.byte_records().next().and_then(Result::ok);
    let cells = first.into_iter().flat_map(|record| {
        let cells = record
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).trim().to_owned());
        cells.collect::<Vec<_>>()
    });
    cells.collect()
}
