//! The sheets of an XLSX workbook (ECMA-376). `calamine` reads the cells; what it leaves out is
//! read from the XML of each sheet.

use super::reference::{is_out_of_range, position};
use super::styles::{CellStyles, cell_styles};
use super::{Block, Cells, Room, Worksheet, damaged};
use crate::archive::Files;
use crate::error::Error;
use crate::sheet::filled::Filled;
use calamine::{Data, Reader, SheetVisible, Xlsx, open_workbook_from_rs};
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::Cursor;

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

pub(super) fn sheets(bytes: &[u8], files: &Files, mut room: Room) -> Result<Vec<Worksheet>, Error> {
    let mut book: Book<'_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| damaged())?;
    let parts = parts(files)?;
    let styles = cell_styles(&files.read("xl/styles.xml")?.unwrap_or_default());
    let all = book.sheets_metadata().to_vec();
    let sheets = all.into_iter().map(|sheet| {
        let part = parts.get(&sheet.name).map_or("", String::as_str);
        let beside = Beside::of(&files.read(part)?.unwrap_or_default(), &styles);
        let (mut merged, mut found) = (Vec::new(), None);
        if !beside.out_of_range {
            merged = book
                .merge_cells_by_sheet_name(&sheet.name)
                .unwrap_or_default();
            found = cells(&mut book, &sheet.name, &beside.codes, &mut room)?;
        }
        Ok(Worksheet {
            hidden: sheet.visible != SheetVisible::Visible,
            damaged: found.is_none(),
            cells: found.unwrap_or_default(),
            merged: merged.iter().map(block).collect(),
            hidden_rows: beside.hidden_rows,
            struck_rows: beside.struck_rows,
            formulas: beside.formulas,
            name: sheet.name,
        })
    });
    sheets.collect()
}

fn block(merged: &calamine::Dimensions) -> Block {
    Block {
        top: merged.start.0,
        left: merged.start.1,
        bottom: merged.end.0,
        right: merged.end.1,
    }
}

/// The filled cells of a sheet; `None` where it cannot be read, as sheets of charts cannot.
fn cells(
    book: &mut Book<'_>,
    sheet: &str,
    codes: &BTreeMap<(u32, u32), String>,
    room: &mut Room,
) -> Result<Option<Cells>, Error> {
    let Ok(mut reader) = book.worksheet_cells_reader(sheet) else {
        return Ok(None);
    };
    let mut cells = Filled::default();
    loop {
        match reader.next_cell() {
            Ok(Some(found)) => {
                let (row, column) = found.get_position();
                let data = Data::from(found.get_value().clone());
                let text = match (&data, codes.get(&(row, column))) {
                    (Data::Float(_) | Data::Int(_), Some(code)) => format!("{code}{}", text(&data)),
                    _ => text(&data),
                };
                if !text.is_empty() {
                    room.take(&text, 1)?;
                    cells.add(row, column, text);
                }
            }
            Ok(None) => return Ok(Some(cells.end())),
            Err(_) => return Ok(None),
        }
    }
}

/// A cell as its reader would see it: whole numbers without decimals, dates in ISO form, a time of
/// day without a date.
fn text(data: &Data) -> String {
    match data {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Float(figure) if figure.fract() == 0.0 && figure.abs() < 1e15 => {
            format!("{figure:.0}")
        }
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, second, thousandths) = at.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            let clock = format!("{hour:02}:{minute:02}:{second:02}");
            match (at.as_f64() < 1.0, (hour, minute, second), thousandths) {
                (true, ..) => clock,
                (_, (0, 0, 0), 0) => date,
                (.., 0) => format!("{date} {clock}"),
                _ => format!("{date} {clock}.{thousandths:03}"),
            }
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}

