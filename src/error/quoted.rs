//! Texts from files and callers, prepared for error messages.

use crate::mask::redact;

/// A text in quotation marks, with everything redacted that could be a number.
pub(crate) fn quoted(text: &str) -> String {
    format!("“{}”", redact(text))
}

/// The first ten headings, quoted: a file of one line may have thousands.
pub(crate) fn all_quoted(headings: &[String]) -> String {
    const SHOWN: usize = 10;
    if headings.is_empty() {
        return "no headings at all".into();
    }
    let shown = headings.iter().take(SHOWN).map(|heading| quoted(heading));
    let mut shown = shown.collect::<Vec<_>>().join(", ");
    if headings.len() > SHOWN {
        shown.push_str(&format!(" … and {} more", headings.len() - SHOWN));
    }
    shown
}
