//! When numbers were selected, of the whole list and by client, on one scale of years.

use super::finding::{Finding, Question};
use super::governments::{Likely, UNIT, largest_first};
use super::story::Part;
use super::{Draft, one, two};
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::{Amount, Chart, Every, Timeline};
use crate::disclosure::Disclosure;
use crate::tables::categories::Categories;
use crate::tables::dimensions::{NO_TIME, quarter};
use crate::tables::numbers::Numbers;
use targetlist::error::Error;
use targetlist::table::{counted, thousands};

pub(crate) fn time(
    (categories, likely): (&Categories, Likely<'_>),
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
                "The quarter with most first selections is {at}, with {} numbers.",
                thousands(*count)
            ),
        );
    }
    draft.drawn(over_time(numbers, (*first, years), most, protected));
    draft.counted(quarters, protected, super::countries::UNIT, printed)?;
    if let Some((_, by_year)) = &numbers.clients {
        draft.drawn(by_client(categories, years, likely, protected));
        draft.counted(by_year, protected, UNIT, printed)?;
    }
    Ok(draft)
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

fn by_client(
    categories: &Categories,
    years: (i16, i16),
    likely: Likely<'_>,
    protected: &Suppressed,
) -> Chart {
    let named = largest_first(categories, protected);
    let of_year =
        |label: &str, year: i16| two(protected, ("client", label), ("year", &year.to_string()));
    let strips = named.iter().map(|client| {
        let amounts = (years.0..=years.1).map(|year| of_year(&client.label, year));
        (&*client.label, amounts.collect::<Vec<Amount>>())
    });
    let strips = Timeline::new(
        Every::Year,
        (years.0, 1),
        "likely client",
        "numbers first selected",
        strips,
    );
    let with_year = named
        .iter()
        .filter(|client| likely.names(client))
        .flat_map(|client| (years.0..=years.1).map(move |year| (client, year)));
    let most = most(with_year.map(|(client, year)| {
        let amount = of_year(&client.label, year);
        ((client, year), amount)
    }));
    let title = match most {
        Some(Most {
            count,
            label: (client, year),
            only,
        }) => format!(
            "{}: {} first selected in {year}, {}",
            client.label,
            counted(count, "number", "numbers"),
            match only {
                true => "the most of any client and year",
                false => "the largest count that can be published",
            }
        ),
        None => "When each client selected numbers".to_owned(),
    };
    Chart::new("numbers_by_client_and_year", title, "", strips.years(years))
}
