//! The join of a list and findings by number.

use super::chance;
use super::corroboration::Corroboration;
use super::losses::Loss;
use super::matched::{Match, MatchMethod, TaggedClient};
use super::roles::Roles;
use super::tally::CaseDefinition;
use crate::attribute::{Clients, Strength};
use crate::cluster::folded;
use crate::forensic::{Device, Findings, OwnershipPeriod};
use crate::list::{Entry, HowRead, ListedNumber, TargetList};
use crate::number::Number;
use crate::sheet::Choices;
use crate::time::Stamp;
use std::collections::BTreeSet;

impl Corroboration {
    /// Joins a list and findings by number.
    pub fn new(list: &TargetList, findings: &Findings) -> Corroboration {
        join(list, None, findings)
    }

    /// The same, with the clients of the list: rates can then be told apart by client
    /// ([`Stratum::Client`](super::Stratum::Client)), and lags can be tested
    /// ([`Lags::test`](super::Lags::test)).
    pub fn of_clients(list: &TargetList, clients: &Clients, findings: &Findings) -> Corroboration {
        join(list, Some(clients), findings)
    }
}

fn join(list: &TargetList, clients: Option<&Clients>, findings: &Findings) -> Corroboration {
    let mut joined = Corroboration {
        matches: Vec::new(),
        examined_not_listed: Vec::new(),
        ambiguous: Vec::new(),
        selected_for_others: Vec::new(),
        by_chance: chance::expected(list, findings),
        other_family: 0,
        withdrawn: findings.withdrawn(),
        roles: Roles::default(),
        not_examined: 0,
        superseded: 0,
        number_unknown: Vec::new(),
        consent_unclear: findings.counts().consent_unclear,
        list: list.clone(),
        listed: list.distinct(),
        entries: list.counts().entries,
        corroborated: CaseDefinition::default(),
        likely_from: Strength::LIKELY_FROM,
        losses: Loss::each(list, findings),
        hidden_sheets: hidden_sheets(list, findings),
        clients_given: clients.is_some(),
    };
    for device in findings.devices() {
        if device.is_examined() {
            joined.examined(list, clients, device);
        } else if device.is_superseded() {
            // A superseded finding is not the same as no finding at all.
            joined.superseded += 1;
        } else {
            joined.not_examined += 1;
        }
    }
    joined
}

/// The names of the hidden sheets that were read.
fn hidden_sheets(list: &TargetList, findings: &Findings) -> Vec<String> {
    let all = std::iter::once(list.choices()).chain(findings.choices());
    let hidden = all.flat_map(Choices::read).filter(|sheet| sheet.hidden);
    hidden.filter_map(|sheet| sheet.name.clone()).collect()
}

impl Corroboration {
    /// Puts an examined device into the group it belongs to.
    fn examined(&mut self, list: &TargetList, clients: Option<&Clients>, device: &Device) {
        let on_list = |numbers: &[Number]| {
            let found = numbers.iter().filter_map(|number| list.position(*number));
            found.collect::<Vec<usize>>()
        };
        let positions = on_list(&device.numbers);
        let own: Vec<Selected> = positions
            .iter()
            .filter_map(|position| Selected::of(list, device, *position))
            .collect();
        if !own.is_empty() {
            self.other_family += u64::from(device.other_family);
            self.matches.push(matched(clients, device, own));
        } else if !positions.is_empty() {
            self.selected_for_others.push(device.clone());
        } else if !on_list(&device.candidates).is_empty() {
            self.ambiguous.push(device.clone());
        } else if device.numbers.is_empty() && device.candidates.is_empty() {
            self.number_unknown.push(device.clone());
        } else {
            self.examined_not_listed.push(device.clone());
        }
    }
}

/// A number of a device that was selected, or may have been, while it was used with the device.
struct Selected {
    /// Its position on the list.
    position: usize,
    listed: ListedNumber,
    how: MatchMethod,
    /// The entries that select it within that time, with their positions.
    entries: Vec<(usize, Entry)>,
}

