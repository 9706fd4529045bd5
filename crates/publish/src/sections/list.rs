//! What was read, and the countries of the numbers.

use super::Draft;
use crate::cells::{CellKey, Published, Suppressed};
use crate::report::Block;
use crate::tables::categories::quarter;
use crate::tables::facts::Facts;
use crate::tables::numbers::Numbers;
use crate::tables::read as rows;
use targetlist::error::Error;
use targetlist::list::TargetList;
use targetlist::table::{counted, thousands};

pub(crate) fn list(
    list: &TargetList,
    facts: &Facts,
    numbers: &Numbers,
    protected: &Suppressed,
    read: &mut Published,
) -> Result<[Draft; 2], Error> {
    Ok([
        what_was_read(list, protected, read)?,
        super::countries::countries(facts, numbers, protected, read)?,
    ])
}

fn what_was_read(
    list: &TargetList,
    protected: &Suppressed,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("read", "What was read");
    let counts = list.counts();
    let mut says = match protected.count(&CellKey::total()) {
        Some(distinct) => format!(
            "{}: {}, {} that could not be read, {}. The entries select {}.",
            counted(counts.rows, "row", "rows"),
            counted(counts.entries, "entry", "entries"),
            thousands(counts.rejected()),
            counted(counts.blank, "blank row", "blank rows"),
            counted(distinct, "distinct number", "distinct numbers"),
        ),
        None => {
            "So few numbers are on the list that neither they nor its entries are counted here."
                .to_owned()
        }
    };
    // The first and the last selection are each a single one: their days would be days of somebody.
    let of = |stamp: targetlist::time::Stamp| crate::tables::facts::quarter(stamp).map(quarter);
    if let Some((first, last)) = list
        .period()
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
    draft.printed(rows::read(list, protected), 40);
    let mended = rows::mended(counts, protected);
    if !mended.is_empty() {
        draft.push(Block::paragraph(
            "What had to be mended is named and counted. A dated change brings a number of an old numbering plan to its form of today.",
        ));
        draft.printed(mended, 40);
    }
    Ok(draft)
}
