//! Examinations of the same device, joined by their codes and numbers.
//!
//! A hardware code identifies a device everywhere. A device code does so inside one laboratory, and
//! across laboratories only together with a shared number or person. A shared case code makes one
//! examination of several rows. Without any code, shared numbers identify a device. A row that
//! could belong to two devices stays apart and is marked. Rows of one number whose codes differ only in how
//! they are written are of one device. If the rows contradict a code, because several devices share
//! it, the code joins none of them.

use super::examination::Examination;
use super::joins::Joins;
use super::row_codes::{Identifier, Identifiers, codes};
use super::spelled_alike;
use super::told_apart::{self, ToldApart};
use std::collections::{BTreeMap, BTreeSet};

/// The examinations of one device, by position.
pub(super) struct Group {
    pub(super) members: Vec<usize>,
    /// Whether it may be one of several other devices.
    pub(super) uncertain: bool,
    /// Whether one code joins rows that share no number and no person, or one number rows that have
    /// others besides.
    pub(super) unlinked: bool,
    /// Whether it has a code or a number in common with other devices.
    pub(super) told_apart: bool,
}

/// The groups, in the order of first appearance.
pub(super) fn groups(examinations: &[Examination]) -> Vec<Group> {
    let mut rows: Vec<Identifiers> = codes(examinations);
    let mut told = told_apart::tell_apart(&mut rows, examinations);
    let mut joined = Joined::new(&rows);
    joined.alike(|row| row.hardware.clone().into_iter().collect());
    for members in spelled_alike::of_one_device(&rows, examinations) {
        let first = members.first().copied().unwrap_or_default();
        members.iter().for_each(|row| joined.join(first, *row));
    }
    joined.step(Named::Hardware, |row| row.device.iter().cloned().collect());
    joined.step(Named::Hardware, |row| row.across.clone());
    told.apart.extend(joined.same_case());
    joined.step(Named::Any, |row| row.case.iter().cloned().collect());
    joined.step(Named::Any, |row| row.numbers.clone());
    let mut groups = joined.groups();
    mark(&mut groups, &told);
    groups
}

/// Marks the groups that have a code or a number in common, and those that a number alone joins.
fn mark(groups: &mut [Group], told: &ToldApart) {
    let members = groups.iter().zip(0_usize..);
    let group_of: BTreeMap<usize, usize> = members
        .flat_map(|(group, at)| group.members.iter().map(move |row| (*row, at)))
        .collect();
    for rows in &told.apart {
        let sharing: BTreeSet<&usize> = rows.iter().filter_map(|row| group_of.get(row)).collect();
        for at in sharing.iter().filter(|_| sharing.len() > 1) {
            if let Some(group) = groups.get_mut(**at) {
                group.told_apart = true;
            }
        }
    }
    for group in groups {
        let thin = group.members.iter().filter(|row| told.thin.contains(row));
        group.unlinked |= thin.count() > 1;
    }
}

/// Which codes identify a row; weaker keys must not join two identified rows.
#[derive(Clone, Copy)]
enum Named {
    Hardware,
    Any,
}

/// Rows joined so far: each points at an earlier row of its device, the first at itself.
struct Joined<'r> {
    rows: &'r [Identifiers],
    first: Joins,
    uncertain: BTreeSet<usize>,
}

