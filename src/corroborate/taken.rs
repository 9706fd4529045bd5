//! What a file or folder is taken for, by its contents.

use super::inputs::Readers;
use super::joining_error::JoiningError;
use crate::error::Error;
use crate::forensic::{self, Indicators};
use crate::list::TargetList;
use crate::sheet::{Fields, normalized};
use std::fmt;
use std::path::Path;

/// What a file or folder was taken for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Taken {
    /// A list of numbers.
    List,
    /// A case sheet.
    Cases,
    /// A vendor's notices: a heading contains “vendor” or “notified”.
    Notified,
    /// Earlier victims: a heading contains “device” or “activity”.
    EarlierVictims,
    /// A file of indicators.
    Indicators,
    /// The output of a tool.
    Output,
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Taken::List => "a list",
            Taken::Cases => "a case sheet",
            Taken::Notified => "people who were notified",
            Taken::EarlierVictims => "earlier victims",
            Taken::Indicators => "indicators",
            Taken::Output => "the output of a tool",
        })
    }
}

impl Taken {
    /// What a table of people who are known already is, by the words of its headings: notices, or
    /// else earlier victims.
    ///
    /// # Errors
    /// A file that cannot be read as a table.
    pub fn known(path: impl AsRef<Path>, readers: &Readers<'_>) -> Result<Taken, Error> {
        let kind = match (readers.list)()?.open(path) {
            Ok(table) => kind(table.other_columns()),
            // A table of victims need not hold numbers: then it is counted, and joined to nothing.
            Err(why) => match why.headings() {
                Some(headings) => kind(headings),
                None => return Err(why),
            },
        };
        Ok(kind.unwrap_or(Taken::EarlierVictims))
    }
}

/// What a file was taken for, and the list where it had to be read to know.
pub(super) struct Found {
    pub(super) taken: Taken,
    pub(super) list: Option<TargetList>,
}

impl From<Taken> for Found {
    fn from(taken: Taken) -> Found {
        Found { taken, list: None }
    }
}

/// What a file or folder is to be taken for.
pub(super) fn taken(path: &Path, readers: &Readers<'_>) -> Result<Found, Error> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let extension = extension.unwrap_or_default().to_lowercase();
    match extension.as_str() {
        _ if path.is_dir() => Ok(Taken::Output.into()),
        "zip" => Ok(Taken::Output.into()),
        "stix2" => Ok(Taken::Indicators.into()),
        // A JSON array of flat objects is a table, and an error in its columns is reported; any
        // other JSON must be a bundle of indicators.
        "json" => table(path, readers).or_else(|why| match Indicators::default().open(path) {
            Err(_) if why.is_column() => Err(why),
            _ => Ok(Taken::Indicators.into()),
        }),
        _ => table(path, readers),
    }
}

/// What a table is to be taken for.
pub(super) fn table(path: &Path, readers: &Readers<'_>) -> Result<Found, Error> {
    let why = match (readers.cases)()?.open(path) {
        Ok(_) => return Ok(Taken::Cases.into()),
        // Two columns that could hold the outcomes are the caller's to choose between.
        Err(why) if why.is_column() && why.undecided() != Some(&*OUTCOME.option()) => why,
        Err(why) => return Err(why),
    };
    let few = |counted| Error::new(JoiningError::FewNumbers { counted }).in_file(path);
    let table = match (readers.list)()?.open(path) {
        Ok(table) => table,
        // A text of one column: domains, links, names.
        Err(_) if why.headings().is_some_and(|headings| headings.len() <= 1) => {
            return Err(few(None));
        }
        // It has neither an outcome column nor numbers, so what it was meant to be is unknown.
        Err(list) if list.code() == "no_numbers" && why.headings().is_some() => {
            let neither = JoiningError::Neither { list, cases: why };
            return Err(Error::new(neither).in_file(path));
        }
        Err(_) => return Err(why),
    };
    let counts = table.counts();
    let rows = counts.rows - counts.blank;
    if counts.entries * FEWEST < rows {
        return Err(few(Some((counts.entries, rows))));
    }
    let taken = kind(table.other_columns()).unwrap_or(Taken::List);
    Ok(Found {
        taken,
        list: (taken == Taken::List).then_some(table),
    })
}

/// The column without which a table is not a case sheet.
const OUTCOME: forensic::CaseField = forensic::CaseField::Outcome;

/// A file is a list if at least one row in this many holds a number.
const FEWEST: u64 = 10;

/// Which known people a table without outcomes holds, by the words of its headings; `None` for a
/// list.
fn kind(headings: &[String]) -> Option<Taken> {
    let headings: Vec<String> = headings.iter().map(|one| normalized(one)).collect();
    let holds = |word: &str| headings.iter().any(|heading| heading.contains(word));
    match () {
        () if holds("vendor") || holds("notified") => Some(Taken::Notified),
        () if holds("device") || holds("activity") => Some(Taken::EarlierVictims),
        () => None,
    }
}
