//! Takes a list and findings and joins them by number.

use super::{Corroborated, Corroboration, find};
use crate::attribute::Clients;
use crate::forensic::{Device, Findings};
use crate::list::{Listed, TargetList};
use crate::plan::Region;
use crate::show::{Cell, Screen, Table, noun};
use std::fmt;

/// By which rule a device was found on the list: the weakest that was needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum How {
    /// The list writes the number in its international form, or with nothing but spaces and signs added.
    Exact,
    /// The list writes it in a way that had to be repaired.
    Repaired,
    /// The list writes it in the form of a numbering plan that has changed since.
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
    /// The country of its listed numbers, where it is one.
    pub countries: Vec<Region>,
    /// The clients that select it, with the government each is attributed to, in words.
    pub clients: Vec<String>,
    /// The roles the list and the case sheet give.
    pub roles: Vec<String>,
}

impl Match {
    fn screen(&self) -> Screen {
        let mut table =
            Table::new(format!("Device {}, on the list {}", self.device.id, self.how), &["number", "selected", "first", "last"]);
        for listed in &self.numbers {
            let stamp = |stamp: Option<crate::time::Stamp>| Cell::said(stamp.map_or_else(String::new, |stamp| stamp.to_string()));
            table.row(vec![Cell::said(listed.number), Cell::count(listed.times), stamp(listed.first), stamp(listed.last)]);
        }
        let mut screen = Screen::new();
        screen.table(table);
        screen
    }
}

noun!(Match);

pub(super) fn join(list: &TargetList, clients: Option<&Clients>, findings: &Findings) -> Corroboration {
    let mut joined = Corroboration {
        matches: Vec::new(),
        examined_not_listed: Vec::new(),
        ambiguous: Vec::new(),
        not_examined: 0,
        without_number: 0,
        listed: list.distinct(),
        entries: list.counts().entries,
        corroborated: Corroborated::default(),
    };
    for device in findings.devices() {
        if !device.is_examined() {
            joined.not_examined += 1;
            continue;
        }
        let numbers = find(list, &device.numbers);
        if !numbers.is_empty() {
            joined.matches.push(matched(list, clients, device, numbers));
        } else if !find(list, &device.candidates).is_empty() {
            joined.ambiguous.push(device.clone());
        } else {
            joined.without_number += u64::from(device.numbers.is_empty());
            joined.examined_not_listed.push(device.clone());
        }
    }
    joined
}

fn matched(list: &TargetList, clients: Option<&Clients>, device: &Device, numbers: Vec<Listed>) -> Match {
    let entries: Vec<_> = numbers.iter().flat_map(|listed| list.entries_of(listed.number)).collect();
    // The surest way in which any of its entries leads to the device.
    let how = entries.iter().map(|entry| match (entry.change, entry.repairs.is_empty()) {
        (Some(_), _) => How::DatedChange,
        (None, false) => How::Repaired,
        (None, true) => How::Exact,
    });
    let mut countries: Vec<Region> = numbers.iter().filter_map(|listed| listed.regions.main()).collect();
    countries.sort_unstable();
    countries.dedup();
    let positions = numbers.iter().filter_map(|listed| list.position(listed.number));
    let labels = positions.flat_map(|position| {
        clients.into_iter().flat_map(move |clients| clients.selecting(position)).map(|client| {
            let government = client.government.map_or("nobody", Region::name);
            format!("{} ({government})", client.label)
        })
    });
    let roles = entries.iter().filter_map(|entry| entry.role.as_deref()).map(str::to_owned).chain(device.roles.iter().cloned());
    let mut clients: Vec<String> = labels.collect();
    clients.sort_unstable();
    clients.dedup();
    let mut roles: Vec<String> = roles.map(|role| role.to_lowercase()).collect();
    roles.sort_unstable();
    roles.dedup();
    Match { device: device.clone(), how: how.min().unwrap_or(How::Exact), numbers, countries, clients, roles }
}
