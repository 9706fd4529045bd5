//! Takes numbers and people and gives what stands for them: keyed pseudonyms, random codes, person
//! codes, a private membership check; and says who may be named.
//!
//! | wanted | take |
//! | --- | --- |
//! | the same sign for the same number in every table of a project, nothing to keep but the key | [`Pseudonyms`] |
//! | signs that no key gives back, and a table that does | [`Codes`] |
//! | signs for people that newsrooms print, `FRJRN1` | [`PersonCodes`] |
//! | an answer for one person, whether their own number is on the list | [`Membership`] |
//! | whether somebody may appear under a name | [`Naming`] |
//!
//! There is no plain hash, and no way to ask for one: every mobile number of a country is hashed in
//! seconds, so that a plain hash of a number is the number.

mod code;
mod code_table;
mod codes;
mod key;
mod key_check;
mod key_text;
pub mod membership;
mod naming;
mod naming_fields;
mod owner_only;
mod person_code;
mod person_codes;
mod person_table;
mod project;
mod pseudonyms;
mod random;
mod role_codes;

pub use code::Code;
pub use codes::Codes;
pub use key::Key;
pub use key_check::KeyCheck;
pub use membership::Membership;
pub use naming::{MayBeNamed, Naming, NotUsed};
pub use person_code::PersonCode;
pub use person_codes::PersonCodes;
pub use project::Project;
pub use pseudonyms::{Pseudonym, Pseudonyms};
pub use random::Random;
pub use role_codes::{RoleCode, RoleCodes};

use crate::error::{Error, Kind};

/// An error about a key, a name or a table that cannot be used as it is.
fn unusable(why: impl Into<String>) -> Error {
    Error::new(Kind::Settings(why.into()))
}

#[cfg(test)]
mod identity_tests;
