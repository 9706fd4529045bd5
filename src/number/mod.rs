//! Telephone numbers, and how they are read from texts of any kind.

mod address;
mod amount;
#[cfg(feature = "phonenumber")]
mod conversion;
mod date;
mod digits;
mod eights;
mod extension;
mod identity;
mod label;
mod labels_read;
mod letters;
mod marks;
mod national;
mod other;
mod piece;
mod read;
mod reading;
mod repair;
mod settings;
mod several;
mod simple;
mod spreadsheet;
mod together;
mod understand;
mod viable;

pub use identity::Number;
pub use letters::{digit, invisible, odd_sign, sign};
pub use national::NationalForms;
pub(crate) use read::looks_like_one;
pub use read::{read, read_cell};
pub use reading::{Reading, Unreadable};
pub use repair::{Repair, Repairs};
pub use settings::Settings;
pub use together::NEVER_TOGETHER;

#[cfg(test)]
mod read_tests;

#[cfg(test)]
mod damage_tests;
