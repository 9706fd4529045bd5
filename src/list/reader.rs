//! Takes a file or any reader with settings, and reads the list in it.

use super::TargetList;
use super::fields::{Field, locate};
use super::store::{Slot, Store};
use super::{Reject, UnreadTime, Why};
use crate::error::{Error, Kind};
use crate::number::{self, Reading, Repair, Repairs, Unreadable};
use crate::plan::{Changes, Region, Validity};
use crate::sheet::{Columns, Layout, Located, Row, Sheet};
use crate::time::{self, DateOrder, Stamp, Times, Zone};
use rayon::prelude::*;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// Rows that are read at once, on all cores.
const BATCH: usize = 16_384;

/// How far the reading of a list has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows read so far.
    pub rows: u64,
    /// Rows of the file.
    pub of: u64,
}

/// Reads lists. Every setting has a stated default; those not set are found out from the file.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist::list::Field;
/// let text = "who;dialed\nx;07700 900123\n";
/// let list = TargetList::reader().column(Field::Phone, "dialed").home("GB")?.read("calls.csv", text.as_bytes())?;
/// assert_eq!(list.numbers().next().unwrap().number.to_string(), "+44••••••••23");
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Default)]
pub struct Reader {
    layout: Layout,
    columns: Columns<Field>,
    numbers: number::Settings,
    zone: Option<Zone>,
    order: Option<DateOrder>,
    progress: Option<Box<dyn FnMut(Progress) + Send>>,
}

impl Reader {
    /// A reader that finds everything out.
    pub fn new() -> Reader {
        Reader::default()
    }

    /// Delimiter, quoting, heading row and encoding.
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> Reader {
        self.layout = layout;
        self
    }

    /// Names the column that holds a field. Columns without headings are called `column 1`, `column 2` …
    #[must_use]
    pub fn column(mut self, field: Field, heading: impl Into<String>) -> Reader {
        self.columns.name(field, heading.into());
        self
    }

    /// The region whose national form numbers may be written in, by ISO code. Default: none, and national forms are rejects. A
    /// column `home region` in the file goes first, row by row.
    ///
    /// # Errors
    /// A code that is no region's.
    pub fn home(mut self, code: &str) -> Result<Reader, Error> {
        self.numbers.home = Some(Region::named(code)?);
        Ok(self)
    }

    /// Switches a repair off: texts that need it become rejects.
    #[must_use]
    pub fn without(mut self, repair: Repair) -> Reader {
        self.numbers.without.insert(repair);
        self
    }

    /// The dated changes of numbering plans to go by. Default: every verified rule that ships with the crate. The time of an entry
    /// decides where an old form is a number of today's plan as well.
    #[must_use]
    pub fn changes(mut self, changes: Changes) -> Reader {
        self.numbers.changes = changes;
        self
    }

    /// The zone of times that state none. Default: UTC, and the report says that this was assumed.
    #[must_use]
    pub fn zone(mut self, zone: Zone) -> Reader {
        self.zone = Some(zone);
        self
    }

    /// Whether the day or the month comes first in dates such as 03/04/2019. Default: found out for the whole column; an error
    /// where nothing in the column tells.
    #[must_use]
    pub fn date_order(mut self, order: DateOrder) -> Reader {
        self.order = Some(order);
        self
    }

