//! How tags are compared.

/// Tags are compared without case, and with one space where there are several.
pub(crate) fn folded(tag: &str) -> String {
    tag.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
