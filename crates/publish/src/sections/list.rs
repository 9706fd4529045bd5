//! What was read, and the countries of the numbers.

use super::Draft;
use crate::cells::{CellKey, Published, Suppressed};
use crate::report::Block;
use crate::tables::categories::quarter;
use crate::tables::facts::Facts;
use crate::tables::numbers::Numbers;
use crate::tables::read::{ALL_ROWS, BLANK, ENTRIES, NOT_READ, Read};
use targetlist::error::Error;
use targetlist::list::TargetList;
use targetlist::table::{counted, thousands};

pub(crate) fn list(
    list: &TargetList,
    facts: &Facts,
    numbers: &Numbers,
    (protected, rows): (&Suppressed, &Read),
    read: &mut Published,
) -> Result<[Draft; 2], Error> {
    Ok([
        what_was_read(list, protected, rows, read)?,
        super::countries::countries(facts, numbers, protected, read)?,
    ])
}

fn what_was_read(
    list: &TargetList,
    protected: &Suppressed,
    rows: &Read,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("read", "What was read");
    let distinct = protected.count(&CellKey::total());
    let mut says = distinct.map_or_else(
        || {
            "So few numbers are on the list that neither they nor its entries are counted here."
                .to_owned()
        },
        |distinct| counts(rows, distinct),
    );
    // The first and the last selection are each a single one: their days would be days of somebody.
    let of = |stamp: targetlist::time::Stamp| crate::tables::facts::quarter(stamp).map(quarter);
    // Where the numbers are withheld, quarters would be theirs too.
    if let Some((first, last)) = list
        .period()
        .filter(|_| distinct.is_some())
        .and_then(|(first, last)| Some((of(first)?, of(last)?)))
    {
        says.push_str(&format!(
            " Selections with a time run from {first} to {last}."
        ));
    }
    draft.push(Block::paragraph(says));
    read.cell(
        CellKey::total(),
        &protected.value(&CellKey::total()).to_string(),
    )?;
    if let Some(table) = rows.table() {
        draft.printed(table, 40);
    }
    if let Some(mended) = rows.mended() {
        draft.push(Block::paragraph(
            "What had to be mended is named and counted. A dated change brings a number of an old numbering plan to its form of today.",
        ));
        draft.printed(mended, 40);
    }
    Ok(draft)
}

/// The sentence of rows and numbers, with those counts that may be told.
fn counts(rows: &Read, distinct: u64) -> String {
    let numbers = counted(distinct, "distinct number", "distinct numbers");
    let all = [ALL_ROWS, ENTRIES, NOT_READ, BLANK].map(|what| rows.count(what));
    match all {
        [Some(all), Some(entries), Some(not_read), Some(blank)] => format!(
            "{}: {}, {} that could not be read, {}. The entries select {numbers}.",
            counted(all, "row", "rows"),
            counted(entries, "entry", "entries"),
            thousands(not_read),
            counted(blank, "blank row", "blank rows"),
        ),
        _ => format!("The entries select {numbers}."),
    }
}
