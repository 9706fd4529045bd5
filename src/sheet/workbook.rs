//! The rows of a workbook (XLSX, ODS), as they stand in its sheet.

use crate::archive::Files;
use crate::error::{Error, Kind};
use calamine::{Data, Ods, Range, Reader, Xlsx, open_workbook_from_rs};
use csv::StringRecord;
use std::io::Cursor;

/// What a workbook's text is called where encodings are named.
pub(super) const ENCODING: &str = "workbook";

/// The most bytes a workbook may hold when it is unpacked.
const MOST: usize = 512 << 20;

/// The rows of one sheet; `None` where the bytes are not a workbook.
///
/// The sheet of the name asked for; else the first sheet in whose first rows a heading is known, or
/// the first that is not empty.
///
/// # Errors
/// A damaged workbook, or one without a sheet of that name.
pub(super) fn rows(
    bytes: &[u8],
    asked: Option<&str>,
    known: &dyn Fn(&str) -> bool,
) -> Result<Option<Vec<StringRecord>>, Error> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let Ok(files) = Files::unzip("workbook", bytes.to_vec()) else {
        return Ok(None);
    };
    let (excel, open) = (files.holds("xl/workbook.xml"), files.holds("content.xml"));
    if !excel && !open {
        return Ok(None);
    }
    bounded(&files)?;
    let damaged = || {
        Error::new(Kind::Archive(
            "the workbook is damaged, or protected by a password; save it anew",
        ))
    };
    let sheets = if excel {
        sheets(open_workbook_from_rs::<Xlsx<_>, _>(Cursor::new(bytes)).map_err(|_| damaged())?)
    } else {
        sheets(open_workbook_from_rs::<Ods<_>, _>(Cursor::new(bytes)).map_err(|_| damaged())?)
    };
    if let Some(asked) = asked {
        return named(sheets, asked).map(Some);
    }
    let headed = |(_, sheet): &&Named| sheet.iter().take(20).flatten().any(known);
    let chosen = sheets
        .iter()
        .find(headed)
        .or_else(|| sheets.iter().find(|(_, sheet)| !sheet.is_empty()));
    Ok(Some(
        chosen.map(|(_, rows)| rows.clone()).unwrap_or_default(),
    ))
}

/// A sheet's name and rows.
type Named = (String, Vec<StringRecord>);

/// The rows of the sheet with this name.
fn named(sheets: Vec<Named>, asked: &str) -> Result<Vec<StringRecord>, Error> {
    let mut names = Vec::new();
    for (name, rows) in sheets {
        if name.trim() == asked.trim() {
            return Ok(rows);
        }
        names.push(format!("“{name}”"));
    }
    Err(Kind::Settings(format!(
        "the workbook has no sheet “{asked}”; it has {}",
        names.join(", ")
    ))
    .into())
}

/// Unpacks every part once and throws it away: a part that is larger than it says would otherwise
/// fill the memory.
fn bounded(files: &Files) -> Result<(), Error> {
    let mut all = 0;
    for name in files.names().filter(|name| name.ends_with(".xml")) {
        all += files.read(name)?.map_or(0, |bytes| bytes.len());
        if all > MOST {
            return Err(Kind::Archive(
                "the workbook is larger than is read; save the sheet as CSV",
            )
            .into());
        }
    }
    Ok(())
}

/// The name and the rows of each sheet, from the first row of the sheet on.
fn sheets<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(mut book: R) -> Vec<Named> {
    let names = book.sheet_names();
    let ranges = names
        .into_iter()
        .filter_map(|name| book.worksheet_range(&name).ok().map(|range| (name, range)));
    ranges
        .map(|(name, range)| (name, rows_of(&range)))
        .collect()
}

fn rows_of(range: &Range<Data>) -> Vec<StringRecord> {
    let Some((above, left)) = range.start() else {
        return Vec::new();
    };
    let before = (0..above).map(|_| StringRecord::new());
    let cells = |row: &[Data]| {
        let filled = row.iter().rposition(|data| !cell(data).is_empty());
        let cells = row.iter().take(filled.map_or(0, |last| last + 1));
        let left = (0..left).map(|_| String::new());
        left.chain(cells.map(cell)).collect()
    };
    before.chain(range.rows().map(cells)).collect()
}

/// A cell as its reader would see it: whole numbers without decimals, dates in ISO form.
fn cell(data: &Data) -> String {
    match data {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Float(figure) if figure.fract() == 0.0 && figure.abs() < 1e15 => {
            format!("{figure:.0}")
        }
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, second, thousandths) = at.to_ymd_hms_milli();
            match (hour, minute, second, thousandths) {
                (0, 0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                (_, _, _, 0) => {
                    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
                }
                _ => format!(
                    "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{thousandths:03}"
                ),
            }
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}
