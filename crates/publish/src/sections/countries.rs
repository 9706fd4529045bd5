//! The countries of the numbers, on a map and by rank, and their kinds of line.

use super::finding::{Finding, Question};
use super::story::Part;
use super::{Draft, one, ranked};
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::{Amount, Bars, Chart, Map};
use crate::report::Block;
use crate::tables::categories::{Categories, WITHOUT_KIND};
use crate::tables::country::Country;
use crate::tables::numbers::Numbers;
use targetlist::error::Error;
use targetlist::table::{counted, thousands};

pub(super) const UNIT: &str = "Distinct numbers.";

/// How many bars the chart has at most; the table behind it has all.
const BARS: usize = 12;

/// Fewer countries than these need no map.
const MAPPED: usize = 3;

pub(crate) fn countries(
    categories: &Categories,
    numbers: &Numbers,
    (protected, printed): (&Suppressed, &mut Published),
    finding: &mut Finding,
) -> Result<Draft, Error> {
    unassigned(protected, finding);
    let mut draft = Draft::new(Part::People);
    let rows = ranked(categories.largest_countries(usize::MAX), |country| {
        one(protected, "country", country)
    });
    let bars = bars(&rows, protected).file("tables/numbers_by_country.csv");
    draft.push(match rows.len() >= MAPPED {
        true => Block::Pair(Box::new((map(&rows), bars))),
        false => Block::chart(bars),
    });
    draft.counted(&numbers.countries, protected, UNIT, printed)?;
    draft.push(Block::paragraph(lines(numbers, protected)));
    draft.push(Block::Files(vec![
        "tables/numbers_by_country_and_line.csv".to_owned(),
    ]));
    draft.counted(&numbers.lines, protected, UNIT, printed)?;
    Ok(draft)
}

/// That most numbers are in no assigned range is the first thing to know of a list.
fn unassigned(protected: &Suppressed, finding: &mut Finding) {
    let without = one(protected, "line", WITHOUT_KIND.code).count();
    let all = protected.count(&CellKey::total());
    if let Some((without, all)) = without.zip(all).filter(|(one, of)| one * 2 > *of) {
        let says = match (without, all) {
            (1, 1) => {
                "The only number is in no range that today's numbering plans assign.".to_owned()
            }
            (without, all) if without == all => format!(
                "None of the {} numbers is in a range that today's numbering plans assign.",
                thousands(all)
            ),
            (without, all) => format!(
                "{} of the {} numbers are in no range that today's numbering plans assign.",
                thousands(without),
                thousands(all)
            ),
        };
        finding.answer(Question::Unknown, says);
    }
}

fn map(rows: &[(Country, Amount)]) -> Chart {
    let countries = rows
        .iter()
        .filter_map(|(country, amount)| Some((country.region()?, *amount)));
    let told = rows
        .iter()
        .filter(|(_, amount)| amount.count().is_some())
        .count();
    let title = match told {
        0 => "The countries of the numbers".to_owned(),
        told if told < rows.len() => format!(
            "Counts for {told} of {}",
            counted(rows.len() as u64, "country", "countries")
        ),
        told => format!(
            "Counts for {}",
            counted(told as u64, "country", "countries")
        ),
    };
    let says = "Numbers are counted by the country of their numbering plan, which does not show \
        who selected them. Outlines: Natural Earth; the borders shown say nothing about who owns a \
        territory.";
    let map = Map::new("distinct numbers", countries);
    Chart::new("map_of_numbers", title, says, map)
}

fn bars(rows: &[(Country, Amount)], protected: &Suppressed) -> Chart {
    let all = protected.count(&CellKey::total()).map(thousands);
    let title = match (rows.first(), all) {
        (Some((country, Amount::Count(count))), Some(all)) if is_most(rows, *count) => {
            match (country.name(), thousands(*count)) {
                (only, count) if count == all && all == "1" => format!("{only}: the only number"),
                (only, count) if count == all => format!("{only}: all {all} numbers"),
                (most, count) => format!("{most} has the most numbers: {count} of {all}"),
            }
        }
        _ => "Numbers by country".to_owned(),
    };
    let more = rows.len().saturating_sub(BARS);
    let says = match more {
        0 => String::new(),
        more => format!(
            "{} in the file.",
            counted(more as u64, "further country is", "further countries are")
        ),
    };
    let shown = rows.iter().take(BARS).copied();
    Chart::new(
        "numbers_by_country",
        title,
        says,
        Bars::new("country", "distinct numbers", shown),
    )
}

/// Whether no other country has as many, and none is withheld.
fn is_most(rows: &[(Country, Amount)], most: u64) -> bool {
    let as_many = rows
        .iter()
        .filter(|(_, amount)| amount.count() == Some(most));
    as_many.count() == 1 && rows.iter().all(|(_, amount)| amount.count().is_some())
}

/// The kinds of line, by today's numbering plans.
fn lines(numbers: &Numbers, protected: &Suppressed) -> String {
    let kinds = ranked(numbers.kinds.iter().copied(), |kind| {
        one(protected, "line", kind)
    });
    let kinds: Vec<String> = kinds
        .iter()
        .map(|(kind, amount)| format!("{} ({amount})", kind.words))
        .collect();
    let without = match numbers.kinds.contains(&WITHOUT_KIND) {
        true => {
            " A number in none of today's ranges has the form of its country's numbers, but today's plan does not assign it: it may be old, reserved, mistyped or made up."
        }
        false => "",
    };
    format!(
        "Kinds of line by today's numbering plans: {}.{without}",
        kinds.join(", ")
    )
}
