//! The policy of a publication: what may be published. Its default is the safest one.

use super::cells::{Differencing, Exception, Release, SmallCells};
use super::identity::{Codes, Key, Project, Pseudonyms};
use crate::settings_error::SettingsError;
use std::fmt;
use std::io;
use std::path::Path;
use targetlist::Error;

/// The rules of a publication. By default: small cells below five withheld, no earlier release, and
/// no table of single numbers at all.
///
/// ```
/// use targetlist_publish::{Policy, cells::SmallCells};
/// let policy = Policy::default().small_cells(SmallCells::below(10)?);
/// assert_eq!(policy.to_string(), "counts below 10 withheld; no earlier release to compare with; no individual numbers");
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Default)]
pub struct Policy {
    pub(super) numbers: SmallCells,
    pub(super) phones: SmallCells,
    pub(super) earlier: Earlier,
    pub(super) differencing: Differencing,
    pub(super) names: Names,
}

/// What the folder `release` of a publication calls its files.
pub(super) const NUMBERS: &str = "numbers";
pub(super) const PHONES: &str = "phones";
pub(super) const ROWS: &str = "rows";

/// The figures of an earlier publication.
#[derive(Clone, Default)]
pub(super) struct Earlier {
    pub(super) numbers: Option<Release>,
    pub(super) phones: Option<Release>,
    /// What became of the rows of the list.
    pub(super) rows: Option<Release>,
}

impl Earlier {
    /// What the publication in this folder told. Phones are in it only if some were examined.
    pub(super) fn read(folder: &Path) -> Result<Earlier, Error> {
        let read = |name: &str| {
            let path = folder.join("release").join(format!("{name}.json"));
            match std::fs::read_to_string(&path) {
                Ok(text) => Release::from_json(&text)
                    .map(Some)
                    .map_err(|error| error.in_file(&path)),
                Err(why) if why.kind() == io::ErrorKind::NotFound && name != NUMBERS => Ok(None),
                Err(why) if why.kind() == io::ErrorKind::NotFound => {
                    Err(Error::new(SettingsError::NoRelease).in_file(folder))
                }
                Err(why) => Err(Error::unreadable(why).in_file(&path)),
            }
        };
        Ok(Earlier {
            numbers: read(NUMBERS)?,
            phones: read(PHONES)?,
            rows: read(ROWS)?,
        })
    }
}

/// What replaces numbers in a handover. Unkeyed hashes are not offered.
#[derive(Default)]
pub(super) enum Names {
    /// Single numbers are not handed on.
    #[default]
    None,
    /// Keyed pseudonyms. The key is kept for the audit alone.
    Pseudonyms(Box<(Pseudonyms, Key)>),
    /// Random codes.
    Codes(Codes),
}

impl Policy {
    /// Sets the rule for small counts of numbers and of phones alike.
    #[must_use]
    pub fn small_cells(mut self, rule: SmallCells) -> Policy {
        self.numbers = rule.clone();
        self.phones = rule;
        self
    }

    /// Sets the rule for small counts of listed numbers, with its exceptions: they are logged in
    /// the manifest and printed in the report. Cells are named by `country`, `target` (a country in
    /// tables of two dimensions), `line`, `client`, `year`, `quarter`.
    #[must_use]
    pub fn numbers(mut self, rule: SmallCells) -> Policy {
        self.numbers = rule;
        self
    }

    /// Sets the rule for small counts of examined phones, with its exceptions: a headline such as
    /// 23, 14 and 30 of 67 may have one. Cells are named by `outcome`, `found`, `system`,
    /// `country`, `client`, `role`, `laboratory`, `year`, `lag`; the total has no name.
    #[must_use]
    pub fn phones(mut self, rule: SmallCells) -> Policy {
        self.phones = rule;
        self
    }

    /// Compares with the release that was published in this folder before, and withholds what would
    /// identify somebody. If the total itself would, the release is refused: 67 phones, then 68,
    /// reveal the one that was added.
    ///
    /// # Errors
    /// Code `settings` for a folder that holds no release; code `unreadable` for one that cannot be
    /// read; code `not_json` or `other_json` for a damaged record of a release.
    pub fn after(mut self, folder: impl AsRef<Path>) -> Result<Policy, Error> {
        self.earlier = Earlier::read(folder.as_ref())?;
        Ok(self)
    }

    /// Allows small differences from the earlier release to show, for a correction that has to be
    /// printed. Withheld counts must still not follow from both releases. The manifest records it.
    #[must_use]
    pub fn allow_differencing(mut self) -> Policy {
        self.differencing = Differencing::Allowed;
        self
    }

    /// Lets single numbers be handed over under keyed pseudonyms of a project. The key is in no
    /// output, which the audit checks.
    #[must_use]
    pub fn pseudonyms(mut self, key: Key, project: &Project) -> Policy {
        self.names = Names::Pseudonyms(Box::new((Pseudonyms::new(&key, project), key)));
        self
    }

    /// Lets single numbers be handed over under random codes. Numbers without a code are left out
    /// and counted; the table that leads back is written by [`Codes::write_table`], apart from
    /// everything that is handed over.
    #[must_use]
    pub fn codes(mut self, codes: Codes) -> Policy {
        self.names = Names::Codes(codes);
        self
    }

    /// The settings as names and values, for the manifest. No key is in them.
    pub(super) fn settings(&self) -> Vec<(String, String)> {
        vec![("policy".to_owned(), self.to_string())]
    }

    /// What it was compared with and whether single numbers are handed on, as the report says it.
    pub(super) fn compared(&self) -> String {
        let earlier = match (&self.earlier.numbers, &self.differencing) {
            (None, _) => "This edition was not compared with an earlier one.",
            (Some(_), Differencing::Refused) => "This edition was compared with the earlier one.",
            (Some(_), Differencing::Allowed) => {
                "Small differences between this edition and the earlier one are not withheld."
            }
        };
        let names = match self.names {
            Names::None => "Individual numbers are not handed on.",
            Names::Pseudonyms(_) => {
                "Individual numbers are handed on only under keyed pseudonyms (HMAC-SHA-256, 80 bits)."
            }
            Names::Codes(_) => "Individual numbers are handed on only under random codes.",
        };
        format!("{earlier} {names}")
    }

    /// The small counts that are printed all the same.
    pub(super) fn exceptions(&self) -> impl Iterator<Item = &Exception> {
        self.numbers
            .exceptions()
            .iter()
            .chain(self.phones.exceptions())
    }
}

/// The rules in words.
impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let earlier = match (&self.earlier.numbers, &self.differencing) {
            (None, _) => "no earlier release to compare with",
            (Some(_), Differencing::Refused) => "compared with the earlier release",
            (Some(_), Differencing::Allowed) => {
                "small differences from the earlier release not withheld"
            }
        };
        let small = match (self.numbers.threshold(), self.phones.threshold()) {
            (one, other) if one == other => format!("counts below {one} withheld"),
            (numbers, phones) => {
                format!("counts of numbers below {numbers} and of phones below {phones} withheld")
            }
        };
        let names = match self.names {
            Names::None => "no individual numbers",
            Names::Pseudonyms(_) => {
                "individual numbers under keyed pseudonyms (HMAC-SHA-256, 80 bits)"
            }
            Names::Codes(_) => "individual numbers under random codes",
        };
        write!(f, "{small}; {earlier}; {names}")
    }
}

/// The same: neither the key nor a code is shown.
impl fmt::Debug for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
