//! The columns of a frame that is being made, one method for each kind of value.

use super::frame_error::FrameError;
use crate::error::Error;
use crate::mask::redact;
use crate::stats::{Confidence, IntervalMethod, Rate};
use crate::time::Stamp;
use polars::prelude::{Column, DataFrame, Int64Chunked, IntoColumn, NewChunkedArray, TimeUnit};

/// The columns of a frame that is being made.
pub(super) struct Columns {
    height: usize,
    columns: Vec<Column>,
}

impl Columns {
    pub(super) fn new(height: usize) -> Columns {
        Columns {
            height,
            columns: Vec::new(),
        }
    }

    /// Texts of the crate's own.
    pub(super) fn said<T: Into<String>>(
        &mut self,
        name: &str,
        texts: impl Iterator<Item = T>,
    ) -> &mut Columns {
        self.texts(name, texts.map(|text| Some(text.into())))
    }

    /// Texts of which some may be missing. They go in as they are.
    pub(super) fn texts(
        &mut self,
        name: &str,
        texts: impl Iterator<Item = Option<String>>,
    ) -> &mut Columns {
        self.push(Column::new(
            self.free(name).into(),
            texts.collect::<Vec<Option<String>>>(),
        ))
    }

    /// Labels from the caller's files: everything that could be a number is blotted out, and blank
    /// is missing.
    pub(super) fn labels<T: AsRef<str>>(
        &mut self,
        name: &str,
        labels: impl Iterator<Item = Option<T>>,
    ) -> &mut Columns {
        let shown =
            |label: T| Some(redact(label.as_ref()).into_owned()).filter(|label| !label.is_empty());
        self.texts(name, labels.map(|label| label.and_then(shown)))
    }

    /// Counts, ids and row numbers.
    pub(super) fn counts(&mut self, name: &str, counts: impl Iterator<Item = u64>) -> &mut Columns {
        self.push(Column::new(
            self.free(name).into(),
            counts.collect::<Vec<u64>>(),
        ))
    }

    /// Counts of which some may be missing.
    pub(super) fn maybe_counts(
        &mut self,
        name: &str,
        counts: impl Iterator<Item = Option<u64>>,
    ) -> &mut Columns {
        let counts: Vec<Option<u64>> = counts.collect();
        self.push(Column::new(self.free(name).into(), counts))
    }

    /// Shares from 0 to 1; missing where nothing was counted.
    pub(super) fn shares(
        &mut self,
        name: &str,
        shares: impl Iterator<Item = Option<f64>>,
    ) -> &mut Columns {
        self.push(Column::new(
            self.free(name).into(),
            shares.collect::<Vec<Option<f64>>>(),
        ))
    }

    /// Other figures, with a unit that the name says; missing where there is none.
    pub(super) fn figures(
        &mut self,
        name: &str,
        figures: impl Iterator<Item = Option<f64>>,
    ) -> &mut Columns {
        self.shares(name, figures)
    }

    /// Points in time, in UTC, with milliseconds; `name` should end in `_utc`.
    pub(super) fn times(
        &mut self,
        name: &str,
        stamps: impl Iterator<Item = Option<Stamp>>,
    ) -> &mut Columns {
        let milliseconds = stamps.map(|stamp| stamp.map(Stamp::unix_milliseconds));
        let column = Int64Chunked::from_iter_options(self.free(name).into(), milliseconds);
        self.push(
            column
                .into_datetime(TimeUnit::Milliseconds, None)
                .into_column(),
        )
    }

    /// The whole of a rate: hits, denominator, share, both 95% intervals.
    pub(super) fn rates<U>(&mut self, name: &str, rates: &[Rate<U>]) -> &mut Columns {
        self.counts(name, rates.iter().map(Rate::hits));
        self.counts(&format!("{name}_of"), rates.iter().map(Rate::of));
        self.shares(&format!("{name}_share"), rates.iter().map(Rate::share));
        for (method, short) in [
            (IntervalMethod::Wilson, "wilson"),
            (IntervalMethod::ClopperPearson, "clopper_pearson"),
        ] {
            let intervals: Vec<_> = rates
                .iter()
                .map(|rate| rate.interval(method, Confidence::P95))
                .collect();
            self.shares(
                &format!("{name}_{short}_low"),
                intervals
                    .iter()
                    .map(|interval| interval.as_ref().map(|interval| interval.low())),
            );
            self.shares(
                &format!("{name}_{short}_high"),
                intervals
                    .iter()
                    .map(|interval| interval.as_ref().map(|interval| interval.high())),
            );
        }
        self
    }

    /// The frame.
    pub(super) fn finish(&mut self) -> Result<DataFrame, Error> {
        let columns = std::mem::take(&mut self.columns);
        DataFrame::new(self.height, columns).map_err(|why| FrameError::Columns(why).into())
    }

    fn push(&mut self, column: Column) -> &mut Columns {
        self.columns.push(column);
        self
    }

    /// The name, with a figure behind it if another column has it: a caller's column may be called
    /// as one of ours.
    fn free(&self, name: &str) -> String {
        let taken = |name: &str| {
            self.columns
                .iter()
                .any(|column| column.name().as_str() == name)
        };
        if !taken(name) {
            return name.to_owned();
        }
        (2..)
            .map(|ordinal| format!("{name}_{ordinal}"))
            .find(|name| !taken(name))
            .unwrap_or_else(|| name.to_owned())
    }
}
