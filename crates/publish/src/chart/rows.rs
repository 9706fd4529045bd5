//! The rows that are drawn where there are many.

use targetlist::table::counted;

/// The most rows that are drawn. The others are in the table.
const MOST: usize = 60;

/// The rows that are drawn, and the sentence on those that are not.
pub(super) fn drawn<T>(rows: &[T]) -> (&[T], Option<String>) {
    match rows.split_at_checked(MOST) {
        Some((first, rest)) if !rest.is_empty() => (
            first,
            Some(format!(
                "… and {}, in the table of figures.",
                counted(rest.len() as u64, "more row", "more rows")
            )),
        ),
        _ => (rows, None),
    }
}
