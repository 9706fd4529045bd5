//! The display of a list.

use super::{TargetList, fields};
use crate::mask::redact;
use crate::table::{Cell, Document, Table, counted};

impl TargetList {
    pub(super) fn screen(&self) -> Document {
        let counts = self.counts();
        let mut screen = Document::new();
        screen.heading("Target list");
        if let Some(origin) = self.origin() {
            screen.paragraph(origin.to_string());
        }
        screen.paragraph(self.says());
        if let Some(national) = &counts.looks_national {
            screen.paragraph(national.to_string());
        }
        if let Some(heading) = self.choices().outcomes() {
            screen.paragraph(format!(
                "The column “{}” looks like the outcomes of examinations. If this is a case sheet, \
                 read it with Findings::open, or give it to `targetlist corroborate` together with \
                 the list.",
                redact(heading)
            ));
        }
        screen.append(counts.screen());
        if !self.choices().sheets.is_empty() {
            screen.table(self.choices().table());
        }
        screen.table(self.lines());
        screen
    }

    /// How much there is, from when to when, and how its times were read.
    fn says(&self) -> String {
        let mut says = format!(
            "The list has {} and {}.",
            counted(self.counts().entries, "entry", "entries"),
            counted(self.distinct(), "distinct number", "distinct numbers")
        );
        let Some((first, last)) = self.period() else {
            return says;
        };
        says.push_str(&match first == last {
            true => format!(" The time of selection is {first}."),
            false => format!(" Selections run from {first} to {last}."),
        });
        if let Some(heading) = fields::time_by_content(self.choices()) {
            says.push_str(&format!(
                " The column “{}” was taken for the times because of its content; check that it holds \
                 the time of selection.",
                redact(heading)
            ));
        }
        for times in &self.store.times_read {
            says.push_str(&format!(" {times}"));
        }
        says
    }

    /// Distinct numbers by line type and validity.
    fn lines(&self) -> Table {
        let mut lines = Table::new("Distinct numbers", &["line type", "validity", "numbers"]);
        let mut kinds: Vec<_> = self
            .store
            .numbers
            .iter()
            .map(|distinct| (distinct.line_type, distinct.validity))
            .collect();
        kinds.sort_unstable();
        for run in kinds.chunk_by(|a, b| a == b) {
            if let Some((line_type, validity)) = run.first() {
                lines.row(vec![
                    Cell::said(line_type),
                    Cell::said(validity),
                    Cell::count(run.len() as u64),
                ]);
            }
        }
        lines
    }
}
