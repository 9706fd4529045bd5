//! The name of a project.
//!
//! Pseudonyms of one project can be joined; those of two cannot.

use super::unusable;
use std::fmt;
use targetlist::error::Error;

/// The name of a project, part of everything that is keyed. The same key with another name gives
/// other pseudonyms.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Project(String);

/// The most bytes of a name.
const LONGEST: usize = 100;

impl Project {
    /// Takes a name of 1 to 100 bytes without `|`, control characters, or blanks at its ends.
    ///
    /// # Errors
    /// Any other name, which the error does not repeat.
    ///
    /// ```
    /// use targetlist_publish::identity::Project;
    /// assert!(Project::named("story-2021").is_ok());
    /// assert!(Project::named("a|b").is_err());
    /// ```
    pub fn named(name: &str) -> Result<Project, Error> {
        let why = match name {
            "" => "is empty",
            name if name.len() > LONGEST => "is longer than 100 bytes",
            name if name.contains('|') => {
                "holds a vertical bar, which parts the fields of what is keyed"
            }
            name if name.chars().any(char::is_control) => "holds a control character",
            name if name.trim() != name => "begins or ends with a blank",
            name => return Ok(Project(name.to_owned())),
        };
        Err(unusable(format!(
            "the name of the project {why}; choose a short plain one and keep it"
        )))
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.0
    }
}

/// The name, with everything blotted out that could be a number.
impl fmt::Debug for Project {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&targetlist::mask::redact(&self.0))
    }
}
