//! A table as CSV (RFC 4180): UTF-8 without a byte-order mark, comma, lines that
//! end in CR LF, the first line the names of the columns.
//!
//! What is missing is empty, what is withheld says `withheld`. Texts are [`neutral`], so that no
//! spreadsheet computes them. Counts and figures are
//! numbers and stay as they are: `-0.5` is not a formula.

use super::{neutral, unwritten};
use crate::{DataTable, Value};
use std::io::Write;
use targetlist::error::Error;

/// Writes a table, row by row. Rows that are computed are computed as they are written.
///
/// # Errors
/// Where it cannot be written.
pub(crate) fn write(table: &DataTable, out: &mut dyn Write) -> Result<(), Error> {
    let columns = table.columns();
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_writer(out);
    writer
        .write_record(columns.iter().map(|column| column.name))
        .map_err(unwritten)?;
    let mut text = String::new();
    for row in table.rows() {
        // A row that is shorter than the heading still has all its cells.
        for at in 0..columns.len() {
            let written = match row.get(at).unwrap_or(&Value::Missing) {
                Value::Text(cell) => writer.write_field(neutral(cell).as_bytes()),
                value => {
                    text.clear();
                    // Writing into a text cannot fail.
                    let _ = std::fmt::Write::write_fmt(&mut text, format_args!("{value}"));
                    writer.write_field(&text)
                }
            };
            written.map_err(unwritten)?;
        }
        writer.write_record(None::<&[u8]>).map_err(unwritten)?;
    }
    writer.flush().map_err(unwritten)
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::fault::Fault;
    use crate::{Column, ColumnType, DataTable, Value};

    fn table(rows: Vec<Vec<Value>>) -> DataTable {
        let column = |name, kind| Column {
            name,
            heading: name,
            description: "A column.",
            kind,
        };
        let mut table = DataTable::new(
            "a",
            "A",
            vec![
                column("label", ColumnType::Text),
                column("entries", ColumnType::Count),
                column("share", ColumnType::Figure),
            ],
        );
        *table.rows_mut() = rows;
        table
    }

    fn text(table: &DataTable) -> String {
        let mut out = Vec::new();
        write(table, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn cells_are_quoted_neutral_and_numbers_stay() {
        let rows = vec![
            vec![
                Value::text("a,\"b\"\nc"),
                Value::Count(3),
                Value::Figure(-0.5),
            ],
            vec![
                Value::text("=cmd|' /C calc'!A0"),
                Value::Withheld,
                Value::Missing,
            ],
            vec![Value::text("المغرب")],
        ];
        let told = "label,entries,share\r\n\"a,\"\"b\"\"\nc\",3,-0.5\r\n'=cmd|' /C calc'!A0,withheld,\r\nالمغرب,,\r\n";
        assert_eq!(text(&table(rows)), told);
    }

    #[test]
    fn one_empty_column_is_still_a_row() {
        let mut table = DataTable::new(
            "a",
            "A",
            vec![Column {
                name: "x",
                heading: "X",
                description: "X.",
                kind: ColumnType::Text,
            }],
        );
        table.push(vec![Value::Missing]);
        assert_eq!(text(&table), "x\r\n\"\"\r\n");
    }

    #[test]
    fn a_full_disk_is_an_error() {
        struct Full;
        impl std::io::Write for Full {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let error = write(&table(Vec::new()), &mut Full).unwrap_err();
        assert!(
            matches!(error.reason(), Some(Fault::Write(why)) if why.kind() == std::io::ErrorKind::StorageFull),
            "{error}"
        );
    }
}
