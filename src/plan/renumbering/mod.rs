//! The dated changes of numbering plans: what the digits of an older form are today.
//!
//! A list from 2016 holds forms that today's tables call invalid. A rule maps an old form to its
//! new one; every number it was applied to carries its name (`plan:MX-2019-08`). The rules are in
//! `renumberings.csv`, a readable table with a source for each (the migration recipes of
//! libphonenumber are facts published under Apache-2.0). Callers can add rules from a file of the
//! same form.
//!
//! What decides, in this order:
//!
//! - Digits that are not like a damaged number of today's plan name the phone they always named,
//!   whatever the date.
//! - Digits that are like one (a digit lost, one too many, two exchanged) are an old form while it
//!   was in use and for a year after.
//! - Where the digits are a valid number of today, the date of the text decides.
//! - Without a date that decides, or where the operator would have to be known, the text stays as
//!   it is, and the other numbers are candidates.
//!
//! A number whose calling code has no old form of its length costs one lookup, and nothing is
//! allocated unless a rule applies.

mod apply;
mod clash;
pub(crate) mod clash_error;
mod compiled;
mod damage;
mod form;
pub(crate) mod form_error;
mod index;
mod period;
mod rewrite;
mod rule;
pub(crate) mod rule_error;
mod set;
mod table;

pub(crate) use apply::{Modern, Today};
pub(crate) use period::Days;
pub use rule::Renumbering;
pub use set::Renumberings;

#[cfg(test)]
mod damage_tests;
#[cfg(test)]
mod merging_tests;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod shipped_tests;
#[cfg(test)]
mod users_tests;
