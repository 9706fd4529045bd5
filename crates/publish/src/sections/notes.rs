//! What became of every row of the list, and what had to be mended.

use super::Draft;
use super::finding::Finding;
use super::story::Part;
use crate::cells::{CellKey, Published, Suppressed};
use crate::report::{Block, KeyFigures};
use crate::tables::row_cells::{ALL_ROWS, BLANK, ENTRIES, NOT_READ, RowCells};
use targetlist::error::Error;
use targetlist::table::counted;

pub(crate) fn notes(
    (protected, rows): (&Suppressed, &RowCells),
    printed: &mut Published,
    finding: &mut Finding,
) -> Result<Draft, Error> {
    let mut draft = Draft::new(Part::Notes);
    let distinct = protected.count(&CellKey::total());
    let says = distinct.map_or_else(
        || {
            "The list's numbers and entries are not counted here: there are too few of them, or the counts would give away what is withheld."
                .to_owned()
        },
        |distinct| counts(rows, distinct),
    );
    if let Some(distinct) = distinct.filter(|_| !finding.has_figures()) {
        let says = match distinct {
            1 => "distinct number is on the list",
            _ => "distinct numbers are on the list",
        };
        finding.figures(KeyFigures::count(distinct, says));
    }
    draft.push(Block::paragraph(says));
    printed.cell(CellKey::total(), &protected.value(&CellKey::total()))?;
    if let Some(table) = rows.table() {
        draft.folded_without(table, &["what"]);
    }
    if let Some(mended) = rows.mended() {
        draft.push(Block::paragraph(
            "Repairs to numbers and dated changes of numbering plans are counted in a file.",
        ));
        draft.push(Block::Files(vec![super::file(&mended)]));
        draft.filed(mended);
    }
    Ok(draft)
}

/// The sentence of rows and numbers, with those counts that may be told.
fn counts(rows: &RowCells, distinct: u64) -> String {
    let numbers = counted(distinct, "distinct number", "distinct numbers");
    let all = [ALL_ROWS, ENTRIES, NOT_READ, BLANK].map(|what| rows.count(what));
    match all {
        [Some(all), Some(entries), Some(not_read), Some(blank)] => format!(
            "{}: {}, {}, {}. The list has {numbers}.",
            counted(all, "row", "rows"),
            counted(entries, "entry", "entries"),
            match not_read {
                0 => "no unread rows".to_owned(),
                some => counted(some, "unread row", "unread rows"),
            },
            match blank {
                0 => "no blank rows".to_owned(),
                some => counted(some, "blank row", "blank rows"),
            },
        ),
        _ => format!("The list has {numbers}."),
    }
}
