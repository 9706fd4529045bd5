//! A table as a sheet of a workbook.

use super::neutral;
use crate::{DataTable, Value};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

/// The most letters a cell can hold.
const MOST_LETTERS: usize = 32_767;

/// How wide columns are, in letters, and how many rows are looked at for it.
const WIDTHS: (usize, usize) = (8, 48);
const LOOKED_AT: usize = 200;

/// Counts above this are no longer whole in a spreadsheet, which computes in 64-bit floating point.
const WHOLE: u64 = 1 << 53;

pub(super) fn write(
    table: &DataTable,
    sheet: &mut Worksheet,
    bold: &Format,
) -> Result<(), XlsxError> {
    let columns = table.columns();
    let mut widths: Vec<usize> = columns
        .iter()
        .map(|column| column.heading.width() + 3)
        .collect();
    for (at, column) in (0..).zip(columns) {
        sheet.write_string_with_format(0, at, text(column.heading), bold)?;
    }
    for (row, values) in (1..).zip(table.rows()) {
        for ((at, value), width) in (0..).zip(&values).zip(&mut widths) {
            if row as usize <= LOOKED_AT {
                *width = (*width).max(value.to_string().width() + 1);
            }
            match value {
                Value::Missing => {}
                Value::Count(count) if *count <= WHOLE => {
                    sheet.write_number(row, at, *count as f64)?;
                }
                Value::Figure(figure) if figure.is_finite() => {
                    sheet.write_number(row, at, *figure)?;
                }
                Value::Text(cell) => {
                    sheet.write_string(row, at, text(cell))?;
                }
                other => {
                    sheet.write_string(row, at, other.to_string())?;
                }
            }
        }
    }
    for (at, width) in (0..).zip(widths) {
        sheet.set_column_width(at, width.clamp(WIDTHS.0, WIDTHS.1) as f64)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let Some(last) = columns
        .len()
        .checked_sub(1)
        .and_then(|last| u16::try_from(last).ok())
    {
        sheet.autofilter(0, 0, u32::try_from(table.len()).unwrap_or(u32::MAX), last)?;
    }
    Ok(())
}

/// A text as a cell can hold it: neutral, and cut with a sign that it was.
pub(super) fn text(cell: &str) -> String {
    let safe = neutral(cell);
    // The format counts UTF-16 units.
    if safe.len() <= MOST_LETTERS || safe.encode_utf16().count() <= MOST_LETTERS {
        return safe.into_owned();
    }
    let mut room = MOST_LETTERS - 1;
    let kept = safe.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    kept.chain(['…']).collect()
}
