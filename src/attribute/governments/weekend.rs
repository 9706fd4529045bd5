//! The days off of a government, which may change over time.

use super::governments_error::GovernmentsError;
use crate::error::Error;
use crate::time::DAY_CODES;
use jiff::civil::Date;

/// The days off of a government, with the dates on which they changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weekend {
    /// From which day, and which days of the week (Monday first); the first entry holds from the
    /// beginning of time.
    spans: Vec<(Option<Date>, [bool; 7])>,
}

impl Weekend {
    /// Unknown days off: every day counts as a working day.
    pub(super) fn unknown() -> Weekend {
        Weekend { spans: Vec::new() }
    }

    /// Reads `SAT+SUN`, or `FRI+SAT;2022-01-01:SAT+SUN` where other days hold from a date on. A
    /// blank text means unknown: no day is off.
    ///
    /// # Errors
    /// A text with an unknown day or date.
    pub fn named(text: &str) -> Result<Weekend, Error> {
        let wrong = || {
            let text = text.to_owned();
            Error::new(GovernmentsError::Weekend { text })
        };
        if text.trim().is_empty() {
            return Ok(Weekend::unknown());
        }
        let mut spans = Vec::new();
        for part in text.trim().split(';') {
            let (from, days) = match part.split_once(':') {
                Some((date, days)) => (
                    Some(date.trim().parse::<Date>().map_err(|_| wrong())?),
                    days,
                ),
                None => (None, part),
            };
            let mut off = [false; 7];
            for day in days.split('+') {
                let at = DAY_CODES
                    .iter()
                    .position(|known| known.eq_ignore_ascii_case(day.trim()))
                    .ok_or_else(wrong)?;
                off.iter_mut()
                    .skip(at)
                    .take(1)
                    .for_each(|flag| *flag = true);
            }
            spans.push((from, off));
        }
        spans.sort_by_key(|(from, _)| *from);
        Ok(Weekend { spans })
    }

    /// Whether the date is a day off.
    #[allow(
        clippy::indexing_slicing,
        reason = "a weekday counted from Monday as 0 is below seven"
    )]
    pub(crate) fn is_off(&self, date: Date) -> bool {
        let weekday = date.weekday().to_monday_zero_offset() as usize;
        self.at(date).is_some_and(|off| off[weekday])
    }

    /// How many days of the week are off at a date.
    pub(crate) fn days(&self, date: Date) -> usize {
        self.at(date)
            .map_or(0, |off| off.iter().filter(|off| **off).count())
    }

    fn at(&self, date: Date) -> Option<&[bool; 7]> {
        let begun = |from: &Option<Date>| from.is_none_or(|from| from <= date);
        let mut spans = self.spans.iter().rev();
        let span = spans.find(|(from, _)| begun(from));
        span.or_else(|| self.spans.first()).map(|(_, off)| off)
    }
}
