//! The name of a project.
//!
//! Pseudonyms of one project can be joined; those of two cannot.

use super::identity_error::{IdentityError, ProjectName};
use std::fmt;
use targetlist::error::Error;

/// The name of a project, which is part of every keyed message. The same key with another name
/// gives other pseudonyms.
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
            "" => ProjectName::Empty,
            name if name.len() > LONGEST => ProjectName::TooLong,
            name if name.contains('|') => ProjectName::VerticalBar,
            name if name.chars().any(char::is_control) => ProjectName::ControlCharacter,
            name if name.trim() != name => ProjectName::Blank,
            name => return Ok(Project(name.to_owned())),
        };
        Err(IdentityError::Project(why).into())
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
