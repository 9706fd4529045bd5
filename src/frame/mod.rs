//! Every noun as a polars `DataFrame`, and a list from one. The only folder that names polars.
//!
//! A frame prints itself in a notebook. So it holds a number masked and by an id that means nothing
//! outside its list, and texts of the caller's files with everything blotted out that could be a
//! number; names of persons are left out. Whoever needs the numbers asks for them by name:
//! [`Reveal::Numbers`].
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
