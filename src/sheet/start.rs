//! The row below which the data of a sheet begin: headings may stand below a title or a
//! spreadsheet's `sep=;`.

use super::rows::{Body, Row};
use std::collections::{BTreeMap, BTreeSet};

/// So many digits make a cell data and no heading.
pub(super) const LOOKS_LIKE_DATA: usize = 7;

/// How far down headings are looked for, in rows that are not blank.
const DEEPEST: usize = 10;

/// Where the data of a sheet begin.
pub(super) struct Start {
    /// The number of the heading row, or of the last row above the data; 0 where the data begin at
    /// once.
    pub(super) above: u64,
    /// Whether that row holds headings.
    pub(super) header: bool,
}

impl Start {
    /// `known` says whether a heading is one the caller can use.
    pub(super) fn of(body: &Body, header: Option<bool>, known: &dyn Fn(&str) -> bool) -> Start {
        let separator = body.text().and_then(separator).is_some();
        let rows = || {
            let rows = body.rows().filter(|row| !row.is_blank());
            rows.skip(usize::from(separator))
        };
        let before = u64::from(separator);
        let headings = match header {
            Some(false) => None,
            Some(true) => {
                let first = || rows().next().map_or(before, |row| row.number());
                Some(below_a_title(rows(), known).unwrap_or_else(first))
            }
            None => found(rows, known),
        };
        Start {
            above: headings.unwrap_or(before),
            header: headings.is_some(),
        }
    }

    /// The headings as they stand in the file, or `column 1`, `column 2` … without any.
    pub(super) fn headings(&self, body: &Body) -> Vec<String> {
        let mut rows = body.rows();
        if self.header {
            let row = rows.find(|row| row.number() == self.above);
            return row.map_or_else(Vec::new, |row| {
                row.cells().map(|cell| cell.trim().to_owned()).collect()
            });
        }
        rows.skip_to(self.above);
        let widest = rows.take(1000).map(|row| row.len()).max().unwrap_or(1);
        (1..=widest).map(ordinal).collect()
    }
}

/// The sign that a spreadsheet's first line names: `sep=;`.
pub(super) fn separator(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim().trim_matches('"');
    let (word, sign) = line.split_at_checked(4)?;
    match sign.as_bytes() {
        [sign] if word.eq_ignore_ascii_case("sep=") => Some(*sign),
        _ => None,
    }
}

/// The number of the row that holds headings, where one does.
fn found<'t, R: Iterator<Item = Row<'t>>>(
    rows: impl Fn() -> R,
    known: &dyn Fn(&str) -> bool,
) -> Option<u64> {
    let first = rows().next()?;
    if first.cells().any(known) && !first.cells().any(is_data) {
        return Some(first.number());
    }
    // Unknown headings still are headings where words stand over figures; one column of words may
    // as well be a list.
    let figures = |cell: &str| cell.chars().filter(|c| c.is_numeric()).count() >= 5;
    let is_worded = || {
        first.len() > 1
            && !first.cells().any(figures)
            && rows().skip(1).take(20).any(|row| row.cells().any(figures))
    };
    below_a_title(rows(), known).or_else(|| is_worded().then(|| first.number()))
}

/// Headings may stand below a title; then two of them are known, so that a word of the data is not
/// taken for one.
fn below_a_title<'t>(
    rows: impl Iterator<Item = Row<'t>>,
    known: &dyn Fn(&str) -> bool,
) -> Option<u64> {
    let two_known = |row: &Row<'_>| row.cells().filter(|cell| known(cell)).count() >= 2;
    let row = rows
        .take(DEEPEST)
        .find(|row| two_known(row) && !row.cells().any(is_data))?;
    Some(row.number())
}

fn is_data(cell: &str) -> bool {
    cell.chars().filter(|c| c.is_numeric()).count() >= LOOKS_LIKE_DATA
}

fn ordinal(ordinal: usize) -> String {
    format!("column {ordinal}")
}

/// Each heading once: one without a name gets its ordinal, one used before a number behind it.
pub(super) fn unique(written: &[String]) -> Vec<String> {
    let named = written.iter().enumerate().map(|(at, name)| {
        if name.is_empty() {
            ordinal(at + 1)
        } else {
            name.clone()
        }
    });
    let mut taken: BTreeSet<String> = written.iter().cloned().collect();
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    named
        .map(|name| {
            let times = uses.entry(name.clone()).or_default();
            *times += 1;
            if *times == 1 {
                return name;
            }
            // A file may hold `a`, `a` and `a (2)`.
            let mut ordinal = *times;
            while taken.contains(&format!("{name} ({ordinal})")) {
                ordinal += 1;
            }
            let free = format!("{name} ({ordinal})");
            taken.insert(free.clone());
            free
        })
        .collect()
}
