//! The row below which the data of a sheet begin: headings may stand below a title or a
//! spreadsheet's `sep=;`.

use super::{Body, Row};
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
        let before = if separator { 1 } else { 0 };
        let first = rows().next().map_or(before, |row| row.number());
        match header {
            Some(false) => {
                return Start {
                    above: before,
                    header: false,
                };
            }
            Some(true) => {
                let deep = rows()
                    .take(DEEPEST)
                    .find(|row| is_below_a_title(row, known))
                    .map_or(first, |row| row.number());
                return Start {
                    above: deep,
                    header: true,
                };
            }
            None => {}
        }
        let Some(row) = rows().next() else {
            return Start {
                above: before,
                header: false,
            };
        };
        if row.cells().any(known) && !row.cells().any(is_data) {
            return Start {
                above: first,
                header: true,
            };
        }
        if let Some(row) = rows()
            .take(DEEPEST)
            .find(|row| is_below_a_title(row, known))
        {
            return Start {
                above: row.number(),
                header: true,
            };
        }
        // Unknown headings still are headings where words stand over figures; one column of words
        // may as well be a list.
        let figures = |cell: &str| cell.chars().filter(|c| c.is_numeric()).count() >= 5;
        let worded = row.len() > 1
            && !row.cells().any(figures)
            && rows().skip(1).take(20).any(|row| row.cells().any(figures));
        if worded {
            Start {
                above: first,
                header: true,
            }
        } else {
            Start {
                above: before,
                header: false,
            }
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

/// Headings may stand below a title; then two of them are known, so that a word of the data is not
/// taken for one.
fn is_below_a_title(row: &Row<'_>, known: &dyn Fn(&str) -> bool) -> bool {
    row.cells().filter(|cell| known(cell)).count() >= 2 && !row.cells().any(is_data)
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
            let free = (*times..)
                .map(|times| format!("{name} ({times})"))
                .find(|free| !taken.contains(free))
                .unwrap_or_default();
            taken.insert(free.clone());
            free
        })
        .collect()
}
