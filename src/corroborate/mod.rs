//! Takes a list (and clients) and [`Findings`] and gives a [`Corroboration`]: which examined
//! devices are listed, what was found on them, and every rate with its denominator, its interval
//! and its bounds.
//!
//! Nothing here carries a figure from the examined to the listed: phones were chosen for
//! examination, not drawn.

mod chance;
mod compared;
mod denominators;
#[cfg(feature = "lab-tools")]
mod inputs;
mod join;
mod known;
mod lag;
mod lag_test;
mod people;
mod roles;
mod sensitivity;
mod sentence;
mod strata;
mod tally;
mod timeline;

pub use compared::{Compared, Comparisons};
pub use denominators::{Denominators, OnList, Testable};
#[cfg(feature = "lab-tools")]
pub use inputs::{Inputs, KnownTable, Readers};
pub use join::{How, Match};
pub use known::Known;
pub use lag::{Follows, Lag, Lags, Timing, Window};
pub use lag_test::{Grouping, Refused, Statistic};
pub use people::{People, Person, State};
pub use roles::Roles;
pub use sensitivity::Sensitivity;
pub use strata::{Strata, Stratum};
pub use tally::{Corroborated, Tally};
pub use timeline::Timeline;

use crate::attribute::Clients;
use crate::forensic::{Device, Devices, Findings, Outcome, Persons};
use crate::list::{Numbers, TargetList};
use crate::number::Number;
use crate::show::{Cell, Screen, Table, counted, noun};
use std::collections::BTreeMap;

/// How far forensic examinations bear a list out.
///
/// ```
/// use targetlist::{Corroboration, Findings, TargetList};
/// let list = TargetList::reader().read("list.csv", "phone\n+447700900123\n+447700900456\n+33639980001\n".as_bytes())?;
/// let sheet = "device,number,result\nD1,+447700900123,infected\nD2,0044 7700 900456,inconclusive\nD3,+33639980002,infected\n";
/// let both = Corroboration::of(&list, &Findings::reader().read("cases.csv", sheet.as_bytes())?);
/// let rate = both.devices().corroborated();
/// assert_eq!((rate.hits(), rate.of()), (1, 2)); // the third phone is not on the list
/// assert_eq!((both.listed_not_examined(), both.examined_not_listed().len()), (1, 1));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Corroboration {
    matches: Vec<Match>,
    examined_not_listed: Vec<Device>,
    ambiguous: Vec<Device>,
    selected_for_others: Vec<Device>,
    by_chance: f64,
    other_family: u64,
    withdrawn: u64,
    roles: Roles,
    not_examined: u64,
    superseded: u64,
    without_number: u64,
    listed: u64,
    entries: u64,
    corroborated: Corroborated,
}

impl Corroboration {
    /// Joins a list and findings by number.
    pub fn of(list: &TargetList, findings: &Findings) -> Corroboration {
        join::join(list, None, findings)
    }

    /// The same, with the clients of the list: rates can then be told apart by client.
    pub fn of_clients(list: &TargetList, clients: &Clients, findings: &Findings) -> Corroboration {
        join::join(list, Some(clients), findings)
    }

    /// Chooses what counts as corroborated. Default: infected or attempted.
    #[must_use]
    pub fn counting(mut self, corroborated: Corroborated) -> Corroboration {
        self.corroborated = corroborated;
        self
    }

    /// What counts as corroborated.
    pub fn corroborated(&self) -> Corroborated {
        self.corroborated
    }

    /// Sets the table by which words of list and sheet become roles. Default: [`Roles::default`].
    #[must_use]
    pub fn roles(mut self, roles: Roles) -> Corroboration {
        self.roles = roles;
        self
    }

    /// The examined devices that are on the list, each once.
    pub fn matches(&self) -> &[Match] {
        &self.matches
    }

    /// The examined devices of which no number is on the list.
    pub fn examined_not_listed(&self) -> &[Device] {
        &self.examined_not_listed
    }

    /// Examined devices that would be on the list only if an ambiguous number were read the other
    /// way. They count nowhere.
    pub fn ambiguous(&self) -> &[Device] {
        &self.ambiguous
    }

    /// Examined devices whose numbers are on the list, but were selected only while they were not
    /// used with the device.
    pub fn selected_for_others(&self) -> &[Device] {
        &self.selected_for_others
    }

