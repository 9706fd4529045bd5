//! The links in a record of a message.
//!
//! Some versions of the tool name no indicator for a message; its links are matched again.

use serde_json::Value;

/// The most links of one record that are looked at.
const MOST: usize = 50;

/// The links of a record: those the tool lists, and those in its text. Nothing else of the text is
/// kept.
pub(super) fn of(record: &Value) -> Vec<String> {
    let listed = record
        .get("links")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    let texts = ["body", "text", "message", "url"]
        .into_iter()
        .filter_map(|field| record.get(field)?.as_str());
    let inside = texts.flat_map(|text| text.split_whitespace().filter(|word| word.contains("://")));
    let trimmed = |link: &str| {
        link.trim_matches(|c: char| !c.is_alphanumeric() && c != '/')
            .to_owned()
    };
    listed.chain(inside).map(trimmed).take(MOST).collect()
}
