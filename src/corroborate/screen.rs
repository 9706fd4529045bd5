//! A corroboration as a screen: the sentences, the split by unit, how the join went, every
//! denominator, the strata, and what all of that does not show.

use super::corroboration::Corroboration;
use super::losses;
use super::matched::MatchMethod;
use super::strata::Stratum;
use super::tally::SPLIT_HEADINGS;
use crate::table::{Cell, Document, Table, noun, thousands};

/// The units of the join table, in the singular and in the plural.
const PHONES: [&str; 2] = ["phone", "phones"];
const NUMBERS: [&str; 2] = ["number", "numbers"];
const PERSONS: [&str; 2] = ["person", "persons"];

impl Corroboration {
    fn join_table(&self) -> Table {
        let mut table = Table::new("List and findings", &["", "count", "unit"]);
        let mut part = |level, what: &str, count: u64, [one, many]: [&str; 2]| {
            let unit = Cell::said(if count == 1 { one } else { many });
            table.part(level, vec![Cell::said(what), Cell::count(count), unit]);
        };
        part(
            0,
            "examined, on the list",
            self.devices().examined(),
            PHONES,
        );
        part(
            1,
            "their numbers on the list",
            self.numbers().examined(),
            NUMBERS,
        );
        let persons = self.persons().examined();
        if persons > 0 {
            part(1, "the persons they belong to", persons, PERSONS);
        }
        let mut row = |what: &str, count, unit| part(0, what, count, unit);
        row(
            "examined, not on the list",
            self.examined_not_listed.len() as u64,
            PHONES,
        );
        row(
            "on the list, not examined",
            self.listed_not_examined(),
            NUMBERS,
        );
        for (what, count) in self.set_apart().into_iter().filter(|(_, count)| *count > 0) {
            row(what, count, PHONES);
        }
        table.note(
            "The list and the case sheet are joined by number, in the form the number has \
             today."
                .to_owned()
                + &self.matched_how(),
        );
        table
    }

    /// The phones that need a row of their own in the join table, if there are any.
    fn set_apart(&self) -> [(&'static str, u64); 8] {
        [
            (
                "examined, selected only while somebody else had the number",
                self.selected_for_others.len() as u64,
            ),
            (
                "examined, on the list, traces of other families only",
                self.other_family,
            ),
            ("removed, consent withdrawn", self.withdrawn),
            (
                "examined, on the list only if an ambiguous number is read the other way",
                self.ambiguous.len() as u64,
            ),
            (
                "examined, number not known, so perhaps on the list",
                self.number_unknown.len() as u64,
            ),
            ("in the case sheet, not examined", self.not_examined),
            (
                "examined, superseded by another phone's correction",
                self.superseded,
            ),
            (
                "examined, on the list, without a person's code",
                self.devices_without_person(),
            ),
        ]
    }

    /// How the phones were matched, and how many matches would be expected by chance.
    fn matched_how(&self) -> String {
        let rules = [
            MatchMethod::Exact,
            MatchMethod::Repaired,
            MatchMethod::DatedChange,
        ]
        .map(|how| {
            (
                how,
                self.matches.iter().filter(|one| one.how == how).count(),
            )
        });
        let said: Vec<String> = rules
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(how, count)| format!("{} {how}", thousands(*count as u64)))
            .collect();
        if said.is_empty() {
            return String::new();
        }
        let by_chance = match self.by_chance {
            few if few < 0.005 => "fewer than 0.01".to_owned(),
            some => format!("{some:.2}"),
        };
        format!(
            " Matched: {}. If the last four digits of each number were random, {by_chance} matches \
             would be expected by chance.",
            said.join(", ")
        )
    }

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.heading("Corroboration");
        screen.paragraph(self.sentence());
        if let Some(families) = self.by_family() {
            screen.paragraph(format!("Phones with such traces, {families}."));
        }
        if !self.losses.is_empty() {
            let losses = losses::in_words(&self.losses);
            screen.paragraph(format!(
                "Some of the input is not in these figures: {losses}."
            ));
        }
        let examined = self.devices().examined() > 0;
        if examined {
            screen.table(self.split_table());
        }
        screen.table(self.join_table());
        if examined {
            screen.folded("Every denominator", self.denominators(&[]).screen());
        }
        for stratum in Stratum::ALL {
            let strata = self.by(stratum);
            if !strata.is_trivial() {
                screen.folded(format!("By {stratum}"), strata.screen());
            }
        }
        screen.heading("What this does not show");
        screen.points(self.caveats());
        screen
    }

    /// The three-way split by unit, with both intervals and the bounds.
    fn split_table(&self) -> Table {
        let of_persons = self.persons().examined() > 0;
        let title = match of_persons {
            true => {
                "Phones examined from the list, their numbers on it, and the persons they belong to"
            }
            false => "Phones examined from the list, and their numbers on it",
        };
        let mut table = Table::new(title, &SPLIT_HEADINGS);
        self.devices().rows(&mut table);
        self.numbers().rows(&mut table);
        if of_persons {
            self.persons().rows(&mut table);
        }
        let mut note =
            "Intervals say how far chance alone could move a share among phones like those examined. They say nothing about the list."
                .to_owned();
        let bounds = [
            self.devices().in_bounds(),
            self.numbers().in_bounds(),
            self.persons().in_bounds(),
        ];
        let bounds: Vec<String> = bounds.into_iter().flatten().collect();
        if !bounds.is_empty() {
            note.push_str(&format!(
                "\nDepending on the undecided cases, the corroborated share lies {}.",
                bounds.join("; ")
            ));
        }
        table.note(note);
        table
    }
}

noun!(Corroboration);
