//! Codes and numbers that stand for several devices: a model, a running number, the telephone of an
//! office. What the rows say themselves contradicts that they are one device.
//!
//! A code as makers give them joins rows in any case. One of a laboratory joins them unless their
//! numbers and their persons differ, or three numbers; a running number, words, and a word with a
//! figure only where neither differ. A case joins rows with different numbers only where they say
//! the same. A number that persons with other numbers of their own share is the line of a place.

use super::examination::Examination;
use super::joins::Joins;
use super::row_codes::{Code, Codes};
use std::collections::{BTreeMap, BTreeSet};

/// The fewest letters and digits of a code that a maker gave, the fewest digits among them, and the
/// fewest digits of one that has no letters.
const LONG: usize = 8;
const LONG_DIGITS: usize = 3;
const ALL_DIGITS: usize = 10;

/// The fewest parties that make a number a line, and a code several devices, where no person is named.
const PARTIES: usize = 3;

/// The most digits of a running number.
const RUNNING: usize = 5;

/// Which rows a shared code or number does not join, and which are joined by a number alone.
#[derive(Default)]
pub(super) struct ToldApart {
    /// For each code or number that was taken away, its rows.
    pub(super) apart: Vec<Vec<usize>>,
    /// Rows that share a number, and have others that differ.
    pub(super) thin: BTreeSet<usize>,
}

/// Takes from the rows what joins them wrongly.
pub(super) fn tell_apart(rows: &mut [Codes], examinations: &[Examination]) -> ToldApart {
    let mut told = lines(rows);
    let apart = &mut told.apart;
    let short = |code: Option<&Code>| code.filter(|code| !is_long(code.text())).cloned();
    for bucket in buckets(rows, |row| short(row.hardware.as_ref())) {
        split(rows, examinations, &bucket, Field::Hardware, apart);
    }
    for bucket in buckets(rows, |row| short(row.device.as_ref())) {
        split(rows, examinations, &bucket, Field::Device, apart);
    }
    for bucket in buckets(rows, |row| row.case.clone()) {
        split(rows, examinations, &bucket, Field::Case, apart);
    }
    told
}

/// Which code of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Hardware,
    Device,
    Case,
}

impl Field {
    fn in_row(self, row: &Codes) -> Option<&Code> {
        match self {
            Field::Hardware => row.hardware.as_ref(),
            Field::Device => row.device.as_ref(),
            Field::Case => row.case.as_ref(),
        }
    }

    fn of(self, row: &mut Codes) -> &mut Option<Code> {
        match self {
            Field::Hardware => &mut row.hardware,
            Field::Device => &mut row.device,
            Field::Case => &mut row.case,
        }
    }
}