    /// Calls back while reading: about once every sixteen thousand rows, and at the end.
    #[must_use]
    pub fn progress(mut self, progress: impl FnMut(Progress) + Send + 'static) -> Reader {
        self.progress = Some(Box::new(progress));
        self
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A missing or undecodable file, no column of numbers or two that could be it, dates of unclear order, contradictory settings.
    pub fn open(self, path: impl AsRef<Path>) -> Result<TargetList, Error> {
        let sheet = Sheet::open(path.as_ref(), &self.columns.layout(&self.layout), &|heading| self.columns.knows(heading))?;
        self.rows(&sheet)
    }

    /// Reads whatever a reader gives until its end; `name` stands for the file in reports and errors.
    ///
    /// # Errors
    /// As for [`Reader::open`].
    pub fn read(self, name: &str, from: impl Read) -> Result<TargetList, Error> {
        let sheet = Sheet::read(name, from, &self.columns.layout(&self.layout), &|heading| self.columns.knows(heading))?;
        self.rows(&sheet)
    }

    /// Reads a table that was made here as CSV with headings.
    ///
    /// # Errors
    /// As for [`Reader::open`]; a layout that was set is refused, since a table has none.
    #[cfg(feature = "frame")]
    pub(crate) fn read_table(self, name: &str, text: Vec<u8>) -> Result<TargetList, Error> {
        if self.layout != Layout::default() {
            let why = "a table has no delimiter, encoding or quoting; read it without a layout".to_owned();
            return Err(Error::new(Kind::Settings(why)).in_file(name));
        }
        let layout = Layout { delimiter: Some(','), header: Some(true), ..Layout::default() };
        self.layout(layout).read(name, text.as_slice())
    }

    fn rows(mut self, sheet: &Sheet) -> Result<TargetList, Error> {
        let at = locate(&self.columns, sheet)?;
        let (times, rows) = self.times(sheet, &at)?;
        if rows == 0 {
            return Err(Error::new(Kind::Empty).in_file(sheet.origin.name()));
        }
        let other = (0..sheet.headings.len()).filter(|column| matches!(at.field_of(*column), None | Some(Field::Name)));
        let other: Vec<usize> = other.collect();
        let mut headings: Vec<String> = other.iter().filter_map(|column| sheet.headings.get(*column)).cloned().collect();
        headings.push(SURPLUS.to_owned());
        let mut filling = Filling { at, other, width: sheet.headings.len(), store: Store::with_columns(headings), sheet };
        filling.store.origin = Some(sheet.origin.clone());
        filling.store.name_heading = filling.at.column(Field::Name).and_then(|column| sheet.headings.get(column)).cloned();
        filling.store.times_read = times.as_ref().map(Times::says).unwrap_or_default();
        let home = self.numbers;
        let mut source = sheet.rows();
        loop {
            let batch: Vec<Row<'_>> = source.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                break;
            }
            let read: Vec<Parsed> = batch.par_iter().map(|row| Parsed::of(row, &filling.at, home, times.as_ref())).collect();
            batch.iter().zip(read).for_each(|(row, parsed)| filling.add(row, parsed));
            if let Some(progress) = &mut self.progress {
                progress(Progress { rows: filling.store.counts.rows, of: rows });
            }
        }
        let mut store = filling.store;
        if store.counts.rows == store.counts.blank {
            return Err(Error::new(Kind::Empty).in_file(sheet.origin.name()));
        }
        store.counts.check().map_err(|error| error.in_file(sheet.origin.name()))?;
        store.finish();
        Ok(TargetList { store: Arc::new(store) })
    }

    /// How to read the times, decided over the whole column before the first is read; and how many rows there are.
    fn times(&self, sheet: &Sheet, at: &Located<Field>) -> Result<(Option<Times>, u64), Error> {
        let Some(column) = at.column(Field::Time) else {
            return Ok((None, sheet.rows().count() as u64));
        };
        let heading = at.heading(sheet, Field::Time);
        let mut times = Times::new(self.zone.clone(), heading);
        let mut rows = 0;
        for row in sheet.rows() {
            rows += 1;
            times.see(row.cell(column));
        }
        times.decide(self.order).map_err(|error| error.in_file(sheet.origin.name()).at_column(heading))?;
        Ok((Some(times), rows))
    }
}

/// The heading under which cells beyond the last heading are kept.
const SURPLUS: &str = "(cells beyond the headings)";

/// A row, read but not yet in its place.
struct Parsed {
    cells: Vec<Result<Reading, Unreadable>>,
    selected: Option<Stamp>,
    /// The column of time that could not be read, and why.
    unread: Option<(Field, time::Unreadable)>,
    blank: bool,
    home_unknown: bool,
}

