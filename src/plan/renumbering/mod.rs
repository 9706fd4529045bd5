//! The dated changes of numbering plans: what the digits of an older form are today.
//!
//! A list from 2016 holds forms that today's tables call invalid. A rule joins the old form and the
//! new one under today's digits; its name (`plan:MX-2019-08`) is on every reading it was applied
//! to. The rules stand in `renumberings.csv`, one readable table, each with its source (the migration
//! recipes of libphonenumber are facts published under Apache-2.0); anyone can add to them from a
//! file of the same form.
//!
//! What decides, in this order: digits that no damage of today's numbers looks like are the phone
//! they always were, whatever the date; where they look like a number of today that lost a digit,
//! they are an old form while that was in use and a year after; where today's plan knows them as
//! they are, the date of the text decides; without a date that can, or where the operator would
//! have to be known, the text stays as it is and the others are candidates. A number whose calling code has no old form of its length costs
//! the look at one word, and nothing is allocated unless a rule applies.

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
