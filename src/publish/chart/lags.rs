//! How soon a trace followed a selection, on a logarithmic axis from seconds to years.

use super::Amount;
use super::words::{label, said};

/// The spans in which lags are counted where single phones are not shown: their words and their ends in seconds.
pub const LAG_BINS: [(&str, f64); 7] = [
    ("1 min", 60.0),
    ("15 min", 900.0),
    ("1 hour", 3_600.0),
    ("1 day", 86_400.0),
    ("7 days", 604_800.0),
    ("30 days", 2_592_000.0),
    ("longer", f64::INFINITY),
];

/// Lags by client: one dot for each phone, or counts by span.
#[derive(Clone, Debug)]
pub struct Lags {
    of: String,
    rows: Vec<LagRow>,
}

/// The lags of one client's phones.
#[derive(Clone, Debug)]
pub struct LagRow {
    label: String,
    phones: Phones,
    before: Amount,
}

#[derive(Clone, Debug)]
enum Phones {
    /// Seconds.
    Each(Vec<f64>),
    /// How many in each of [`LAG_BINS`].
    Binned(Vec<Amount>),
}

impl Lags {
    /// Lags: what a row is (`client`) and the rows.
    pub fn new(of: &str, rows: impl IntoIterator<Item = LagRow>) -> Lags {
        Lags { of: said(of), rows: rows.into_iter().collect() }
    }
}

impl LagRow {
    /// A dot for each phone at its lag in seconds. `before` counts phones with every trace earlier than every selection. What is no number
    /// of seconds (negative, not a number) is left out.
    pub fn each(text: impl AsRef<str>, seconds: impl IntoIterator<Item = f64>, before: impl Into<Amount>) -> LagRow {
        let mut seconds: Vec<f64> = seconds.into_iter().filter(|lag| lag.is_finite() && *lag >= 0.0).collect();
        seconds.sort_by(f64::total_cmp);
        LagRow { label: label(text), phones: Phones::Each(seconds), before: before.into() }
    }

    /// How many phones in each of [`LAG_BINS`], for publications in which no phone may stand alone.
    pub fn binned(text: impl AsRef<str>, counts: impl IntoIterator<Item = Amount>, before: impl Into<Amount>) -> LagRow {
        let mut counts: Vec<Amount> = counts.into_iter().collect();
        counts.resize(LAG_BINS.len(), Amount::Missing);
        LagRow { label: label(text), phones: Phones::Binned(counts), before: before.into() }
    }
}
