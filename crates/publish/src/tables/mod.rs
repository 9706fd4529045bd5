//! The tables of a publication.

pub(crate) mod categories;
pub(crate) mod client;
pub(crate) mod country;
pub(crate) mod dimensions;
pub(crate) mod entries;
pub(crate) mod folded;
pub(crate) mod listed;
mod mended;
pub(crate) mod numbers;
pub(crate) mod phones;
pub(crate) mod row_cells;
pub(crate) mod single;
