//! The printed report of findings.

use super::{Device, Findings, Outcome};
use crate::mask::Reveal;
use crate::number::Number;
use crate::table::{Cell, Document, Table, counted, thousands};
use std::collections::BTreeMap;

/// The most rows and devices that a report names one by one.
const MOST: usize = 20;

impl Findings {
    pub(super) fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.heading("Findings");
        for origin in &self.read.origins {
            screen.paragraph(origin.to_string());
        }
        let left_out = self.left_out().into_iter();
        for says in left_out
            .chain([self.extent()])
            .chain(self.read.times_read.clone())
        {
            screen.paragraph(says);
        }
        screen.append(self.read.counts.screen());
        for choices in &self.read.choices {
            screen.table(choices.table());
        }
        if let Some(table) = self.not_followed_table() {
            screen.table(table);
        }
        if !self.devices.is_empty() {
            screen.table(self.outcome_table());
        }
        let contradictions = self.contradictions().into_iter();
        let contradictions = contradictions.map(|one| format!("Contradiction: {one}"));
        for says in self.doubts().into_iter().chain(contradictions) {
            screen.paragraph(says);
        }
        if let Some(table) = self.folder_table() {
            screen.table(table);
        }
        if self.read.folders_twice > 0 {
            let folders = counted(self.read.folders_twice, "folder was", "folders were");
            screen.paragraph(format!("{folders} given twice and counted once."));
        }
        let laboratories = self.laboratories();
        if !laboratories.is_empty() {
            screen.table(laboratories.table());
        }
        screen
    }

    /// What is left out, and why.
    fn left_out(&self) -> Vec<String> {
        let mut says = Vec::new();
        if let Some(day) = self.as_of {
            let left_out = match self.not_yet {
                0 => "nothing came later".to_owned(),
                some => counted(
                    some,
                    "examination or correction came later and was left out",
                    "examinations or corrections came later and were left out",
                ),
            };
            says.push(format!(
                "As of {day}: {left_out}; rows without a date count as earlier."
            ));
        }
        if self.of_other_families() > 0 {
            let devices = counted(
                self.of_other_families(),
                "device has traces only",
                "devices have traces only",
            );
            says.push(format!(
                "{devices} of a spyware family that is not counted here, or of a tool that is not \
                 spyware; {} as inconclusive.",
                match self.of_other_families() {
                    1 => "it counts",
                    _ => "they count",
                }
            ));
        }
        if self.withdrawn > 0 {
            let devices = counted(
                self.withdrawn,
                "device and all data about it were removed",
                "devices and all data about them were removed",
            );
            says.push(format!("{devices} because consent was withdrawn."));
        }
        says
    }

    /// How many rows are about how many devices: not every row is an examination.
    fn extent(&self) -> String {
        let devices = self.devices.len() as u64;
        let about = counted(devices, "device", "devices");
        match (self.read.counts.rows_used(), devices) {
            (_, 0) => "No examination was read.".to_owned(),
            (0, 1) => format!("{about} is known from output folders alone."),
            (0, _) => format!("{about} are known from output folders alone."),
            (1, _) => format!("1 row about {about} was read."),
            (rows, _) => format!("{} rows about {about} were read.", thousands(rows)),
        }
    }

    fn not_followed_table(&self) -> Option<Table> {
        if self.read.not_followed.is_empty() {
            return None;
        }
        let title = "Corrections not followed: both rows are kept";
        let mut table = Table::new(title, &["row", "corrects", "why"]);
        for one in self.read.not_followed.iter().take(MOST) {
            let (row, corrects) = (
                Cell::count(one.row),
                Cell::label(one.raw(Reveal::Numbers).unwrap_or_default()),
            );
            table.row(vec![row, corrects, Cell::said(one.why)]);
        }
        if self.read.not_followed.len() > MOST {
            table.note(format!(
                "These are the first {MOST}; in Rust, `not_followed()` gives all of them."
            ));
        }
        Some(table)
    }

    fn outcome_table(&self) -> Table {
        let mut table = Table::new("Devices by outcome", &["outcome", "devices"]);
        for outcome in Outcome::ALL {
            let has = |device: &&Device| device.outcome == outcome && !device.is_superseded();
            let devices = self.devices.iter().filter(has).count() as u64;
            if devices > 0 {
                table.row(vec![Cell::said(outcome), Cell::count(devices)]);
            }
        }
        let superseded = self.superseded().count() as u64;
        if superseded > 0 {
            let says = "superseded by another device's correction";
            table.row(vec![Cell::said(says), Cell::count(superseded)]);
        }
        table.note("A device examined several times counts once, with its strongest finding. An examination that another row corrects does not count.");
        table
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
            " rows that share a code or a number although their numbers or persons differ",
        );
        let uncertain = doubt(
            self.uncertain().collect(),
            "device may be the same as one of several others and is counted on its own",
            "devices may each be the same as one of several others and are counted on their own",
            "",
        );
        let told_apart = doubt(
            self.told_apart().collect(),
            "device shares a code or a number with others and is counted apart from them",
            "devices share a code or a number with others and are counted apart",
            ", because their numbers or persons differ",
        );
        let sharing = doubt(
            self.sharing_numbers(),
            "device has a number in common with another device and is counted apart",
            "devices have a number in common with another device and are counted apart",
            ", because their codes differ",
        );
        let all = [unlinked, told_apart, uncertain, sharing];
        all.into_iter().flatten().collect()
    }

    /// Devices that have a number in common with another one, and are told apart by their codes alone.
    fn sharing_numbers(&self) -> Vec<&Device> {
        let mut of: BTreeMap<Number, u64> = BTreeMap::new();
        for number in self.devices.iter().flat_map(|device| &device.numbers) {
            *of.entry(*number).or_default() += 1;
        }
        let shares = |device: &&Device| {
            let mut numbers = device.numbers.iter();
            let shared = numbers.any(|number| of.get(number).is_some_and(|count| *count > 1));
            shared && !device.told_apart && !device.uncertain
        };
        self.devices.iter().filter(shares).collect()
    }
}
