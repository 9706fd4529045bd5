//! The countries of the numbers, and when they were first selected.

use super::{Draft, one, ranked, two};
use crate::cells::{Published, Suppressed};
use crate::chart::{Amount, Bars, Chart, Every, HeatMap, Timeline};
use crate::report::Block;
use crate::tables::categories::{NO_TIME, quarter};
use crate::tables::facts::Facts;
use crate::tables::numbers::Numbers;
use targetlist::error::Error;
use targetlist::table::thousands;

const UNIT: &str = "Distinct numbers.";

/// How many bars a chart has at most; the table behind it has all.
const BARS: usize = 24;

pub(super) fn countries(
    facts: &Facts,
    numbers: &Numbers,
    protected: &Suppressed,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("countries", "The countries of the numbers");
    draft.push(Block::paragraph(
        "Numbers are counted by the country of their numbering plan. A calling code is not a country, a country is not a client: this says \
         nothing of who selected them.",
    ));
    draft.drawn(bars(facts, protected));
    draft.counted(&numbers.countries, protected, UNIT, read)?;
    draft.drawn(kinds_of_line(numbers, protected));
    draft.counted(&numbers.lines, protected, UNIT, read)?;
    if let (Some(quarters), Some(first)) = (&numbers.quarters, numbers.span.first()) {
        draft.drawn(over_time(numbers, *first, protected));
        draft.counted(quarters, protected, UNIT, read)?;
    }
    Ok(draft)
}

fn bars(facts: &Facts, protected: &Suppressed) -> Chart {
    let rows = ranked(facts.largest_countries(usize::MAX), |country| {
        one(protected, "country", country)
    });
    let mut says = match rows.first() {
        Some((country, Amount::Count(count))) => format!(
            "The country with the most numbers is {country}: {}.",
            thousands(*count)
        ),
        _ => "No country holds enough numbers to be printed.".to_owned(),
    };
    let more = rows.len().saturating_sub(BARS);
    if more > 0 {
        says.push_str(&format!(
            " {more} further countries are in the file of the whole table alone."
        ));
    }
    let bars = Bars::new("country", "distinct numbers", rows.into_iter().take(BARS));
    Chart::new(
        "numbers_by_country",
        "Distinct numbers by country",
        says,
        bars,
    )
}

fn kinds_of_line(numbers: &Numbers, protected: &Suppressed) -> Chart {
    let targets = ranked(numbers.shown.iter().copied(), |target| {
        one(protected, "target", target)
    });
    let rows = targets.iter().map(|(target, _)| {
        let kinds = numbers.kinds.iter();
        let amounts = kinds.map(|kind| two(protected, ("target", target), ("line", kind)));
        (*target, amounts.collect::<Vec<Amount>>())
    });
    let kinds = numbers.kinds.iter();
    let map = HeatMap::new("country", "kind of line", "distinct numbers", kinds, rows);
    let says = "How the numbers of each country divide into mobile, fixed and other lines, by today's numbering plans.";
    Chart::new(
        "numbers_by_country_and_line",
        "Country and kind of line",
        says,
        map,
    )
}

fn over_time(numbers: &Numbers, first: (i16, u8), protected: &Suppressed) -> Chart {
    let quarters = numbers.span.iter();
    let amounts = quarters.map(|at| one(protected, "quarter", &quarter(*at)));
    let strip = Timeline::new(
        Every::Quarter,
        first,
        "list",
        "numbers first selected",
        [("all numbers", amounts.collect())],
    );
    let none = match one(protected, "quarter", NO_TIME) {
        Amount::Count(0) => String::new(),
        amount => format!(" Without a usable time: {amount}."),
    };
    let says = format!("Each number is counted once, in the quarter of its first selection.{none}");
    Chart::new(
        "numbers_by_quarter",
        "When numbers were first selected",
        says,
        strip,
    )
}
