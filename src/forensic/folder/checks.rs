//! The outcome of the checks of hashes that a folder states.

use crate::show::counted;
use std::fmt;

/// How the checks of hashes came out.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Checks {
    /// Whether `info.json` is the one whose hash the log states; `None` where no hash is stated.
    pub info: Option<bool>,
    /// Files that are as stated.
    pub same: u64,
    /// Files that are not as stated, by name.
    pub changed: Vec<String>,
    /// Files whose hash is stated and which do not lie in the folder: mostly those of the phone
    /// itself.
    pub elsewhere: u64,
    /// Lines that state no hash.
    pub unreadable: u64,
}

impl Checks {
    /// Whether something is not as it was written.
    pub fn is_changed(&self) -> bool {
        self.info == Some(false) || !self.changed.is_empty()
    }
}

impl fmt::Display for Checks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let info = match self.info {
            Some(true) => "info.json as the log states",
            Some(false) => "info.json CHANGED since the log was written",
            None => "no hash of info.json stated",
        };
        write!(
            f,
            "{info}; {} as stated, {} changed, {} not in the folder",
            counted(self.same, "file", "files"),
            self.changed.len(),
            self.elsewhere
        )?;
        if self.unreadable > 0 {
            write!(
                f,
                ", {} unreadable",
                counted(self.unreadable, "line", "lines")
            )?;
        }
        Ok(())
    }
}