impl Parsed {
    fn of(row: &Row<'_>, at: &Located<Field>, mut settings: number::Settings, times: Option<&Times>) -> Parsed {
        if row.is_blank() {
            return Parsed { cells: Vec::new(), selected: None, unread: None, blank: true, home_unknown: false };
        }
        let cell = |field: Field| at.column(field).map_or("", |column| row.cell(column)).trim();
        let home = cell(Field::Home);
        let named = if home.is_empty() { None } else { Region::named(home).ok() };
        settings.home = named.or(settings.home);
        let (selected, unread) = times.map_or((None, None), |times| time_of(times, cell(Field::Time), cell(Field::Clock)));
        settings.at = selected;
        let mut cells = number::read_cell(cell(Field::Phone), &settings);
        for piece in &mut cells {
            // A list needs numbers that can be dialed from anywhere; what cannot be one stays in its row, with the reason. An old
            // form that is one of several numbers today is a number all the same.
            if matches!(piece, Ok(reading) if reading.validity == Validity::Neither && reading.undecided.is_none()) {
                *piece = Err(Unreadable::WrongLength);
            }
        }
        Parsed { cells, selected, unread, blank: false, home_unknown: !home.is_empty() && named.is_none() }
    }
}

/// The time of a row, and which of its cells could not be read. A blank or a dash is no time, and nothing to read.
fn time_of(times: &Times, date: &str, clock: &str) -> (Option<Stamp>, Option<(Field, time::Unreadable)>) {
    match times.read_with_clock(date, clock) {
        Ok((stamp, true)) => (Some(stamp), None),
        Ok((stamp, false)) => (Some(stamp), Some((Field::Clock, time::Unreadable::Form))),
        Err(time::Unreadable::Empty) => (None, None),
        Err(why) => (None, Some((Field::Time, why))),
    }
}

/// A store being filled from a sheet.
struct Filling<'s> {
    at: Located<Field>,
    other: Vec<usize>,
    width: usize,
    store: Store,
    sheet: &'s Sheet,
}

impl Filling<'_> {
    fn add(&mut self, row: &Row<'_>, parsed: Parsed) {
        let counts = &mut self.store.counts;
        counts.rows += 1;
        counts.on_several_lines += u64::from(row.lines() > 1);
        if parsed.blank {
            counts.blank += 1;
            return;
        }
        counts.homes_unknown += u64::from(parsed.home_unknown);
        counts.ragged += u64::from(row.len() > self.width);
        let phone = self.at.column(Field::Phone).unwrap_or(0);
        let pieces = parsed.cells.len();
        let why = parsed.cells.iter().find_map(|piece| piece.as_ref().err().copied());
        let readings: Vec<Reading> = parsed.cells.into_iter().flatten().collect();
        if readings.is_empty() {
            let why = Why::Number(why.unwrap_or(Unreadable::Empty));
            *counts.rejects.entry(why).or_default() += 1;
            let heading = self.at.heading(self.sheet, Field::Phone);
            self.store.rejects.push(Reject::new(row.number(), heading, why, row.raw()));
            return;
        }
        counts.pieces_unread += (pieces - readings.len()) as u64;
        if let Some((field, why)) = parsed.unread {
            *counts.times_unread.entry(why).or_default() += 1;
            let cell = self.at.column(field).map_or("", |column| row.cell(column));
            self.store.unread_times.push(UnreadTime::new(row.number(), self.at.heading(self.sheet, field), why, cell));
        }
        let mut label = |field: Field| self.store.labels.place(self.at.column(field).map_or("", |column| row.cell(column)));
        let slot = Slot {
            row: row.number(),
            number: 0,
            selected: parsed.selected,
            tag: label(Field::Tag),
            role: label(Field::Role),
            person: label(Field::Person),
            source: label(Field::Source),
            repairs: readings.first().map_or(Repairs::NONE, |reading| reading.repairs),
            change: readings.first().and_then(|reading| reading.change),
        };
        let surplus = row.cells().skip(self.width).collect::<Vec<_>>().join(" | ");
        let others = self.other.iter().map(|column| row.cell(*column)).chain(std::iter::once(surplus.as_str()));
        self.store.add(slot, &readings, row.cell(phone), others);
    }
}
