//! The result of a join of list and findings, and its counts by device, number, person and stratum.
//!
//! Nothing here extends a figure from the examined phones to the list: they were chosen for
//! examination, not drawn at random.

use super::losses::Loss;
use super::matched::Match;
use super::roles::Roles;
use super::strata::{Strata, Stratum};
use super::tally::{CaseDefinition, Tally};
use crate::forensic::{Device, Devices, Outcome, Persons};
use crate::list::{Numbers, TargetList};
use std::collections::BTreeMap;

/// How far forensic examinations bear a list out.
///
/// ```
/// use targetlist::{Corroboration, Findings, TargetList};
/// let list = TargetList::reader().read("list.csv", "phone\n+447700900123\n+447700900456\n+33639980001\n".as_bytes())?;
/// let sheet = "device,number,result\nD1,+447700900123,infected\nD2,0044 7700 900456,inconclusive\nD3,+33639980002,infected\n";
/// let both = Corroboration::new(&list, &Findings::reader().read("cases.csv", sheet.as_bytes())?);
/// let rate = both.devices().corroborated();
/// assert_eq!((rate.hits(), rate.of()), (1, 2)); // the third phone is not on the list
/// assert_eq!((both.listed_not_examined(), both.examined_not_listed().len()), (1, 1));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Corroboration {
    pub(super) matches: Vec<Match>,
    pub(super) examined_not_listed: Vec<Device>,
    pub(super) ambiguous: Vec<Device>,
    pub(super) selected_for_others: Vec<Device>,
    pub(super) by_chance: f64,
    pub(super) other_family: u64,
    pub(super) withdrawn: u64,
    pub(super) roles: Roles,
    pub(super) not_examined: u64,
    pub(super) superseded: u64,
    pub(super) number_unknown: Vec<Device>,
    pub(super) consent_unclear: u64,
    /// What was joined: shared, not copied.
    pub(super) list: TargetList,
    pub(super) listed: u64,
    pub(super) entries: u64,
    pub(super) corroborated: CaseDefinition,
    pub(super) likely_from: f64,
    pub(super) losses: Vec<Loss>,
    pub(super) hidden_sheets: Vec<String>,
    /// Whether the clients of the list were given.
    pub(super) clients_given: bool,
}

impl Corroboration {
    /// The population of every rate of phones, in words.
    pub const AMONG: &str = "examined from the list";

    /// Chooses what counts as corroborated. Default: infected or attempted.
    #[must_use]
    pub fn with_case_definition(mut self, corroborated: CaseDefinition) -> Corroboration {
        self.corroborated = corroborated;
        self
    }

    /// The rows, cells, sheets and files that were given but are not in the figures.
    pub fn losses(&self) -> &[Loss] {
        &self.losses
    }

    /// What counts as corroborated.
    pub fn case_definition(&self) -> CaseDefinition {
        self.corroborated
    }

    /// Sets the table that maps the words of list and sheet to roles. Default: [`Roles::default`].
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

    /// The examined devices without a readable number: whether they are on the list is not known.
    pub fn number_unknown(&self) -> &[Device] {
        &self.number_unknown
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

    /// How many devices would be expected on the list by chance if the last four digits of their
    /// numbers were random: the sum, over the numbers of all examined devices, of the share of
    /// listed numbers among the ten thousand that differ only in these digits.
    ///
    /// It shows how many matches typing errors or reassigned numbers could produce. Numbers of the
    /// same operator and place are compared, so the estimate is high. It does not apply to phones
    /// that were examined because their numbers are on the list.
    pub fn expected_by_chance(&self) -> f64 {
        self.by_chance
    }

    /// Distinct numbers of the list that belong to no examined device.
    pub fn listed_not_examined(&self) -> u64 {
        self.listed - self.numbers().examined()
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
    /// without a person's code are left out; [`Corroboration::devices_without_person`] counts them.
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

    /// What was found, by device, grouped by an attribute. Every device is in exactly one stratum.
    pub fn by(&self, stratum: Stratum) -> Strata {
        Strata::of(self, stratum)
    }

    /// The table of roles that [`Corroboration::roles`] sets.
    pub fn role_table(&self) -> &Roles {
        &self.roles
    }
}

/// The strongest outcome for each key.
fn strongest<K: Ord>(pairs: impl Iterator<Item = (K, Outcome)>) -> BTreeMap<K, Outcome> {
    let mut strongest = BTreeMap::new();
    for (key, outcome) in pairs {
        let before = strongest.entry(key).or_insert(outcome);
        *before = outcome.max(*before);
    }
    strongest
}
