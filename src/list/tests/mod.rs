mod columns;
mod lost_plus;
mod numbers;
mod parts;
mod rows;
mod shown;
mod times;

use super::TargetList;

fn list(text: &str) -> TargetList {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

fn error(text: &str) -> crate::Error {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap_err()
}

/// Rows in = entries + rejects + blank, whatever is in the rows.
#[track_caller]
fn adds_up(list: &TargetList) {
    let counts = list.counts();
    assert_eq!(
        counts.rows,
        counts.entries + counts.rejected() + counts.blank
    );
    assert_eq!(counts.entries, list.entries().count() as u64);
    assert_eq!(counts.rejected(), list.rejects().len() as u64);
}
