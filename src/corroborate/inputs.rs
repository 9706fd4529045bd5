//! Files in any order: a list, case sheets, output folders of tools, indicator files, notices.

use super::joining_error::JoiningError;
use super::swapped;
use crate::error::Error;
use crate::forensic::{self, Findings, Folder, Indicators, Outcome};
use crate::list;
use crate::number;
use crate::sheet::{Fields, normalized};
use std::fmt;
use std::path::{Path, PathBuf};

/// How lists and case sheets are read: each call makes a new reader, because a reader reads one
/// file.
pub struct Readers<'r> {
    /// The reader of a list.
    pub list: &'r dyn Fn() -> Result<list::ListReader, Error>,
    /// The reader of a case sheet.
    pub cases: &'r dyn Fn() -> Result<forensic::FindingsReader, Error>,
    /// How the owner's number in a tool's output is read: backups write it in any form.
    pub numbers: number::ParseOptions,
}

impl Default for Readers<'_> {
    /// Readers with default settings.
    fn default() -> Self {
        Readers {
            list: &|| Ok(list::ListReader::new()),
            cases: &|| Ok(forensic::FindingsReader::new()),
            numbers: number::ParseOptions::default(),
        }
    }
}

/// What was given, sorted by what the files hold.
///
/// A folder or ZIP is the output of a tool. A STIX bundle holds indicators. A table with outcomes
/// is a case sheet; one without is a list, unless its headings show that it holds notices or
/// earlier victims. [`Inputs::taken`] tells what each was taken for; [`Inputs::open_as`] lets the
/// caller decide.
///
/// ```
/// use targetlist::corroborate::Inputs;
/// # fn main() -> Result<(), targetlist::Error> {
/// # let sample = |file| format!("{}/data-samples/laboratory/{file}", env!("CARGO_MANIFEST_DIR"));
/// let inputs = Inputs::open([sample("cases.csv"), sample("mvt/HW-L2"), sample("list.csv")])?;
/// assert_eq!((inputs.lists.len(), inputs.findings.folders().len()), (1, 1));
/// # Ok(())
/// # }
/// ```
#[derive(Default)]
pub struct Inputs {
    /// The files that are lists, not yet read.
    pub lists: Vec<PathBuf>,
    /// All case sheets, with the output folders that were given.
    pub findings: Findings,
    /// All indicator files.
    pub indicators: Indicators,
    /// Tables of people whom a vendor notified.
    pub notified: Vec<Findings>,
    /// Tables of earlier victims.
    pub earlier_victims: Vec<Findings>,
    /// What each file or folder was taken for, in the order they were given.
    pub taken: Vec<(PathBuf, Taken)>,
}

impl Inputs {
    /// Opens files and folders, decides what each is, and reads all but the lists.
    ///
    /// # Errors
    /// A file or folder that cannot be read or is none of these, with what to do.
    pub fn open<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> Result<Inputs, Error> {
        let paths = paths.into_iter().map(|path| (path, None));
        Inputs::open_as(paths, &Readers::default())
    }

    /// The same with settings, where the caller may state what a file is.
    ///
    /// ```
    /// use targetlist::corroborate::{Inputs, Readers, Taken};
    /// # fn main() -> Result<(), targetlist::Error> {
    /// # let victims = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory/victims.csv");
    /// let inputs = Inputs::open_as([(victims, Some(Taken::List))], &Readers::default())?;
    /// assert_eq!((inputs.lists.len(), inputs.earlier_victims.len()), (1, 0));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As for [`Inputs::open`]; whatever the readers refuse; a file that is not what the caller
    /// says; and a list and a case sheet that were swapped.
    pub fn open_as<P: AsRef<Path>>(
        paths: impl IntoIterator<Item = (P, Option<Taken>)>,
        readers: &Readers<'_>,
    ) -> Result<Inputs, Error> {
        let paths = paths.into_iter();
        let given: Vec<(PathBuf, Option<Taken>)> = paths
            .map(|(path, said)| (path.as_ref().to_owned(), said))
            .collect();
        let mut inputs = Inputs::default();
        let (mut sheets, mut outputs) = (Vec::new(), Vec::new());
        for (path, said) in &given {
            let taken = match said {
                Some(taken) => *taken,
                None => taken(path, readers)?,
            };
            match taken {
                Taken::Output => outputs.push(path.to_owned()),
                Taken::Indicators => inputs.indicators.open(path)?,
                Taken::Cases => sheets.push(swapped::case_sheet(path, &given, readers)?),
                Taken::List => inputs.lists.push(path.to_owned()),
                Taken::Notified => {
                    let every = Outcome::NotifiedOnly;
                    inputs
                        .notified
                        .push(known(path, every, said.is_some(), readers)?);
                }
                Taken::EarlierVictims => {
                    let known = known(path, Outcome::Targeted, said.is_some(), readers)?;
                    inputs.earlier_victims.push(known);
                }
            }
            inputs.taken.push((path.to_owned(), taken));
        }
        swapped::second_list(&inputs, &given, readers)?;
        let mut folders = Vec::new();
        for path in outputs {
            let (indicators, numbers) = (&inputs.indicators, &readers.numbers);
            folders.extend(Folder::open_at_home(path, indicators, numbers)?);
        }
        inputs.findings = Findings::merge(sheets).with_folders(folders);
        Ok(inputs)
    }

    /// The only list.
    ///
    /// # Errors
    /// No list among the files, or several: one can be joined at a time.
    pub fn list(&self) -> Result<&Path, Error> {
        match self.lists.as_slice() {
            [only] => Ok(only),
            [] => {
                let taken = self.taken.clone();
                Err(JoiningError::NoList { taken }.into())
            }
            several => {
                let files = several.to_vec();
                Err(JoiningError::SeveralLists { files }.into())
            }
        }
    }
}

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

/// Reads a table of known people. Unless the caller `said` what it is, a column of outcomes in it
/// is an error.
fn known(
    path: &Path,
    every: Outcome,
    said: bool,
    readers: &Readers<'_>,
) -> Result<Findings, Error> {
    let reader = (readers.cases)()?;
    let reader = match said {
        true => reader.default_outcome(every),
        false => reader.assumed_outcome(every),
    };
    reader.open(path)
}

/// What a file or folder is to be taken for.
fn taken(path: &Path, readers: &Readers<'_>) -> Result<Taken, Error> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let extension = extension.unwrap_or_default().to_lowercase();
    match extension.as_str() {
        _ if path.is_dir() => Ok(Taken::Output),
        "zip" => Ok(Taken::Output),
        "stix2" => Ok(Taken::Indicators),
        // A JSON array of flat objects is a table, and an error in its columns is reported; any
        // other JSON must be a bundle of indicators.
        "json" => table(path, readers).or_else(|why| match Indicators::default().open(path) {
            Err(_) if why.is_column() => Err(why),
            _ => Ok(Taken::Indicators),
        }),
        _ => table(path, readers),
    }
}

/// What a table is to be taken for.
pub(super) fn table(path: &Path, readers: &Readers<'_>) -> Result<Taken, Error> {
    let why = match (readers.cases)()?.open(path) {
        Ok(_) => return Ok(Taken::Cases),
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
    Ok(kind(table.other_columns()).unwrap_or(Taken::List))
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
