//! The result of an audit.

use super::place::Place;
use super::unread::Unread;
use crate::fault::Fault;
use std::fmt;
use std::path::PathBuf;
use targetlist::Error;
use targetlist::table::{Cell, Document, Table, counted};

/// What must not appear in an output.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum What {
    /// A number of the list.
    Number,
    /// A number of the list, parted over neighboring cells or lines.
    Parted,
    /// A number of the list with one or two digits masked.
    Masked,
    /// A plain digest of a number of the list.
    Digest,
    /// The key.
    Key,
    /// A person's name.
    Name,
    /// Something that cannot be searched, in words.
    Opaque(&'static str),
}

impl What {
    /// In words.
    pub fn description(self) -> &'static str {
        match self {
            What::Number => "a number from the list or a case sheet",
            What::Parted => "a number from the list or a case sheet, split over cells or lines",
            What::Masked => "a number from the list or a case sheet, with one or two digits masked",
            What::Digest => "a plain digest of a number from the list or a case sheet",
            What::Key => "the key",
            What::Name => "the name of a person on the list or in a case sheet",
            What::Opaque(says) => says,
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.description())
    }
}

/// A file and what stands in it.
#[derive(Clone, PartialEq, Eq)]
pub struct Exposure {
    /// The name inside the folder, with slashes. It may itself be what is exposed: print it through
    /// [`mask::redact`](targetlist::mask::redact).
    pub file: String,
    /// What was found, never shown.
    pub what: What,
    /// Where it stands first.
    pub place: Place,
}

/// An audit of a folder.
#[derive(Clone)]
pub struct Audit {
    pub(super) folder: PathBuf,
    pub(super) files: u64,
    pub(super) bytes: u64,
    pub(super) vouched: u64,
    pub(super) numbers: u64,
    /// Whether case sheets were searched for too.
    pub(super) cases: bool,
    pub(super) unread: Unread,
    pub(super) exposures: Vec<Exposure>,
}

impl Audit {
    /// How many files were looked into, those that somebody vouches for included: their text is
    /// searched all the same.
    pub fn files(&self) -> u64 {
        self.files
    }

    /// How many bytes these have on the disk.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// How many files hold something that cannot be searched and was vouched for.
    pub fn vouched(&self) -> u64 {
        self.vouched
    }

    /// How many distinct numbers were looked for.
    pub fn numbers(&self) -> u64 {
        self.numbers
    }

    /// How many rows of the list were not read. Of most of them only the digits were searched for,
    /// as they are written; of those without enough digits, nothing.
    pub fn rows_not_read(&self) -> u64 {
        self.unread.rows
    }

    /// How many numbers of case sheets were not read, and so not searched for.
    pub fn case_numbers_not_read(&self) -> u64 {
        self.unread.of_cases
    }

    /// How many devices are not in the findings because consent was withdrawn. Their numbers were
    /// not searched for.
    pub fn devices_withdrawn(&self) -> u64 {
        self.unread.withdrawn
    }

    /// What is exposed, by file in order of its name: the first place of each kind in each file.
    pub fn exposures(&self) -> &[Exposure] {
        &self.exposures
    }

    /// Passes if nothing is exposed.
    ///
    /// # Errors
    /// `Exposed`, with the first file.
    pub fn verdict(&self) -> Result<(), Error> {
        self.passes(Fault::Exposed)
    }

    /// The same with the fault that says what becomes of the folder.
    pub(crate) fn passes(&self, fault: fn(What) -> Fault) -> Result<(), Error> {
        match self.exposures.first() {
            None => Ok(()),
            Some(first) => {
                Err(Error::new(fault(first.what)).in_file(self.folder.join(&first.file)))
            }
        }
    }

    /// What was searched, for what, and what was found.
    fn summary(&self) -> String {
        let mut says = match self.files {
            0 => "No file was searched.".to_owned(),
            files => format!(
                "{} ({}) {} searched for {}.",
                counted(files, "file", "files"),
                counted(self.bytes, "byte", "bytes"),
                if files == 1 { "was" } else { "were" },
                counted(self.numbers, "number", "numbers"),
            ),
        };
        if self.vouched > 0 {
            says.push_str(&format!(
                " What cannot be searched in {} was vouched for.",
                counted(self.vouched, "file", "files")
            ));
        }
        if self.exposures.is_empty() && self.files > 0 {
            says.push_str(match self.cases {
                true => " Nothing from the list or the case sheets was found.",
                false => " Nothing from the list was found.",
            });
        }
        says
    }

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.heading("Audit");
        screen.paragraph(self.summary());
        let unread = self.unread.sentences();
        if !unread.is_empty() {
            screen.paragraph(unread.join(" "));
        }
        if !self.exposures.is_empty() {
            let headings = ["file", "first place", "holds"];
            let mut table = Table::new("Must not be shared", &headings);
            self.exposures.iter().for_each(|found| {
                let place = found.place.to_string();
                table.row(vec![
                    Cell::label(&found.file),
                    Cell::said(place),
                    Cell::said(found.what),
                ]);
            });
            screen.table(table);
        }
        screen
    }
}

targetlist::__noun!(Audit);

/// The file's name without what could be a number in it.
impl fmt::Debug for Exposure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", targetlist::mask::redact(&self.file), self.what)
    }
}
