//! What was read, and the countries of the numbers.

use super::Draft;
use crate::cells::{CellKey, Published, Suppressed};
use crate::disclosure::Disclosure;
use crate::report::Block;
use crate::tables::facts::{Facts, quarter};
use crate::tables::numbers::Numbers;
use crate::tables::read::{ALL_ROWS, BLANK, ENTRIES, NOT_READ, Read, TIMED};
use std::collections::BTreeMap;
use targetlist::error::Error;
use targetlist::list::TargetList;
use targetlist::table::{counted, thousands};

pub(crate) fn list(
    list: &TargetList,
    facts: &Facts,
    numbers: &Numbers,
    (protected, rows): (&Suppressed, &Read),
    read: &mut Published,
) -> Result<Vec<Draft>, Error> {
    let mut drafts = vec![what_was_read(list, protected, rows, read)?];
    if protected.count(&CellKey::total()).is_some() {
        drafts.push(super::countries::countries(
            facts, numbers, protected, read,
        )?);
    }
    Ok(drafts)
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
            "The numbers of the list and its entries are not counted here: they are too few, or would give away what is withheld."
                .to_owned()
        },
        |distinct| counts(rows, distinct),
    );
    // Where the numbers or the times are withheld, quarters would be theirs too.
    let span = Disclosure::of(protected).span(&quarters(list));
    if let Some(span) = span.filter(|_| distinct.is_some() && rows.count(TIMED).is_some()) {
        says.push_str(&format!(" Most selections with a time were made {span}."));
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

/// The entries with a time, by quarter.
fn quarters(list: &TargetList) -> BTreeMap<(i16, u8), u64> {
    let mut quarters = BTreeMap::new();
    for at in list.entries().filter_map(|entry| quarter(entry.selected?)) {
        *quarters.entry(at).or_default() += 1;
    }
    quarters
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
