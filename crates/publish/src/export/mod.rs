//! The export formats: CSV, XLSX, data package, FollowTheMoney, Splink.
//!
//! Whatever is tabular starts from a [`DataTable`](super::DataTable), whatever is about single numbers from
//! [`Subjects`]: names that a policy gave them, never the numbers. Everything writes row by row and
//! gives the same bytes for the same input.

pub(crate) mod csv;
pub(crate) mod frictionless;
pub(crate) mod ftm;
mod moment;
mod neutral;
pub(crate) mod splink;
mod subject;
pub(crate) mod xlsx;

pub(crate) use neutral::neutral;
pub(crate) use subject::{Client, Subject, Subjects};

use crate::fault::Fault;
use targetlist::Error;

/// What a writer says when its disk is full.
fn unwritten(why: impl Into<std::io::Error>) -> Error {
    Error::new(Fault::Write(why.into()))
}
