//! The sheets of an ODS workbook (OpenDocument 1.3, part 3, chapter 9), read cell by cell: repeated
//! blank rows and columns take no memory.

use super::xlsx::attribute;
use super::{Block, Room, Worksheet, damaged};
use crate::archive::Files;
use crate::error::Error;
use crate::sheet::filled::Filled;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;

/// The last row and column of a spreadsheet.
const LAST_ROW: u32 = 1_048_576;
const LAST_COLUMN: u32 = 16_384;

pub(super) fn sheets(files: &Files, room: Room) -> Result<Vec<Worksheet>, Error> {
    let xml = files.read("content.xml")?.unwrap_or_default();
    let mut reader = quick_xml::Reader::from_reader(xml.as_slice());
    reader.config_mut().expand_empty_elements = true;
    let mut content = Content {
        sheets: Vec::new(),
        hiding: BTreeSet::new(),
        striking: BTreeSet::new(),
        style: None,
        sheet: None,
        room,
    };
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(element) => content.begin(&element),
            Event::End(element) => content.end(element.local_name().as_ref())?,
            Event::Text(text) => content.text(&text.decode().map_err(|_| damaged())?),
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|_| damaged())?;
                let text = format!("&{name};");
                content.text(&quick_xml::escape::unescape(&text).map_err(|_| damaged())?);
            }
            Event::Eof => return Ok(content.sheets),
            _ => {}
        }
    }
}

/// The content of a workbook as far as it was read.
struct Content {
    sheets: Vec<Worksheet>,
    /// Names of the styles that hide a table.
    hiding: BTreeSet<String>,
    /// Names of the styles that strike text through.
    striking: BTreeSet<String>,
    style: Option<String>,
    sheet: Option<Open>,
    room: Room,
}

/// A sheet that is being read.
#[derive(Default)]
struct Open {
    sheet: Worksheet,
    filled: Vec<(u32, u32, String)>,
    row: u32,
    column: u32,
    row_repeats: u32,
    /// Where the cells of this row begin among the filled ones.
    row_begins: usize,
    row_hidden: bool,
    row_struck: bool,
    cell: Option<OpenCell>,
    /// Whether the text is inside a paragraph, and inside a note.
    paragraph: bool,
    note: bool,
}

/// A cell that is being read.
struct OpenCell {
    repeats: u32,
    value: Option<String>,
    text: String,
    formula: bool,
    struck: bool,
}

impl Content {
    fn begin(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            b"style" => self.style = attribute(element, "name"),
            b"table-properties" => {
                let hides = attribute(element, "display").is_some_and(|display| display == "false");
                self.hiding.extend(self.style.take().filter(|_| hides));
            }
            b"text-properties" => {
                let line = attribute(element, "text-line-through-style");
                let strikes = line.is_some_and(|line| line != "none");
                self.striking.extend(self.style.clone().filter(|_| strikes));
            }
            b"table" => {
                let style = attribute(element, "style-name");
                let hidden = style.is_some_and(|style| self.hiding.contains(&style));
                let name = attribute(element, "name").unwrap_or_default();
                let sheet = Worksheet {
                    name,
                    hidden,
                    ..Worksheet::default()
                };
                self.sheet = Some(Open {
                    sheet,
                    ..Open::default()
                });
            }
            name => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.begin(name, element, &self.striking);
                }
            }
        }
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Error> {
        if name == b"table" {
            if let Some(open) = self.sheet.take() {
                let mut cells = Filled::default();
                for (row, column, text) in open.filled {
                    cells.add(row, column, text);
                }
                let cells = cells.end();
                self.sheets.push(Worksheet {
                    cells,
                    ..open.sheet
                });
            }
            return Ok(());
        }
        match &mut self.sheet {
            Some(sheet) => sheet.end(name, &mut self.room),
            None => Ok(()),
        }
    }

    fn text(&mut self, text: &str) {
        let inside = self
            .sheet
            .as_mut()
            .filter(|sheet| sheet.paragraph && !sheet.note);
        if let Some(cell) = inside.and_then(|sheet| sheet.cell.as_mut()) {
            cell.text.push_str(text);
        }
    }
}

