//! Attribution: which government likely made each entry of a list. [`Attribution`] uses tags or a
//! mixture of sessions, [`Clients`] the home-share rule; [`Countries`] is a count and not an
//! attribution.

mod abstain;
mod attribution;
mod baseline;
#[cfg(feature = "simulate")]
mod bootstrap;
mod contradictions;
mod countries;
mod gaps;
pub(crate) mod governments;
mod home;
mod home_share;
mod home_share_reason;
mod likely;
#[cfg(feature = "simulate")]
mod likeness;
mod mixed_tags;
pub(crate) mod mixture;
mod neighbor;
mod operators;
mod sensitivity;
mod shares;
mod telling;

pub use attribution::{Attribution, AttributionMethod, EntryAttribution, Limitation};
pub use baseline::{Baseline, BaselineRow};
#[cfg(feature = "simulate")]
pub use bootstrap::Bootstrap;
#[cfg(all(feature = "simulate", feature = "serde"))]
pub(crate) use bootstrap::Trial;
pub use contradictions::HomeShareContradiction;
pub use countries::{Countries, Country};
pub use governments::Governments;
pub use home_share::{Client, Clients, HomeShare};
pub use likely::{ClientEvidence, ClientSummary, EvidenceKind, Strength};
#[cfg(feature = "serde")]
pub(crate) use mixed_tags::{Differ, MixedTag};
pub use mixture::Mixture;
#[cfg(feature = "serde")]
pub(crate) use operators::Misfit;
pub use operators::{Operator, Operators, UnderGovernment};
pub use sensitivity::{AttributionSensitivity, Resampled, Variant};
pub use telling::Tags;
