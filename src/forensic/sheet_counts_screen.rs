//! What became of the rows of case sheets, as a screen.

use super::{Outcome, SheetCounts};
use crate::table::{Cell, Document, Table};
use std::collections::BTreeMap;

impl SheetCounts {
    pub(super) fn screen(&self) -> Document {
        let mut table = Table::new("", &["what was read", "count"]);
        let mut part = |level, what: &str, count: u64| {
            table.part(level, vec![Cell::said(what), Cell::count(count)]);
        };
        part(0, "rows", self.rows);
        part(1, "rows used", self.rows_used());
        part(1, "rows not used", self.rejected());
        for (why, count) in &self.rejects {
            part(2, &why.to_string(), *count);
        }
        part(1, "blank rows", self.blank);
        let mut row = |what: String, count: u64| part(0, &what, count);
        if self.without_number > 0 {
            row("examinations without a number".into(), self.without_number);
        }
        for (why, count) in &self.numbers_unread {
            row(format!("numbers not read: {why}"), *count);
        }
        for (why, count) in &self.dates_unread {
            row(format!("dates not read: {why}"), *count);
        }
        for (what, count) in self.notes().into_iter().filter(|(_, count)| *count > 0) {
            row(what.into(), count);
        }
        for (why, count) in &self.not_followed {
            row(format!("correction not followed: {why}"), *count);
        }
        let mut screen = Document::new();
        screen.table(table);
        if let Some(table) = self.not_understood_table() {
            screen.table(table);
        }
        if let Some(says) = self.words_taken() {
            screen.paragraph(says);
        }
        screen
    }

    /// What was read otherwise than it is written, or not at all.
    fn notes(&self) -> [(&'static str, u64); 7] {
        [
            ("further devices in rows that hold several", self.further),
            (
                "times skipped when clocks went forward, read as that much later",
                self.times_skipped,
            ),
            (
                "times that occurred twice when clocks went back, read as the first",
                self.times_twice,
            ),
            (
                "periods of use that end before they begin, treated as not stated",
                self.periods_reversed,
            ),
            ("words for “no code”, treated as blank", self.placeholders),
            (
                "codes not read: a spreadsheet dropped their digits",
                self.codes_lost,
            ),
            (
                "consent not understood: check before publishing",
                self.consent_unclear,
            ),
        ]
    }

    fn not_understood_table(&self) -> Option<Table> {
        let mut table = Table::new("Outcomes that are not understood", &["written", "rows"]);
        for (text, count) in &self.not_understood {
            table.row(vec![Cell::said(text), Cell::count(*count)]);
        }
        table.note("These rows are not counted. To say what the words stand for, give a table with the headings word,outcome (--outcome-words).");
        (!self.not_understood.is_empty()).then_some(table)
    }

    /// Which words were taken for which outcomes, where they are not the outcome's own name.
    fn words_taken(&self) -> Option<String> {
        let mut by: BTreeMap<Outcome, Vec<String>> = BTreeMap::new();
        for (outcome, words) in self.words_read.keys() {
            let words = crate::mask::redact(words);
            by.entry(*outcome).or_default().push(format!("“{words}”"));
        }
        let taken = by.iter().rev();
        let taken: Vec<String> = taken
            .map(|(outcome, words)| format!("{} for {outcome}", words.join(", ")))
            .collect();
        (!taken.is_empty()).then(|| format!("Words taken for outcomes: {}.", taken.join("; ")))
    }
}