impl Open {
    fn begin(&mut self, name: &[u8], element: &BytesStart<'_>, striking: &BTreeSet<String>) {
        match name {
            b"table-row" => {
                self.column = 0;
                self.row_begins = self.filled.len();
                self.row_repeats = count(element, "number-rows-repeated");
                let visible = attribute(element, "visibility");
                self.row_hidden = visible.is_some_and(|visible| visible != "visible");
                self.row_struck = false;
            }
            b"table-cell" | b"covered-table-cell" => {
                self.merge(element);
                let style = attribute(element, "style-name");
                self.cell = Some(OpenCell {
                    repeats: count(element, "number-columns-repeated"),
                    value: value(element),
                    text: String::new(),
                    formula: attribute(element, "formula").is_some(),
                    struck: style.is_some_and(|style| striking.contains(&style)),
                });
            }
            b"annotation" => self.note = true,
            b"p" => {
                if let Some(cell) = self
                    .cell
                    .as_mut()
                    .filter(|cell| !cell.text.is_empty() && !self.note)
                {
                    cell.text.push('\n');
                }
                self.paragraph = true;
            }
            b"s" | b"tab" | b"line-break" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.paragraph && !self.note) {
                    cell.text.push(' ');
                }
            }
            _ => {}
        }
    }

    fn merge(&mut self, element: &BytesStart<'_>) {
        let rows = count(element, "number-rows-spanned");
        let columns = count(element, "number-columns-spanned");
        if rows * columns > 1 {
            self.sheet.merged.push(Block {
                top: self.row,
                left: self.column,
                bottom: self.row + rows - 1,
                right: self.column + columns - 1,
            });
        }
    }

    fn end(&mut self, name: &[u8], room: &mut Room) -> Result<(), Error> {
        match name {
            b"p" => self.paragraph = false,
            b"annotation" => self.note = false,
            b"table-cell" | b"covered-table-cell" => self.end_cell(room)?,
            b"table-row" => self.end_row(room)?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, room: &mut Room) -> Result<(), Error> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let text = cell.value.unwrap_or(cell.text);
        let repeats = cell.repeats.min(LAST_COLUMN.saturating_sub(self.column));
        self.sheet.formulas += u64::from(cell.formula && text.trim().is_empty());
        if !text.trim().is_empty() {
            room.take(&text, repeats)?;
            self.row_struck |= cell.struck;
            let columns = self.column..self.column + repeats;
            self.filled
                .extend(columns.map(|column| (self.row, column, text.clone())));
        }
        self.column += repeats;
        Ok(())
    }

    /// A row that is repeated is written out if it holds something.
    fn end_row(&mut self, room: &mut Room) -> Result<(), Error> {
        let repeats = self.row_repeats.min(LAST_ROW.saturating_sub(self.row));
        let row: Vec<_> = self
            .filled
            .get(self.row_begins..)
            .unwrap_or_default()
            .to_vec();
        if !row.is_empty() {
            for (.., text) in &row {
                room.take(text, repeats)?;
            }
            for further in 1..repeats {
                let copy = row.iter().cloned();
                self.filled
                    .extend(copy.map(|(row, column, text)| (row + further, column, text)));
            }
            let rows = (self.row..self.row + repeats).map(|row| u64::from(row) + 1);
            if self.row_hidden {
                self.sheet.hidden_rows.extend(rows.clone());
            }
            if self.row_struck {
                self.sheet.struck_rows.extend(rows);
            }
        }
        self.row += repeats;
        Ok(())
    }
}

/// How often a row or a cell is repeated, or how many rows or columns it spans: at least 1.
fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    let stated = attribute(element, name).and_then(|count| count.parse::<u32>().ok());
    stated.unwrap_or(1).clamp(1, LAST_ROW)
}

/// The value of a cell that is not a text: the text shows it rounded, or in the writer's language.
fn value(element: &BytesStart<'_>) -> Option<String> {
    let of = |name: &str| attribute(element, name);
    match of("value-type")?.as_str() {
        "float" | "currency" => {
            let figure = of("value")?;
            let whole = figure
                .parse::<f64>()
                .ok()
                .filter(|one| one.fract() == 0.0 && one.abs() < 1e15);
            Some(whole.map_or(figure, |whole| format!("{whole:.0}")))
        }
        "date" => {
            let date = of("date-value")?.replacen('T', " ", 1);
            Some(date.strip_suffix(" 00:00:00").unwrap_or(&date).to_owned())
        }
        "time" => of("time-value").map(|time| clock(&time).unwrap_or(time)),
        _ => None,
    }
}

/// `PT14H05M09S` as `14:05:09`.
fn clock(duration: &str) -> Option<String> {
    let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    Some(format!("{hours:0>2}:{minutes:0>2}:{seconds:0>2}"))
}
