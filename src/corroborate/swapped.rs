//! The check for a list and a case sheet that were swapped.

use super::inputs::{Inputs, Readers};
use super::joining_error::JoiningError;
use super::taken::{Taken, table};
use crate::error::Error;
use crate::forensic::Findings;
use std::path::{Path, PathBuf};

/// What was given, and what the caller says of it.
type Given = [(PathBuf, Option<Taken>)];

/// Opens a case sheet.
///
/// # Errors
/// Whatever its reader refuses; or, if the file reads like a list and another one like a case
/// sheet, that the two are swapped.
pub(super) fn case_sheet(
    path: &Path,
    given: &Given,
    readers: &Readers<'_>,
) -> Result<Findings, Error> {
    let why = match (readers.cases)()?.open(path) {
        Ok(findings) => return Ok(findings),
        Err(why) => why,
    };
    let others = given.iter().filter(|(other, _)| other != path);
    let mut lists = others.filter(|(_, said)| matches!(said, None | Some(Taken::List)));
    if !why.is_column() {
        return Err(why);
    }
    match lists.find(|(other, _)| reads_like_cases(other, readers)) {
        Some((other, _)) if table(path, readers)?.taken == Taken::List => Err(swapped(other, path)),
        _ => Err(why),
    }
}

/// Whether a second list was found beside a case sheet that was named as the list.
///
/// # Errors
/// That the two are swapped.
pub(super) fn second_list(
    inputs: &Inputs,
    given: &Given,
    readers: &Readers<'_>,
) -> Result<(), Error> {
    if inputs.lists.len() < 2 || inputs.taken.iter().any(|(_, taken)| *taken == Taken::Cases) {
        return Ok(());
    }
    let list = given
        .iter()
        .find(|(path, said)| said.is_none() && inputs.lists.contains(path));
    let mut named = given.iter().filter(|(_, said)| *said == Some(Taken::List));
    match (
        named.find(|(path, _)| reads_like_cases(path, readers)),
        list,
    ) {
        (Some((cases, _)), Some((list, _))) => Err(swapped(cases, list)),
        _ => Ok(()),
    }
}

fn reads_like_cases(path: &Path, readers: &Readers<'_>) -> bool {
    (readers.cases)().is_ok_and(|reader| reader.open(path).is_ok())
}

fn swapped(cases: &Path, list: &Path) -> Error {
    let (cases, list) = (cases.to_owned(), list.to_owned());
    JoiningError::Swapped { cases, list }.into()
}
