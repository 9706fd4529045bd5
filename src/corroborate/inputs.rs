//! Files in any order: a list, case sheets, output folders of tools, indicator files, notices.

use crate::archive::Files;
use crate::error::{Error, Kind};
use crate::forensic::{self, Families, Findings, Folder, Indicators, Outcome};
use crate::list::{self, TargetList};
use crate::number;
use crate::sheet::normalized;
use std::path::{Path, PathBuf};

/// How lists and case sheets are read: each call makes a reader anew, as a reader reads one file.
pub struct Readers<'r> {
    /// The reader of a list.
    pub list: &'r dyn Fn() -> Result<list::Reader, Error>,
    /// The reader of a case sheet.
    pub cases: &'r dyn Fn() -> Result<forensic::Reader, Error>,
    /// How the owner's number in a tool's output is read: backups hold it in any form.
    pub numbers: number::Settings,
}

impl Default for Readers<'_> {
    /// Readers that find everything out.
    fn default() -> Self {
        Readers {
            list: &|| Ok(list::Reader::new()),
            cases: &|| Ok(forensic::Reader::new()),
            numbers: number::Settings::default(),
        }
    }
}

/// A table of people who are known already, without outcomes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KnownTable {
    /// A vendor's notices: a vendor or a day of notification stands in the table.
    Notified,
    /// Earlier victims: first traces or code names stand in the table.
    EarlierVictims,
}

/// What was given, sorted by what the files hold.
///
/// A folder or ZIP is the output of a tool. A file whose name ends in `.stix2` or `.json` holds
/// indicators. A table with outcomes is a case sheet; one without is a list, unless it is one of
/// notices or of earlier victims.
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
    /// Tables of people who are known already.
    pub known: Vec<(KnownTable, Findings)>,
}

impl Inputs {
    /// Sorts files and folders, and reads all that are not lists.
    ///
    /// # Errors
    /// A file or folder that cannot be read or is none of these, with what to do.
    pub fn open<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> Result<Inputs, Error> {
        Inputs::open_with(paths, &Readers::default())
    }

    /// The same with settings.
    ///
    /// # Errors
    /// As for [`Inputs::open`]; and whatever the readers refuse.
    pub fn open_with<P: AsRef<Path>>(
        paths: impl IntoIterator<Item = P>,
        readers: &Readers<'_>,
    ) -> Result<Inputs, Error> {
        let mut inputs = Inputs::default();
        let (mut sheets, mut outputs) = (Vec::new(), Vec::new());
        for path in paths {
            let path = path.as_ref();
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if path.is_dir() => outputs.push(path.to_owned()),
                Some("zip") => outputs.push(path.to_owned()),
                Some("stix2" | "json") => inputs.indicators.open(path)?,
                _ => match (readers.cases)()?.open(path) {
                    Ok(findings) => sheets.push(findings),
                    Err(why) if why.is_column() => inputs.table(path, why, readers)?,
                    Err(why) => return Err(why),
                },
            }
        }
        let families = Families::default();
        let mut folders = Vec::new();
        for path in outputs {
            let (files, indicators) = (Files::open(path)?, &inputs.indicators);
            folders.extend(Folder::read_at_home(
                &files,
                indicators,
                &families,
                &readers.numbers,
            )?);
        }
        inputs.findings = Findings::together(sheets).with_folders(folders);
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
                let why = "no list among the files: name a table of phone numbers that has no column of outcomes";
                Err(Kind::Settings(why.to_owned()).into())
            }
            several => {
                let names = several.iter().map(|file| file.display().to_string());
                let names = names.collect::<Vec<_>>().join(", ");
                let why = format!("{names} are lists, and only one can be joined at a time");
                Err(Kind::Settings(why).into())
            }
        }
    }

    /// A table that is not a case sheet, as `why` says.
    fn table(&mut self, path: &Path, why: Error, readers: &Readers<'_>) -> Result<(), Error> {
        let Ok(table) = (readers.list)()?.open(path) else {
            return Err(why);
        };
        match kind(&table) {
            None => self.lists.push(path.to_owned()),
            Some(kind) => {
                let every = match kind {
                    KnownTable::Notified => Outcome::NotifiedOnly,
                    KnownTable::EarlierVictims => Outcome::Targeted,
                };
                let known = (readers.cases)()?.every(every).open(path)?;
                self.known.push((kind, known));
            }
        }
        Ok(())
    }
}

/// Which known people a table without outcomes holds, by the words of its headings; `None` for a
/// list.
fn kind(table: &TargetList) -> Option<KnownTable> {
    let headings: Vec<String> = table
        .other_columns()
        .iter()
        .map(|one| normalized(one))
        .collect();
    let holds = |word: &str| headings.iter().any(|heading| heading.contains(word));
    match () {
        () if holds("vendor") || holds("notified") => Some(KnownTable::Notified),
        () if holds("device") || holds("activity") => Some(KnownTable::EarlierVictims),
        () => None,
    }
}
