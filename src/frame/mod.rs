//! Conversion of every result to a polars `DataFrame`, and of a `DataFrame` to a list.
//!
//! A notebook prints a frame in full. So numbers in it are masked and have an id that means nothing
//! outside their list, texts from the caller's files are redacted where they could be a number, and
//! names of persons are left out. The numbers themselves need [`Reveal::Numbers`].
//!
//! ```
//! use targetlist::TargetList;
//! use targetlist::mask::Reveal;
//! let list = TargetList::reader().read("list.csv", "phone,client\n+44 7700 900123,T01\n".as_bytes())?;
//! let frame = list.frame()?;
//! assert_eq!(frame.column("masked").unwrap().get(0).unwrap().get_str(), Some("+44••••••••23"));
//! assert!(frame.column("number").is_err());
//! assert!(list.frame_revealing(Reveal::Numbers)?.column("number").is_ok());
//! # Ok::<(), targetlist::Error>(())
//! ```

mod attribution;
mod clients;
mod columns;
mod corroboration;
pub mod expr;
mod findings;
pub(crate) mod frame_error;
mod from_frame;
mod lists;
mod operators;
mod people;

/// The polars that frames are made with, so that callers use the same.
pub use polars;

use crate::mask::Reveal;
use crate::plan::Region;
use columns::Columns;
use polars::frame::DataFrame;

/// The code of a region, where there is one.
fn code(region: Option<Region>) -> Option<String> {
    region.map(|region| region.code().to_owned())
}

#[cfg(test)]
mod expr_tests;
#[cfg(test)]
mod frame_tests;
