//! Shares of examined phones by what they have in common, as one chart.

use super::finding::{Finding, Question};
use super::{Draft, figure, one};
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::{Chart, Dot, Dots};
use crate::report::Block;
use crate::tables::folded::others;
use crate::tables::phones::{FOUND, Phones, WITH, dimension};
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::corroborate::{Corroboration, Stratum};
use targetlist::error::Error;
use targetlist::forensic::Devices;
use targetlist::mask::redact;
use targetlist::stats::Rate;

/// The population of every rate of phones.
pub(super) const AMONG: &str = Corroboration::AMONG;

/// What is said below each table of phones.
const FEW: &str = "Rows with few phones may differ by chance alone. The lowest and the highest shares are the likeliest to be withheld, so the printed shares do not show the whole range.";

/// What a government is one for here.
const LIKELY: &str = "A phone is counted under the government whose client most likely selected its number, if the probability is at least 80%; this does not show who left the traces on it.";

/// What a reader asks first of phones.
const ORDER: [Stratum; 7] = [
    Stratum::Role,
    Stratum::Government,
    Stratum::Client,
    Stratum::Country,
    Stratum::System,
    Stratum::Laboratory,
    Stratum::Year,
];

/// The shares of all groups, as one chart on one scale, and the tables behind it.
pub(super) fn strata(
    draft: &mut Draft,
    phones: &Phones,
    protected: &Suppressed,
    printed: &mut Published,
    finding: &mut Finding,
) -> Result<(), Error> {
    let mut groups = Vec::new();
    for stratum in ORDER {
        let known = phones.strata.iter().find(|(by, _)| *by == stratum);
        if let Some((_, (_, labels))) = known {
            let dots = self::stratum(draft, stratum, labels, protected, printed)?;
            groups.push((stratum, dots));
        }
    }
    if groups.is_empty() {
        return Ok(());
    }
    let files = groups
        .iter()
        .map(|(by, _)| format!("tables/{}.csv", dimension(*by).1));
    let files: Vec<String> = files.collect();
    let told = groups
        .iter()
        .flat_map(|(_, dots)| dots)
        .filter_map(Dot::share);
    if told.count() == 0 {
        let by: Vec<&str> = groups.iter().map(|(by, _)| dimension(*by).2).collect();
        draft.push(Block::paragraph(format!(
            "No shares by {} can be printed: the groups have too few phones, or one group would give another away.",
            by.join(" or ")
        )));
        draft.push(Block::Files(files));
        return Ok(());
    }
    for (by, dots) in &groups {
        answer(*by, dots, finding);
    }
    draft.push(Block::chart(chart(groups, files)));
    Ok(())
}

/// Its title states no range of shares: those that are withheld are mostly at its ends.
fn chart(groups: Vec<(Stratum, Vec<Dot>)>, files: Vec<String>) -> Chart {
    let attributed = groups.iter().any(|(by, _)| *by == Stratum::Government);
    let groups = groups.into_iter();
    let drawing = Dots::new(
        "group",
        "phones with traces as a share of those examined",
        "95% interval, Wilson",
        groups.map(|(by, dots)| (dimension(by).2, dots)),
    );
    let says = match attributed {
        true => format!("{FEW} {LIKELY}"),
        false => FEW.to_owned(),
    };
    let chart = Chart::new(
        "phones_by_group",
        "Phones with traces, by group",
        says,
        drawing,
    );
    files.into_iter().fold(chart, Chart::file)
}

/// The rows of roles and of governments on the first screen.
fn answer(by: Stratum, dots: &[Dot], finding: &mut Finding) {
    let named = dots.iter().filter(|dot| !dot.is_called(others(by)));
    let told: Vec<String> = named.filter_map(Dot::said).collect();
    if told.is_empty() || !matches!(by, Stratum::Role | Stratum::Government | Stratum::Client) {
        return;
    }
    let group = match by {
        Stratum::Government => "the government whose client likely selected the number",
        _ => dimension(by).2,
    };
    let says = format!(
        "Phones with traces among those examined, by {group}: {}.",
        told.join(", ")
    );
    finding.answer(Question::Whose, says);
}

