//! Takes a list and findings and joins them by number.

use super::{Corroborated, Corroboration, Roles, chance, find};
use crate::attribute::Clients;
use crate::forensic::{Device, Findings, Owned};
use crate::list::{Listed, TargetList};
use crate::plan::Region;
use crate::show::{Cell, Screen, Table, noun};
use crate::time::Stamp;
use std::fmt;

/// By which rule a device was found on the list: where its selections lead to it in several ways,
/// the surest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum How {
    /// List and sheet write the number in its international form, or with nothing but spaces and
    /// signs added.
    Exact,
    /// One of them writes it in a way that had to be repaired.
    Repaired,
    /// One of them writes it in the form of a numbering plan that has changed since.
    DatedChange,
}

impl fmt::Display for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            How::Exact => "as written",
            How::Repaired => "after a repair",
            How::DatedChange => "through a dated change of the numbering plan",
        })
    }
}

/// An examined device that is on the list.
#[derive(Clone)]
pub struct Match {
    /// The device.
    pub device: Device,
    /// Its numbers that are on the list.
    pub numbers: Vec<Listed>,
    /// By which rule it was found.
    pub how: How,
    /// When its numbers were selected while they were used with it, earliest first: all selections
    /// that have a time.
    pub selections: Vec<Stamp>,
    /// The country of its listed numbers, where it is one.
    pub countries: Vec<Region>,
    /// The clients that select it, with the government each is attributed to, in words.
    pub clients: Vec<String>,
    /// The roles the list and the case sheet give.
    pub roles: Vec<String>,
}

impl Match {
    fn screen(&self) -> Screen {
        let mut table = Table::new(
            format!("Device {}, on the list {}", self.device.id, self.how),
            &["number", "selected", "first", "last"],
        );
        for listed in &self.numbers {
            let stamp = |stamp: Option<crate::time::Stamp>| {
                Cell::said(stamp.map_or_else(String::new, |stamp| stamp.to_string()))
            };
            table.row(vec![
                Cell::said(listed.number),
                Cell::count(listed.times),
                stamp(listed.first),
                stamp(listed.last),
            ]);
        }
        let mut screen = Screen::new();
        screen.table(table);
        screen
    }
}

noun!(Match);

pub(super) fn join(
    list: &TargetList,
    clients: Option<&Clients>,
    findings: &Findings,
) -> Corroboration {
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
        without_number: 0,
        listed: list.distinct(),
        entries: list.counts().entries,
        corroborated: Corroborated::default(),
    };
    for device in findings.devices() {
        if !device.is_examined() {
            // A finding that was taken back is another thing than none that was ever made.
            let count = if device.is_superseded() {
                &mut joined.superseded
            } else {
                &mut joined.not_examined
            };
            *count += 1;
            continue;
        }
        let numbers = find(list, &device.numbers);
        let own: Vec<Listed> = numbers
            .iter()
            .filter(|listed| is_own(list, device, listed))
            .cloned()
            .collect();
        if !own.is_empty() {
            joined.other_family += u64::from(device.other_family);
            joined.matches.push(matched(list, clients, device, own));
        } else if !numbers.is_empty() {
            joined.selected_for_others.push(device.clone());
        } else if !find(list, &device.candidates).is_empty() {
            joined.ambiguous.push(device.clone());
        } else {
            joined.without_number += u64::from(device.numbers.is_empty());
            joined.examined_not_listed.push(device.clone());
        }
    }
    joined
}

/// Whether a listed number was selected, or may have been, while it was used with the device.
fn is_own(list: &TargetList, device: &Device, listed: &Listed) -> bool {
    let used = device.used(listed.number);
    used == [Owned::ALWAYS]
        || list
            .entries_of(listed.number)
            .iter()
            .any(|entry| is_within(entry.selected, &used))
}

/// A selection without a time may lie in any period.
fn is_within(selected: Option<Stamp>, used: &[Owned]) -> bool {
    selected.is_none_or(|at| used.iter().any(|used| used.holds(at)))
}

/// The surest way in which an entry and a row of the sheet lead to one number: of both readings the
/// one that was mended more.
fn how(list: &TargetList, device: &Device, listed: &Listed) -> How {
    let entries = list.entries_of(listed.number).into_iter().map(|entry| {
        match (&entry.change, entry.repairs.is_empty()) {
            (Some(_), _) => How::DatedChange,
            (None, false) => How::Repaired,
            (None, true) => How::Exact,
        }
    });
    let number = &listed.number;
    let rows = device
        .examinations
        .iter()
        .filter(|one| one.numbers.contains(number))
        .map(
            |one| match (one.changed.contains(number), one.repaired.contains(number)) {
                (true, _) => How::DatedChange,
                (false, true) => How::Repaired,
                (false, false) => How::Exact,
            },
        );
    entries.min().max(rows.min()).unwrap_or(How::Exact)
}

fn matched(
    list: &TargetList,
    clients: Option<&Clients>,
    device: &Device,
    numbers: Vec<Listed>,
) -> Match {
    let own = |listed: &Listed| {
        let used = device.used(listed.number);
        list.entries_of(listed.number)
            .into_iter()
            .filter(move |entry| is_within(entry.selected, &used))
    };
    let entries: Vec<_> = numbers.iter().flat_map(own).collect();
    let mut selections: Vec<Stamp> = entries.iter().filter_map(|entry| entry.selected).collect();
    selections.sort_unstable();
    let how = numbers
        .iter()
        .map(|listed| how(list, device, listed))
        .min()
        .unwrap_or(How::Exact);
    let mut countries: Vec<Region> = numbers
        .iter()
        .filter_map(|listed| listed.regions.main())
        .collect();
    countries.sort_unstable();
    countries.dedup();
    let positions = numbers
        .iter()
        .filter_map(|listed| list.position(listed.number));
    let labels = positions.flat_map(|position| {
        clients
            .into_iter()
            .flat_map(move |clients| clients.selecting(position))
            .map(|client| {
                let government = client.government.map_or("nobody", Region::name);
                format!("{} ({government})", client.label)
            })
    });
    let roles = entries
        .iter()
        .filter_map(|entry| entry.role.as_deref())
        .map(str::to_owned)
        .chain(device.roles.iter().cloned());
    let mut clients: Vec<String> = labels.collect();
    clients.sort_unstable();
    clients.dedup();
    let mut roles: Vec<String> = roles.map(|role| role.to_lowercase()).collect();
    roles.sort_unstable();
    roles.dedup();
    Match {
        device: device.clone(),
        how,
        numbers,
        selections,
        countries,
        clients,
        roles,
    }
}
