//! The table of likely clients.

use super::evidence::likely;
use super::figure;
use crate::cells::{CellKey, Suppressed};
use crate::tables::facts::Client;
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::attribute::{Attribution, Context};
use targetlist::mask::redact;
use targetlist::plan::Region;

const COLUMNS: [Column; 5] = [
    Column::new(
        "client",
        "client",
        "The government, or the tag with the government it is attributed to; nobody where none is likely.",
        ColumnType::Text,
    ),
    Column::new(
        "government",
        "code",
        "The government's country, ISO 3166-1 alpha-2; empty for nobody.",
        ColumnType::Code,
    ),
    Column::new(
        "numbers",
        "numbers",
        "Distinct numbers of which most entries are this client's.",
        ColumnType::Count,
    ),
    Column::new(
        "probability",
        "probability",
        "Mean probability of its entries under the model, from 0 to 1.",
        ColumnType::Figure,
    ),
    Column::new(
        "strength",
        "strength",
        "The probability in words: likely from 0.8, very likely from 0.95.",
        ColumnType::Text,
    ),
];

const CONTEXT: Column = Column::new(
    "context",
    "context",
    "What the caller's table says of the government; printed, never weighed.",
    ColumnType::Text,
);

/// A row for each client.
pub(super) fn table(
    named: &[&Client],
    attribution: Option<&Attribution>,
    protected: &Suppressed,
) -> DataTable {
    let context = attribution
        .map(Attribution::context)
        .filter(|context| !context.headings().is_empty());
    let columns = COLUMNS.into_iter().chain(context.map(|_| CONTEXT));
    let mut table = DataTable::new("clients", "Likely clients", columns.collect());
    for client in named {
        let mut row = row(client, attribution, protected);
        row.extend(context.map(|context| said(context, client.government)));
        table.push(row);
    }
    table.note("How many governments are named is a threshold, not a fact. An attribution to a government is not proof that it acted.");
    table
}

fn row(client: &Client, attribution: Option<&Attribution>, protected: &Suppressed) -> Vec<Value> {
    let likely = attribution.and_then(|attribution| likely(attribution, client));
    let numbers = protected.value(&CellKey::of([("client", &*client.label)]));
    // A mean over a few entries is nearly that of one.
    let few = likely.is_some() && numbers == Value::Withheld;
    let told = |value: Value| if few { Value::Withheld } else { value };
    let code = client.government.map(|government| government.code());
    let strength = likely.map(|likely| likely.strength.to_string());
    vec![
        Value::text(&client.label),
        code.map_or(Value::Missing, Value::text),
        numbers,
        // After another release, what changes a mean are a few entries.
        match protected.follows() && likely.is_some() {
            true => Value::Withheld,
            false => told(figure(likely.map(|likely| likely.probability))),
        },
        told(strength.map_or(Value::Missing, Value::text)),
    ]
}

/// What the caller's table says of a government.
fn said(context: &Context, government: Option<Region>) -> Value {
    let Some(government) = government else {
        return Value::Missing;
    };
    let pairs = context.headings().iter().zip(context.of(government));
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
