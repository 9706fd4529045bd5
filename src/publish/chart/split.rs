//! A whole in parts: the box behind "37 of 67".

use super::Amount;
use super::words::{label, said};

/// A whole and its parts, at most six, in the order given.
#[derive(Clone, Debug)]
pub struct Split {
    whole: String,
    parts: Vec<(String, Amount)>,
}

impl Split {
    /// A whole in parts: what the whole is (`phones examined from the list`), and its parts with how many of each (`infected`, `attempt alone`,
    /// `inconclusive`). Parts from the seventh on are drawn as one.
    pub fn new<L: AsRef<str>, A: Into<Amount>>(whole: &str, parts: impl IntoIterator<Item = (L, A)>) -> Split {
        let parts = parts.into_iter().map(|(text, amount)| (label(text), amount.into())).collect();
        Split { whole: said(whole), parts }
    }
}
