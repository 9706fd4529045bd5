//! Telephone numbers, and how they are read from texts of any kind.
//!
//! The route of a text:
//!
//! ```text
//! parse ────── + and digits, or digits alone ────────────────────────┐
//! (parse.rs)                                                         │
//! parse, ─┬─ digits and separators ── fast_path.rs ──────────────────┤
//! cells   └─ all else ── letters.rs (plain characters)               │
//!                           │                                        │
//!            several.rs (numbers side by side)                       │
//!                           │ each piece                             │
//!            piece.rs ── spreadsheet.rs, address.rs, label.rs,       │
//!                        amount.rs, hidden.rs, other.rs              │
//!                           │                                        │
//!            digits.rs (dialable digits, extension) ─────────────────┤
//!                                                                    ▼
//!                        interpret ── behind a plus sign, at home, or without a region;
//!                                     today's plan first, then renumberings of their day
//!                                                                    ▼
//!                                          ParsedNumber, or ParseError
//! ```
//!
//! What one text leaves open, its column decides: `lost_plus.rs` whether bare digits at home are
//! international, `national_forms.rs` whether they are national where no home is given.

mod address;
mod amount;
mod char_classes;
#[cfg(feature = "phonenumber")]
mod conversion;
#[cfg(feature = "phonenumber")]
pub(crate) mod conversion_error;
mod date;
mod digits;
mod extension;
mod fast_path;
mod figures_apart;
mod hidden;
mod identity;
mod interpret;
mod label;
mod labels_read;
mod letters;
mod lost_plus;
mod misread;
mod national_forms;
mod other;
mod parse;
mod parse_options;
mod parsed_number;
mod piece;
mod repair;
mod several;
mod short_text;
mod spreadsheet;
mod swar;
mod together;
mod viable;

pub use identity::Number;
pub(crate) use lost_plus::LostPlus;
pub(crate) use national_forms::NationalForms;
pub(crate) use parse::looks_like_one;
pub(crate) use parse::read_cell;
pub use parse::{parse, parse_cell};
pub use parse_options::ParseOptions;
pub use parsed_number::{ParseError, ParsedNumber};
pub use repair::{Repair, Repairs};

#[cfg(test)]
mod parse_tests;

#[cfg(test)]
mod damage_tests;
