//! The display of values at the end of a notebook cell.

use super::{Document, thousands};
use crate::error::Error;

/// How many values of a slice are shown; the others are only counted.
const SHOWN: usize = 10;

/// A value that can be displayed at the end of a notebook cell, with numbers masked. The results of
/// this crate can be. With this trait in scope (it is in the prelude), so can slices, options,
/// `Result`s, rates, tallies and errors.
///
/// ```
/// use targetlist::prelude::*;
/// let list = TargetList::reader().read("list.csv", "phone\n+447700900123\nn/a\n".as_bytes())?;
/// let rows = list.rejects().face().to_string();
/// assert!(rows.starts_with("1 in all") && rows.contains("Rows that were not used"));
/// # Ok::<(), Error>(())
/// ```
pub trait Face {
    /// What a notebook displays.
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

/// How many there are, and the first ten. Values that show rows of the same table share one table.
impl<T: Face> Face for [T] {
    fn face(&self) -> Document {
        let mut document = Document::new();
        let more = match self.len() > SHOWN {
            true => format!("; the first {SHOWN} are shown"),
            false => String::new(),
        };
        document.paragraph(format!("{} in all{more}.", thousands(self.len() as u64)));
        for one in self.iter().take(SHOWN) {
            document.continue_with(one.face());
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
