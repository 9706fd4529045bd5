//! Rows among the data that are not data: repeated headings, and totals.

use super::headings::normalized;
use super::row::{Row, is_blank, trimmed};

/// What a row is that is not data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) enum Aside {
    /// The headings once more.
    Headings,
    /// A total.
    Total,
}

impl Aside {
    /// Why such a row is not read.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Aside::Headings => "the headings again",
            Aside::Total => "a total",
        }
    }
}

/// A cell with this many digits holds a number: totals have fewer.
const DIGITS: usize = 8;

/// Words for a total, normalized.
#[rustfmt::skip]
const TOTALS: [&str; 44] = [
    "total", "totals", "grand total", "subtotal", "sub total", "sum", "of which", "overall", "all devices", "all phones", "total devices", "total phones",
    "total general", "totale", "totales", "sous total", "somme", "dont", "suma", "de los cuales", "totaal", "waarvan", "gesamt", "gesamtsumme", "summe",
    "insgesamt", "zwischensumme", "davon", "soma", "dos quais", "di cui", "razem", "ogolem", "lacznie", "osszesen", "toplam", "genel toplam", "итого", "всего",
    "المجموع", "الاجمالي", "اجمالي", "مجموع", "合计",
];
#[rustfmt::skip]
const MORE_TOTALS: [&str; 8] = ["总计", "合計", "합계", "총계", "कुल", "মোট", "סהכ", "סה כ"];

/// What the row is, if it is not data. A row with a whole number in a column of numbers is data.
pub(super) fn aside(
    row: &Row<'_>,
    headings: &[String],
    headed: bool,
    numbers: &[usize],
) -> Option<Aside> {
    let filled = || row.cells().filter(|cell| !is_blank(cell));
    let repeated = || {
        let mut pairs = row.cells().zip(headings);
        row.len() >= headings.len()
            && pairs.all(|(cell, heading)| trimmed(cell) == heading.as_str())
    };
    if headed && filled().next().is_some() && repeated() {
        return Some(Aside::Headings);
    }
    let is_number = |at: &usize| {
        let cell = row.cell(*at);
        let plain = cell.bytes().filter(u8::is_ascii_digit).count();
        plain >= DIGITS || cell.chars().filter(|c| c.is_numeric()).count() >= DIGITS
    };
    if numbers.iter().any(is_number) {
        return None;
    }
    let first = filled().next().map(begins_with_a_total);
    let total = first == Some(true) || filled().any(is_total);
    total.then_some(Aside::Total)
}

fn is_total(cell: &str) -> bool {
    // Longer than any word for a total.
    if cell.len() > 40 {
        return false;
    }
    let cell = normalized(cell);
    TOTALS.contains(&cell.as_str()) || MORE_TOTALS.contains(&cell.as_str())
}

/// `Total`, `Total: 12`, `Of which infected`.
fn begins_with_a_total(cell: &str) -> bool {
    let cell = normalized(cell.get(..cell.len().min(40)).unwrap_or(cell));
    let mut words = TOTALS.iter().chain(&MORE_TOTALS);
    words.any(|word| {
        cell.strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}
