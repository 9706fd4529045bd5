//! Takes findings and gives their screen: what was read, the devices by outcome, and every doubt
//! about which device is which.

use super::{Device, Findings, Outcome};
use crate::show::{Cell, Screen, Table, counted};

/// The most rows and devices that a report names one by one.
const MOST: usize = 20;

impl Findings {
    pub(super) fn screen(&self) -> Screen {
        let mut screen = Screen::new();
        screen.heading("Findings");
        for origin in &self.origins {
            screen.paragraph(origin.to_string());
        }
        if let Some(day) = self.as_of {
            screen.paragraph(format!(
                "As of {day}: {} came later and left out; one without a date is taken for earlier.",
                counted(
                    self.not_yet,
                    "examination or correction",
                    "examinations or corrections"
                )
            ));
        }
        if self.of_other_families() > 0 {
            screen.paragraph(format!(
                "{} of another family or of a tool that is no spyware alone: inconclusive here.",
                counted(
                    self.of_other_families(),
                    "device has findings",
                    "devices have findings"
                )
            ));
        }
        if self.withdrawn() > 0 {
            screen.paragraph(format!(
                "{} taken out with everything about them: the consent to examine them was withdrawn.",
                counted(self.withdrawn(), "device", "devices")
            ));
        }
        screen.paragraph(format!(
            "{} of {}, on {}.",
            counted(self.examinations(), "examination", "examinations"),
            counted(self.devices.len() as u64, "device", "devices"),
            counted(self.counts.examinations, "row", "rows")
        ));
        for says in &self.times_read {
            screen.paragraph(says.clone());
        }
        screen.screen(self.counts.screen());
        if !self.not_followed.is_empty() {
            let mut table = Table::new(
                "Corrections not followed: both rows stay",
                &["row", "corrects", "why"],
            );
            for one in self.not_followed.iter().take(MOST) {
                table.row(vec![
                    Cell::count(one.row),
                    Cell::label(&one.corrects),
                    Cell::said(one.why),
                ]);
            }
            if self.not_followed.len() > MOST {
                table.note(format!("The first {MOST}; `not_followed()` gives all."));
            }
            screen.table(table);
        }
        let mut table = Table::new("Devices by outcome", &["outcome", "devices"]);
        for outcome in Outcome::ALL {
            let devices = self
                .devices
                .iter()
                .filter(|device| device.outcome == outcome && !device.is_superseded())
                .count();
            if devices > 0 {
                table.row(vec![Cell::said(outcome), Cell::count(devices as u64)]);
            }
        }
        let superseded = self.superseded().count() as u64;
        if superseded > 0 {
            table.row(vec![
                Cell::said("superseded by another device's correction"),
                Cell::count(superseded),
            ]);
        }
        table.note("A device examined several times counts once, with its strongest finding; explicit revisions supersede.");
        screen.table(table);
        for says in self.doubts() {
            screen.paragraph(says);
        }
        for contradiction in self.contradictions() {
            screen.paragraph(format!("Contradiction: {contradiction}"));
        }
        if let Some(table) = self.folder_table() {
            screen.table(table);
        }
        if self.folders_twice > 0 {
            screen.paragraph(format!(
                "{} given twice and counted once.",
                counted(self.folders_twice, "folder was", "folders were")
            ));
        }
        let laboratories = self.laboratories();
        if !laboratories.is_empty() {
            screen.table(laboratories.table());
        }
        screen
    }

    /// Devices of which it is not sure that they are one, or not another one.
    fn doubts(&self) -> Vec<String> {
        let doubt = |devices: Vec<&Device>, one: &str, many: &str, rest: &str| {
            let mut ids: Vec<String> = devices
                .iter()
                .take(MOST)
                .map(|device| device.id.to_string())
                .collect();
            if devices.len() > MOST {
                ids.push("…".into());
            }
            let what = counted(devices.len() as u64, one, many);
            (!ids.is_empty()).then(|| {
                format!(
                    "{what}{rest} ({} {}).",
                    if ids.len() == 1 { "device" } else { "devices" },
                    ids.join(", ")
                )
            })
        };
        let unlinked = doubt(
            self.unlinked().collect(),
            "device has",
            "devices have",
            " rows that share a code and neither a number nor a person",
        );
        let uncertain = doubt(
            self.uncertain().collect(),
            "device may be one of several others, and counts as one of its own",
            "devices may be one of several others, and count as ones of their own",
            "",
        );
        unlinked.into_iter().chain(uncertain).collect()
    }
}
