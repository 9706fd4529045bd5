//! Why a text is not a time.

use std::fmt;

/// Why a text is not a time. Holds nothing of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Unreadable {
    /// Nothing but blanks or a dash.
    Empty,
    /// Of no form that is known.
    Form,
    /// A month 13, a 31 June, a year before 1971 or after 2099. 1970 is what a counter shows that
    /// was never set.
    Range,
    /// Day, month or year first: the column does not tell, and nobody said.
    Order,
    /// A zone that is not known, that several places use, or that contradicts the offset beside it.
    Zone,
    /// Figures that are a spreadsheet's count of days in a column that holds nothing else.
    DayCount,
    /// A date of the Persian (Solar Hijri) calendar.
    PersianCalendar,
    /// A date of the Hijri calendar.
    HijriCalendar,
    /// A date of the Buddhist era.
    BuddhistCalendar,
}

impl Unreadable {
    /// Whether it is a date of a calendar that is not read.
    pub(super) fn is_other_calendar(self) -> bool {
        matches!(
            self,
            Unreadable::PersianCalendar | Unreadable::HijriCalendar | Unreadable::BuddhistCalendar
        )
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Unreadable::Empty => "no time",
            Unreadable::Form => "not a known form of a time",
            Unreadable::Range => "no such day, or a year outside 1971 to 2099",
            Unreadable::Order => "day, month or year first is not known",
            Unreadable::Zone => "a zone that is unknown, ambiguous or contradicts its offset",
            Unreadable::DayCount => {
                "a spreadsheet's count of days, in a column that holds other dates"
            }
            Unreadable::PersianCalendar => "a date of the Persian calendar",
            Unreadable::HijriCalendar => "a date of the Hijri calendar",
            Unreadable::BuddhistCalendar => "a date of the Buddhist calendar",
        })
    }
}

impl std::error::Error for Unreadable {}
