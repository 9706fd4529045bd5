//! Why a text is not a time.

use std::fmt;

/// Why a text is not a time. Holds nothing of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum TimeError {
    /// Nothing but blanks or a dash.
    Empty,
    /// Not a known form of a time.
    Form,
    /// A month 13, a 31 June, a year before 1971 or after 2099. 1970 is what an unset counter
    /// shows.
    Range,
    /// Day, month or year first: the column does not show it, and the caller did not say.
    Order,
    /// A zone that is not known, that several places use, or that contradicts the offset beside it.
    Zone,
    /// Figures that are a spreadsheet's count of days, in a column that holds other dates as well.
    DayCount,
    /// A date of the Persian (Solar Hijri) calendar.
    PersianCalendar,
    /// A date of the Hijri calendar.
    HijriCalendar,
    /// A date of the Buddhist era.
    BuddhistCalendar,
    /// A date of the calendar of Nepal, Bikram Sambat.
    NepaliCalendar,
}

impl TimeError {
    /// The code that tables and records use: `date_order`.
    pub fn code(self) -> &'static str {
        match self {
            TimeError::Empty => "empty",
            TimeError::Form => "form",
            TimeError::Range => "range",
            TimeError::Order => "date_order",
            TimeError::Zone => "zone",
            TimeError::DayCount => "day_count",
            TimeError::PersianCalendar => "persian_calendar",
            TimeError::HijriCalendar => "hijri_calendar",
            TimeError::BuddhistCalendar => "buddhist_calendar",
            TimeError::NepaliCalendar => "nepali_calendar",
        }
    }

    /// Whether it is a date of a calendar that is not read.
    pub(super) fn is_other_calendar(self) -> bool {
        matches!(
            self,
            TimeError::PersianCalendar
                | TimeError::HijriCalendar
                | TimeError::BuddhistCalendar
                | TimeError::NepaliCalendar
        )
    }
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            TimeError::Empty => "no time",
            TimeError::Form => "not a known form of a time",
            TimeError::Range => "no such day, or a year outside 1971 to 2099",
            TimeError::Order => "day, month or year first is not known for dates of this form",
            TimeError::Zone => "a zone that is unknown, ambiguous or contradicts its offset",
            TimeError::DayCount => {
                "a spreadsheet's count of days, in a column that holds other dates"
            }
            TimeError::PersianCalendar => "a date of the Persian calendar",
            TimeError::HijriCalendar => "a date of the Hijri calendar",
            TimeError::BuddhistCalendar => "a date of the Buddhist calendar",
            TimeError::NepaliCalendar => "a date of the Nepali calendar (Bikram Sambat)",
        })
    }
}

impl std::error::Error for TimeError {}