/// The rows of each code that several rows have.
fn buckets(rows: &[Codes], code: impl Fn(&Codes) -> Option<Code>) -> Vec<Vec<usize>> {
    let mut buckets: BTreeMap<Code, Vec<usize>> = BTreeMap::new();
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

/// Gives the rows of a code that is not of one device codes of their own: one for the rows of each
/// number. A word without a figure (`redacted`, `mobile`) is not a code then.
fn split(
    rows: &mut [Codes],
    examinations: &[Examination],
    bucket: &[usize],
    field: Field,
    apart: &mut Vec<Vec<usize>>,
) {
    if !is_contradicted(rows, examinations, bucket, field) {
        return;
    }
    let numbers = |row: &Codes| row.numbers.clone();
    let parts = parts(rows, bucket, numbers);
    for (at, part) in bucket.iter().zip(parts) {
        let Some(row) = rows.get_mut(*at) else {
            continue;
        };
        let code = field.of(row);
        *code = code.take().filter(Code::has_figure).map(|code| Code::Part {
            of: Box::new(code),
            part,
        });
        if field == Field::Device {
            row.across.retain(|code| !code.is_across_person());
        }
    }
    apart.push(bucket.to_vec());
}

/// Whether rows that share a code cannot be one device.
fn is_contradicted(
    rows: &[Codes],
    examinations: &[Examination],
    bucket: &[usize],
    field: Field,
) -> bool {
    let linked = parts(rows, bucket, |row| row.owners.clone());
    let parties = |holds: &dyn Fn(&Codes) -> bool| {
        let with = bucket.iter().zip(&linked);
        let with = with.filter(|(at, _)| rows.get(**at).is_some_and(holds));
        with.map(|(_, part)| *part)
            .collect::<BTreeSet<usize>>()
            .len()
    };
    let numbers = parties(&|row| !row.numbers.is_empty());
    let persons = parties(&|row| row.owners.iter().any(Code::is_person)) > 1;
    let own = || bucket.iter().filter_map(|at| examinations.get(*at));
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
    let restarts = files.len() > 1 && code.is_running() && parties(&|_| true) > 1;
    match code.is_weak() {
        true => numbers > 1 || persons || restarts,
        false => numbers > 1 && persons || numbers >= PARTIES,
    }
}

/// Takes away the numbers that are lines of a place: those who share one have other numbers, and are
/// different persons or three parties. Such a line joins only rows that have no other number.
fn lines(rows: &mut [Codes]) -> ToldApart {
    let mut told = ToldApart::default();
    let mut having: BTreeMap<Code, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.numbers.len() > 1)
    {
        for number in &row.numbers {
            having.entry(number.clone()).or_default().push(at);
        }
    }
    let mut lines: Vec<(Code, Vec<usize>)> = having.into_iter().collect();
    lines.retain(|(line, sharing)| {
        let others = |row: &Codes| {
            let others = row.owners.iter().filter(|owner| *owner != line);
            others.cloned().collect()
        };
        let parties = parts(rows, sharing, others);
        let parties = parties.iter().collect::<BTreeSet<_>>().len();
        let of = || sharing.iter().filter_map(|at| rows.get(*at));
        let named = of().all(|row| row.owners.iter().any(Code::is_person));
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
fn parts(rows: &[Codes], bucket: &[usize], keys: impl Fn(&Codes) -> Vec<Code>) -> Vec<usize> {
    let mut joins = Joins::new(bucket.len());
    let mut seen: BTreeMap<Code, usize> = BTreeMap::new();
    for (place, at) in bucket.iter().enumerate() {
        for key in rows.get(*at).map(&keys).unwrap_or_default() {
            let before = *seen.entry(key).or_insert(place);
            joins.join(before, place);
        }
    }
    (0..bucket.len()).map(|place| joins.root(place)).collect()
}

/// Whether a code is one that makers give: an IMEI, a serial number.
fn is_long(code: &str) -> bool {
    let signs = |is: fn(char) -> bool| code.chars().filter(|sign| is(*sign)).count();
    let (digits, letters) = (signs(|sign| sign.is_numeric()), signs(char::is_alphabetic));
    match letters {
        0 => digits >= ALL_DIGITS,
        _ => {
            let one_word = !code.trim().contains(char::is_whitespace);
            one_word && digits >= LONG_DIGITS && digits + letters >= LONG
        }
    }
}

impl Code {
    /// The code itself.
    fn text(&self) -> &str {
        match self {
            Code::Hardware(code)
            | Code::Person(code)
            | Code::Device { code, .. }
            | Code::Across { code, .. }
            | Code::Case { code, .. }
            | Code::CaseOfFile { code, .. } => code,
            Code::Part { of, .. } => of.text(),
            Code::Number(_) => "",
        }
    }

    fn has_figure(&self) -> bool {
        self.text().contains(char::is_numeric)
    }

    fn is_running(&self) -> bool {
        let code = self.text().trim_end_matches('.');
        code.len() <= RUNNING && code.chars().all(|sign| sign.is_ascii_digit())
    }

    /// Whether it may be a row's number, a model or a word, and not the code of a device: a laboratory
    /// that is named numbers its own.
    fn is_weak(&self) -> bool {
        let named = matches!(self, Code::Device { laboratory, .. } if !laboratory.is_empty());
        let words = self.text().trim().contains(char::is_whitespace);
        words || !self.has_figure() || self.is_running() && !named
    }

    fn is_person(&self) -> bool {
        matches!(self, Code::Person(_))
    }

    fn is_across_person(&self) -> bool {
        matches!(self, Code::Across { owner, .. } if owner.is_person())
    }

    fn is_across(&self, line: &Code) -> bool {
        matches!(self, Code::Across { owner, .. } if **owner == *line)
    }
}

#[cfg(test)]
#[path = "told_apart_tests.rs"]
mod tests;
