//! Files in any order: a list, case sheets, output folders of tools, indicator files, notices.

use super::joining_error::JoiningError;
use super::swapped;
use super::taken::{Found, Taken, taken};
use crate::error::Error;
use crate::forensic::{self, Findings, Folder, Indicators, Outcome};
use crate::list::{self, TargetList};
use crate::number;
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
    /// The files that are lists; [`Inputs::open_list`] reads the only one.
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
    /// Lists that had to be read to know that they are lists.
    read: Vec<(PathBuf, TargetList)>,
}

impl Inputs {
    /// Opens files and folders, decides what each is, and reads them. Lists are read by
    /// [`Inputs::open_list`], or here to see what they are.
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
            let Found { taken, list } = match said {
                Some(taken) => (*taken).into(),
                None => taken(path, readers)?,
            };
            inputs.read.extend(list.map(|list| (path.to_owned(), list)));
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

    /// The only list, read by the readers that it was opened with.
    ///
    /// ```
    /// use targetlist::corroborate::{Inputs, Readers};
    /// # fn main() -> Result<(), targetlist::Error> {
    /// # let sample = |file| format!("{}/data-samples/laboratory/{file}", env!("CARGO_MANIFEST_DIR"));
    /// let inputs = Inputs::open([sample("list.csv"), sample("cases.csv")])?;
    /// assert!(inputs.open_list(&Readers::default())?.distinct() > 0);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As for [`Inputs::list`], and whatever its reader refuses.
    pub fn open_list(&self, readers: &Readers<'_>) -> Result<TargetList, Error> {
        let path = self.list()?;
        match self.read.iter().find(|(known, _)| known == path) {
            Some((_, list)) => Ok(list.clone()),
            None => (readers.list)()?.open(path),
        }
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
