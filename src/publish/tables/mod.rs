//! Takes the nouns and gives the tables of a publication.

pub(in crate::publish) mod facts;
pub(in crate::publish) mod numbers;
pub(in crate::publish) mod phones;
pub(in crate::publish) mod read;
pub(in crate::publish) mod single;
