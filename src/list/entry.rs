//! The entries of a list and its distinct numbers.

use crate::mask::Reveal;
use crate::number::{Number, Repairs};
use crate::plan::{LineType, Regions, Renumbering, Validity};
use crate::table::{Cell, Document, Table, noun};
use crate::time::Stamp;
use std::borrow::Cow;
use std::sync::Arc;

/// A row of the list: one selection of a number, or of several numbers that stand in one cell.
#[derive(Clone)]
pub struct Entry {
    /// The number of the row, counted as spreadsheets count: the first row of the file is 1.
    pub row: u64,
    /// The sheet, where the file is a workbook.
    pub sheet: Option<Arc<str>>,
    /// The numbers of the cell: one for almost every entry, and at least one.
    pub numbers: Vec<Number>,
    /// When the number was selected, with the precision it was written in.
    pub selected: Option<Stamp>,
    /// The tag of whoever made the entry.
    pub tag: Option<Arc<str>>,
    /// The role of the person.
    pub role: Option<Arc<str>>,
    /// The code of the person.
    pub person: Option<Arc<str>>,
    /// Where the entry came from.
    pub source: Option<Arc<str>>,
    /// The repairs that were needed to read the first number.
    pub repairs: Repairs,
    /// The dated change of a numbering plan that was applied to the first number.
    pub change: Option<Renumbering>,
    pub(super) written: String,
}

impl Entry {
    /// The cell of the number as it stands in the file; redacted unless numbers are revealed.
    pub fn written(&self, reveal: Reveal) -> Cow<'_, str> {
        reveal.label(&self.written)
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(format!("Entry in row {}", self.row), &["field", "value"]);
        let numbers: Vec<String> = self.numbers.iter().map(ToString::to_string).collect();
        table.row(vec![Cell::said("numbers"), Cell::said(numbers.join(" "))]);
        if let Some(selected) = self.selected {
            table.row(vec![Cell::said("selected"), Cell::said(selected)]);
        }
        for (field, label) in [
            ("tag", &self.tag),
            ("role", &self.role),
            ("person", &self.person),
            ("source", &self.source),
        ] {
            if let Some(label) = label {
                table.row(vec![Cell::said(field), Cell::label(label)]);
            }
        }
        if !self.repairs.is_empty() {
            table.row(vec![Cell::said("repairs"), Cell::said(self.repairs)]);
        }
        if let Some(change) = &self.change {
            table.row(vec![Cell::said("dated change"), Cell::said(change)]);
        }
        table.into()
    }
}

/// A distinct number of the list.
#[derive(Clone)]
pub struct ListedNumber {
    /// The identifier of the number in this list: 1 for the first that appears, 2 for the next. It
    /// reveals nothing about the digits.
    pub id: u64,
    /// The number.
    pub number: Number,
    /// The regions it may belong to.
    pub regions: Regions,
    /// The kind of line.
    pub line_type: LineType,
    /// Whether it is assigned, possible or invalid in today's plan.
    pub validity: Validity,
    /// The earliest selection with a time.
    pub first: Option<Stamp>,
    /// The latest selection with a time.
    pub last: Option<Stamp>,
    /// How many entries select it.
    pub times: u64,
    /// How many different cell texts select it.
    pub spellings: u64,
}

impl ListedNumber {
    fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("Number {} of the list", self.id),
            &["field", "value"],
        );
        let mut row =
            |field: &str, value: String| table.row(vec![Cell::said(field), Cell::said(value)]);
        row("number", self.number.to_string());
        row("regions", self.regions.to_string());
        row("line type", self.line_type.to_string());
        row("validity", self.validity.to_string());
        row("times selected", self.times.to_string());
        row("spellings", self.spellings.to_string());
        for (field, stamp) in [
            ("first selection", self.first),
            ("last selection", self.last),
        ] {
            if let Some(stamp) = stamp {
                row(field, stamp.to_string());
            }
        }
        table.into()
    }
}

noun!(Entry, ListedNumber);
