//! The day in a text, once time of day and zone are taken out.

use super::figures;
use super::open::{self, Three};
use super::pieces::{Piece, Pieces};
use crate::time::stamp::Precision;
use crate::time::time_error::TimeError;
use crate::time::words::{calendar_of, month, roman_month, says_nothing, weekday};
use crate::time::written::Day;
use jiff::civil::Date;

/// What the pieces of a date say.
#[derive(Default)]
pub(super) struct Parts<'t> {
    /// The figures; `""` for an unknown one.
    figures: Vec<&'t str>,
    /// The signs between them: a blank where there is none.
    signs: Vec<char>,
    /// The month in words, and how many figures stand before it.
    month: Option<(i8, usize)>,
    weekday: Option<usize>,
    /// For each unit (年, 月, 日), which figure it stands behind.
    units: [Option<usize>; 3],
    week: bool,
    eastern_digits: bool,
}

/// Reads the day that is left in the pieces.
pub(super) fn read(pieces: &Pieces<'_>, eastern_digits: bool) -> Result<Day, TimeError> {
    let mut parts = Parts {
        eastern_digits,
        ..Parts::default()
    };
    let mut at = 0;
    let mut sign = None;
    while let Some(piece) = pieces.get(at) {
        let mut taken = 1;
        match piece {
            Piece::Figure(figure) => {
                if !parts.figures.is_empty() {
                    parts.signs.push(sign.unwrap_or(' '));
                }
                parts.figures.push(figure);
                sign = None;
            }
            Piece::Word(word) => taken = parts.word(pieces, at, word)?,
            Piece::Sign('?') if sign.is_some() && pieces.is_sign(at + 1, "?") => {
                taken = 2;
                parts.unknown(&mut sign);
            }
            Piece::Sign(one) if "-/.".contains(one) => sign = sign.or(Some(one)),
            Piece::Sign(',' | '׳' | '॰' | 'º' | 'ª' | '°') => {}
            Piece::Sign(_) => return Err(TimeError::Form),
        }
        if matches!(piece, Piece::Word(word) if is_unknown(word)) {
            parts.unknown(&mut sign);
        }
        at += taken;
    }
    parts.day()
}

/// `xx` for a day or month that is not known.
fn is_unknown(word: &str) -> bool {
    word.eq_ignore_ascii_case("xx") || word.eq_ignore_ascii_case("x")
}

/// Whether a word is one letter with a figure close behind it.
fn is_prefix(pieces: &Pieces<'_>, at: usize, word: &str) -> bool {
    word.chars().count() == 1 && pieces.figure(at + 1).is_some() && !pieces.spaced(at + 1)
}

