//! The names that a notebook needs: `use targetlist::prelude::*;`.
//!
//! ```
//! use targetlist::prelude::*;
//! let list = TargetList::reader().home("GB")?.read("list.csv", "phone\n07700 900123\n+44 7700 900124\n".as_bytes())?;
//! let cases = Findings::reader().read("cases.csv", "number,result,system\n+447700900123,infected,iOS\n".as_bytes())?;
//! let result = Corroboration::new(&list, &cases);
//! assert!(result.by(Stratum::System).to_string().contains("1 of 1"));
//! # Ok::<(), Error>(())
//! ```

pub use crate::attribute::{Attribution, Clients, Countries};
pub use crate::cluster::Clusters;
pub use crate::corroborate::{CaseDefinition, Corroboration, Stratum, Timing};
pub use crate::error::Error;
pub use crate::forensic::{Findings, Outcome};
pub use crate::list::{TargetList, progress};
pub use crate::mask::Reveal;
pub use crate::plan::Region;
#[cfg(feature = "simulate")]
pub use crate::samples;
pub use crate::table::Face;
pub use crate::time::Zone;
