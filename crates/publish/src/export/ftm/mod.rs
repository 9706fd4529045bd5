//! Numbers in FollowTheMoney, the language of Aleph, OpenAleph and OpenSanctions: entities as JSON
//! lines.
//!
//! The mapping claims no more than the list shows:
//!
//! | what is known | becomes | because |
//! | --- | --- | --- |
//! | the list | `Document` | it is what says all of this |
//! | a number | `UserAccount` at the service “telephone” with its pseudonym as `username` | a line is not a person: nobody may know who holds it |
//! | that it is listed, from when to when | `Documentation` between list and number | an entry documents a number; it shows no deed |
//! | a person somebody identified | `Person` with the person's code as `idNumber` and no name, `owner` of the number; no country, no topic | a pseudonym is an identifier, and names are what data sets are compared by; the country of a number is none of its holder, and topics such as `poi` are risk labels |
//! | the likely client, from 80% on | `PublicBody` and `UnknownLink`, whose role says that a model attributed it, with the probability | the model names governments, not agencies, and proves nothing |
//! | a laboratory's word on a device | `Note` on the number | traces on a phone are an observation about the phone |
//!
//! Ids are 32 letters made of the pseudonym (SHA-256, letters only, so that no id can look like a
//! number). `phone` is never filled. Values that FollowTheMoney's own cleaning would drop without a
//! word stand in `notes` instead, and [`dropped`] lists them.
//!
//! Checked against followthemoney 4.11.2.

mod clean;
mod dropped;
mod entity;
mod lines;
mod mapping;

pub(crate) use dropped::dropped;
pub(crate) use lines::entities;

use entity::Entity;

/// What the data set is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Settings {
    dataset: String,
    title: String,
}

impl Settings {
    /// A data set by its name for programs (lower-case letters, digits and underscores; other signs
    /// become underscores) and the title of the list for people.
    pub(crate) fn new(dataset: &str, title: &str) -> Settings {
        let lower = dataset.to_lowercase();
        let dataset = lower
            .chars()
            .map(|c| {
                if c.is_ascii_lowercase() || c.is_ascii_digit() {
                    c
                } else {
                    '_'
                }
            })
            .collect();
        Settings {
            dataset,
            title: targetlist::mask::redact(title).into_owned(),
        }
    }
}

#[cfg(test)]
#[path = "ftm_tests.rs"]
mod tests;
