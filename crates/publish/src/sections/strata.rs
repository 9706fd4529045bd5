//! Shares of examined phones by what they have in common.

use super::{Draft, figure, one};
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::{Chart, Dot, Dots};
use crate::report::Block;
use crate::tables::phones::{FOUND, dimension};
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::corroborate::Stratum;
use targetlist::error::Error;
use targetlist::forensic::Devices;
use targetlist::mask::redact;
use targetlist::stats::Rate;

/// Among what a rate of phones is one.
pub(super) const AMONG: &str = "examined from the list";

/// What is said below each table of phones.
const FEW: &str = "Rows of few phones differ by chance; rows that could point at somebody are withheld, and others so that those do not follow.";

/// What a government is one for here.
const LIKELY: &str = "A phone stands under the government that most likely selected it, if that is likely enough; this does not show who sent what was found on it.";

/// What is said below the table of a stratum.
fn note(stratum: Stratum) -> String {
    match stratum {
        Stratum::Government => format!("{FEW} {LIKELY}"),
        _ => FEW.to_owned(),
    }
}

/// One stratum: a dot with whiskers for each row that may be told, and the table behind it.
pub(super) fn stratum(
    draft: &mut Draft,
    (stratum, by): (Stratum, &str),
    labels: &[String],
    protected: &Suppressed,
    read: &mut Published,
) -> Result<(), Error> {
    let (name, file, heading) = dimension(stratum);
    let (found, with, _) = FOUND;
    let title = format!("Phones examined from the list, by {by}");
    let mut table = DataTable::new(file, title, columns(name, heading));
    let (mut dots, mut any) = (Vec::new(), false);
    for label in ordered(stratum, name, labels, protected) {
        let (of, hits) = (
            CellKey::of([(name, label)]),
            CellKey::of([(name, label), (found, with)]),
        );
        let rate = protected.rate(&hits, &of, "with traces", AMONG);
        any |= rate.is_some();
        let dot = rate.as_ref().map(|rate| Dot::of(label, rate));
        dots.push(dot.unwrap_or_else(|| Dot::withheld(label)));
        let counts = [protected.value(&of), protected.value(&hits)];
        table.push(row(label, counts, rate.as_ref()));
    }
    table.note(note(stratum));
    read.table(&table, &CellKey::total(), &[name], "examined")?;
    read.table(
        &table,
        &CellKey::of([(found, with)]),
        &[name],
        "with_traces",
    )?;
    if any {
        let says =
            format!("The share of examined phones with traces, by {by}, with 95% intervals.");
        let drawing = Dots::new(
            heading,
            "share of examined phones with traces",
            "95% interval, Wilson",
            dots,
        );
        draft.drawn(Chart::new(file, format!("By {by}"), says, drawing));
        draft.filed(table);
    } else {
        draft.push(Block::paragraph(format!(
            "By {by}, no share can be told: too few phones stand behind the rows, or one row would give away another."
        )));
        draft.folded(table);
    }
    Ok(())
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
            "Those with traces of infection or of an attempt, or what the report counts.",
            ColumnType::Count,
        ),
        Column::new(
            "share",
            "share",
            "With traces of examined, from 0 to 1.",
            ColumnType::Figure,
        ),
        Column::new(
            "low",
            "from",
            "Lower end of the 95% interval after Wilson.",
            ColumnType::Figure,
        ),
        Column::new(
            "high",
            "to",
            "Upper end of the 95% interval after Wilson.",
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
