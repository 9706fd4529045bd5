//! Dates whose figures may stand in several orders.

use crate::time::stamp::{Precision, YEARS};
use crate::time::time_error::TimeError;
use crate::time::written::{At, Candidates, Day, Kind, Sense};
use jiff::civil::Date;

/// The latest year that two digits mean: the year of this release. No list is later.
pub(in crate::time) const NEWEST: i16 = 2026;

/// Three figures with signs between them.
pub(super) struct Three<'t> {
    pub(super) figures: [&'t str; 3],
    pub(super) sign: char,
    pub(super) weekday: Option<usize>,
    pub(super) eastern_digits: bool,
}

/// `03/04/2019`, `17-07-03`: with every order that gives a date.
pub(super) fn three(three: &Three<'_>) -> Result<Day, TimeError> {
    let [first, second, last] = three.figures;
    if first.len() > 2 || second.len() > 2 || !matches!(last.len(), 1 | 2 | 4) {
        return Err(TimeError::Form);
    }
    let kind = match last.len() {
        4 => Kind::LongYear(three.sign),
        _ => Kind::ShortYear(three.sign),
    };
    let mut found = Candidates::new(kind);
    found.set(Sense::DayFirst, civil(last, second, first));
    found.set(Sense::MonthFirst, civil(last, first, second));
    if last.len() <= 2 {
        found.set(Sense::YearFirst, civil(first, second, last));
        found.short_year = short_years(first, last);
    } else {
        calendar(last)?;
    }
    // The Persian year is written with two digits as well: ۹۶/۰۴/۱۲.
    let is_year = |figure: &str| figure.parse::<u8>().is_ok_and(|figure| figure > 31);
    if three.eastern_digits
        && last.len() <= 2
        && (is_year(first) || found.fitting() == Sense::YearFirst.bit())
    {
        return Err(TimeError::PersianCalendar);
    }
    by_weekday(&mut found, three.weekday);
    settled(found)
}

/// `18-Jul-21`: the day comes first by custom, and the year may.
pub(super) fn around_month(
    first: &str,
    month: &str,
    last: &str,
    weekday: Option<usize>,
) -> Result<Day, TimeError> {
    if first.len() > 2 || last.len() > 2 {
        return Err(TimeError::Form);
    }
    let mut found = Candidates::new(Kind::NamedMonth);
    // Where months come first, `18-Jul-21` begins with its day all the same.
    found.set(Sense::DayFirst, civil(last, month, first));
    found.set(Sense::MonthFirst, civil(last, month, first));
    found.set(Sense::YearFirst, civil(first, month, last));
    found.short_year = short_years(first, last);
    by_weekday(&mut found, weekday);
    settled(found)
}

/// A date with a year of two digits that is not in doubt.
pub(super) fn short(year: &str, month: &str, day: &str) -> Result<Day, TimeError> {
    match civil(year, month, day) {
        Some(At::Civil(date, precision, _)) => Ok(Day::Plain(date, precision)),
        _ => Err(TimeError::Range),
    }
}

/// An open date, if any sense fits.
pub(super) fn settled(found: Candidates) -> Result<Day, TimeError> {
    match found.fitting() {
        0 => Err(TimeError::Range),
        _ => Ok(Day::Open(Box::new(found))),
    }
}

/// A weekday beside the date decides where it fits one order at least.
fn by_weekday(found: &mut Candidates, weekday: Option<usize>) {
    let Some(weekday) = weekday else {
        return;
    };
    let fits = |at: &At| match at {
        At::Civil(date, ..) => {
            usize::try_from(date.weekday().to_monday_zero_offset()) == Ok(weekday)
        }
        At::Unix(_) => false,
    };
    if found.at.iter().flatten().any(fits) {
        found.at = found.at.map(|at| at.filter(fits));
    }
}

/// The date, if there is such a day. A year of two digits is of the hundred years up to [`NEWEST`].
pub(super) fn civil(year: &str, month: &str, day: &str) -> Option<At> {
    let figure: i16 = year.parse().ok()?;
    let year = match year.len() {
        2 if 2000 + figure <= NEWEST => 2000 + figure,
        2 => 1900 + figure,
        4 => figure,
        _ => return None,
    };
    let date = date(year, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(At::Civil(date, Precision::Day, None))
}

/// A day on the calendar, within [`YEARS`].
pub(super) fn date(year: i16, month: i8, day: i8) -> Result<Date, TimeError> {
    if let Some(calendar) = calendar_of_year(year) {
        return Err(calendar);
    }
    let date = Date::new(year, month, day).map_err(|_| TimeError::Range)?;
    Some(date)
        .filter(|date| YEARS.contains(&date.year()))
        .ok_or(TimeError::Range)
}

/// An error that names the calendar to which a year of four digits belongs, if it is another one.
pub(super) fn calendar(year: &str) -> Result<(), TimeError> {
    let year = year.parse().ok().filter(|_| year.len() == 4);
    year.and_then(calendar_of_year).map_or(Ok(()), Err)
}

/// The calendar in which a year is a recent one: 1396 is 2017 in Iran, 1438 in the Hijri calendar,
/// 2560 in the Buddhist era.
fn calendar_of_year(year: i16) -> Option<TimeError> {
    match year {
        1300..=1420 => Some(TimeError::PersianCalendar),
        1421..=1500 => Some(TimeError::HijriCalendar),
        2500..=2643 => Some(TimeError::BuddhistCalendar),
        _ => None,
    }
}

fn short_years(first: &str, last: &str) -> Option<(u8, u8)> {
    Some((first.parse().ok()?, last.parse().ok()?))
}
