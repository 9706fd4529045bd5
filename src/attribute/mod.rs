//! Whose entries those of a list likely are, with the evidence, or nobody: [`Attribution`] by the
//! evidence on tags or by a mixture of sessions, [`Clients`] by the plain rule of home shares,
//! [`Countries`], which is a count and not an attribution.

mod attribution;
mod baseline;
mod contradictions;
mod countries;
mod doubt;
mod gaps;
mod governments;
mod home_share;
mod likely;
#[cfg(feature = "simulate")]
mod likeness;
mod mixture;
mod operators;
#[cfg(feature = "simulate")]
mod rehearsal;
mod sensitivity;
mod shares;
mod telling;

pub use attribution::{Attributed, Attribution, Method};
pub use baseline::{Baseline, Beside};
pub use contradictions::Contradiction;
pub use countries::{Countries, Country};
pub use governments::{Context, Customer, Government, Governments, Weekend};
pub use home_share::{Client, Clients, HomeShare};
pub use likely::{Evidence, Kind, Likely, Strength};
pub use mixture::{Mixture, Part, Sweeps};
pub use operators::{Misfit, Operator, Operators, UnderGovernment};
#[cfg(feature = "simulate")]
pub use rehearsal::{Rehearsal, Trial};
pub use sensitivity::{Resampled, Sensitivity, Threshold, Variant};
pub use telling::has_telling_tags;
