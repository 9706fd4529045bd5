//! Recipes: whole programs that run as tests, each for an actual question. Documentation alone.
//!
//! | question | recipe |
//! | --- | --- |
//! | Which numbers were selected in the week before the resignation? | [`lists`] 1 |
//! | How many rows did we lose, and why? | [`lists`] 2 |
//! | My list has no country codes | [`lists`] 3 |
//! | The numbers came through Excel | [`lists`] 4 |
//! | Which sheet and which columns were read? | [`lists`] 5 |
//! | My list has no times | [`lists`] 6 |
//! | Who is on both lists? | [`lists`] 7 |
//! | What changed since last week's list? | [`lists`] 8 |
//! | A country has a new numbering plan | [`lists`] 9 |
//! | A list of 20 million | [`lists`] 10 |
//! | Whose list is it? | [`whose`] 1 |
//! | My list has no client column | [`whose`] 2 |
//! | Where does this cluster look abroad? | [`whose`] 3 |
//! | Which operators sit under one government? | [`whose`] 4 |
//! | Which client selected this number? | [`whose`] 5 |
//! | How much does the answer depend on the threshold? | [`whose`] 6 |
//! | How many of the examined phones bear the list out? | [`phones`] 1 |
//! | Two laboratories disagree | [`phones`] 2 |
//! | A phone was examined again after a reset | [`phones`] 3 |
//! | One person, three phones | [`phones`] 4 |
//! | How would 37 of 67 change if …? | [`phones`] 5 |
//! | Our laboratory uses another word for an outcome | [`phones`] 6 |
//! | A new laboratory has its own format | [`phones`] 7 |
//! | How soon did traces follow selections? | [`phones`] 8 |
//! | What did MVT find, and is it a verdict? | [`phones`] 9 |
//! | Coming from pandas, Excel, OpenRefine, Splink | [`from_elsewhere`] 1 to 4 |
//! | To JSON for our site | [`from_elsewhere`] 5 |
//! | To polars and back | [`from_elsewhere`] 6 |
//! | I stay in polars | [`from_elsewhere`] 7 |
//!
//! The crate `targetlist-publish` has two more in its own `cookbook`: what may I print of a group of
//! four, and hand over to Aleph.

#[doc = include_str!("lists.md")]
pub mod lists {}

#[doc = include_str!("whose.md")]
pub mod whose {}

#[doc = include_str!("phones.md")]
pub mod phones {}

#[doc = include_str!("from_elsewhere.md")]
pub mod from_elsewhere {}
