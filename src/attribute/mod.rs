//! Takes [`Clusters`](crate::cluster::Clusters) and gives [`Clients`]: for each cluster the government that likely entered it,
//! with the evidence, or nobody. Without tags it gives [`Countries`], which is a count and no attribution.

mod countries;
mod governments;
mod home_share;
mod mixture;

pub use countries::{Countries, Country};
pub use governments::{Context, Customer, Government, Governments, Weekend};
pub use home_share::{Client, Clients, HomeShare};
pub use mixture::{Mixed, Mixture};
