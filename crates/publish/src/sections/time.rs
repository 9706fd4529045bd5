//! When numbers were selected, of the whole list and by client, on one scale of years.

use super::finding::{Finding, Question};
use super::governments::{UNIT, largest_first};
use super::story::Part;
use super::{Draft, one, two};
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::{Amount, Chart, Every, Timeline};
use crate::disclosure::Disclosure;
use crate::tables::categories::{Categories, Client};
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
    let (Some(quarters), Some(first), Some(last)) =
        (&numbers.quarters, numbers.span.first(), numbers.span.last())
    else {
        return Ok(draft);
    };
    let years = (first.0, last.0);
    begins_and_ends(numbers, protected, finding);
    let most = most(numbers.span.iter().map(|at| {
        let name = quarter(*at);
        let amount = one(protected, "quarter", &name);
        (name, amount)
    }));
    if let Some(Most {
        count,
        label: at,
        only: true,
    }) = &most
    {
        finding.answer(
            Question::When,
            format!(
                "The quarter with the most first selections is {at}, with {} numbers.",
                thousands(*count)
            ),
        );
    }
    draft.drawn(over_time(numbers, (*first, years), most, protected));
    draft.counted(quarters, protected, super::countries::UNIT, printed)?;
    if let Some((_, by_year)) = &numbers.clients {
        draft.drawn(by_client(categories, years, protected));
        draft.counted(by_year, protected, UNIT, printed)?;
    }
    Ok(draft)
}

/// The first and the last quarter of which a count is printed.
fn begins_and_ends(numbers: &Numbers, protected: &Suppressed, finding: &mut Finding) {
    let periods = numbers.span.iter().map(|at| quarter(*at));
    let span = Disclosure::of(protected).span(periods, |at| CellKey::of([("quarter", at)]));
    if let Some((first, last)) = span {
        let says = match first == last {
            true => format!("The only quarter with a count that can be printed is {first}."),
            false => format!(
                "The first quarter with a count that can be printed is {first}, the last {last}."
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
    (first, years): ((i16, u8), (i16, i16)),
    most: Option<Most<String>>,
    protected: &Suppressed,
) -> Chart {
    let quarters = numbers.span.iter();
    let amounts = quarters.map(|at| one(protected, "quarter", &quarter(*at)));
    let strip = Timeline::new(
        Every::Quarter,
        first,
        "list",
        "numbers first selected",
        [("all numbers", amounts.collect())],
    );
    let says = match one(protected, "quarter", NO_TIME) {
        Amount::Count(0) => String::new(),
        amount => format!("Without a usable time: {amount}."),
    };
    let title = match most {
        Some(most) if most.only => format!(
            "{} first selected in {}, the most in any quarter",
            counted(most.count, "number was", "numbers were"),
            most.label
        ),
        _ => "When numbers were first selected".to_owned(),
    };
    Chart::new("numbers_by_quarter", title, says, strip.years(years))
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
    let of_named = most(cells.into_iter().filter(|((client, _), _)| client.is_named));
    let Some(Most {
        count,
        label: (client, year),
        only,
    }) = of_named
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
