//! The section on clients: one table with the evidence for each, and the countries they selected
//! numbers in.

use super::client_table::{shown, table};
use super::finding::{Finding, Question};
use super::sensitivity::threshold;
use super::story::Part;
use super::{Draft, one, ranked, two};
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::words::tag;
use crate::chart::{Amount, Chart, HeatMap};
use crate::report::Block;
use crate::tables::categories::{Categories, NAMED_FROM};
use crate::tables::client::Client;
use crate::tables::country::Country;
use crate::tables::numbers::Numbers;
use std::collections::BTreeSet;
use targetlist::attribute::{Attribution, Clients};
use targetlist::error::Error;
use targetlist::list::TargetList;
use targetlist::plan::Region;
use targetlist::table::{counted, thousands};

pub(super) const UNIT: &str =
    "Distinct numbers, each counted under the client to which most of its entries belong.";

/// How many governments the first screen names.
const NAMED: usize = 5;

/// How many countries the heat map has; the table behind it has all.
const COUNTRIES: usize = 12;

pub(crate) fn governments(
    (list, categories): (&TargetList, &Categories),
    (attribution, clients): (Option<&Attribution>, Option<&Clients>),
    numbers: &Numbers,
    (protected, printed): (&Suppressed, &mut Published),
    finding: &mut Finding,
) -> Result<Draft, Error> {
    let mut draft = Draft::new(Part::Governments);
    let Some((targets, _)) = &numbers.clients else {
        return Ok(draft);
    };
    let named = largest_first(categories, protected);
    who(&named, (attribution, clients), protected, finding);
    let mut table = table((list, &named), attribution, (numbers, protected));
    if named.iter().any(|client| client.says_nobody()) {
        table.note("“Nobody” is a result: no government is likely enough to be named.");
    }
    printed.table(&table, &CellKey::total(), &["client"], "numbers")?;
    let is_nobodys = categories.are_nobodys();
    match is_nobodys {
        true => draft.filed(table),
        false => draft.printed(table, shown()),
    }
    let points = match (attribution, clients) {
        (Some(attribution), _) => limitations(attribution),
        (None, Some(clients)) => attributed_to_nobody(clients),
        (None, None) => Vec::new(),
    };
    if !points.is_empty() {
        draft.push(Block::points(points));
    }
    if !is_nobodys {
        heat_map(&mut draft, &named, numbers, protected);
    }
    draft.counted(targets, protected, UNIT, printed)?;
    Ok(draft)
}

/// The clients, those with the most numbers that may be told first. Nobody is left out where no
/// number is nobody's.
pub(super) fn largest_first<'f>(
    categories: &'f Categories,
    protected: &Suppressed,
) -> Vec<&'f Client> {
    let labels = categories
        .clients
        .iter()
        .map(|client| client.label.to_string());
    let order = ranked(labels, |label| one(protected, "client", label));
    order
        .iter()
        .filter_map(|(label, _)| {
            categories
                .clients
                .iter()
                .find(|client| *client.label == **label)
        })
        .filter(|client| {
            !client.is_nobody() || one(protected, "client", &client.label) != Amount::Count(0)
        })
        .collect()
}

/// The governments of the first screen, with how many numbers, and for how many there is none. Their
/// number depends on a rule and its threshold, so both stand in front of it.
fn who(
    named: &[&Client],
    by: (Option<&Attribution>, Option<&Clients>),
    protected: &Suppressed,
    finding: &mut Finding,
) {
    let of_governments = named.iter().filter(|client| client.is_named);
    let of_governments: Vec<&&Client> = of_governments.collect();
    let governments: BTreeSet<Region> = of_governments
        .iter()
        .filter_map(|client| client.government)
        .collect();
    let count = governments.len();
    if count == 0 {
        let some = named.iter().any(|client| client.government.is_some());
        let why = " The table shows what evidence there is for each client.";
        let more = if some { why } else { "" };
        let says = format!("No government is likely enough to be named.{more}");
        finding.answer(Question::Who, says);
        return;
    }
    let (ranked, amount): (&str, fn(u64) -> String) = match of_governments.len() {
        1 => ("", |count| {
            counted(count, "distinct number", "distinct numbers")
        }),
        _ => (", by distinct numbers", thousands),
    };
    let names = of_governments.iter().take(NAMED).map(|client| {
        match one(protected, "client", &client.label) {
            Amount::Count(count) if client.tag.is_some() => {
                format!("{} with {}", client.name().whole(), amount(count))
            }
            Amount::Count(count) => format!("{} ({})", client.label, amount(count)),
            _ => client.name().whole(),
        }
    });
    let mut names: Vec<String> = names.collect();
    let more = of_governments.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(format!("and {more} more"));
    }
    let (by, names) = (by_what(count, by), names.join(", "));
    finding.answer(Question::Who, format!("{by}{ranked}: {names}."));
    unknown(named, protected, finding);
}

