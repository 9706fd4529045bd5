//! The point in time that a text names.

mod calendar;
mod clock;
mod figures;
mod numeric;

pub(super) use numeric::numeric_date;

use super::words::SOFTENERS;
use super::{DateOrder, Precision, Stamp};
use calendar::calendar;
use clock::{split_clock, time_of_day};
use figures::figures;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use std::fmt;

/// No date is longer than this; a cell that is holds something else.
const LONGEST: usize = 64;

/// Why a text is no time. Holds nothing of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unreadable {
    /// Nothing but blanks or a dash.
    Empty,
    /// Of no form that is known.
    Form,
    /// A month 13, a 31 June, a year before 1971 or after 2099. 1970 is what a counter shows that
    /// was never set.
    Range,
    /// Day first or month first: the column does not tell, and nobody said.
    Order,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Unreadable::Empty => "no time",
            Unreadable::Form => "not a known form of a time",
            Unreadable::Range => "no such day, or a year outside 1971 to 2099",
            Unreadable::Order => "day first or month first is not known",
        })
    }
}

impl std::error::Error for Unreadable {}

pub(super) fn read(
    text: &str,
    zone: &TimeZone,
    order: Option<DateOrder>,
) -> Result<Stamp, Unreadable> {
    if text.len() > 4 * LONGEST {
        return Err(Unreadable::Form);
    }
    let text = plain(text);
    let text = without_softeners(&text);
    if text.is_empty() || text.chars().all(|c| matches!(c, '-' | '?' | '/' | '.')) {
        return Err(Unreadable::Empty);
    }
    if text.len() > LONGEST {
        return Err(Unreadable::Form);
    }
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && let Some(stamp) = figures(text, zone)
    {
        return stamp;
    }
    let (date, clock) = split_clock(text);
    let (year, month, day, precision) = calendar(date, order)?;
    let date = Date::new(year, month, day).map_err(|_| Unreadable::Range)?;
    if clock.is_empty() {
        return Stamp::civil(date.to_datetime(Time::midnight()), zone, precision);
    }
    if precision != Precision::Day {
        return Err(Unreadable::Form);
    }
    let (time, precision, own) = time_of_day(clock)?;
    Stamp::civil(
        DateTime::from_parts(date, time),
        own.as_ref().unwrap_or(zone),
        precision,
    )
}

/// The text without quotation marks and words such as `about` before it.
fn without_softeners(text: &str) -> &str {
    let mut text = text.trim().trim_matches(['"', '\'']).trim();
    for softener in SOFTENERS {
        if let Some((start, rest)) = text.split_at_checked(softener.len())
            && start.eq_ignore_ascii_case(softener)
            && (rest.starts_with(' ') || softener.ends_with(['.', '~']))
        {
            text = rest.trim_start();
        }
    }
    text
}

/// ASCII digits for those of the usual scripts, plain spaces, no invisible marks.
fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let digit = |letter: char, zero: u32| char::from_digit((letter as u32).wrapping_sub(zero), 10);
    let letters = text
        .chars()
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}'));
    letters
        .map(|letter| {
            let found = [0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10]
                .into_iter()
                .find_map(|zero| digit(letter, zero));
            found.unwrap_or(if letter.is_whitespace() {
                ' '
            } else if letter == '\u{2212}' || letter == '\u{2013}' {
                '-'
            } else {
                letter
            })
        })
        .collect()
}
