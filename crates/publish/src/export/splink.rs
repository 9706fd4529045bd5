//! The table that Splink, a program for probabilistic record linkage, compares and blocks on.
//!
//! One row for each number of the list, under its pseudonym. Two such tables (two leaks, or a leak
//! and a case register with the same key) go into Splink like this (tried with 5.0):
//!
//! ```text
//! settings = SettingsCreator(
//!     link_type="link_and_dedupe",              # "dedupe_only" for one table
//!     unique_id_column_name="unique_id", source_dataset_column_name="source_dataset",
//!     blocking_rules_to_generate_predictions=[block_on("number"), block_on("person"), block_on("country", "role", "first_month")],
//!     comparisons=[cl.ExactMatch("number"), cl.ExactMatch("person"), cl.ExactMatch("country").configure(term_frequency_adjustments=True),
//!                  cl.ExactMatch("line_type"), cl.ExactMatch("role"), cl.ExactMatch("first_month"), cl.ExactMatch("client")])
//! ```
//!
//! `number` holds a pseudonym: equal under one key if the number is, and never similar, so only
//! exact comparison means anything. Pseudonyms of two keys never agree. Splink treats empty cells
//! as nulls, which count neither for nor against a match.

use super::moment::utc_zoned;
use super::{Subject, Subjects};
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::mask::redact;
use targetlist::time::Precision;

const COLUMNS: [Column; 12] = [
    Column::new(
        "unique_id",
        "Id",
        "The row's identity inside its source: the pseudonym or code.",
        ColumnType::Code,
    ),
    Column::new(
        "source_dataset",
        "Source",
        "The name of the list.",
        ColumnType::Code,
    ),
    Column::new(
        "number",
        "Number",
        "What stands for the number: a pseudonym, the same in all tables made with the same key for the same project, or a random code.",
        ColumnType::Code,
    ),
    Column::new(
        "country",
        "Country",
        "The main region of the number (ISO 3166-1 alpha-2), empty where none is likelier than others.",
        ColumnType::Code,
    ),
    Column::new(
        "line_type",
        "Line type",
        "The kind of line, in the words of libphonenumber.",
        ColumnType::Code,
    ),
    Column::new(
        "role",
        "Role",
        "The role of the person, as the table of roles names it, in lower case.",
        ColumnType::Text,
    ),
    Column::new(
        "person",
        "Person",
        "The code of the person; empty where nobody was identified.",
        ColumnType::Code,
    ),
    Column::new(
        "first_selected",
        "First selected",
        "The earliest selection, with the precision given in the list.",
        ColumnType::Time,
    ),
    Column::new(
        "last_selected",
        "Last selected",
        "The latest selection, with the precision given in the list.",
        ColumnType::Time,
    ),
    Column::new(
        "first_month",
        "First month",
        "The month of the earliest selection, for comparing only rows of the same month (blocking); empty where only a year is known.",
        ColumnType::Time,
    ),
    Column::new(
        "client",
        "Likely client",
        "The government (ISO 3166-1 alpha-2) whose client likely selected it, with a probability \
         of at least 80% under the model.",
        ColumnType::Code,
    ),
    Column::new(
        "entries",
        "Entries",
        "How many entries it has on the list.",
        ColumnType::Count,
    ),
];

/// The table, its rows computed as they are written; `source` names the list.
pub(crate) fn table(source: &str, subjects: Subjects) -> DataTable {
    let source = Value::text(source);
    let count = subjects.len();
    let mut table = DataTable::computed(
        "splink",
        "Numbers for record linkage (Splink)",
        COLUMNS.to_vec(),
        count,
        move |at| row(source.clone(), &subjects.get(at)),
    );
    table.note(
        "One row for each listed number, under its pseudonym or code. For `number` and `person`, \
        only an exact comparison is meaningful.",
    );
    table
}

fn row(source: Value, subject: &Subject) -> Vec<Value> {
    let told = |text: Option<String>| text.map_or(Value::Missing, Value::text);
    let code = Value::text(&subject.code);
    let month = subject
        .first
        .filter(|first| first.precision() >= Precision::Month)
        .map(|first| utc_zoned(first).chars().take(7).collect());
    vec![
        code.clone(),
        source,
        code,
        told(
            subject
                .regions
                .main()
                .map(|region| region.code().to_owned()),
        ),
        Value::text(subject.line_type.code()),
        told(
            subject
                .role
                .as_deref()
                .map(|role| redact(role.trim()).to_lowercase()),
        ),
        told(
            subject
                .person
                .as_deref()
                .map(|person| redact(person.trim()).into_owned()),
        ),
        told(subject.first.map(utc_zoned)),
        told(subject.last.map(utc_zoned)),
        told(month),
        told(
            subject
                .told_client()
                .map(|client| client.government.code().to_owned()),
        ),
        Value::Count(subject.entries),
    ]
}