/// By what rule so many governments are named, with its threshold: at another one there would be
/// more of them or fewer.
fn by_what(count: usize, by: (Option<&Attribution>, Option<&Clients>)) -> String {
    let governments = match count {
        1 => "one government is".to_owned(),
        _ => format!("{count} governments are"),
    };
    match by {
        (None, Some(clients)) => format!(
            "By the home-share rule (at least {} of a client’s distinct numbers in one country), {governments} named",
            threshold(clients.rule().least_share)
        ),
        _ => format!(
            "Under the model, {governments} named with a probability of at least {}",
            threshold(NAMED_FROM)
        ),
    }
}

/// For how many numbers no government is named: those of every client that has none, or none that is
/// likely enough. Counts that are withheld leave a sum of the others.
fn unknown(named: &[&Client], protected: &Suppressed, finding: &mut Finding) {
    let without = named.iter().filter(|client| !client.is_named);
    let amounts = without.map(|client| one(protected, "client", &client.label));
    let amounts: Vec<Amount> = amounts.collect();
    let told = amounts.iter().filter_map(|amount| amount.count());
    let count = told.fold(0, u64::saturating_add);
    let least = match amounts.iter().all(|amount| amount.count().is_some()) {
        true => "",
        false => "at least ",
    };
    if count > 0 {
        let numbers = counted(count, "number", "numbers");
        finding.answer(
            Question::Unknown,
            format!("For {least}{numbers}, no government is named."),
        );
    }
}

/// By name: clients come in the order of their sizes, which tables may withhold.
fn attributed_to_nobody(clients: &Clients) -> Vec<String> {
    let nobody = clients.iter().filter(|client| client.government.is_none());
    let mut points: Vec<String> = nobody
        .map(|client| {
            format!(
                "{}: nobody, because no single country has enough of its numbers, or because it has \
                 too few numbers in all.",
                tag(&client.label)
            )
        })
        .collect();
    points.sort_unstable();
    points
}

/// What the list does not tell. How many entries, or what share of them, is not said: there may be
/// few without a time, say, which a table withholds.
fn limitations(attribution: &Attribution) -> Vec<String> {
    let all = attribution.limitations().into_iter();
    let told = all.filter(|one| !one.counts_entries());
    told.map(|one| one.to_string()).collect()
}

fn heat_map(draft: &mut Draft, named: &[&Client], numbers: &Numbers, protected: &Suppressed) {
    let targets = ranked(numbers.shown.iter().copied(), |target| {
        one(protected, "target", target)
    });
    let mut shown = targets.get(..COUNTRIES).unwrap_or(&targets).to_vec();
    shown.sort_by_key(|(target, _)| *target == Country::Others);
    let cell = |client: &Client, target: Country| {
        let target = ("target", target.name());
        two(protected, ("client", &client.label), target)
    };
    let rows = named.iter().map(|client| {
        let row = shown.iter().map(|(target, _)| cell(client, *target));
        (client.name(), row.collect::<Vec<Amount>>())
    });
    // A row without a count looks as if the client had selected nobody.
    let (rows, untold): (Vec<_>, Vec<_>) = rows.partition(|(_, row)| {
        let mut counts = row.iter().filter_map(|amount| amount.count());
        counts.any(|count| count > 0)
    });
    if rows.is_empty() {
        return;
    }
    let map = HeatMap::new(
        "client",
        "country of the number",
        "distinct numbers",
        shown.iter().map(|(target, _)| target),
        rows,
    );
    let mut says = Vec::new();
    if targets.len() > shown.len() {
        says.push("Further countries are in the file.".to_owned());
    }
    if !untold.is_empty() {
        let names: Vec<String> = untold.iter().map(|(name, _)| name.whole()).collect();
        says.push(format!(
            "Left out, because every count of the row is zero or withheld: {}.",
            names.join(", ")
        ));
    }
    draft.drawn(Chart::new(
        "numbers_by_client_and_country",
        looked_abroad(named, &targets, cell),
        says.join(" "),
        map,
    ));
}

/// The largest count that may be told of a client abroad.
fn looked_abroad(
    named: &[&Client],
    targets: &[(Country, Amount)],
    cell: impl Fn(&Client, Country) -> Amount,
) -> String {
    let mut most: Option<(u64, String)> = None;
    for client in named.iter().filter(|client| client.is_named) {
        let Some(government) = client.government else {
            continue;
        };
        for (target, _) in targets {
            let is_abroad =
                !matches!(target, Country::Others) && *target != Country::Of(government);
            if let Some(count) = cell(client, *target).count().filter(|_| is_abroad)
                && count > most.as_ref().map_or(0, |(most, _)| *most)
            {
                let says = format!(
                    "{}: {} in the numbering plan of {}, the largest count abroad that can be printed",
                    client.name().whole(),
                    counted(count, "number", "numbers"),
                    target.name()
                );
                most = Some((count, says));
            }
        }
    }
    most.map_or_else(
        || "Countries of the numbers each client selected".to_owned(),
        |(_, says)| says,
    )
}
