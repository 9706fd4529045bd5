//! The rows of a table as a report prints them.

use super::Shown;
use crate::chart::grid::{Cell, Grid};
use crate::chart::words::{label, said};
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::stats::percent;
use targetlist::table::{counted, thousands};

/// The first rows of a table, and the sentence on the others with the file they are in.
pub(super) struct Printed {
    pub grid: Grid,
    pub more: Option<String>,
    /// Beside the report, and safe to link to.
    pub file: Option<String>,
}

impl Printed {
    pub(super) fn of(table: &DataTable, shown: &Shown) -> Printed {
        let columns = table.columns();
        let printed = |column: &Column| !shown.without.contains(&column.name);
        let headings = columns
            .iter()
            .filter(|column| printed(column))
            .map(|column| (said(column.heading), is_figure(column.kind)))
            .collect();
        let cells = |row: Vec<Value>| {
            row.iter()
                .zip(columns)
                .filter(|(_, column)| printed(column))
                .map(|(value, column)| match value {
                    Value::Figure(share) if shown.percent.contains(&column.name) => {
                        Cell::Figure(certain(*share))
                    }
                    value => cell(value, column.kind),
                })
                .collect()
        };
        let rows = table.rows().take(shown.at_most).map(cells).collect();
        let notes = table.notes().iter().map(said).collect();
        let rest = table.len().saturating_sub(shown.at_most as u64);
        let more = (rest > 0).then(|| format!("… and {}", counted(rest, "more row", "more rows")));
        let file = shown.file.clone().filter(|file| is_beside(file));
        Printed {
            grid: Grid {
                headings,
                rows,
                bars: Vec::new(),
                notes,
            },
            more,
            file,
        }
    }
}

/// A share in percent; what is almost one never reads as one.
fn certain(share: f64) -> String {
    match share {
        0.999_5..1.0 => "> 99.9%".to_owned(),
        share => percent(share),
    }
}

fn is_figure(kind: ColumnType) -> bool {
    matches!(kind, ColumnType::Count | ColumnType::Figure)
}

fn cell(value: &Value, kind: ColumnType) -> Cell {
    match value {
        Value::Missing | Value::Withheld | Value::Count(_) => Cell::Amount(value.into()),
        // Short words, codes and times stay in one line.
        Value::Text(text) if kind == ColumnType::Text && text.len() <= 12 => {
            Cell::Code(label(text))
        }
        Value::Text(text) if kind == ColumnType::Text => Cell::Words(label(text)),
        Value::Text(text) if text.len() <= 24 => Cell::Code(said(text)),
        Value::Text(text) => Cell::Words(said(text)),
        Value::Figure(figure) => Cell::figure(rounded(*figure)),
    }
}

/// A figure with up to three digits after the point; what is too small for them never reads as
/// nothing, and what is almost one never as one.
fn rounded(figure: f64) -> Option<String> {
    if !figure.is_finite() {
        return None;
    }
    if figure != 0.0 && figure.abs() < 0.000_5 {
        return Some(if figure > 0.0 {
            "< 0.001".into()
        } else {
            "> −0.001".into()
        });
    }
    let text = format!("{:.3}", figure.abs());
    if figure.abs() < 1.0 && text == "1.000" {
        return Some(if figure > 0.0 {
            "> 0.999".into()
        } else {
            "< −0.999".into()
        });
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.parse::<u64>().map_or(whole.to_owned(), thousands);
    let sign = if figure < 0.0 { "−" } else { "" };
    let fraction = fraction.trim_end_matches('0');
    Some(if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    })
}

/// Whether a path leads to a file beside the report and nowhere else.
pub(super) fn is_beside(file: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    !file.is_empty()
        && file.chars().all(plain)
        && !file.starts_with('/')
        && !file.split('/').any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::{is_beside, rounded};

    #[test]
    fn figures_are_short_and_never_nothing() {
        for (figure, shown) in [
            (0.0, "0"),
            (0.803_4, "0.803"),
            (0.000_1, "< 0.001"),
            (1_234_567.5, "1,234,567.5"),
            (-2.0, "−2"),
            (0.5, "0.5"),
            (0.999_9, "> 0.999"),
            (1.0, "1"),
        ] {
            assert_eq!(rounded(figure).as_deref(), Some(shown));
        }
        assert_eq!((rounded(f64::NAN), rounded(f64::INFINITY)), (None, None));
    }

    #[test]
    fn links_lead_to_files_beside_the_report() {
        assert!(is_beside("tables/countries.csv"));
        for file in [
            "",
            "/etc/passwd",
            "../x.csv",
            "tables/../../x",
            "https://example.org/x",
            "javascript:alert(1)",
            "a b",
        ] {
            assert!(!is_beside(file), "{file}");
        }
    }
}
