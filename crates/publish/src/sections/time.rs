//! When numbers were selected, of the whole list and by client, on one scale of years.

use super::finding::{Finding, Question};
use super::governments::{UNIT, largest_first};
use super::story::Part;
use super::{Draft, one, two};
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::{Amount, Chart, Every, Timeline};
use crate::disclosure::Disclosure;
use crate::tables::categories::Categories;
use crate::tables::client::Client;
use crate::tables::dimensions::{NO_TIME, quarter};
use crate::tables::numbers::Numbers;
use targetlist::error::Error;
use targetlist::table::{counted, thousands};

pub(crate) fn time(
    categories: &Categories,
    numbers: &Numbers,
    (protected, printed): (&Suppressed, &mut Published),
    finding: &mut Finding,
) -> Result<Draft, Error> {
    let mut draft = Draft::new(Part::Time);
    let (Some(quarters), Some(first), Some(last)) = (
        &numbers.quarters,
        numbers.years.first(),
        numbers.years.last(),
    ) else {
        return Ok(draft);
    };
    let years = (*first, *last);
    let periods = Counted::of(numbers, *first);
    begins_and_ends(&periods, protected, finding);
    let most = most(periods.codes.iter().map(|code| {
        let amount = one(protected, "quarter", code);
        (code.clone(), amount)
    }))
    .filter(|_| periods.codes.len() > 1 && periods.are_all);
    if let Some(Most {
        count,
        label: at,
        only: true,
    }) = &most
    {
        finding.answer(
            Question::When,
            format!(
                "The {} with the most first selections is {at}, with {} numbers.",
                periods.one,
                thousands(*count)
            ),
        );
    }
    draft.drawn(over_time(numbers, &periods, (years, most), protected));
    draft.counted(quarters, protected, super::countries::UNIT, printed)?;
    if let Some((_, by_year)) = &numbers.clients {
        if !categories.are_nobodys() {
            draft.drawn(by_client(categories, years, protected));
        }
        draft.counted(by_year, protected, UNIT, printed)?;
    }
    Ok(draft)
}

/// The periods that the list's numbers are counted by: quarters, or years where its times tell no
/// quarter.
struct Counted {
    every: Every,
    one: &'static str,
    first: (i16, u8),
    /// The codes of the periods, in their order.
    codes: Vec<String>,
    /// Whether all numbers with a time are in one of them; of some the year alone may be known.
    are_all: bool,
}

impl Counted {
    fn of(numbers: &Numbers, first_year: i16) -> Counted {
        match numbers.span.first() {
            Some(first) => Counted {
                every: Every::Quarter,
                one: "quarter",
                first: *first,
                codes: numbers.span.iter().map(|at| quarter(*at)).collect(),
                are_all: numbers.whole_years.is_empty(),
            },
            None => Counted {
                every: Every::Year,
                one: "year",
                first: (first_year, 1),
                codes: numbers.years.iter().map(i16::to_string).collect(),
                are_all: true,
            },
        }
    }
}

/// The first and the last period of which a count is printed.
fn begins_and_ends(periods: &Counted, protected: &Suppressed, finding: &mut Finding) {
    let one = periods.one;
    let told = Disclosure::of(protected);
    let span = told.span(&periods.codes, |at| CellKey::of([("quarter", at)]));
    let mut codes = periods.codes.iter();
    let all_told =
        periods.are_all && codes.all(|at| told.count(&CellKey::of([("quarter", at)])).is_some());
    if let Some((first, last)) = span {
        let says = match (all_told, first == last) {
            (true, true) => format!("All numbers with a time were first selected in {first}."),
            (true, false) => format!("Numbers were first selected from {first} to {last}."),
            (false, true) => format!("The only {one} with a count that can be printed is {first}."),
            (false, false) => format!(
                "The first {one} with a count that can be printed is {first}, the last {last}."
            ),
        };
        finding.answer(Question::When, says);
    }
}

/// The first of the largest counts that may be told.
struct Most<L> {
    count: u64,
    label: L,
    /// Whether it is known to be the largest: no other is as large, and none is withheld.
    only: bool,
}

