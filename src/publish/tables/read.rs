//! Takes what became of every row of a list and gives the tables of it: they count rows and cells, not people.

use crate::list::{Counts, TargetList};
use crate::mask::redact;
use crate::publish::{Column, Kind, Table, Value};

const WHAT: Column = Column { name: "what", heading: "what", says: "What is counted.", kind: Kind::Text };
const ROWS: Column = Column { name: "count", heading: "count", says: "Rows, entries or cells, as the row says.", kind: Kind::Count };

/// What was read: rows, entries, rejects by reason; the sum holds, and parts stand behind their whole.
pub(in crate::publish) fn read(list: &TargetList) -> Table {
    let counts = list.counts();
    let mut table = Table::new("what_was_read", "What became of every row", vec![WHAT, ROWS]);
    let mut row = |what: &str, count: u64| table.push(vec![Value::text(what), Value::Count(count)]);
    row("rows", counts.rows);
    row("entries", counts.entries);
    row("rows not read", counts.rejected());
    for (why, count) in &counts.rejects {
        row(&format!("not read: {why}"), *count);
    }
    row("blank rows", counts.blank);
    row("distinct numbers", list.distinct());
    row("entries with a time", counts.timed);
    for (what, count) in [
        ("entries with several numbers in the cell", counts.several),
        ("pieces of such cells not read", counts.pieces_unread),
        ("readings that could be another number too", counts.ambiguous),
    ] {
        if count > 0 {
            row(what, count);
        }
    }
    for (why, count) in &counts.times_unread {
        row(&format!("times not read: {why}"), *count);
    }
    table.note("Rows are entries, rows not read, and blank rows: the sum is checked. Rows and cells are counted here, not people.");
    table
}

/// What had to be mended to read numbers, and which dated changes of numbering plans were applied.
pub(in crate::publish) fn mended(counts: &Counts) -> Table {
    let how = Column { name: "how", heading: "how", says: "A repair, or a dated change of a numbering plan.", kind: Kind::Text };
    let mut table = Table::new("repairs_and_changes", "Repairs and dated changes applied", vec![how, WHAT, ROWS]);
    let mut row = |how: &str, what: String, count: u64| {
        table.push(vec![Value::text(how), Value::text(redact(&what)), Value::Count(count)]);
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
