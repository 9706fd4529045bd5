//! A time whose parts stand in several cells: a date, a clock, the half of the day, a zone.

use super::column::{Moment, Times};
use super::parse::written;
use super::time_error::TimeError;
use super::written::Clock;
use super::{Precision, Stamp};
use jiff::Timestamp;

/// What stands beside a date and a clock; blank where there is no such cell.
#[derive(Clone, Copy, Default)]
pub(crate) struct Beside<'c> {
    /// `AM` or `PM`.
    pub(crate) half: &'c str,
    /// A zone, for times that state none.
    pub(crate) zone: &'c str,
}

impl Times {
    /// Reads a date with the time of day in a cell beside it. Also returns whether that cell could
    /// be used: one that is blank, or a dash, is ignored.
    pub(crate) fn read_with_clock(
        &self,
        date: &str,
        clock: &str,
        beside: Beside<'_>,
    ) -> Result<(Moment, bool), TimeError> {
        let day = self.moment(date)?;
        if [clock, beside.half, beside.zone] == [""; 3] {
            return Ok((day, true));
        }
        let zoned = |text: &str| self.in_zone(text, beside.zone);
        let clock = clock.trim();
        if written(clock).err() == Some(TimeError::Empty) {
            return Ok((zoned(&joined(date, beside.half))?, true));
        }
        let Some(day_alone) = self.day_alone(date, day.stamp) else {
            return Ok((zoned(date)?, true));
        };
        let Ok(part) = fraction(clock) else {
            return Ok((day, false));
        };
        let clock = part.unwrap_or_else(|| joined(clock, beside.half));
        let whole = zoned(&joined(&day_alone, &clock));
        // `2017-07-03 10:00` beside `2017-07-03` repeats the day.
        let again = || {
            let whole = zoned(&clock).ok()?;
            let same =
                whole.stamp.precision() > Precision::Day && whole.stamp.days() == day.stamp.days();
            same.then_some(whole)
        };
        Ok(whole
            .ok()
            .or_else(again)
            .map_or((day, false), |moment| (moment, true)))
    }

    /// Reads a text in the zone of the cell beside it, unless it states one.
    fn in_zone(&self, text: &str, zone: &str) -> Result<Moment, TimeError> {
        let zone = zone.trim();
        let states = || written(text).is_ok_and(|written| written.zone.is_some());
        if zone.is_empty() || states() {
            return self.moment(text);
        }
        let hours = zone.len() <= 2 && zone.bytes().all(|digit| digit.is_ascii_digit());
        let sign = if hours { "+" } else { "" };
        let stated = format!("{text} ({sign}{zone})");
        match written(&stated) {
            Ok(written) if written.zone.is_some() => self.moment(&stated),
            _ => Err(TimeError::Zone),
        }
    }

    /// The date of a text that has no time of day, or that of midnight, which programs write for none.
    fn day_alone(&self, date: &str, read: Stamp) -> Option<String> {
        if read.precision() == Precision::Day {
            return Some(date.trim().to_owned());
        }
        let written = written(date).ok()?;
        let midnight = |clock: Clock| (clock.hour, clock.minute, clock.second) == (0, 0, 0);
        if written.zone.is_some() || !written.clock.is_some_and(midnight) {
            return None;
        }
        let at = Timestamp::from_second(read.unix_seconds()).ok()?;
        Some(self.zone.rules.to_datetime(at).date().to_string())
    }
}

fn joined(text: &str, behind: &str) -> String {
    match behind.trim() {
        "" => text.trim().to_owned(),
        behind => format!("{} {behind}", text.trim()),
    }
}

/// A clock that a spreadsheet wrote as a part of the day: `0.6354166` is 15:15. With two decimals
/// (`0.15`), it may be a quarter past midnight as well.
fn fraction(clock: &str) -> Result<Option<String>, TimeError> {
    let decimals = clock
        .strip_prefix("0.")
        .or_else(|| clock.strip_prefix("0,"));
    let is_figure = |text: &&str| !text.is_empty() && text.bytes().all(|one| one.is_ascii_digit());
    let Some(decimals) = decimals.filter(is_figure) else {
        return Ok(None);
    };
    if decimals.len() == 2 {
        return Err(TimeError::Form);
    }
    let part: f64 = format!("0.{decimals}").parse().unwrap_or(0.0);
    let seconds = (part * 86_400.0).round() as u32;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Ok(Some(match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    }))
}
