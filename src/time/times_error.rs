//! Why the times of a column cannot be read as they are.

use crate::error::{Reason, quoted};
use std::fmt;

/// Why the times of a column cannot be read. A single cell that cannot is a
/// [`TimeError`](super::TimeError).
pub(crate) enum TimesError {
    /// The caller's time zone is not known.
    UnknownZone {
        /// As the caller wrote it.
        name: String,
    },
    /// Some dates stand in one order, and others only in another.
    Contradiction,
    /// Nothing tells day first from month first.
    DayOrMonth,
    /// Nothing tells day first from year first.
    DayOrYear,
    /// Nothing tells month first from year first.
    MonthOrYear,
    /// Nothing tells any order from another.
    AnyOrder,
    /// Digits without separators that could be several dates.
    Compact,
}

impl Reason for TimesError {
    fn code(&self) -> &'static str {
        match self {
            TimesError::UnknownZone { .. } => "settings",
            _ => "date_order",
        }
    }
}

impl fmt::Display for TimesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match self {
            TimesError::UnknownZone { name } => {
                let name = quoted(name);
                return write!(
                    f,
                    "{name} is not a known time zone; use a name such as Asia/Dubai or an offset such as +04:00"
                );
            }
            TimesError::Contradiction => {
                "some dates fit only one order of day, month and year, and others fit only another"
            }
            TimesError::DayOrMonth => {
                "nothing in the column shows whether its dates are day first or month first"
            }
            TimesError::DayOrYear => {
                "nothing in the column shows whether its dates are day first or year first"
            }
            TimesError::MonthOrYear => {
                "nothing in the column shows whether its dates are month first or year first"
            }
            TimesError::AnyOrder => {
                "nothing in the column shows whether its dates are day first, month first or year \
                 first"
            }
            TimesError::Compact => {
                "dates written as digits without separators can be read in several ways, and \
                 nothing in the column shows which is right"
            }
        };
        write!(
            f,
            "{why}; say what comes first in a date (--date-order day, month or year)"
        )
    }
}
