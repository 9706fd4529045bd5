//! What was read, and where the numbers are registered.

use super::{Draft, one, ranked};
use crate::cells::{Key, Protected, Published};
use crate::chart::{Amount, Bars, Chart, Every, HeatMap, Timeline};
use crate::report::Block;
use crate::tables::categories::{NO_TIME, quarter};
use crate::tables::facts::Facts;
use crate::tables::numbers::Numbers;
use crate::tables::read as rows;
use targetlist::error::Error;
use targetlist::list::TargetList;
use targetlist::show::{counted, thousands};

const UNIT: &str = "Distinct numbers.";

/// How many bars a chart has at most; the table behind it has all.
const BARS: usize = 24;

pub(crate) fn list(
    list: &TargetList,
    facts: &Facts,
    numbers: &Numbers,
    protected: &Protected,
    read: &mut Published,
) -> Result<[Draft; 2], Error> {
    Ok([
        what_was_read(list, protected, read)?,
        countries(facts, numbers, protected, read)?,
    ])
}

fn what_was_read(
    list: &TargetList,
    protected: &Protected,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("read", "What was read");
    let counts = list.counts();
    let mut says = match protected.count(&Key::total()) {
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
    read.cell(Key::total(), &protected.value(&Key::total()).to_string())?;
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

fn countries(
    facts: &Facts,
    numbers: &Numbers,
    protected: &Protected,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("countries", "Where the numbers are registered");
    draft.push(Block::paragraph(
        "Numbers are counted by the country of their numbering plan. A calling code is not a country, a country is not a client: this says \
         nothing of who selected them.",
    ));
    let rows = ranked(facts.largest_countries(usize::MAX), |country| {
        one(protected, "country", country)
    });
    let more = rows.len().saturating_sub(BARS);
    let says = match rows.first() {
        Some((country, Amount::Count(count))) => format!(
            "The country with the most numbers is {country}: {}.",
            thousands(*count)
        ),
        _ => "No country holds enough numbers to be printed.".to_owned(),
    };
    let says = if more > 0 {
        format!("{says} {more} further countries are in the file of the whole table alone.")
    } else {
        says
    };
    let bars = Bars::new(
        "country",
        "distinct numbers",
        rows.iter()
            .take(BARS)
            .map(|(country, amount)| (*country, *amount)),
    );
    draft.drawn(Chart::new(
        "numbers_by_country",
        "Distinct numbers by country",
        says,
        bars,
    ));
    draft.counted(&numbers.countries, protected, UNIT, read)?;

    let targets = ranked(numbers.shown.iter().copied(), |target| {
        one(protected, "target", target)
    });
    let rows = targets.iter().map(|(target, _)| {
        (
            *target,
            numbers
                .kinds
                .iter()
                .map(|line| super::two(protected, ("target", target), ("line", line)))
                .collect::<Vec<Amount>>(),
        )
    });
    let map = HeatMap::new(
        "country",
        "kind of line",
        "distinct numbers",
        numbers.kinds.iter(),
        rows,
    );
    let says = "How the numbers of each country divide into mobile, fixed and other lines, by today's numbering plans.";
    draft.drawn(Chart::new(
        "numbers_by_country_and_line",
        "Country and kind of line",
        says,
        map,
    ));
    draft.counted(&numbers.lines, protected, UNIT, read)?;

    if let (Some(quarters), Some(first)) = (&numbers.quarters, numbers.span.first()) {
        let amounts = numbers
            .span
            .iter()
            .map(|at| one(protected, "quarter", &quarter(*at)))
            .collect();
        let strip = Timeline::new(
            Every::Quarter,
            *first,
            "list",
            "numbers first selected",
            [("all numbers", amounts)],
        );
        let none = match one(protected, "quarter", NO_TIME) {
            Amount::Count(0) => String::new(),
            amount => format!(" Without a usable time: {amount}."),
        };
        let says =
            format!("Each number is counted once, in the quarter of its first selection.{none}");
        draft.drawn(Chart::new(
            "numbers_by_quarter",
            "When numbers were first selected",
            says,
            strip,
        ));
        draft.counted(quarters, protected, UNIT, read)?;
    }
    Ok(draft)
}