/// One group: a dot with whiskers for each row that may be told, and the table behind it.
fn stratum(
    draft: &mut Draft,
    stratum: Stratum,
    labels: &[String],
    protected: &Suppressed,
    printed: &mut Published,
) -> Result<Vec<Dot>, Error> {
    let (name, file, heading) = dimension(stratum);
    let title = format!("Phones examined from the list, by {stratum}");
    let mut table = DataTable::new(file, title, columns(name, heading));
    let mut dots = Vec::new();
    for label in ordered(stratum, name, labels, protected) {
        let (of, hits) = (
            CellKey::of([(name, label)]),
            CellKey::of([(name, label), (FOUND, WITH.code)]),
        );
        let rate = protected.rate(&hits, &of, "with traces", AMONG);
        let dot = rate.as_ref().map(|rate| Dot::of(label, rate));
        dots.push(dot.unwrap_or_else(|| Dot::withheld(label, protected.count(&of))));
        let counts = [protected.value(&of), protected.value(&hits)];
        table.push(row(label, counts, rate.as_ref()));
    }
    table.note(note(stratum));
    printed.table(&table, &CellKey::total(), &[name], "examined")?;
    let traced = CellKey::of([(FOUND, WITH.code)]);
    printed.table(&table, &traced, &[name], "with_traces")?;
    draft.filed(table);
    Ok(dots)
}

/// What is said below the table of a group.
fn note(stratum: Stratum) -> String {
    match stratum {
        Stratum::Government => format!("{FEW} {LIKELY}"),
        _ => FEW.to_owned(),
    }
}

/// The labels with the most phones first; years stand in their own order, which tells nothing of
/// their counts.
fn ordered<'l>(
    stratum: Stratum,
    name: &str,
    labels: &'l [String],
    protected: &Suppressed,
) -> Vec<&'l str> {
    let rows = super::ranked(labels.iter().map(String::as_str), |label| {
        one(protected, name, label)
    });
    let mut labels: Vec<&str> = rows.into_iter().map(|(label, _)| label).collect();
    if stratum == Stratum::Year {
        labels.sort_unstable();
    }
    labels
}

fn columns(name: &'static str, heading: &'static str) -> Vec<Column> {
    vec![
        Column::new(
            name,
            heading,
            "What the phones have in common.",
            ColumnType::Text,
        ),
        Column::new(
            "examined",
            "examined",
            "Phones examined from the list.",
            ColumnType::Count,
        ),
        Column::new(
            "with_traces",
            "with traces",
            "Phones that the report counts as corroborated.",
            ColumnType::Count,
        ),
        Column::new(
            "share",
            "share",
            "Phones with traces as a share of those examined, from 0 to 1.",
            ColumnType::Figure,
        ),
        Column::new(
            "low",
            "from",
            "Lower end of the 95% Wilson interval.",
            ColumnType::Figure,
        ),
        Column::new(
            "high",
            "to",
            "Upper end of the 95% Wilson interval.",
            ColumnType::Figure,
        ),
    ]
}

/// A row; without a rate nothing that follows from one is told.
fn row(label: &str, [of, hits]: [Value; 2], rate: Option<&Rate<Devices>>) -> Vec<Value> {
    let told = |figure: Option<f64>| match rate {
        Some(_) => self::figure(figure),
        None => Value::Withheld,
    };
    let interval = rate.and_then(Rate::wilson);
    vec![
        Value::text(redact(label)),
        of,
        hits,
        told(rate.and_then(Rate::share)),
        told(interval.as_ref().map(|ends| ends.low())),
        told(interval.as_ref().map(|ends| ends.high())),
    ]
}
