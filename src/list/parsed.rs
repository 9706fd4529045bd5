//! A row of a list with its cells read.

use super::fields::ListField;
use super::homes::Homes;
use crate::number::{self, ParseError, ParsedNumber};
use crate::plan::{Region, Validity};
use crate::sheet::{Located, Row};
use crate::time::{self, ClockChange, Moment, Stamp, Times};

/// How the rows of one list are read.
pub(super) struct Rules {
    pub(super) at: Located<ListField>,
    /// The columns of numbers.
    pub(super) phones: Vec<usize>,
    pub(super) numbers: number::ParseOptions,
    pub(super) times: Option<Times>,
    /// Where a column names the home of each row.
    pub(super) homes: Option<Homes>,
}

/// A row, read but not yet in its place.
#[derive(Default)]
pub(super) struct Parsed {
    pub(super) cells: Vec<Result<ParsedNumber, ParseError>>,
    pub(super) selected: Option<Stamp>,
    /// Whether clocks never showed that time, or twice.
    pub(super) change: Option<ClockChange>,
    /// The column of time that could not be read, and why.
    pub(super) unread: Option<(ListField, time::TimeError)>,
    pub(super) blank: bool,
    pub(super) home_unknown: bool,
}

impl Parsed {
    /// Reads a row. `settings` are the rules' own; each row sets its home and its time in them, so
    /// that nothing is cloned for a row.
    pub(super) fn of(row: &Row<'_>, rules: &Rules, settings: &mut number::ParseOptions) -> Parsed {
        if row.is_blank() {
            return Parsed {
                blank: true,
                ..Parsed::default()
            };
        }
        let home = rules.cell(row, ListField::Home);
        let named = rules.region(home);
        let (moment, unread) = rules.time(row);
        let selected = moment.map(|moment| moment.stamp);
        settings.home = named.or(rules.numbers.home);
        settings.at = selected;
        Parsed {
            cells: rules.numbers(row, settings),
            selected,
            change: moment.and_then(|moment| moment.change),
            unread,
            blank: false,
            home_unknown: !home.is_empty() && named.is_none(),
        }
    }
}

impl Rules {
    /// The cell of a field, without blanks around it; empty without such a column.
    pub(super) fn cell<'r>(&self, row: &'r Row<'_>, field: ListField) -> &'r str {
        let column = self.at.column(field);
        column.map_or("", |column| row.cell(column)).trim()
    }

    fn region(&self, home: &str) -> Option<Region> {
        let homes = self.homes.as_ref().filter(|_| !home.is_empty())?;
        homes.region(home)
    }

    /// The time of a row, and which of its cells could not be read. A blank or a dash is not a
    /// time, and nothing to read.
    fn time(&self, row: &Row<'_>) -> (Option<Moment>, Option<(ListField, time::TimeError)>) {
        let Some(times) = &self.times else {
            return (None, None);
        };
        let (date, clock) = (
            self.cell(row, ListField::Time),
            self.cell(row, ListField::Clock),
        );
        match times.read_with_clock(date, clock) {
            Ok((moment, true)) => (Some(moment), None),
            Ok((moment, false)) => (
                Some(moment),
                Some((ListField::Clock, time::TimeError::Form)),
            ),
            Err(time::TimeError::Empty) => (None, None),
            Err(why) => (None, Some((ListField::Time, why))),
        }
    }

    /// What the cells of numbers were read as.
    fn numbers(
        &self,
        row: &Row<'_>,
        settings: &number::ParseOptions,
    ) -> Vec<Result<ParsedNumber, ParseError>> {
        // A blank beside a number is nothing to read.
        let filled = || {
            let cells = self.phones.iter().map(|column| row.cell(*column).trim());
            cells.filter(|cell| !cell.is_empty())
        };
        let mut pieces = match (self.phones.as_slice(), filled().next()) {
            ([only], _) => number::parse_cell(row.cell(*only), settings),
            (_, None) => vec![Err(ParseError::Empty)],
            (_, Some(_)) => filled()
                .flat_map(|cell| number::parse_cell(cell, settings))
                .collect(),
        };
        for piece in &mut pieces {
            // A list needs numbers that can be dialed from anywhere; what cannot be one stays in
            // its row, with the reason. An old form that is one of several numbers today is a
            // number all the same.
            if matches!(piece, Ok(reading) if reading.validity == Validity::Invalid && reading.undecided.is_none())
            {
                *piece = Err(ParseError::WrongLength);
            }
        }
        pieces
    }
}
