//! A row of a list with its cells read.

use super::fields::ListField;
use super::homes::Homes;
use crate::number::{self, Number, ParseError, ParsedNumber};
use crate::plan::{Region, Validity};
use crate::sheet::{Located, Row, trimmed};
use crate::time::{self, Beside, ClockChange, Moment, Stamp, Times};

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
    /// The home that the row was read in.
    pub(super) home: Option<Region>,
    pub(super) home_unknown: bool,
}

impl Parsed {
    /// Reads a row into this one, so that its memory is used again. `settings` are the rules' own;
    /// each row sets its home and its time in them.
    pub(super) fn read(
        &mut self,
        row: &Row<'_>,
        rules: &Rules,
        settings: &mut number::ParseOptions,
    ) {
        let mut cells = std::mem::take(&mut self.cells);
        cells.clear();
        *self = Parsed {
            cells,
            blank: row.is_blank(),
            ..Parsed::default()
        };
        if self.blank {
            return;
        }
        let home = rules.cell(row, ListField::Home);
        let named = rules.region(home);
        let (moment, unread) = rules.time(row);
        self.selected = moment.map(|moment| moment.stamp);
        self.change = moment.and_then(|moment| moment.change);
        self.unread = unread;
        self.home_unknown = !home.is_empty() && named.is_none();
        // Where the cell names no known region, the home of the list is not used instead: national
        // forms of the row are not read.
        settings.home = match home.is_empty() {
            true => rules.numbers.home,
            false => named,
        };
        self.home = settings.home;
        settings.at = self.selected;
        rules.numbers(row, settings, &mut self.cells);
    }
}

impl Rules {
    /// The cell of a field, without blanks around it; empty without such a column.
    pub(super) fn cell<'r>(&self, row: &'r Row<'_>, field: ListField) -> &'r str {
        let column = self.at.column(field);
        trimmed(column.map_or("", |column| row.cell(column)))
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
        let cell = |field| self.cell(row, field);
        let (date, clock) = (cell(ListField::Time), cell(ListField::Clock));
        let beside = Beside {
            half: cell(ListField::Half),
            zone: cell(ListField::Zone),
        };
        match times.read_with_clock(date, clock, beside) {
            Ok((moment, true)) => (Some(moment), None),
            Ok((moment, false)) => (
                Some(moment),
                Some((ListField::Clock, time::TimeError::Form)),
            ),
            Err(time::TimeError::Empty) => (None, None),
            Err(why) => (None, Some((ListField::Time, why))),
        }
    }

    /// What the cells of numbers are read as.
    fn numbers(
        &self,
        row: &Row<'_>,
        settings: &number::ParseOptions,
        pieces: &mut Vec<Result<ParsedNumber, ParseError>>,
    ) {
        let area = self.cell(row, ListField::Area);
        if let [only] = self.phones.as_slice() {
            in_area(area, row.cell(*only), settings, pieces);
        } else {
            // A blank cell beside a number is ignored.
            let cells = self.phones.iter().map(|column| row.cell(*column).trim());
            for cell in cells.filter(|cell| !cell.is_empty()) {
                in_area(area, cell, settings, pieces);
            }
            if pieces.is_empty() {
                pieces.push(Err(ParseError::Empty));
            }
        }
        for piece in pieces {
            // A list needs numbers that can be dialed from anywhere; what cannot be one stays in
            // its row, with the reason. An old form that is one of several numbers today is a
            // number all the same.
            if matches!(piece, Ok(reading) if reading.validity == Validity::Invalid && reading.undecided.is_none())
            {
                *piece = Err(ParseError::WrongLength);
            }
        }
    }
}

/// Reads a cell whose area code stands in a cell of its own. Without a country such a number is not
/// read: its first digits are not a calling code.
pub(crate) fn in_area(
    area: &str,
    cell: &str,
    settings: &number::ParseOptions,
    pieces: &mut Vec<Result<ParsedNumber, ParseError>>,
) {
    if area.is_empty() {
        return number::read_cell(cell, settings, pieces);
    }
    let digits = |text: &str| -> String {
        let plain = text.chars().filter_map(Number::plain_form);
        plain.filter(char::is_ascii_digit).collect()
    };
    let (written, trimmed) = (digits(area), cell.trim_start());
    let area = written.trim_start_matches('0');
    let (own, international) = (digits(cell), trimmed.starts_with(['+', '＋']));
    let is_whole = international || own.starts_with('0');
    if area.is_empty() || trimmed.is_empty() || is_whole {
        return number::read_cell(cell, settings, pieces);
    }
    // A zero before the area code is dialed, in Italy from abroad too.
    let local = format!("{written} {cell}");
    if own.starts_with(area) {
        // It holds its area already, or begins like it.
        return pieces.push(whole_or_local(cell, &local, settings));
    }
    if settings.home.is_none() {
        return pieces.push(Err(ParseError::NationalForm));
    }
    let before = pieces.len();
    number::read_cell(&local, settings, pieces);
    // A spreadsheet drops such a zero.
    if let [read] = pieces.get(before..).unwrap_or_default()
        && !is_valid(read)
    {
        let dialed = number::parse(&format!("0{local}"), settings);
        if is_valid(&dialed) {
            pieces.truncate(before);
            pieces.push(dialed);
        }
    }
}

fn is_valid(read: &Result<ParsedNumber, ParseError>) -> bool {
    read.as_ref()
        .is_ok_and(|read| read.validity == Validity::Valid)
}

/// Reads a number that may hold its area code, or only begin like it: the valid one is taken; where
/// both are valid, the one with the area code, with the other as a candidate.
fn whole_or_local(
    whole: &str,
    local: &str,
    settings: &number::ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    let whole = number::parse(whole, settings);
    let local = number::parse(local, settings);
    match (whole, local) {
        (Ok(whole), Ok(mut local)) if local.validity == Validity::Valid => {
            if whole.validity == Validity::Valid && whole.number != local.number {
                local.candidates.push(whole.number);
            }
            Ok(local)
        }
        (whole, _) => whole,
    }
}
