//! Takes a row of a list and gives what its cells were read as.

use super::fields::Field;
use super::homes::Homes;
use crate::number::{self, Reading, Unreadable};
use crate::plan::Validity;
use crate::sheet::{Located, Row};
use crate::time::{self, Stamp, Times};

/// How the rows of one list are read.
pub(super) struct Rules {
    pub(super) at: Located<Field>,
    /// Columns of numbers beside the first one.
    pub(super) further: Vec<usize>,
    pub(super) numbers: number::Settings,
    pub(super) times: Option<Times>,
    /// Where a column names the home of each row.
    pub(super) homes: Option<Homes>,
}

/// A row, read but not yet in its place.
pub(super) struct Parsed {
    pub(super) cells: Vec<Result<Reading, Unreadable>>,
    pub(super) selected: Option<Stamp>,
    /// The column of time that could not be read, and why.
    pub(super) unread: Option<(Field, time::Unreadable)>,
    pub(super) blank: bool,
    pub(super) home_unknown: bool,
}

impl Parsed {
    /// Reads a row. `settings` are the rules' own; each row sets its home and its time in them, so
    /// that nothing is cloned for a row.
    pub(super) fn of(row: &Row<'_>, rules: &Rules, settings: &mut number::Settings) -> Parsed {
        if row.is_blank() {
            return Parsed {
                cells: Vec::new(),
                selected: None,
                unread: None,
                blank: true,
                home_unknown: false,
            };
        }
        let cell = |field: Field| {
            rules
                .at
                .column(field)
                .map_or("", |column| row.cell(column))
                .trim()
        };
        let home = cell(Field::Home);
        let named = rules
            .homes
            .as_ref()
            .filter(|_| !home.is_empty())
            .and_then(|homes| homes.region(home));
        settings.home = named.or(rules.numbers.home);
        let (selected, unread) = rules.times.as_ref().map_or((None, None), |times| {
            time_of(times, cell(Field::Time), cell(Field::Clock))
        });
        settings.at = selected;
        let mut cells = number::read_cell(cell(Field::Phone), settings);
        if !rules.further.is_empty() {
            // A blank beside a number is nothing to read.
            let filled = std::iter::once(cell(Field::Phone))
                .chain(rules.further.iter().map(|column| row.cell(*column).trim()));
            let several: Vec<_> = filled
                .filter(|cell| !cell.is_empty())
                .flat_map(|cell| number::read_cell(cell, settings))
                .collect();
            if !several.is_empty() {
                cells = several;
            }
        }
        for piece in &mut cells {
            // A list needs numbers that can be dialed from anywhere; what cannot be one stays in
            // its row, with the reason. An old form that is one of several numbers today is a
            // number all the same.
            if matches!(piece, Ok(reading) if reading.validity == Validity::Neither && reading.undecided.is_none())
            {
                *piece = Err(Unreadable::WrongLength);
            }
        }
        Parsed {
            cells,
            selected,
            unread,
            blank: false,
            home_unknown: !home.is_empty() && named.is_none(),
        }
    }
}

/// The time of a row, and which of its cells could not be read. A blank or a dash is no time, and
/// nothing to read.
fn time_of(
    times: &Times,
    date: &str,
    clock: &str,
) -> (Option<Stamp>, Option<(Field, time::Unreadable)>) {
    match times.read_with_clock(date, clock) {
        Ok((stamp, true)) => (Some(stamp), None),
        Ok((stamp, false)) => (Some(stamp), Some((Field::Clock, time::Unreadable::Form))),
        Err(time::Unreadable::Empty) => (None, None),
        Err(why) => (None, Some((Field::Time, why))),
    }
}
