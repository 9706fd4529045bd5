//! Identifiers and numbers that several devices share: a model, a running number, the telephone of
//! an office. The rows themselves show that they are not one device.
//!
//! An IMEI joins rows unless both their numbers and their persons differ. Any other code joins them
//! unless both differ or there are three different numbers. A running number or words join
//! them only if neither numbers nor persons differ. A model joins none: its rows are one device only
//! if they share a number or a person. Words are models where a row of their file has one. A device
//! code without a laboratory belongs to its file or sheet. A case joins rows with different numbers only if their outcomes agree. A
//! number shared by persons who also have numbers of their own is the line of a place, such as an
//! office.

use super::code_kinds::Strength;
use super::examination::Examination;
use super::joins::Joins;
use super::row_codes::{Identifier, Identifiers};
use std::collections::{BTreeMap, BTreeSet};

/// The fewest parties that make a number a line, and a code several devices, where no person is named.
const PARTIES: usize = 3;

/// Which rows a shared code or number does not join, and which are joined by a number alone.
#[derive(Default)]
pub(super) struct ToldApart {
    /// For each code or number that was taken away, its rows.
    pub(super) apart: Vec<Vec<usize>>,
    /// Rows that share a number, and have others that differ.
    pub(super) thin: BTreeSet<usize>,
}

/// Removes the codes and numbers that would join rows wrongly.
pub(super) fn tell_apart(rows: &mut [Identifiers], examinations: &[Examination]) -> ToldApart {
    let mut told = lines(rows);
    let apart = &mut told.apart;
    separate_files(rows, examinations, apart);
    let given = Given {
        examinations,
        models: files_of_models(rows, examinations),
    };
    for bucket in buckets(rows, |row| row.hardware.clone()) {
        split(rows, &given, &bucket, Field::Hardware, apart);
    }
    for bucket in buckets(rows, |row| row.device.clone()) {
        split(rows, &given, &bucket, Field::Device, apart);
    }
    for bucket in buckets(rows, |row| row.case.clone()) {
        split(rows, &given, &bucket, Field::Case, apart);
    }
    told
}

/// What is known of rows besides their codes and numbers.
struct Given<'f> {
    examinations: &'f [Examination],
    /// The files of which a row has a model where its code should stand.
    models: BTreeSet<u32>,
}

fn files_of_models(rows: &[Identifiers], examinations: &[Examination]) -> BTreeSet<u32> {
    let with = rows.iter().zip(examinations).filter(|(row, _)| {
        let mut codes = row.hardware.iter().chain(&row.device);
        codes.any(Identifier::is_of_model)
    });
    with.map(|(_, one)| one.place.file()).collect()
}

/// Which code of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Hardware,
    Device,
    Case,
}

impl Field {
    fn in_row(self, row: &Identifiers) -> Option<&Identifier> {
        match self {
            Field::Hardware => row.hardware.as_ref(),
            Field::Device => row.device.as_ref(),
            Field::Case => row.case.as_ref(),
        }
    }

    fn of(self, row: &mut Identifiers) -> &mut Option<Identifier> {
        match self {
            Field::Hardware => &mut row.hardware,
            Field::Device => &mut row.device,
            Field::Case => &mut row.case,
        }
    }
}

/// The rows of each code that several rows have.
fn buckets(
    rows: &[Identifiers],
    code: impl Fn(&Identifiers) -> Option<Identifier>,
) -> Vec<Vec<usize>> {
    let mut buckets: BTreeMap<Identifier, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some(code) = code(row) {
            buckets.entry(code).or_default().push(at);
        }
    }
    buckets
        .into_values()
        .filter(|rows| rows.len() > 1)
        .collect()
}

/// Every laboratory numbers its devices from one, so a code without a laboratory belongs to its
/// file or sheet, unless rows of several files share a number or a person, or only one file names
/// any.
fn separate_files(
    rows: &mut [Identifiers],
    examinations: &[Examination],
    apart: &mut Vec<Vec<usize>>,
) {
    let of_nobody = |row: &Identifiers| row.device.clone().filter(Identifier::names_no_laboratory);
    for bucket in buckets(rows, of_nobody) {
        let file = |at: usize| examinations.get(at).map(|one| one.place.file());
        let files: BTreeSet<_> = bucket.iter().map(|at| file(*at)).collect();
        if files.len() < 2 {
            continue;
        }
        let parts = parts(rows, &bucket, |at, row| {
            let owners = row.owners.iter().map(|owner| (None, Some(owner.clone())));
            owners.chain([(file(at), None)]).collect()
        });
        let owned = bucket.iter().zip(&parts);
        let owned =
            owned.filter(|(at, _)| rows.get(**at).is_some_and(|row| !row.owners.is_empty()));
        if owned.map(|(_, part)| *part).collect::<BTreeSet<_>>().len() < 2 {
            continue;
        }
        for (at, part) in bucket.iter().zip(parts) {
            if let Some(row) = rows.get_mut(*at) {
                row.device = row.device.take().map(|code| code.part(part));
            }
        }
        apart.push(bucket);
    }
}

