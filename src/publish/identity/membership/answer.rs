//! Gives the answer to one person, in words that claim no more than is known.

use std::fmt;

/// Whether a number is on the list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Answer {
    /// Somebody selected it.
    OnTheList,
    /// It is not on this list.
    NotOnThisList,
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Answer::OnTheList => "The number is on the list: somebody selected it. That does not show that the phone was attacked.",
            Answer::NotOnThisList => {
                "The number is not on this list. That does not show that the phone was not attacked: other lists and ways are not known here."
            }
        })
    }
}
