//! Where the data of a sheet begin: below which row. Headings may stand below a title or a
//! spreadsheet's `sep=;`, and in two rows.

use super::cells::Block;
use super::delimiter::separator;
use super::headings::normalized;
use super::row::Row;
use super::rows::Body;
use super::text_error::TextError;
use std::collections::{BTreeMap, BTreeSet};

/// A cell with this many digits is data, not a heading.
pub(super) const LOOKS_LIKE_DATA: usize = 7;

/// Among how many rows headings are looked for, blank ones not counted.
const DEEPEST: usize = 30;

/// How many rows below them are examined.
const BELOW: usize = 20;

/// The most columns that one heading is taken for.
const WIDEST: u32 = 64;

/// Where the data of a sheet begin.
pub(super) struct Start {
    /// The number of the last heading row, or of the last row above the data; 0 where the data
    /// begin at once.
    pub(super) above: u64,
    /// The first and the last row of headings.
    pub(super) rows: Option<(u64, u64)>,
    /// The headings as they stand in the file, or `column 1`, `column 2` … without any.
    pub(super) headings: Vec<String>,
}

impl Start {
    /// `known` says whether a heading is one the caller can use; `merged` are cells that were merged
    /// into one.
    pub(super) fn of(
        body: &Body,
        merged: &[Block],
        header: Option<bool>,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Start, TextError> {
        let separator = body.text().and_then(separator).is_some();
        let head: Vec<Head> = body
            .rows()
            .filter(|row| !row.is_blank())
            .skip(usize::from(separator))
            .take(DEEPEST + BELOW)
            .map(|row| Head::of(&row, merged))
            .collect();
        let found = match header {
            Some(false) => None,
            Some(true) => best(&head, known).or_else(|| head.first().map(Headings::of)),
            None => best(&head, known)
                .filter(|found| found.is_believed(&head))
                .or_else(|| worded(&head)),
        };
        let Some(found) = found else {
            return Ok(Start::without_headings(body, u64::from(separator)));
        };
        if let Some(first) = table_above(&head, &found, known) {
            let second = found.rows.0;
            return Err(TextError::TwoTables { first, second });
        }
        Ok(Start {
            above: found.rows.1,
            rows: Some(found.rows),
            headings: found.headings,
        })
    }

    fn without_headings(body: &Body, above: u64) -> Start {
        let mut rows = body.rows();
        rows.skip_to(above);
        let widest = rows.take(1000).map(|row| row.len()).max().unwrap_or(1);
        Start {
            above,
            rows: None,
            headings: (1..=widest).map(ordinal).collect(),
        }
    }
}

/// A row near the top of a sheet.
struct Head {
    number: u64,
    cells: Vec<String>,
    /// Whether a cell looks like data.
    data: bool,
    /// Cells that are not blank in the file.
    filled: usize,
}

impl Head {
    fn of(row: &Row<'_>, merged: &[Block]) -> Head {
        let mut cells: Vec<String> = row.cells().map(|cell| cell.trim().to_owned()).collect();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let data = cells.iter().any(|cell| is_data(cell));
        // A heading that is merged over several columns holds for each of them.
        let here = merged
            .iter()
            .filter(|block| u64::from(block.top) + 1 == row.number());
        for block in here {
            let (left, right) = (
                block.left as usize,
                block.right.min(block.left + WIDEST) as usize,
            );
            let Some(text) = cells.get(left).cloned() else {
                continue;
            };
            for column in left + 1..=right {
                if cells.len() <= column {
                    cells.resize(column + 1, String::new());
                }
                if let Some(cell) = cells.get_mut(column).filter(|cell| cell.is_empty()) {
                    cell.clone_from(&text);
                }
            }
        }
        Head {
            number: row.number(),
            cells,
            data,
            filled,
        }
    }
}

/// Headings that one row or two make.
struct Headings {
    rows: (u64, u64),
    headings: Vec<String>,
    /// How many different headings are known.
    known: usize,
}

impl Headings {
    /// The cells of one row.
    fn of(row: &Head) -> Headings {
        Headings {
            rows: (row.number, row.number),
            headings: row.cells.clone(),
            known: 0,
        }
    }