impl Selected {
    /// `None` where every selection lies outside of the time.
    fn of(list: &TargetList, device: &Device, position: usize) -> Option<Selected> {
        let listed = list.listed(position)?;
        let used = device.used(listed.number);
        let entries = list.selecting(position).map(|at| (at, list.entry(at)));
        let entries: Vec<(usize, Entry)> = entries
            .filter(|(_, entry)| is_within(entry.selected, &used))
            .collect();
        let read = entries.iter().map(|(at, _)| list.how_read(*at, position));
        let how = how(read, device, listed.number);
        (!entries.is_empty()).then_some(Selected {
            position,
            listed,
            how,
            entries,
        })
    }
}

/// A selection without a time may lie in any period.
fn is_within(selected: Option<Stamp>, used: &[OwnershipPeriod]) -> bool {
    selected.is_none_or(|at| used.iter().any(|used| used.contains(at)))
}

/// The surest match between an entry and a row of the sheet. Each pair counts as the less sure of
/// its two readings.
fn how(entries: impl Iterator<Item = HowRead>, device: &Device, number: Number) -> MatchMethod {
    let entries = entries.map(|read| rule(read.is_changed, read.is_repaired));
    let rows = device
        .examinations
        .iter()
        .filter(|one| one.numbers.contains(&number))
        .map(|one| {
            rule(
                one.changed.contains(&number),
                one.repaired.contains(&number),
            )
        });
    let selected = surest(entries);
    rows.min().map_or(selected, |row| selected.max(row))
}

fn rule(is_changed: bool, is_repaired: bool) -> MatchMethod {
    match (is_changed, is_repaired) {
        (true, _) => MatchMethod::DatedChange,
        (false, true) => MatchMethod::Repaired,
        (false, false) => MatchMethod::Exact,
    }
}

/// The surest of several ways. There is always at least one, so the fold begins with the least
/// sure.
fn surest(ways: impl Iterator<Item = MatchMethod>) -> MatchMethod {
    ways.fold(MatchMethod::DatedChange, MatchMethod::min)
}

fn matched(clients: Option<&Clients>, device: &Device, own: Vec<Selected>) -> Match {
    let entries = || {
        own.iter()
            .flat_map(|one| &one.entries)
            .map(|(_, entry)| entry)
    };
    let mut selections: Vec<Stamp> = entries().filter_map(|entry| entry.selected).collect();
    selections.sort_unstable();
    let countries = own.iter().filter_map(|one| one.listed.regions.main());
    let selecting = own.iter().flat_map(|one| {
        // Who selected the number while it was used with another device is not the device's client.
        let tags = one
            .entries
            .iter()
            .filter_map(|(_, entry)| entry.tag.as_ref());
        let tags: BTreeSet<String> = tags.map(|tag| folded(tag)).collect();
        let clients = clients.into_iter();
        let clients = clients.flat_map(|clients| clients.selecting(one.position));
        clients.filter(move |client| tags.contains(&folded(&client.label)))
    });
    let clients = selecting.map(|client| TaggedClient {
        tag: client.label.clone(),
        government: client.government,
    });
    let roles = entries()
        .filter_map(|entry| entry.role.as_deref())
        .chain(device.roles.iter().map(String::as_str));
    Match {
        device: device.clone(),
        how: surest(own.iter().map(|one| one.how)),
        selections,
        entries: each_once(own.iter().flat_map(|one| &one.entries).map(|(at, _)| *at)),
        countries: each_once(countries),
        clients: each_once(clients),
        governments: Vec::new(),
        set_apart: false,
        roles: each_once(roles.map(str::to_lowercase)),
        numbers: own.into_iter().map(|one| one.listed).collect(),
    }
}

/// Sorted, each once.
fn each_once<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    values.collect::<BTreeSet<T>>().into_iter().collect()
}
