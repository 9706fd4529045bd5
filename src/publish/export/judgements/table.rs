//! Takes judgements and gives them as a table.

use super::{Judgement, Judgements};
use crate::publish::{Column, Kind, Table, Value};

const COLUMNS: [Column; 8] = [
    Column::new("target", "Record", "One of the two records.", Kind::Code),
    Column::new("source", "Other record", "The other record.", Kind::Code),
    Column::new(
        "judgement",
        "Judgement",
        "positive (they are one), negative, unsure, or no_judgement (a suggestion).",
        Kind::Code,
    ),
    Column::new(
        "score",
        "Score",
        "How alike a program found them, from 0 to 1.",
        Kind::Figure,
    ),
    Column::new("user", "By", "Who decided.", Kind::Text),
    Column::new("created_at", "At", "When, as it was written.", Kind::Text),
    Column::new(
        "deleted_at",
        "Closed at",
        "When it ceased to stand; empty while it does.",
        Kind::Text,
    ),
    Column::new(
        "undone_by",
        "Undone by",
        "Who took it back; empty where a later judgement superseded it.",
        Kind::Text,
    ),
];

impl Judgements {
    /// Every judgement, closed ones first: what is reviewed, and what [`Judgements::write_csv`]
    /// writes.
    pub fn table(&self) -> Table {
        let mut table = Table::new(
            "judgements",
            "Which records are one, as people decided",
            COLUMNS.to_vec(),
        );
        *table.rows_mut() = self.in_file_order().map(row).collect();
        table
    }
}

fn row(judgement: &Judgement) -> Vec<Value> {
    let told = |text: Option<&String>| text.map_or(Value::Missing, Value::text);
    let closed = judgement.closed.as_ref();
    vec![
        Value::text(&judgement.left),
        Value::text(&judgement.right),
        Value::text(judgement.verdict.code()),
        judgement.score.map_or(Value::Missing, Value::Figure),
        Value::text(&judgement.user),
        Value::text(&judgement.at),
        told(closed.map(|closed| &closed.at)),
        told(closed.and_then(|closed| closed.undone_by.as_ref())),
    ]
}
