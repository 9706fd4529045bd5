//! The columns of the table of clients.

use crate::{Column, ColumnType};

pub(super) const COLUMNS: [Column; 12] = [
    Column::new(
        "client",
        "client",
        "The government, if it is likely enough to be named; otherwise a letter, or the tag; “nobody” where no government is likely.",
        ColumnType::Text,
    ),
    Column::new(
        "government",
        "code",
        "The country of the government that is named, ISO 3166-1 alpha-2; empty where none is.",
        ColumnType::Code,
    ),
    Column::new(
        "numbers",
        "numbers",
        "Distinct numbers most of whose entries are this client's.",
        ColumnType::Count,
    ),
    Column::new(
        "leading",
        "leading government",
        "The likeliest government, whether or not it is likely enough to be named.",
        ColumnType::Text,
    ),
    Column::new(
        "strength",
        "strength",
        "The mean probability of its entries under the model, in words: very likely from 0.95, likely from 0.8, more likely than not from 0.6, otherwise open.",
        ColumnType::Text,
    ),
    Column::new(
        "own_country",
        "own country",
        "The share of its numbers that belong to its government's country, from 0 to 1.",
        ColumnType::Figure,
    ),
    Column::new(
        "abroad",
        "most abroad",
        "The foreign countries with the most of its numbers, of the counts that may be printed.",
        ColumnType::Text,
    ),
    Column::new(
        "office_hours",
        "08:00–18:00",
        "Of its entries with a time of day, the share between 08:00 and 18:00 in that country's time zone, from 0 to 1.",
        ColumnType::Figure,
    ),
    Column::new(
        "days_off",
        "days off",
        "Of its entries with a date, the share on that country's days off, from 0 to 1; an even spread over the week would put one seventh there for each day off.",
        ColumnType::Figure,
    ),
    Column::new(
        "years",
        "years",
        "The first and the last year in which its numbers were first selected, of the years whose count can be printed.",
        ColumnType::Code,
    ),
    Column::new(
        "tag",
        "tag",
        "The most frequent tag of its tagged entries, with its share of them.",
        ColumnType::Text,
    ),
    Column::new(
        "own_repeats",
        "own repeats",
        "Of its entries for numbers that occur more than once on the list, the share for numbers that this client entered more often than all others together, from 0 to 1.",
        ColumnType::Figure,
    ),
];

/// Where the evidence begins, and where a column stands that is needed where a government is not named.
pub(super) const EVIDENCE: usize = 5;
pub(super) const LEADING: usize = 3;

pub(super) const CONTEXT: Column = Column::new(
    "context",
    "context",
    "What a table of the publisher says about the government; it has no influence on the answer.",
    ColumnType::Text,
);

/// What a column is a share of, and in whose time.
pub(super) fn explained(column: &Column) -> Option<&'static str> {
    Some(match column.name {
        // The probability itself tells which countries its numbers are of, to who knows the model: the
        // counts that are withheld could be found by trying.
        "strength" => {
            "Strength: the mean probability of the client's entries under the model, in words: very likely from 95%, likely from 80%, more likely than not from 60%, otherwise open."
        }
        "own_country" => {
            "Own country: the share of the client's numbers that belong to its government's country."
        }
        "office_hours" => {
            "08:00–18:00: of its entries with a time of day, the share between these hours in that country's time zone."
        }
        "days_off" => {
            "Days off: of its entries with a date, the share on that country's days off; an even spread over the week would put 14% there for each day off."
        }
        "tag" => {
            "Tag: the most frequent tag of its tagged entries, with its share of them; if that is below 100%, the client has other tags too."
        }
        "years" => "Years: the first and the last with a count that can be printed.",
        _ => return None,
    })
}
