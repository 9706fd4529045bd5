//! Tables of what became of a list's rows.
//!
//! They count rows and cells, not people.

use super::categories::NO_TIME;
use crate::cells::{CellKey, Suppressed};
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::list::{RowCounts, TargetList};
use targetlist::mask::redact;

const WHAT: Column = Column {
    name: "what",
    heading: "what",
    says: "What is counted.",
    kind: ColumnType::Text,
};
const ROWS: Column = Column {
    name: "count",
    heading: "count",
    says: "Rows, entries or cells, as the row says.",
    kind: ColumnType::Count,
};

/// What was read: rows, entries, rejects by reason; the sum holds, and parts stand behind their
/// whole.
///
/// Entries are about as many as numbers, and those with a time as many as numbers that have one:
/// they are told where those are.
pub(crate) fn read(list: &TargetList, protected: &Suppressed) -> DataTable {
    let counts = list.counts();
    let all = protected.value(&CellKey::total());
    let many = all != Value::Withheld;
    let untimed = protected.value(&CellKey::of([("quarter", NO_TIME)]));
    let parts = [counts.timed, counts.entries.saturating_sub(counts.timed)]
        .into_iter()
        .chain(counts.times_unread.values().copied());
    let times =
        many && untimed != Value::Withheld && parts.into_iter().all(|part| !small(part, protected));
    let mut table = DataTable::new(
        "what_was_read",
        "What became of every row",
        vec![WHAT, ROWS],
    );
    let told = |count: u64, told: bool| {
        if told {
            Value::Count(count)
        } else {
            Value::Withheld
        }
    };
    let mut row = |what: &str, count: Value| table.push(vec![Value::text(what), count]);
    row("rows", told(counts.rows, many));
    row("entries", told(counts.entries, many));
    row("rows not read", Value::Count(counts.rejected()));
    for (why, count) in &counts.rejects {
        row(&format!("not read: {why}"), Value::Count(*count));
    }
    row("blank rows", Value::Count(counts.blank));
    row("distinct numbers", all);
    row("entries with a time", told(counts.timed, times));
    for (what, count) in [
        ("entries with several numbers in the cell", counts.several),
        ("pieces of such cells not read", counts.pieces_unread),
        (
            "readings that could be another number too",
            counts.ambiguous,
        ),
    ] {
        if count > 0 {
            row(what, told(count, many && !small(count, protected)));
        }
    }
    for (why, count) in &counts.times_unread {
        row(&format!("times not read: {why}"), told(*count, times));
    }
    table.note("Rows are entries, rows not read, and blank rows: the sum is checked. Rows and cells are counted here, not people.");
    table
}

/// A few entries of one kind may be those of somebody.
fn small(count: u64, protected: &Suppressed) -> bool {
    (1..protected.settings().threshold()).contains(&count)
}

/// What had to be mended to read numbers, and which dated changes of numbering plans were applied.
pub(crate) fn mended(counts: &RowCounts, protected: &Suppressed) -> DataTable {
    let how = Column {
        name: "how",
        heading: "how",
        says: "A repair, or a dated change of a numbering plan.",
        kind: ColumnType::Text,
    };
    let mut table = DataTable::new(
        "repairs_and_changes",
        "Repairs and dated changes applied",
        vec![how, WHAT, ROWS],
    );
    let mut row = |how: &str, what: String, count: u64| {
        let told = if small(count, protected) {
            Value::Withheld
        } else {
            Value::Count(count)
        };
        table.push(vec![Value::text(how), Value::text(redact(&what)), told]);
    };
    for (repair, count) in &counts.repairs {
        row("repair", repair.name().replace('_', " "), *count);
    }
    for (change, count) in &counts.changes {
        row("dated change", change.to_string(), *count);
    }
    for (change, count) in &counts.undecided {
        row("dated change, not decided", change.to_string(), *count);
    }
    table
}
