//! The session mixture: for every entry of a list, how likely each government made it (the model is
//! in `docs/METHOD.md`, section “Session mixture”).
//!
//! A list becomes columns (`evidence`, `dates`). A first chain finds sessions without attributing
//! them (`pilot`). Governments that explain these sessions are chosen (`choose`, `choice`, `moves`,
//! `rename`). Then several chains run (`chain`, `learn`), the weights of those that count are
//! averaged (`together`, `weights`), and clients are given names (`named`).

mod activity;
mod beginning;
mod beside;
mod calendar;
mod candidates;
mod chain;
mod choice;
mod choose;
mod components;
mod dates;
mod divide;
mod drawing;
mod evidence;
mod fits;
mod fitting;
mod interest;
mod lanes;
mod learn;
mod local_days;
pub(crate) mod mixture_error;
mod moves;
mod named;
mod nearby;
mod office;
mod params;
mod part;
mod pilot;
mod positions;
mod posterior;
mod rename;
mod reuse;
mod run;
mod seen;
mod session_summary;
mod sessions;
mod set_apart;
mod settings;
mod sufficient_stats;
mod tagged;
mod together;
mod weights;

#[cfg(feature = "simulate")]
pub(super) use dates::in_order;
pub(super) use interest::HOSTS;
pub use settings::Mixture;
