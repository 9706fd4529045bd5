//! The section on sensitivity: the threshold, and each kind of evidence left out.

use super::Draft;
use super::story::Part;
use crate::disclosure::{Disclosure, Share};
use crate::report::Block;
use crate::tables::categories::NAMED_FROM;
use crate::tables::row_cells::{ENTRIES, RowCells};
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::attribute::{Attribution, AttributionSensitivity};
use targetlist::plan::Region;
use targetlist::table::counted;

pub(crate) fn sensitivity(
    attribution: Option<&Attribution>,
    sensitivity: Option<&AttributionSensitivity>,
    (told, rows): (Disclosure, &RowCells),
) -> Option<Draft> {
    // Of two editions the difference would be that of single entries.
    if told.follows() || attribution.is_none() && sensitivity.is_none() {
        return None;
    }
    let mut draft = Draft::new(Part::Method);
    if let Some(attribution) = attribution {
        thresholds(
            &mut draft,
            &AttributionSensitivity::THRESHOLDS.map(|at| (at, attribution.governments_at(at))),
        );
    }
    if let Some(sensitivity) = sensitivity {
        without(&mut draft, sensitivity, (told, rows));
        if !sensitivity.resampled.is_empty() {
            drawn_anew(&mut draft, sensitivity);
        }
    }
    Some(draft)
}

/// Names in their order: that of entries would tell what is withheld.
fn names(regions: &[Region]) -> String {
    let mut names: Vec<&str> = regions.iter().map(|region| region.name()).collect();
    names.sort_unstable();
    names.join(", ")
}

fn thresholds(draft: &mut Draft, at: &[(f64, Vec<Region>)]) {
    draft.push(Block::paragraph(by_threshold(at)));
    draft.push(Block::Files(vec![
        "tables/governments_by_threshold.csv".to_owned(),
    ]));
    let columns = vec![
        Column::new(
            "threshold",
            "at least",
            "The probability required, from 0 to 1.",
            ColumnType::Figure,
        ),
        Column::new(
            "governments",
            "governments",
            "How many are named.",
            ColumnType::Count,
        ),
        Column::new("which", "which", "Their names.", ColumnType::Text),
    ];
    let mut table = DataTable::new(
        "governments_by_threshold",
        "Governments named, by threshold",
        columns,
    );
    for (at, named) in at {
        table.push(vec![
            Value::Figure(*at),
            Value::Count(named.len() as u64),
            Value::text(names(named)),
        ]);
    }
    draft.filed(table);
}

/// How many governments are named at the threshold in use, and which are not at others.
fn by_threshold(at: &[(f64, Vec<Region>)]) -> String {
    let named = |wanted: f64| {
        let mut at = at.iter();
        at.find(|(at, _)| (at - wanted).abs() < 1e-9)
            .map_or(&[][..], |(_, named)| named)
    };
    let used = named(NAMED_FROM);
    let mut says = format!(
        "How many governments are named depends on the threshold. At {}, {}.",
        threshold(NAMED_FROM),
        match used.len() {
            0 => "none is named".to_owned(),
            some => counted(some as u64, "is named", "are named"),
        }
    );
    let differs = |named: &[Region], used: &[Region]| -> Vec<Region> {
        named
            .iter()
            .filter(|one| !used.contains(one))
            .copied()
            .collect()
    };
    let (low, high) = (at.first(), at.last());
    if at.iter().all(|(_, named)| names(named) == names(used)) {
        return format!(
            "The answer is the same at every threshold from {} to {}: {}.",
            threshold(low.map_or(NAMED_FROM, |(at, _)| *at)),
            threshold(high.map_or(NAMED_FROM, |(at, _)| *at)),
            match used.len() {
                0 => "no government is named".to_owned(),
                some => counted(some as u64, "government is named", "governments are named"),
            }
        );
    }
    for (at, named) in low.into_iter().chain(high) {
        let (more, less) = (differs(named, used), differs(used, named));
        says.push_str(&other_names(*at, &more, &less, used.is_empty()));
    }
    says
}

/// What is named at a threshold and not at [`NAMED_FROM`], or the other way round.
fn other_names(at: f64, more: &[Region], less: &[Region], none_used: bool) -> String {
    let at = threshold(at);
    if !more.is_empty() {
        let count = more.len() as u64;
        let governments = match none_used {
            true => counted(count, "government is", "governments are"),
            false => counted(count, "more government is", "more governments are"),
        };
        return format!(" At {at}, {governments} named: {}.", names(more));
    }
    if !less.is_empty() {
        let of_them = counted(less.len() as u64, "of them is", "of them are");
        return format!(" At {at}, {of_them} not named: {}.", names(less));
    }
    let used = threshold(NAMED_FROM);
    format!(" At {at}, the answer is the same as at {used}.")
}

/// A threshold as a percentage without a needless decimal: `80%`, `82.5%`, `two thirds`.
pub(super) fn threshold(share: f64) -> String {
    let tenths = (share * 1000.0).round();
    match (share - 2.0 / 3.0).abs() < 1e-9 {
        true => "two thirds".to_owned(),
        false => format!("{}%", tenths / 10.0),
    }
}

/// A share of all entries is told where they are, and those that change are none or enough.
fn same(share: f64, (told, rows): (Disclosure, &RowCells)) -> Value {
    let entries = rows.count(ENTRIES).map(|of| Share {
        hits: (share * of as f64).round() as u64,
        of,
        rests: Vec::new(),
    });
    match entries.and_then(|entries| told.share(&entries)) {
        Some(_) => Value::Figure(share),
        None => Value::Withheld,
    }
}

fn without(draft: &mut Draft, sensitivity: &AttributionSensitivity, told: (Disclosure, &RowCells)) {
    let columns = vec![
        Column::new("without", "without", "What was left out.", ColumnType::Text),
        Column::new(
            "governments",
            "governments",
            "How many are named at 80%.",
            ColumnType::Count,
        ),
        Column::new(
            "same",
            "same answer",
            "The share of entries whose likeliest government stays the same, from 0 to 1.",
            ColumnType::Figure,
        ),
        Column::new("which", "which", "The governments named.", ColumnType::Text),
    ];
    let title = "Without each kind of evidence, at 80%";
    let mut table = DataTable::new("without_evidence", title, columns);
    for variant in &sensitivity.without {
        let named = variant.named.iter();
        let named: Vec<Region> = named.map(|(government, _)| *government).collect();
        table.push(vec![
            Value::text(variant.without),
            Value::Count(named.len() as u64),
            same(variant.same, told),
            Value::text(names(&named)),
        ]);
    }
    draft.folded(table);
}

fn drawn_anew(draft: &mut Draft, sensitivity: &AttributionSensitivity) {
    let columns = vec![
        Column::new(
            "government",
            "government",
            "A government that was named in at least one draw.",
            ColumnType::Text,
        ),
        Column::new(
            "named_in",
            "named in",
            "The share of draws in which it was named, from 0 to 1.",
            ColumnType::Figure,
        ),
    ];
    let title = "With sessions drawn anew, at 80%";
    let mut table = DataTable::new("sessions_drawn_anew", title, columns);
    for one in &sensitivity.resampled {
        table.push(vec![
            Value::text(one.government.name()),
            Value::Figure(one.share),
        ]);
    }
    draft.folded(table);
}
