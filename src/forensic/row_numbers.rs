//! The numbers of one row of a case sheet.

use super::SheetCounts;
use crate::list;
use crate::number::{self, Number, ParseOptions, ParsedNumber, Repair};
use crate::plan::Validity;

/// The numbers of a row, and how they were read.
#[derive(Default)]
pub(super) struct Numbers {
    pub(super) numbers: Vec<Number>,
    pub(super) repaired: Vec<Number>,
    pub(super) changed: Vec<Number>,
    pub(super) candidates: Vec<Number>,
}

/// The numbers of the cells of a row. One that cannot be read is counted; its examination stays.
pub(super) fn numbers(
    cells: &[&str],
    area: &str,
    settings: &ParseOptions,
    counts: &mut SheetCounts,
) -> Numbers {
    let mut read = Numbers::default();
    if cells.is_empty() {
        counts.without_number += 1;
        return read;
    }
    let mut pieces = Vec::new();
    for cell in cells {
        list::in_area(area, cell, settings, &mut pieces);
    }
    for piece in pieces {
        match piece {
            Ok(ParsedNumber {
                validity: Validity::Invalid,
                undecided: None,
                ..
            }) => {
                *counts
                    .numbers_unread
                    .entry(number::ParseError::WrongLength)
                    .or_default() += 1
            }
            Ok(reading) => {
                // That a cell held several numbers mended none of them.
                let mended = reading
                    .repairs
                    .iter()
                    .any(|repair| repair != Repair::SeveralNumbers);
                read.numbers.push(reading.number);
                read.repaired.extend(mended.then_some(reading.number));
                read.changed.extend(reading.change.map(|_| reading.number));
                read.candidates.extend(reading.candidates);
            }
            Err(why) => *counts.numbers_unread.entry(why).or_default() += 1,
        }
    }
    counts.number_lost += u64::from(read.numbers.is_empty());
    read.numbers.sort_unstable();
    read.numbers.dedup();
    read
}
