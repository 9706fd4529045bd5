//! The publisher's license and contact, as a data package names them.

use crate::imprint::License;
use serde::Serialize;

/// A license: `name` is an identifier, as the standard wants it.
#[derive(Serialize)]
pub(super) struct Licensed<'s> {
    name: String,
    title: &'s str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'s str>,
}

pub(super) fn licensed(license: &License) -> Licensed<'_> {
    Licensed {
        name: identifier(&license.name),
        title: &license.name,
        path: license.link.as_deref(),
    }
}

/// Letters, digits, `-`, `_` and `.`; other signs become `-`.
fn identifier(name: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    name.chars()
        .map(|letter| if plain(letter) { letter } else { '-' })
        .collect()
}

/// Whom to ask: an e-mail address, a page, or a name.
#[derive(Serialize)]
pub(super) struct Contributor<'s> {
    title: &'s str,
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'s str>,
}

pub(super) fn contributor(contact: &str) -> Contributor<'_> {
    let page = contact.starts_with("https://") || contact.starts_with("http://");
    let email = !page && contact.contains('@') && !contact.contains(char::is_whitespace);
    Contributor {
        title: contact,
        role: "contact",
        email: email.then_some(contact),
        path: page.then_some(contact),
    }
}
