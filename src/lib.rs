//! Figures that a newsroom can print, from a leaked list of telephone numbers and the findings of
//! forensic laboratories: how many numbers are on the list, whose clients likely entered them, how
//! far the examined phones support it, and what the figures do not show.
//!
//! Values pass from left to right, and each step has a type of its own:
//!
//! ```text
//! text ─▶ TargetList ─▶ Attribution ─┐
//!           └▶ rejects, counted      ├─▶ Corroboration ─▶ rates, sentences, tables
//! case sheet ─────▶ Findings ────────┘
//! ```
//!
//! ```
//! use targetlist::{Attribution, Corroboration, Findings, TargetList};
//! # fn main() -> Result<(), targetlist::Error> {
//! # let list_csv = "phone,client\n+44 7700 900123,T01\n0044 7700 900456,T01\n+33 6 39 98 00 01,T02\nn/a,T02\n".as_bytes();
//! # let cases_csv = "device,number,result\nD1,+447700900123,infected\nD2,+447700900456,inconclusive\n".as_bytes();
//! let list = TargetList::reader().read("list.csv", list_csv)?; // or TargetList::open("list.csv")?
//! let findings = Findings::reader().read("cases.csv", cases_csv)?; // or Findings::open("cases.csv")?
//! let attribution = Attribution::of(&list)?; // three entries are too few to attribute
//! let result = Corroboration::new(&list, &findings).with_attribution(&attribution)?;
//! assert_eq!(list.counts().rejected(), 1); // rows in = entries + rejects + blank, always
//! assert!(result.sentence().starts_with("1 of 2 phones examined from the list was found with traces"));
//! println!("{list}\n{attribution}\n{result}"); // aligned tables; numbers masked
//! # Ok(())
//! # }
//! ```
//!
//! The people on such lists are victims. Numbers are therefore masked wherever they are shown;
//! whole numbers take an explicit call, such as [`number::Number::e164`]; no error contains a
//! number; and this crate never opens a network connection. A rate cannot be built without its
//! denominator, and no function extrapolates from the examined phones to the list.
//!
//! # Three tasks
//!
//! - Count what examinations confirm: [`TargetList`], [`Findings`], [`Corroboration`];
//!   [`Corroboration::of_clients`] to tell rates apart by client and to test lags.
//! - Find out whose list it is: [`Attribution`], with home share as its baseline ([`Clients`]).
//! - Read numbers alone: [`number::parse`] for one number, [`number::parse_cell`] for a cell that
//!   may hold several.
//!
//! A notebook begins with `use targetlist::prelude::*;` ([`prelude`]). Whole programs for thirty
//! actual questions are in [`cookbook`]. The methods, with their sources and limits, are in
//! `docs/METHOD.md`; what may be written of each figure is in `docs/WORDING.md`.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! | --- | --- | --- |
//! | `spreadsheets` | yes | XLSX and ODS |
//! | `lab-tools` | yes | outputs of MVT and androidqf, STIX 2 indicators |
//! | `formats` | yes | JSON, HTML tables, vCard; gz, zip and zst of any table |
//! | `polars` | no | every result as a `DataFrame` (module `frame`) |
//! | `serde` | no | every result as JSON (module `serialize`; numbers masked) |
//! | `phonenumber` | no | conversion to and from `phonenumber::PhoneNumber` |
//! | `simulate` | no | simulated lists with known truth; module `samples` |
//! | `notebook` | no | what a notebook needs in addition to the default: `samples` |

#[cfg(any(feature = "formats", feature = "lab-tools", feature = "spreadsheets"))]
#[cfg_attr(
    not(feature = "lab-tools"),
    allow(
        dead_code,
        reason = "folders, and digests of their files, are for output of tools alone"
    )
)]
mod archive;
pub mod attribute;
pub mod cluster;
#[cfg(any(doc, doctest))]
pub mod cookbook;
pub mod corroborate;
mod digest;
pub mod error;
pub mod forensic;
#[cfg(feature = "polars")]
pub mod frame;
pub mod list;
pub mod mask;
pub mod number;
pub mod plan;
pub mod prelude;
#[cfg(feature = "simulate")]
pub mod samples;
#[cfg(feature = "serde")]
pub mod serialize;
pub mod sheet;
#[cfg(feature = "simulate")]
pub mod simulate;
pub mod stats;
pub mod table;
pub mod time;

pub use attribute::{Attribution, Clients, Countries};
pub use cluster::Clusters;
pub use corroborate::Corroboration;
pub use error::Error;
pub use forensic::Findings;
pub use list::TargetList;

#[cfg(all(
    test,
    feature = "formats",
    feature = "lab-tools",
    feature = "spreadsheets"
))]
mod errors_tests;

/// Runs the programs of the README as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Runs the programs of the book as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/start-program.md")]
#[doc = include_str!("../docs/engineers.md")]
struct Book;