fn most<L>(rows: impl IntoIterator<Item = (L, Amount)>) -> Option<Most<L>> {
    let (mut most, mut withheld): (Option<Most<L>>, bool) = (None, false);
    for (label, amount) in rows {
        let known = most.as_ref().map_or(0, |most| most.count);
        match amount.count() {
            None => withheld = true,
            Some(count) if count > known => {
                let only = true;
                most = Some(Most { count, label, only });
            }
            Some(count) if count == known => most.iter_mut().for_each(|most| most.only = false),
            Some(_) => {}
        }
    }
    most.iter_mut().for_each(|most| most.only &= !withheld);
    most
}

fn over_time(
    numbers: &Numbers,
    periods: &Counted,
    (years, most): ((i16, i16), Option<Most<String>>),
    protected: &Suppressed,
) -> Chart {
    let codes = periods.codes.iter();
    let amounts = codes.map(|code| one(protected, "quarter", code));
    let strip = Timeline::new(
        periods.every,
        periods.first,
        "list",
        "numbers first selected",
        [("all numbers", amounts.collect())],
    );
    let title = match most {
        Some(most) if most.only => format!(
            "{} first selected in {}, the most in any {}",
            counted(most.count, "number was", "numbers were"),
            most.label,
            periods.one
        ),
        _ => "When numbers were first selected".to_owned(),
    };
    let says = not_drawn(numbers, protected);
    Chart::new("numbers_by_quarter", title, says, strip.years(years))
}

/// The numbers that the chart has no place for: those without a time, and beside quarters those of
/// which the year alone is known.
fn not_drawn(numbers: &Numbers, protected: &Suppressed) -> String {
    let mut says = Vec::new();
    let whole = numbers
        .whole_years
        .iter()
        .filter(|_| !numbers.span.is_empty());
    let whole: Vec<String> = whole
        .map(|year| format!("{year} ({})", one(protected, "quarter", &year.to_string())))
        .collect();
    if !whole.is_empty() {
        says.push(format!("With the year alone: {}.", whole.join(", ")));
    }
    match one(protected, "quarter", NO_TIME.code) {
        Amount::Count(0) => {}
        amount => says.push(format!("Without a usable time: {amount}.")),
    }
    says.join(" ")
}

fn by_client(categories: &Categories, years: (i16, i16), protected: &Suppressed) -> Chart {
    let named = largest_first(categories, protected);
    let of_year =
        |label: &str, year: i16| two(protected, ("client", label), ("year", &year.to_string()));
    let strips = named.iter().map(|client| {
        let amounts = (years.0..=years.1).map(|year| of_year(&client.label, year));
        (client.name(), amounts.collect::<Vec<Amount>>())
    });
    let strips = Timeline::new(
        Every::Year,
        (years.0, 1),
        "client",
        "numbers first selected",
        strips,
    );
    let cells = named
        .iter()
        .flat_map(|client| (years.0..=years.1).map(move |year| (*client, year)));
    let amount = |(client, year): (&Client, i16)| of_year(&client.label, year);
    let title = largest(cells.map(|cell| (cell, amount(cell))));
    Chart::new("numbers_by_client_and_year", title, "", strips.years(years))
}

/// The largest count of a client whose government is named, and among which it is the largest.
fn largest<'c>(cells: impl Iterator<Item = ((&'c Client, i16), Amount)>) -> String {
    let cells: Vec<_> = cells.collect();
    let of_all = most(cells.iter().copied());
    let is_single = cells.len() == 1;
    let of_named = most(cells.into_iter().filter(|((client, _), _)| client.is_named));
    let Some(Most {
        count,
        label: (client, year),
        only,
    }) = of_named.filter(|_| !is_single)
    else {
        return "When each client selected numbers".to_owned();
    };
    let is_most = of_all.filter(|all| all.count == count);
    let of = match (is_most, only) {
        (Some(all), _) if all.only => "the most of any client and year",
        (Some(_), _) => "the largest count that can be printed",
        (None, true) => "the most in any year for a client whose government is named",
        (None, false) => {
            "the largest count that can be printed for a client whose government is named"
        }
    };
    format!(
        "{}: {} first selected in {year}, {of}",
        client.name().whole(),
        counted(count, "number", "numbers"),
    )
}