    /// The cells of two rows, column by column.
    fn of_two(upper: &Head, lower: &Head, known: &dyn Fn(&str) -> bool) -> Headings {
        let width = upper.cells.len().max(lower.cells.len());
        let cell = |row: &Head, at: usize| row.cells.get(at).cloned().unwrap_or_default();
        let joined = |at: usize| {
            let (over, under) = (cell(upper, at), cell(lower, at));
            if under.is_empty() || normalized(&over) == normalized(&under) {
                return over;
            }
            if over.is_empty() {
                return under;
            }
            let both = format!("{over} {under}");
            if !known(&both) && known(&under) {
                under
            } else {
                both
            }
        };
        Headings {
            rows: (upper.number, lower.number),
            headings: (0..width).map(joined).collect(),
            known: 0,
        }
    }

    fn counted(mut self, known: &dyn Fn(&str) -> bool) -> Headings {
        let known = self.headings.iter().filter(|cell| known(cell));
        self.known = known
            .map(|cell| normalized(cell))
            .collect::<BTreeSet<_>>()
            .len();
        self
    }

    /// Two known headings are enough. A single one may be a word of the data, so it must stand in
    /// the first row, or below narrower rows and above data. Above headings there must not be a row
    /// of data as wide as they are.
    fn is_believed(&self, head: &[Head]) -> bool {
        let filled = self.headings.iter().filter(|cell| !cell.is_empty()).count();
        let above = || head.iter().take_while(|row| row.number < self.rows.0);
        if above().any(|row| row.data && row.filled >= filled) {
            return false;
        }
        let first = above().next().is_none();
        let below_titles = || {
            above().all(|row| row.filled < filled)
                && head.iter().any(|row| row.number > self.rows.1 && row.data)
        };
        self.known >= 2 || first || below_titles()
    }
}

/// The row, or the two rows, with the most known headings; of equal ones the upper, and one row
/// before two.
fn best(head: &[Head], known: &dyn Fn(&str) -> bool) -> Option<Headings> {
    let head = head.get(..head.len().min(DEEPEST)).unwrap_or(head);
    let alone = head.iter().filter(|row| !row.data).map(Headings::of);
    let pairs = head.windows(2).filter_map(|pair| match pair {
        [upper, lower] if !upper.data && !lower.data && upper.filled > 1 => {
            Some(Headings::of_two(upper, lower, known))
        }
        _ => None,
    });
    let mut best: Option<Headings> = None;
    for found in alone.chain(pairs).map(|one| one.counted(known)) {
        if found.known > best.as_ref().map_or(0, |best| best.known) {
            best = Some(found);
        }
    }
    best
}

/// The heading row of another table above these headings: it repeats a known one of them, and the
/// row below it has a number. Rows above headings are not read, so that table would be lost.
fn table_above(head: &[Head], found: &Headings, known: &dyn Fn(&str) -> bool) -> Option<u64> {
    let own = |cell: &String| {
        let mut headings = found.headings.iter();
        known(cell) && headings.any(|other| normalized(other) == normalized(cell))
    };
    let begins = |pair: &&[Head]| {
        let [upper, lower] = pair else { return false };
        let above = lower.number < found.rows.0 && !upper.data;
        above && upper.cells.iter().any(own) && lower.cells.iter().any(|cell| is_long(cell))
    };
    head.windows(2)
        .find(begins)?
        .first()
        .map(|upper| upper.number)
}

/// Unknown headings, if they are words above figures; one column of words may also be a list.
fn worded(head: &[Head]) -> Option<Headings> {
    let figures = |cell: &String| cell.chars().filter(|c| c.is_numeric()).count() >= 5;
    let first = head.first()?;
    let worded = first.filled > 1
        && !first.cells.iter().any(figures)
        && head
            .iter()
            .skip(1)
            .take(BELOW)
            .any(|row| row.cells.iter().any(figures));
    worded.then(|| Headings::of(first))
}

fn is_data(cell: &str) -> bool {
    cell.chars().filter(|c| c.is_numeric()).count() >= LOOKS_LIKE_DATA
}

/// Whether a cell has more digits than a date, and no time of day.
fn is_long(cell: &str) -> bool {
    !cell.contains(':') && cell.chars().filter(|c| c.is_numeric()).count() > 8
}

fn ordinal(ordinal: usize) -> String {
    format!("column {ordinal}")
}

/// Makes headings unique: an empty one becomes its ordinal, a repeated one gets a number.
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
