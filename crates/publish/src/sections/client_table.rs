//! The table of likely clients, with the evidence for each.

use super::client_columns::{COLUMNS, CONTEXT, EVIDENCE, LEADING, explained};
use super::evidence::{Evidence, evidence, likely};
use crate::cells::{CellKey, Suppressed};
use crate::disclosure::Disclosure;
use crate::report::Shown;
use crate::tables::client::Client;
use crate::tables::entries::{Entries, entries};
use crate::tables::numbers::Numbers;
use crate::{Column, DataTable, Value};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use targetlist::attribute::{Attribution, EvidenceKind};
use targetlist::list::TargetList;
use targetlist::mask::redact;
use targetlist::plan::Region;

/// How it stands on the page: codes and what says the same twice are in the file alone.
pub(super) fn shown() -> Shown {
    Shown {
        at_most: 40,
        without: &["government", "own_repeats"],
        percent: &["own_country", "office_hours", "days_off"],
        is_wide: true,
        ..Shown::default()
    }
}

/// A row for each client.
pub(super) fn table(
    (list, named): (&TargetList, &[&Client]),
    attribution: Option<&Attribution>,
    (numbers, protected): (&Numbers, &Suppressed),
) -> DataTable {
    let context = attribution.filter(|attribution| !attribution.context_headings().is_empty());
    let entries = attribution.map(|attribution| entries(list, attribution));
    let rows = named.iter().map(|client| {
        let mut row = row(client, attribution, protected);
        row.extend(told(
            client,
            attribution,
            (numbers, protected),
            entries.as_ref(),
        ));
        row.extend(context.map(|context| said(context, client.government)));
        row
    });
    let rows: Vec<Vec<Value>> = rows.collect();
    let unnamed = named
        .iter()
        .any(|one| !one.is_named && one.government.is_some());
    let mut table = told_columns(&rows, (unnamed, context.is_some()));
    for note in attribution
        .map(|attribution| customers(attribution, named))
        .unwrap_or_default()
    {
        table.note(note);
    }
    let explained = table.columns().iter().filter_map(explained);
    let explained: Vec<&str> = explained.collect();
    if !explained.is_empty() {
        table.note(explained.join(" "));
    }
    table
}

/// A table of these rows, without the columns that are withheld in every row.
fn told_columns(rows: &[Vec<Value>], (unnamed, context): (bool, bool)) -> DataTable {
    let is_told = |at: usize| {
        let mut values = rows.iter().filter_map(|row| row.get(at));
        match at.cmp(&LEADING) {
            Ordering::Less => true,
            Ordering::Equal => unnamed,
            Ordering::Greater => {
                values.any(|value| !matches!(value, Value::Missing | Value::Withheld))
            }
        }
    };
    let context = context.then_some(CONTEXT);
    let columns = COLUMNS.into_iter().chain(context).enumerate();
    let columns: Vec<(usize, Column)> = columns.filter(|(at, _)| is_told(*at)).collect();
    let kept: Vec<usize> = columns.iter().map(|(at, _)| *at).collect();
    let columns = columns.into_iter().map(|(_, column)| column).collect();
    let title = "Clients and the evidence for each";
    let mut table = DataTable::new("clients", title, columns);
    for row in rows {
        table.push(kept.iter().filter_map(|at| row.get(*at).cloned()).collect());
    }
    table
}

fn row(client: &Client, attribution: Option<&Attribution>, protected: &Suppressed) -> Vec<Value> {
    let likely = attribution.and_then(|attribution| likely(attribution, client));
    let numbers = protected.value(&CellKey::of([("client", &*client.label)]));
    // A mean over a few entries is nearly that of one.
    let few = likely.is_some() && numbers == Value::Withheld;
    let told = |value: Value| if few { Value::Withheld } else { value };
    let code = client.government.filter(|_| client.is_named);
    let code = code.map(|government| government.code());
    let leading = client.government.map(|government| government.name());
    let strength = likely.map(|likely| likely.strength.to_string());
    // After another release, what changes a mean are a few entries.
    let after = protected.follows() && likely.is_some();
    let mean = |value: Value| if after { Value::Withheld } else { told(value) };
    vec![
        Value::text(&client.label),
        code.map_or(Value::Missing, Value::text),
        numbers,
        leading.map_or(Value::Missing, Value::text),
        mean(strength.map_or(Value::Missing, Value::text)),
    ]
}

/// The evidence for a client. What is not there and what may not be told look alike: that a number
/// occurs again can point at somebody.
fn told(
    client: &Client,
    attribution: Option<&Attribution>,
    (numbers, protected): (&Numbers, &Suppressed),
    entries: Option<&BTreeMap<Region, Entries>>,
) -> Vec<Value> {
    let Some(likely) = attribution.and_then(|attribution| likely(attribution, client)) else {
        return vec![Value::Missing; COLUMNS.len() - EVIDENCE];
    };
    let entries = entries.and_then(|entries| entries.get(&likely.government));
    let Evidence {
        own,
        abroad,
        office,
        off,
        years,
        tag,
        reuse,
    } = evidence(
        likely,
        client,
        numbers,
        (entries, Disclosure::of(protected)),
    );
    let share = |share: Option<f64>| share.map_or(Value::Withheld, Value::Figure);
    let words = |words: Option<String>| words.map_or(Value::Withheld, Value::text);
    vec![
        share(own),
        words(abroad),
        share(office),
        share(off),
        words(years),
        words(tag),
        share(reuse),
    ]
}

/// Which governments are known as customers, by what their source says.
fn customers(attribution: &Attribution, named: &[&Client]) -> Vec<String> {
    let likely = named
        .iter()
        .filter_map(|client| likely(attribution, client));
    let said = likely.filter_map(|likely| {
        let mut evidence = likely.evidence.iter();
        let customer = evidence.find(|one| one.kind == EvidenceKind::Customer)?;
        Some((customer.sentence.as_str(), likely.government.name()))
    });
    let mut by_source: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (sentence, government) in said {
        by_source.entry(sentence).or_default().push(government);
    }
    let is_one_source = by_source.len() == 1;
    let lines = by_source.into_iter().map(|(sentence, mut governments)| {
        governments.sort_unstable();
        match is_one_source && governments.len() > 1 {
            true => format!("For each government listed: {sentence}"),
            false => format!("{}: {sentence}", governments.join(", ")),
        }
    });
    lines.collect()
}

/// What the caller's table says of a government.
fn said(attribution: &Attribution, government: Option<Region>) -> Value {
    let Some(government) = government else {
        return Value::Missing;
    };
    let pairs = attribution
        .context_headings()
        .iter()
        .zip(attribution.context_of(government));
    let said: Vec<String> = pairs
        .filter(|(_, value)| !value.is_empty())
        .map(|(heading, value)| format!("{}: {}", redact(heading), redact(value)))
        .collect();
    if said.is_empty() {
        Value::Missing
    } else {
        Value::text(said.join("; "))
    }
}
