//! Keyed pseudonyms and random codes for numbers.
//!
//! | wanted | take |
//! | --- | --- |
//! | the same sign for the same number in every table of a project, nothing to keep but the key | a [`Key`] and a [`Project`] |
//! | signs that no key gives back, and a table that does | [`Codes`] |
//!
//! There are no unkeyed hashes: all mobile numbers of a country can be hashed in seconds, so an
//! unkeyed hash of a number reveals the number.

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
