//! The settings of an audit: the key, names or none, files that are vouched for.

use super::cases::Cases;
use std::collections::BTreeSet;
use std::fmt;
use targetlist::number::Number;
use zeroize::Zeroizing;

/// What is searched for besides the numbers of the list, and which files are vouched for. By
/// default: persons' names, no key, no files.
#[derive(Clone)]
pub struct Options {
    pub(super) keys: Vec<Zeroizing<Vec<u8>>>,
    pub(super) names: bool,
    pub(super) numbers: BTreeSet<Number>,
    pub(super) cases: Cases,
    pub(super) vouched: BTreeSet<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            keys: Vec::new(),
            names: true,
            numbers: BTreeSet::new(),
            cases: Cases::default(),
            vouched: BTreeSet::new(),
        }
    }
}

impl Options {
    /// Looks for this key too: the bytes themselves, hexadecimal, base 32 and base 64. Keys of
    /// fewer than eight bytes are not looked for.
    #[must_use]
    pub fn key(mut self, key: &[u8]) -> Options {
        self.keys.push(Zeroizing::new(key.to_vec()));
        self
    }

    /// Searches for these numbers too, for example those of findings that are not on the list.
    #[must_use]
    pub fn numbers(mut self, numbers: impl IntoIterator<Item = Number>) -> Options {
        self.numbers.extend(numbers);
        self
    }

    /// Looks for no names at all.
    #[must_use]
    pub fn without_names(mut self) -> Options {
        self.names = false;
        self
    }

    /// Accepts in these files (paths inside the folder, with slashes) what cannot be searched, such
    /// as images, because a person has checked them. The rest of each file is still searched. A
    /// file that is not in the folder fails the audit.
    #[must_use]
    pub fn vouch_for(mut self, files: impl IntoIterator<Item = impl Into<String>>) -> Options {
        self.vouched.extend(files.into_iter().map(Into::into));
        self
    }
}

/// Counts alone: the settings hold the key and names.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("keys", &self.keys.len())
            .field("names", &self.names)
            .field("numbers", &self.numbers.len())
            .field("names_of_cases", &self.cases.names.len())
            .field("vouched", &self.vouched.len())
            .finish()
    }
}
