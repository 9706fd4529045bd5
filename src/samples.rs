//! The sample list and the case sheet that goes with it, for a first try without a file.
//!
//! Both are made up and the same each time: they contain no real person, and no number in them
//! belongs to anybody. They are the files of the folder `data-samples/pegasus_project`.
//!
//! ```
//! use targetlist::prelude::*;
//! let result = Corroboration::new(&samples::list()?, &samples::cases()?);
//! assert!(result.sentence().starts_with("37 of 67 phones examined from the list"));
//! # Ok::<(), Error>(())
//! ```

use crate::error::Error;
use crate::forensic::Findings;
use crate::list::TargetList;
use crate::simulate::SimulatedLeak;

/// The list of 50,000 entries, as messy as real ones are.
///
/// # Errors
/// None that is known: the list is read as a file is.
pub fn list() -> Result<TargetList, Error> {
    TargetList::reader().read("list.csv", SimulatedLeak::sample().write().list.as_bytes())
}

/// The laboratories' case sheet: 67 phones of it are on the list.
///
/// # Errors
/// None that is known: the sheet is read as a file is.
pub fn cases() -> Result<Findings, Error> {
    Findings::reader().read(
        "cases.csv",
        SimulatedLeak::sample().write().cases.as_bytes(),
    )
}
