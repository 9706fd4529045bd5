//! Rows of answers laid over each other.

use super::pool::TAIL;
use std::collections::{HashMap, HashSet};

/// After a digit, a tail is the same row without its first answer, so that one sequence holds a tail
/// and all that follow it. Gives the answers, and where each row begins.
pub(super) fn overlapped(rows: &[[u16; TAIL]]) -> (Vec<u16>, Vec<usize>) {
    let followers: HashSet<[u16; TAIL]> = rows.iter().map(after).collect();
    let heads = rows.iter().filter(|row| !followers.contains(*row));
    let (mut answers, mut found) = (Vec::new(), HashMap::new());
    // Rows of one answer follow themselves and come last.
    for head in heads.chain(rows) {
        if found.contains_key(head) {
            continue;
        }
        let mut row = *head;
        while !found.contains_key(&row) {
            found.insert(row, answers.len());
            answers.push(row[0]);
            row = after(&row);
        }
        // Every row can be read to its end.
        answers.extend(row);
    }
    (answers, rows.iter().map(|row| found[row]).collect())
}

/// The row after one digit.
pub(super) fn after(row: &[u16; TAIL]) -> [u16; TAIL] {
    let mut after = [row[TAIL - 1]; TAIL];
    after[..TAIL - 1].copy_from_slice(&row[1..]);
    after
}
