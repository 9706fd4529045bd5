//! Keyed pseudonyms and random codes that stand for numbers.
//!
//! | wanted | take |
//! | --- | --- |
//! | the same sign for the same number in every table of a project, nothing to keep but the key | a [`Key`] and a [`Project`] |
//! | signs that no key gives back, and a table that does | [`Codes`] |
//!
//! There is no plain hash, and no way to ask for one: every mobile number of a country is hashed in
//! seconds, so that a plain hash of a number is the number.

mod code;
mod code_table;
mod codes;
mod identity_error;
mod key;
mod key_check;
mod key_text;
mod owner_only;
mod project;
mod pseudonyms;
mod random;

pub use code::Code;
pub use codes::Codes;
pub use key::Key;
pub use project::Project;
pub use pseudonyms::{Pseudonym, Pseudonyms};

pub(crate) use owner_only::append as append_private;

#[cfg(test)]
mod identity_tests;
