//! The days that a date in a table may mean: `2019-08-03`, `2019-08` or `2019`.

use super::rule_error::RuleError;
use crate::time::{Stamp, Times};

/// The days that a text may have been written on, counted from 1970: those of its own date, or all
/// that its list covers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Days {
    pub(super) first: i64,
    pub(super) last: i64,
}

impl Days {
    /// The days of one date.
    pub(crate) fn of(date: Stamp) -> Days {
        let (first, last) = date.days();
        Days { first, last }
    }

    /// The days from one date to another.
    pub(crate) fn between(earliest: Stamp, latest: Stamp) -> Days {
        let (first, last) = (Days::of(earliest).first, Days::of(latest).last);
        Days { first, last }
    }
}

/// The days that a date of some precision may mean, counted from 1970.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Period {
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) written: String,
}

impl Period {
    /// Reads a date; nothing for an empty cell, an error for any other text.
    pub(super) fn read(text: &str) -> Result<Option<Period>, RuleError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let year_first = text
            .split('-')
            .map(str::len)
            .eq([4, 2, 2].into_iter().take(text.split('-').count()));
        let figures = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
        match Times::utc().read(text) {
            Ok(stamp) if year_first && figures => {
                let (first, last) = stamp.days();
                Ok(Some(Period {
                    first,
                    last,
                    written: text.to_owned(),
                }))
            }
            _ => Err(RuleError::Date),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Period;

    #[test]
    fn a_date_means_its_days() {
        let days = |text: &str| {
            Period::read(text).map(|period| period.map(|period| period.last - period.first + 1))
        };
        assert_eq!(days(""), Ok(None));
        assert_eq!(days("2019-08-03"), Ok(Some(1)));
        assert_eq!(days("2020-02"), Ok(Some(29)));
        assert_eq!(days("2019"), Ok(Some(365)));
        for text in [
            "03/08/2019",
            "2019-13",
            "2019-8-3",
            "Aug 2019",
            "soon",
            "20190803",
        ] {
            assert!(days(text).is_err(), "{text}");
        }
    }
}