    /// How many devices would be found on the list by chance if the last four digits of their
    /// numbers were others: the sum, over the numbers of all examined devices, of the share of the
    /// ten thousand numbers around each that is listed.
    ///
    /// It asks what a slip of the pen or a number given to somebody else would find. It is an
    /// estimate for numbers of the same operator and place, and so a high one; it says nothing of
    /// numbers that somebody chose to examine because they are on the list.
    pub fn expected_by_chance(&self) -> f64 {
        self.by_chance
    }

    /// Distinct numbers of the list that belong to no examined device.
    pub fn listed_not_examined(&self) -> u64 {
        self.listed - self.numbers().of()
    }

    /// Distinct numbers of the list.
    pub fn listed(&self) -> u64 {
        self.listed
    }

    /// What was found, by device.
    pub fn devices(&self) -> Tally<Devices> {
        Tally::new(
            self.matches.iter().map(|matched| matched.device.outcome),
            self.corroborated,
        )
    }

    /// What was found, by listed number: a number has the strongest outcome of its devices.
    pub fn numbers(&self) -> Tally<Numbers> {
        let pairs = self.matches.iter().flat_map(|matched| {
            matched
                .numbers
                .iter()
                .map(|listed| (listed.number, matched.device.outcome))
        });
        Tally::new(strongest(pairs).into_values(), self.corroborated)
    }

    /// What was found, by person: a person has the strongest outcome of their devices. Devices
    /// without a person's code count for nobody; [`Corroboration::devices_without_person`] says how
    /// many they are.
    pub fn persons(&self) -> Tally<Persons> {
        let pairs = self.matches.iter().flat_map(|matched| {
            matched
                .device
                .persons
                .iter()
                .map(|person| (person.trim().to_lowercase(), matched.device.outcome))
        });
        Tally::new(strongest(pairs).into_values(), self.corroborated)
    }

    /// Matched devices of which no person's code is known.
    pub fn devices_without_person(&self) -> u64 {
        self.matches
            .iter()
            .filter(|matched| matched.device.persons.is_empty())
            .count() as u64
    }

    /// What was found, by device, told apart by an attribute. Every device is in exactly one
    /// stratum.
    pub fn by(&self, stratum: Stratum) -> Strata {
        Strata::of(
            &self.matches,
            stratum.to_string(),
            self.corroborated,
            &|matched| stratum.label(matched, &self.roles),
        )
    }