/// Gives the rows of a code that is not of one device codes of their own: one for the rows of each
/// number. A word without a figure (`redacted`, `mobile`) is not a code then.
fn split(
    rows: &mut [Identifiers],
    given: &Given<'_>,
    bucket: &[usize],
    field: Field,
    apart: &mut Vec<Vec<usize>>,
) {
    if !is_contradicted(rows, given, bucket, field) {
        return;
    }
    let parts = parts(rows, bucket, |_, row| row.numbers.clone());
    for (at, part) in bucket.iter().zip(parts) {
        let Some(row) = rows.get_mut(*at) else {
            continue;
        };
        let code = field.of(row);
        let taken = code.take().filter(Identifier::has_figure);
        *code = taken.map(|code| code.part(part));
        if field == Field::Device {
            row.across.retain(|code| !code.is_across_person());
        }
    }
    apart.push(bucket.to_vec());
}

/// Whether rows that share a code cannot be one device.
fn is_contradicted(
    rows: &[Identifiers],
    given: &Given<'_>,
    bucket: &[usize],
    field: Field,
) -> bool {
    let linked = parts(rows, bucket, |_, row| row.owners.clone());
    let parties = |holds: &dyn Fn(&Identifiers) -> bool| {
        let with = bucket.iter().zip(&linked);
        let with = with.filter(|(at, _)| rows.get(**at).is_some_and(holds));
        with.map(|(_, part)| *part)
            .collect::<BTreeSet<usize>>()
            .len()
    };
    let numbers = parties(&|row| !row.numbers.is_empty());
    let persons = parties(&|row| row.owners.iter().any(Identifier::is_person)) > 1;
    let own = || bucket.iter().filter_map(|at| given.examinations.get(*at));
    let first = bucket.first().and_then(|at| rows.get(*at));
    let Some(code) = first.and_then(|row| field.in_row(row)) else {
        return false;
    };
    if field == Field::Case {
        let outcomes: BTreeSet<_> = own().map(|one| one.outcome).collect();
        let differ = persons || outcomes.len() > 1 || !code.has_figure();
        return numbers > 1 && differ || numbers >= PARTIES;
    }
    let files: BTreeSet<u32> = own().map(|one| one.place.file()).collect();
    // Rows are counted from one in every file.
    let restarts = files.len() > 1 && code.is_running();
    let words = !code.is_running() && files.iter().any(|file| given.models.contains(file));
    let of_many = restarts || code.is_of_model() || words;
    match code.strength() {
        Strength::Weak => numbers > 1 || persons || of_many && parties(&|_| true) > 1,
        Strength::Usual => numbers > 1 && persons || numbers >= PARTIES,
        Strength::Imei => numbers > 1 && persons,
    }
}

/// Removes the numbers that are the line of a place: those that share one have other numbers too,
/// and are different persons or at least three parties. Such a line joins only rows without another
/// number.
fn lines(rows: &mut [Identifiers]) -> ToldApart {
    let mut told = ToldApart::default();
    let mut having: BTreeMap<Identifier, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.numbers.len() > 1)
    {
        for number in &row.numbers {
            having.entry(number.clone()).or_default().push(at);
        }
    }
    let mut lines: Vec<(Identifier, Vec<usize>)> = having.into_iter().collect();
    lines.retain(|(line, sharing)| {
        let others = |_: usize, row: &Identifiers| -> Vec<Identifier> {
            let others = row.owners.iter().filter(|owner| *owner != line);
            others.cloned().collect()
        };
        let parties = parts(rows, sharing, others);
        let parties = parties.iter().collect::<BTreeSet<_>>().len();
        let of = || sharing.iter().filter_map(|at| rows.get(*at));
        let named = of().all(|row| row.owners.iter().any(Identifier::is_person));
        if parties > 1 && of().all(|row| row.device.is_none() && row.hardware.is_none()) {
            told.thin.extend(sharing);
        }
        parties >= PARTIES || parties > 1 && named
    });
    for (line, sharing) in lines {
        for at in &sharing {
            if let Some(row) = rows.get_mut(*at) {
                row.numbers.retain(|number| *number != line);
                row.owners.retain(|owner| *owner != line);
                row.across.retain(|code| !code.is_across(&line));
            }
        }
        told.apart.push(sharing);
    }
    told
}

/// For each row of a bucket the part that it is in: rows that share a key are in one.
fn parts<K: Ord>(
    rows: &[Identifiers],
    bucket: &[usize],
    keys: impl Fn(usize, &Identifiers) -> Vec<K>,
) -> Vec<usize> {
    let mut joins = Joins::new(bucket.len());
    let mut seen: BTreeMap<K, usize> = BTreeMap::new();
    for (place, at) in bucket.iter().enumerate() {
        for key in rows.get(*at).map(|row| keys(*at, row)).unwrap_or_default() {
            let before = *seen.entry(key).or_insert(place);
            joins.join(before, place);
        }
    }
    (0..bucket.len()).map(|place| joins.root(place)).collect()
}

#[cfg(test)]
#[path = "told_apart_tests.rs"]
mod tests;
