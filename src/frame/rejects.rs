//! Takes the rows that could not be used, of a list or of a case sheet, and gives them as a frame.

use super::{Columns, DataFrame, Reveal};
use crate::error::Error;
use crate::sheet::Reject;
use std::fmt::Display;

/// One row for each: `row`, `column`, `why`; and `raw` if numbers are revealed.
pub(super) fn frame<W: Display>(rejects: &[Reject<W>], reveal: Reveal) -> Result<DataFrame, Error> {
    let mut columns = Columns::new(rejects.len());
    columns
        .counts("row", rejects.iter().map(|reject| reject.row))
        .labels("column", rejects.iter().map(|reject| Some(&reject.column)))
        .said("why", rejects.iter().map(|reject| reject.why.to_string()));
    if reveal >= Reveal::Numbers {
        columns.said("raw", rejects.iter().map(|reject| reject.raw()));
    }
    columns.finish()
}