    /// The same by an attribute of the caller's: `label` gives each device's stratum. Labels are
    /// printed with numbers blotted out.
    ///
    /// ```
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let list = TargetList::reader().read("l", "phone\n+447700900123\n".as_bytes())?;
    /// let cases = "number,result,confidence\n+447700900123,infected,high\n";
    /// let joined = Corroboration::of(&list, &Findings::reader().read("c", cases.as_bytes())?);
    /// let sure = |matched: &targetlist::corroborate::Match| {
    ///     let certainty = matched.device.examinations.iter().find_map(|one| one.certainty.as_ref());
    ///     certainty.map_or("not stated".to_owned(), |certainty| certainty.words().to_owned())
    /// };
    /// assert_eq!(joined.by_attribute("certainty", sure).get("high").unwrap().examined(), 1);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn by_attribute(&self, attribute: &str, label: impl Fn(&Match) -> String) -> Strata {
        Strata::of(
            &self.matches,
            attribute.to_owned(),
            self.corroborated,
            &label,
        )
    }

    fn join_table(&self) -> Table {
        let mut table = Table::new("List and findings", &["", "count", "unit"]);
        let mut row = |what: &str, count: u64, [one, many]: [&str; 2]| {
            table.row(vec![
                Cell::said(what),
                Cell::count(count),
                Cell::said(if count == 1 { one } else { many }),
            ]);
        };
        let (phones, numbers, persons) = (
            ["phone", "phones"],
            ["number", "numbers"],
            ["person", "persons"],
        );
        row("examined, on the list", self.devices().examined(), phones);
        row("  their numbers on the list", self.numbers().of(), numbers);
        row("  the persons they belong to", self.persons().of(), persons);
        row(
            "examined, not on the list",
            self.examined_not_listed.len() as u64,
            phones,
        );
        row(
            "on the list, not examined",
            self.listed_not_examined(),
            numbers,
        );
        let notes = [
            (
                "examined, selected only while the number was another's",
                self.selected_for_others.len() as u64,
            ),
            (
                "examined, on the list, traces of other families alone",
                self.other_family,
            ),
            ("taken out, consent withdrawn", self.withdrawn),
            (
                "examined, on the list only if an ambiguous number is read the other way",
                self.ambiguous.len() as u64,
            ),
            ("examined, no number known", self.without_number),
            ("in the case sheet, not examined", self.not_examined),
            (
                "examined, superseded by another phone's correction",
                self.superseded,
            ),
            (
                "examined and on the list, no person's code",
                self.devices_without_person(),
            ),
        ];
        for (what, count) in notes.into_iter().filter(|(_, count)| *count > 0) {
            row(what, count, phones);
        }
        table.note(
            "The list and the case sheet are joined by number, in today's form. How each phone was matched is kept with it.".to_owned()
                + &self.matched_how(),
        );
        table
    }

    /// By which rules the phones were matched, and how many would be by chance.
    fn matched_how(&self) -> String {
        let rules = [How::Exact, How::Repaired, How::DatedChange].map(|how| {
            (
                how,
                self.matches.iter().filter(|one| one.how == how).count(),
            )
        });
        let said: Vec<String> = rules
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(how, count)| format!("{count} {how}"))
            .collect();
        if said.is_empty() {
            return String::new();
        }
        format!(
            " Matched: {}. If the last four digits of their numbers were others, {:.2} would be expected.",
            said.join(", "),
            self.by_chance
        )
    }

    fn screen(&self) -> Screen {
        let mut screen = Screen::new();
        screen.heading("Corroboration");
        screen.paragraph(self.sentence());
        screen.table(self.split_table());
        screen.table(self.join_table());
        screen.screen(self.denominators(&Testable::default()).screen());
        for stratum in Stratum::ALL {
            let strata = self.by(stratum);
            if !strata.is_trivial() {
                screen.screen(strata.screen());
            }
        }
        screen.heading("What this does not show");
        screen.paragraph(
            self.caveats()
                .iter()
                .map(|line| format!("- {line}"))
                .collect::<Vec<_>>()
                .join("\n"),
        );
        screen
    }

    /// The three-way split by unit, with both intervals and the bounds.
    fn split_table(&self) -> Table {
        let mut table = Table::new(
            "Phones examined from the list, their numbers on it, and the persons they belong to",
            &[
                "found",
                "of",
                "unit",
                "share",
                "Wilson 95 %",
                "Clopper-Pearson 95 %",
            ],
        );
        self.devices().rows(&mut table);
        self.numbers().rows(&mut table);
        self.persons().rows(&mut table);
        let mut note =
            "Intervals say how far chance alone could move a share among phones like those examined. They are no statement about the list."
                .to_owned();
        let bounds = [
            self.devices().in_bounds(),
            self.numbers().in_bounds(),
            self.persons().in_bounds(),
        ];
        let bounds: Vec<String> = bounds.into_iter().flatten().collect();
        if !bounds.is_empty() {
            note.push_str(&format!(
                "\nWhatever the undecided hold, the corroborated share lies {}.",
                bounds.join("; ")
            ));
            note.push_str(
                &self
                    .devices()
                    .assumption("phone", "phones")
                    .map_or_else(String::new, |says| format!(" {says}")),
            );
        }
        table.note(note);
        table
    }

    fn devices_listed_in_words(&self) -> String {
        counted(self.listed, "number", "numbers")
    }
}

noun!(Corroboration);

/// The strongest outcome for each key.
fn strongest<K: Ord>(pairs: impl Iterator<Item = (K, Outcome)>) -> BTreeMap<K, Outcome> {
    let mut strongest = BTreeMap::new();
    for (key, outcome) in pairs {
        let before = strongest.entry(key).or_insert(outcome);
        *before = outcome.max(*before);
    }
    strongest
}

/// Where a number of a device stands on the list, if it does.
fn find(list: &TargetList, numbers: &[Number]) -> Vec<crate::list::Listed> {
    numbers
        .iter()
        .filter_map(|number| list.find(*number))
        .collect()
}

#[cfg(test)]
mod corroborate_tests;
