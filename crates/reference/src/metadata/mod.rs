//! The metadata of libphonenumber, and the numbering plans in it.

mod carried;
mod described;
mod plans;
mod serialized;

pub use carried::{VERSION, carried};
pub use described::described;

use crate::table::Territory;
use phonenumber::metadata::Database;
use std::path::Path;

/// The plans in a file: `PhoneNumberMetadata.xml`, or the serialized form of it (`.bin`).
///
/// ```no_run
/// use targetlist_reference::metadata;
///
/// let plans = metadata::open(&metadata::carried());
/// assert_eq!(plans.len(), 254);
/// ```
///
/// # Panics
///
/// Where the file cannot be read, or holds something else.
pub fn open(path: &Path) -> Vec<Territory> {
    if path.extension().is_some_and(|kind| kind == "xml") {
        return described(&Database::load(path).expect("metadata of libphonenumber"));
    }
    serialized::serialized(&std::fs::read(path).expect("a file that can be read"))
}