impl Parts<'_> {
    fn unknown(&mut self, sign: &mut Option<char>) {
        self.signs.push(sign.take().unwrap_or(' '));
        self.figures.push("");
    }

    /// Takes in a word, and returns how many pieces it took.
    fn word(&mut self, pieces: &Pieces<'_>, at: usize, word: &str) -> Result<usize, TimeError> {
        let behind_figure = at
            .checked_sub(1)
            .is_some_and(|before| pieces.figure(before).is_some());
        let last = self.figures.len().checked_sub(1).filter(|_| behind_figure);
        if let Some(unit) = unit(word).filter(|_| last.is_some()) {
            if let Some(place) = self.units.get_mut(unit) {
                *place = last;
            }
            return Ok(1);
        }
        let pair = pieces.word(at + 1).map(|next| format!("{word} {next}"));
        if let Some(named) = pair.as_deref().and_then(month) {
            self.set_month(named)?;
            return Ok(2);
        }
        if let Some(calendar) = calendar_of(word) {
            return Err(calendar);
        }
        let day = weekday(word);
        match month(word)
            .or_else(|| roman_month(word).filter(|_| !is_unknown(word) && !self.figures.is_empty()))
        {
            // `mar` is March, or Tuesday where the text holds another month.
            Some(named) if day.is_none() || !self.names_another(pieces, at) => {
                self.set_month(named)?
            }
            _ if is_unknown(word) && !self.figures.is_empty() => {}
            _ if day.is_some() => self.weekday = self.weekday.or(day.flatten()),
            _ if word.eq_ignore_ascii_case("w") && self.figures.len() == 1 => self.week = true,
            // `H1` is half a year, `H31` an era.
            _ if is_prefix(pieces, at, word) => return Err(TimeError::Form),
            _ if says_nothing(word) || (last.is_some() && is_ordinal(word)) => {}
            _ => return Err(TimeError::Form),
        }
        Ok(1)
    }

    fn set_month(&mut self, named: i8) -> Result<(), TimeError> {
        match self.month {
            // Arabic dates name a month twice: تموز/يوليو.
            Some((known, _)) if known != named => Err(TimeError::Form),
            Some(_) => Ok(()),
            None => {
                self.month = Some((named, self.figures.len()));
                Ok(())
            }
        }
    }

    /// Whether the month is named by another word, or the figures name it.
    fn names_another(&self, pieces: &Pieces<'_>, at: usize) -> bool {
        let figures = pieces
            .iter()
            .filter(|piece| matches!(piece, Piece::Figure(_)))
            .count();
        let mut words = (0..pieces.len())
            .filter(|other| *other != at)
            .filter_map(|at| pieces.word(at));
        figures > 2 || words.any(|word| month(word).is_some())
    }

    fn day(&self) -> Result<Day, TimeError> {
        let alike = self
            .signs
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if a == b));
        if let Some((month, before)) = self.month {
            return self.with_month(month, before);
        }
        if self.units.iter().any(Option::is_some) {
            return self.with_units();
        }
        match self.figures.as_slice() {
            [year, week, day] if self.week => of_week(year, week, day),
            _ if self.week => Err(TimeError::Form),
            [alone] => figures::alone(alone, "", None),
            [year, other] if year.len() == 4 && other.len() == 3 => of_year_day(year, other),
            [year, ""] | [year, "", _] if year.len() == 4 => plain(year, "1", "1", Precision::Year),
            [year, month] if year.len() == 4 && month.len() <= 2 => {
                plain(year, month, "1", Precision::Month)
            }
            [month, year] if year.len() == 4 && month.len() <= 2 => {
                plain(year, month, "1", Precision::Month)
            }
            [year, month, "" | "0" | "00"] if year.len() == 4 && alike => {
                let known = !matches!(*month, "0" | "00");
                let precision = if known {
                    Precision::Month
                } else {
                    Precision::Year
                };
                plain(year, if known { month } else { "1" }, "1", precision)
            }
            [year, month, day] if year.len() == 4 && alike => {
                plain(year, month, day, Precision::Day)
            }
            [first, second, last] if alike => open::three(&Three {
                figures: [first, second, last],
                sign: self.signs.first().copied().unwrap_or(' '),
                weekday: self.weekday,
                eastern_digits: self.eastern_digits,
            }),
            _ => Err(TimeError::Form),
        }
    }

    /// `18 July 2021`, `July 18, 2021`, `2021 July 18`, `18-Jul-21`, `Jul 2021`.
    fn with_month(&self, month: i8, before: usize) -> Result<Day, TimeError> {
        let month = month.to_string();
        match self.figures.as_slice() {
            [year] | [year, ""] if year.len() == 4 => plain(year, &month, "1", Precision::Month),
            [year, day] if year.len() == 4 && day.len() <= 2 => {
                plain(year, &month, day, Precision::Day)
            }
            [day, year] if year.len() == 4 && day.len() <= 2 => {
                plain(year, &month, day, Precision::Day)
            }
            // Behind the month the day comes first: `Jul 3, 17`.
            [day, year] if year.len() == 2 && before == 0 => open::short(year, &month, day),
            [first, last] if before == 1 => open::around_month(first, &month, last, self.weekday),
            _ => Err(TimeError::Form),
        }
    }

    /// `2017年7月3日`, `2017년 7월`.
    fn with_units(&self) -> Result<Day, TimeError> {
        let of = |unit: usize| {
            let at = self.units.get(unit).copied().flatten()?;
            self.figures.get(at).copied()
        };
        match (of(0), of(1), of(2), self.figures.len()) {
            (Some(year), Some(month), Some(day), 3) if year.len() == 2 => {
                open::short(year, month, day)
            }
            (Some(year), Some(month), Some(day), 3) => plain(year, month, day, Precision::Day),
            (Some(year), Some(month), None, 2) => plain(year, month, "1", Precision::Month),
            (Some(year), None, None, 1) => plain(year, "1", "1", Precision::Year),
            _ => Err(TimeError::Form),
        }
    }
}

/// Which unit a sign behind a figure is: of the year, the month or the day.
fn unit(word: &str) -> Option<usize> {
    ["年년", "月월", "日일号號"]
        .iter()
        .position(|unit| unit.contains(word))
}

/// Endings of a day: `3rd`, `1er`, `3-án`, `3-го`.
fn is_ordinal(word: &str) -> bool {
    [
        "st", "nd", "rd", "th", "er", "o", "a", "e", "re", "of", "º", "ª", "én", "án", "jén",
        "ján", "го", "е",
    ]
    .contains(&word.to_lowercase().as_str())
}

/// A date whose figures are not in doubt.
pub(super) fn plain(
    year: &str,
    month: &str,
    day: &str,
    precision: Precision,
) -> Result<Day, TimeError> {
    let year: i16 = year.parse().map_err(|_| TimeError::Form)?;
    let figure = |part: &str| part.parse::<i8>().map_err(|_| TimeError::Form);
    let date = open::date(year, figure(month)?, figure(day)?)?;
    Ok(Day::Plain(date, precision))
}

/// `2017-W27-1`: weeks begin on Monday, and the first holds 4 January (ISO 8601).
fn of_week(year: &str, week: &str, day: &str) -> Result<Day, TimeError> {
    let (Ok(year), Ok(week), Ok(day)) =
        (year.parse::<i16>(), week.parse::<i8>(), day.parse::<i8>())
    else {
        return Err(TimeError::Form);
    };
    let weekday =
        jiff::civil::Weekday::from_monday_one_offset(day).map_err(|_| TimeError::Range)?;
    let date = jiff::civil::ISOWeekDate::new(year, week, weekday).map_err(|_| TimeError::Range)?;
    Ok(Day::Plain(date.date(), Precision::Day))
}

/// `2017-184`: the day of the year.
fn of_year_day(year: &str, day: &str) -> Result<Day, TimeError> {
    let (Ok(year), Ok(day)) = (year.parse::<i16>(), day.parse::<i16>()) else {
        return Err(TimeError::Form);
    };
    let first = open::date(year, 1, 1)?;
    let date: Result<Date, _> = first.with().day_of_year(day).build();
    Ok(Day::Plain(
        date.map_err(|_| TimeError::Range)?,
        Precision::Day,
    ))
}
