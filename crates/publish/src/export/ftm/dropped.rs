//! The values that FollowTheMoney's own cleaning would drop without a word, and why.

use super::clean;
use crate::export::{Subject, Subjects};
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::time::{Precision, Stamp};

/// A value that would be lost.
pub(super) struct Dropped {
    pub(super) property: &'static str,
    /// As it stands in a table.
    pub(super) shown: String,
    /// As it stands in the entity's notes.
    pub(super) whole: String,
    pub(super) why: &'static str,
}

const COLUMNS: [Column; 4] = [
    Column {
        name: "code",
        heading: "Number",
        description: "What stands for the number.",
        kind: ColumnType::Code,
    },
    Column {
        name: "property",
        heading: "Property",
        description: "The FollowTheMoney property.",
        kind: ColumnType::Code,
    },
    Column {
        name: "value",
        heading: "Value",
        description: "The value that FollowTheMoney would drop.",
        kind: ColumnType::Text,
    },
    Column {
        name: "why",
        heading: "Why",
        description: "Why FollowTheMoney would drop it.",
        kind: ColumnType::Text,
    },
];

/// The table of all values that would be lost; the entities hold them as text in `notes`. Computes
/// every subject once to count them.
pub(crate) fn dropped(subjects: Subjects) -> DataTable {
    let places: Vec<(u64, usize)> = (0..)
        .zip(subjects.iter())
        .flat_map(|(at, subject)| (0..of(&subject).len()).map(move |which| (at, which)))
        .collect();
    let count = places.len() as u64;
    let row = move |at: u64| {
        let Some((at, which)) = places.get(at as usize) else {
            return Vec::new();
        };
        let subject = subjects.get(*at);
        let lost = of(&subject).into_iter().nth(*which);
        lost.map(|lost| {
            [&subject.code, lost.property, &lost.shown, lost.why]
                .map(Value::text)
                .to_vec()
        })
        .unwrap_or_default()
    };
    let mut table = DataTable::computed(
        "ftm_dropped",
        "Values that FollowTheMoney would drop",
        COLUMNS.to_vec(),
        count,
        row,
    );
    table.note(format!(
        "FollowTheMoney would drop these values when cleaning them (version 4.11.2, numbering \
         plans of libphonenumber {}). They are kept in the entities' notes instead.",
        targetlist::plan::PlanInfo::METADATA_VERSION
    ));
    table
}

/// What of a subject would be lost.
pub(super) fn of(subject: &Subject) -> Vec<Dropped> {
    let country = subject
        .regions
        .main()
        .filter(|region| clean::country(*region).is_none())
        .map(|region| Dropped {
            property: "country",
            shown: region.code().to_owned(),
            whole: format!("{} ({})", region.code(), region.name()),
            why: "It is not a country: the number belongs to an international service.",
        });
    let time = |property, stamp: Option<Stamp>| {
        stamp
            .filter(|stamp| stamp.precision() > Precision::Second)
            .map(|stamp| Dropped {
                property,
                shown: stamp.to_string(),
                whole: stamp.to_string(),
                why: "Times are kept to the second.",
            })
    };
    [
        country,
        time("startDate", subject.first),
        time("endDate", subject.last),
    ]
    .into_iter()
    .flatten()
    .collect()
}