impl Joined<'_> {
    fn new(rows: &[Identifiers]) -> Joined<'_> {
        Joined {
            rows,
            first: Joins::new(rows.len()),
            uncertain: BTreeSet::new(),
        }
    }

    fn root(&mut self, row: usize) -> usize {
        self.first.root(row)
    }

    fn join(&mut self, one: usize, other: usize) {
        self.first.join(one, other);
    }

    /// Joins all rows that share a key.
    fn alike(&mut self, keys: impl Fn(&Identifiers) -> Vec<Identifier>) {
        let mut seen: BTreeMap<Identifier, usize> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            for key in keys(row) {
                let before = *seen.entry(key).or_insert(at);
                self.join(before, at);
            }
        }
    }

    /// The devices, by their first row, that have a code of the kind.
    fn named(&mut self, by: Named) -> BTreeSet<usize> {
        let rows = self.rows;
        let has = |row: &Identifiers| {
            row.hardware.is_some() || (matches!(by, Named::Any) && row.device.is_some())
        };
        rows.iter()
            .enumerate()
            .filter(|(_, row)| has(row))
            .map(|(at, _)| self.root(at))
            .collect()
    }

    /// Joins rows without a name that share a key, and each such cluster to the one named device it
    /// shares a key with. A cluster that shares keys with several stays apart, from here on, and is
    /// marked.
    fn step(&mut self, by: Named, keys: impl Fn(&Identifiers) -> Vec<Identifier>) {
        let named = self.named(by);
        let mut devices: BTreeMap<Identifier, BTreeSet<usize>> = BTreeMap::new();
        let mut free: Vec<(usize, Vec<Identifier>)> = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            let root = self.root(at);
            if self.uncertain.contains(&root) {
                continue;
            }
            if named.contains(&root) {
                keys(row)
                    .into_iter()
                    .for_each(|key| _ = devices.entry(key).or_default().insert(root));
            } else {
                free.push((at, keys(row)));
            }
        }
        let mut seen: BTreeMap<&Identifier, usize> = BTreeMap::new();
        for (at, keys) in &free {
            for key in keys {
                let before = *seen.entry(key).or_insert(*at);
                self.join(before, *at);
            }
        }
        let mut meant: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (at, keys) in &free {
            let root = self.root(*at);
            meant
                .entry(root)
                .or_default()
                .extend(keys.iter().filter_map(|key| devices.get(key)).flatten());
        }
        for (cluster, devices) in meant {
            match (devices.first(), devices.len()) {
                (Some(only), 1) => self.join(cluster, *only),
                (Some(_), _) => _ = self.uncertain.insert(cluster),
                (None, _) => {}
            }
        }
    }

    /// Joins named devices whose rows share a case, or a chain of cases, unless their codes contradict
    /// each other. Gives the devices, by their first rows, of each chain whose codes do.
    fn same_case(&mut self) -> Vec<Vec<usize>> {
        let mut cases: BTreeMap<&Identifier, BTreeSet<usize>> = BTreeMap::new();
        let mut names: BTreeMap<usize, Names<'_>> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            let root = self.first.root(at);
            names.entry(root).or_default().add(row);
            let certain = |_: &&Identifier| !self.uncertain.contains(&root);
            if let Some(case) = row.case.as_ref().filter(certain) {
                cases.entry(case).or_default().insert(root);
            }
        }
        let mut chains = Joins::new(self.rows.len());
        for devices in cases.values().filter(|devices| agree(devices, &names)) {
            let first = devices.first().copied().unwrap_or_default();
            devices
                .iter()
                .for_each(|device| chains.join(first, *device));
        }
        let mut by_chain: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for device in names.keys() {
            let chain = chains.root(*device);
            by_chain.entry(chain).or_default().insert(*device);
        }
        let mut apart = Vec::new();
        for (first, devices) in by_chain {
            if agree(&devices, &names) {
                devices.iter().for_each(|device| self.join(first, *device));
            } else {
                apart.push(devices.into_iter().collect());
            }
        }
        apart
    }

    fn groups(mut self) -> Vec<Group> {
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in 0..self.rows.len() {
            members.entry(self.root(at)).or_default().push(at);
        }
        let uncertain = std::mem::take(&mut self.uncertain);
        let group = |(root, members): (usize, Vec<usize>)| {
            let rows: Vec<&Identifiers> =
                members.iter().filter_map(|at| self.rows.get(*at)).collect();
            Group {
                unlinked: unlinked(&rows),
                uncertain: uncertain.contains(&root),
                told_apart: false,
                members,
            }
        };
        members.into_iter().map(group).collect()
    }
}

/// The codes of a device, by which two devices can contradict each other.
#[derive(Default)]
struct Names<'r> {
    hardware: BTreeSet<&'r Identifier>,
    devices: BTreeMap<&'r str, BTreeSet<&'r Identifier>>,
}

impl<'r> Names<'r> {
    fn add(&mut self, row: &'r Identifiers) {
        self.hardware.extend(row.hardware.as_ref());
        if let Some(device) = &row.device {
            self.devices
                .entry(&row.laboratory)
                .or_default()
                .insert(device);
        }
    }

    fn extend(&mut self, other: &Names<'r>) {
        self.hardware.extend(&other.hardware);
        for (laboratory, devices) in &other.devices {
            self.devices.entry(laboratory).or_default().extend(devices);
        }
    }

    fn agree(&self) -> bool {
        self.hardware.len() <= 1 && self.devices.values().all(|devices| devices.len() <= 1)
    }
}

/// Whether the codes of all these devices agree.
fn agree(devices: &BTreeSet<usize>, names: &BTreeMap<usize, Names<'_>>) -> bool {
    let mut all = Names::default();
    let names = devices.iter().filter_map(|device| names.get(device));
    names.for_each(|names| all.extend(names));
    all.agree()
}

/// Whether rows that name a number or a person fall apart into parts that share neither.
fn unlinked(rows: &[&Identifiers]) -> bool {
    let mut first = Joins::new(rows.len());
    let mut seen: BTreeMap<&Identifier, usize> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        for key in &row.owners {
            let before = *seen.entry(key).or_insert(at);
            first.join(before, at);
        }
    }
    let owned = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !row.owners.is_empty());
    owned
        .map(|(at, _)| first.root(at))
        .collect::<BTreeSet<_>>()
        .len()
        > 1
}
