//! The outcome of the checks of hashes that a folder states.

use crate::table::counted;
use std::fmt;

/// How the checks of hashes came out.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(crate) struct Checks {
    /// Whether `info.json` is the one whose hash the log states; `None` where no hash is stated.
    pub(crate) info: Option<bool>,
    /// Files that are as stated.
    pub(crate) same: u64,
    /// Files that are not as stated, by name.
    pub(crate) changed: Vec<String>,
    /// Files of the input that the tool examined: they lie elsewhere, and are not checked.
    pub(crate) input: u64,
    /// Files of an acquisition whose hash is stated and which do not lie in the folder.
    pub(crate) missing: u64,
    /// Lines that state no hash.
    pub(crate) unreadable: u64,
}

impl Checks {
    /// Whether something is not as it was written.
    pub(crate) fn is_changed(&self) -> bool {
        self.info == Some(false) || !self.changed.is_empty()
    }

    /// How many files were held against a hash.
    pub(crate) fn checked(&self) -> u64 {
        self.same + self.changed.len() as u64 + u64::from(self.info.is_some())
    }
}

/// `1 file checked, unchanged`
impl fmt::Display for Checks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.checked() == 0 {
            f.write_str("no file checked")?;
        } else {
            let files = counted(self.checked(), "file", "files");
            let how = if self.is_changed() { "" } else { ", unchanged" };
            write!(f, "{files} checked{how}")?;
        }
        if self.info == Some(false) {
            f.write_str("; info.json CHANGED since the log was written")?;
        }
        let files = |count: u64| counted(count, "file", "files");
        if !self.changed.is_empty() {
            write!(f, "; {} CHANGED", files(self.changed.len() as u64))?;
        }
        if self.missing > 0 {
            write!(
                f,
                "; {} listed with a hash but not in the folder",
                files(self.missing)
            )?;
        }
        if self.unreadable > 0 {
            let lines = counted(self.unreadable, "line", "lines");
            write!(f, "; {lines} without a readable hash")?;
        }
        Ok(())
    }
}
