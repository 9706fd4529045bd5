//! What was decided about a file before its first row was counted.

use super::Shape;
use crate::mask::Reveal;
use crate::sheet::{Choices, ChosenBy, LeftOut, Quoting, SheetChoices};
use crate::time::DateOrder;
use serde::Serialize;

#[derive(Serialize)]
struct ChoicesShape<S> {
    file: String,
    sheets: Vec<S>,
}

impl Shape for Choices {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        ChoicesShape {
            file: reveal.label(&self.file).into_owned(),
            sheets: self
                .sheets
                .iter()
                .map(|sheet| sheet.shape(reveal))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct SheetShape {
    name: Option<String>,
    hidden: bool,
    rows: u64,
    left_out: Option<LeftOut>,
    encoding: &'static str,
    delimiter: Option<char>,
    quotation_marks: Quoting,
    heading_rows: Option<(u64, u64)>,
    columns: Vec<ColumnShape>,
    other_columns: Vec<String>,
    date_order: Option<DateOrder>,
    zone: Option<String>,
    home: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lost_plus: Vec<&'static str>,
    merged_cells_filled: u64,
    hidden_rows: u64,
    struck_rows: u64,
    formulas_without_result: u64,
    rows_with_surplus_cells: u64,
    rows_in_quotations: u64,
    lines_in_another_encoding: Vec<u64>,
}

#[derive(Serialize)]
struct ColumnShape {
    holds: &'static str,
    heading: Option<String>,
    chosen_by: ChosenBy,
}

impl Shape for SheetChoices {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let columns = self.columns.iter().map(|column| ColumnShape {
            holds: column.content,
            heading: column
                .heading
                .as_ref()
                .map(|one| reveal.label(one).into_owned()),
            chosen_by: column.by,
        });
        SheetShape {
            name: self
                .name
                .as_ref()
                .map(|name| reveal.label(name).into_owned()),
            hidden: self.hidden,
            rows: self.rows,
            left_out: self.left_out,
            encoding: self.encoding,
            delimiter: self.delimiter,
            quotation_marks: self.quoting,
            heading_rows: self.headings,
            columns: columns.collect(),
            other_columns: self
                .unused
                .iter()
                .map(|heading| reveal.label(heading).into_owned())
                .collect(),
            date_order: self.date_order,
            zone: self.zone.clone(),
            home: self.home,
            lost_plus: self.lost_plus.clone(),
            merged_cells_filled: self.filled,
            hidden_rows: self.hidden_rows,
            struck_rows: self.struck_rows,
            formulas_without_result: self.formulas,
            rows_with_surplus_cells: self.surplus,
            rows_in_quotations: self.quoted_rows,
            lines_in_another_encoding: self.otherwise_encoded.clone(),
        }
    }
}

super::serialize!(Choices, SheetChoices);