/// The part in which each sheet stands, by the sheet's name (ECMA-376 part 1, 18.2.20).
fn parts(files: &Files) -> Result<BTreeMap<String, String>, Error> {
    let relations = files
        .read("xl/_rels/workbook.xml.rels")?
        .unwrap_or_default();
    let book = files.read("xl/workbook.xml")?.unwrap_or_default();
    let mut targets = BTreeMap::new();
    each_element(&relations, &mut |element| {
        if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
            let inside = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            targets.insert(id, inside);
        }
    });
    let mut parts = BTreeMap::new();
    each_element(&book, &mut |element| {
        let sheet = element.local_name().as_ref() == b"sheet";
        let (name, id) = (attribute(element, "name"), attribute(element, "id"));
        if let (true, Some(name), Some(target)) = (sheet, name, id.and_then(|id| targets.get(&id)))
        {
            parts.insert(name, target.clone());
        }
    });
    Ok(parts)
}

/// What the XML of a sheet says besides the values of its cells.
#[derive(Default)]
struct Beside {
    hidden_rows: Vec<u64>,
    struck_rows: Vec<u64>,
    formulas: u64,
    /// The calling code that a cell's format shows, by row and column from 0.
    codes: BTreeMap<(u32, u32), String>,
    /// Whether a reference lies outside any sheet: `calamine` would overflow its integers.
    out_of_range: bool,
}

/// Whether an element refers to cells that no sheet has. It reads the raw bytes, as `calamine`
/// does.
fn is_beyond(element: &BytesStart<'_>) -> bool {
    let mut attributes = element.attributes();
    let mut references = attributes
        .with_checks(false)
        .flatten()
        .filter(|one| matches!(one.key.as_ref(), b"r" | b"ref"));
    references.any(|one| is_out_of_range(&one.value))
}

impl Beside {
    fn of(xml: &[u8], styles: &CellStyles) -> Beside {
        let mut beside = Beside::default();
        let mut reader = quick_xml::Reader::from_reader(xml);
        reader.config_mut().expand_empty_elements = true;
        // To read as far as `calamine` does.
        reader.config_mut().check_end_names = false;
        let (mut row, mut cell) = (0_u64, OpenCell::default());
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(element) => {
                    beside.out_of_range |= is_beyond(&element);
                    match element.local_name().as_ref() {
                        b"row" => {
                            let number = attribute(&element, "r").and_then(|r| r.parse().ok());
                            row = number.unwrap_or(row + 1);
                            let hidden = attribute(&element, "hidden");
                            if hidden.is_some_and(|hidden| hidden == "1" || hidden == "true") {
                                beside.hidden_rows.push(row);
                            }
                        }
                        b"c" => {
                            let style = attribute(&element, "s").and_then(|s| s.parse().ok());
                            let style = style.unwrap_or_default();
                            cell = OpenCell {
                                struck: styles.struck.contains(&style),
                                ..OpenCell::default()
                            };
                            let at = attribute(&element, "r").and_then(|at| position(&at));
                            let code = styles.codes.get(&style).cloned();
                            beside.codes.extend(at.zip(code));
                        }
                        b"f" => cell.formula = true,
                        b"v" | b"is" => cell.stored = true,
                        _ => {}
                    }
                }
                Event::End(element) if element.local_name().as_ref() == b"c" => {
                    beside.end(row, &cell);
                }
                Event::Text(_) | Event::End(_) => {}
                Event::Eof => break,
                _ => {}
            }
        }
        beside
    }

    fn end(&mut self, row: u64, cell: &OpenCell) {
        self.formulas += u64::from(cell.formula && !cell.stored);
        if cell.struck && cell.stored && self.struck_rows.last() != Some(&row) {
            self.struck_rows.push(row);
        }
    }
}

/// A cell that is being read.
#[derive(Default)]
struct OpenCell {
    formula: bool,
    stored: bool,
    struck: bool,
}

/// Passes every element of an XML text to `element`; stops at damaged text.
fn each_element(xml: &[u8], element: &mut dyn FnMut(&BytesStart<'_>)) {
    let mut reader = quick_xml::Reader::from_reader(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(begun) | Event::Empty(begun) => element(&begun),
            Event::Eof => return,
            _ => {}
        }
    }
}

/// The attribute of this name, whatever its namespace.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .flatten()
        .find(|one| one.key.local_name().as_ref() == name.as_bytes())?;
    let value = std::str::from_utf8(&found.value).ok()?;
    Some(quick_xml::escape::unescape(value).ok()?.into_owned())
}
