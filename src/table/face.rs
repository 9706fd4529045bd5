//! What ends a cell of a notebook and shows itself there.

use super::{Document, thousands};
use crate::error::Error;

/// So many nouns of a slice are shown; the rest is counted.
const SHOWN: usize = 10;

/// A value that shows itself at the end of a notebook's cell, numbers masked. Nouns do, and with
/// this trait in scope (it is in the prelude) so do slices of them, rates, tallies, errors and results.
///
/// ```
/// use targetlist::prelude::*;
/// let list = TargetList::reader().read("list.csv", "phone\n+447700900123\nn/a\n".as_bytes())?;
/// let rows = list.rejects().face().to_string();
/// assert!(rows.starts_with("1 in all") && rows.contains("A row that was not used"));
/// # Ok::<(), Error>(())
/// ```
pub trait Face {
    /// What is shown.
    fn face(&self) -> Document;

    /// Prints the face as HTML to a Jupyter notebook with the evcxr kernel, which calls this for the
    /// last expression of a cell.
    #[allow(
        clippy::print_stdout,
        reason = "the evcxr protocol is a message on standard output"
    )]
    fn evcxr_display(&self) {
        println!(
            "EVCXR_BEGIN_CONTENT text/html\n{}\nEVCXR_END_CONTENT",
            self.face().html()
        );
    }
}

/// How many there are, and the first ten.
impl<T: Face> Face for [T] {
    fn face(&self) -> Document {
        let mut document = Document::new();
        let more = match self.len() > SHOWN {
            true => format!("; the first {SHOWN} are shown"),
            false => String::new(),
        };
        document.paragraph(format!("{} in all{more}.", thousands(self.len() as u64)));
        for one in self.iter().take(SHOWN) {
            document.append(one.face());
        }
        document
    }
}

impl<T: Face> Face for Option<T> {
    fn face(&self) -> Document {
        self.as_ref().map_or_else(|| line("None."), Face::face)
    }
}

/// The value, or the sentence of the error: for a cell that ends without `?`.
impl<T: Face> Face for Result<T, Error> {
    fn face(&self) -> Document {
        self.as_ref().map_or_else(Face::face, Face::face)
    }
}

impl Face for Error {
    fn face(&self) -> Document {
        line(&format!("Error: {self}"))
    }
}

/// A document of one sentence.
pub(crate) fn line(text: &str) -> Document {
    let mut document = Document::new();
    document.paragraph(text);
    document
}
