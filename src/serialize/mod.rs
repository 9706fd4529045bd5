//! Every result for serde: JSON for other tools, without scraping text.
//!
//! Numbers are masked and texts from a caller's files redacted, as on a screen. Whoever needs whole
//! numbers asks by name: [`Revealing`]. Rates carry hits, denominator, unit and both 95% intervals;
//! times are text in UTC of the precision they have; regions are ISO 3166 codes.
//!
//! ```
//! use targetlist::TargetList;
//! use targetlist::mask::Reveal;
//! use targetlist::serialize::Revealing;
//! let list = TargetList::reader().read("list.csv", "phone\n+44 7700 900123\n".as_bytes())?;
//! let summary = serde_json::to_value(&list).unwrap();
//! assert_eq!((summary["rows"].as_u64(), summary["distinct"].as_u64()), (Some(1), Some(1)));
//! let listed = list.numbers().next().unwrap();
//! let masked = serde_json::to_string(&listed).unwrap();
//! let whole = serde_json::to_string(&Revealing::of(&listed, Reveal::Numbers)).unwrap();
//! assert!(!masked.contains("900123") && whole.contains("+447700900123"));
//! # Ok::<(), targetlist::Error>(())
//! ```

mod analyses;
mod attribute;
mod choices;
mod codes;
mod contradictions;
mod corroborate;
mod findings;
mod list;
mod operators;
mod rates;

use crate::mask::Reveal;
use serde::Serialize;

/// A result that serializes.
pub(crate) trait Shape {
    /// The result as fields, with no more of the people behind it than `reveal` says.
    fn shape(&self, reveal: Reveal) -> impl Serialize;
}

/// A result that serializes with more than the default shows.
pub struct Revealing<'n, N> {
    noun: &'n N,
    reveal: Reveal,
}

impl<'n, N> Revealing<'n, N> {
    /// The result, serialized with what `reveal` names.
    pub fn of(noun: &'n N, reveal: Reveal) -> Revealing<'n, N> {
        Revealing { noun, reveal }
    }
}

/// `Serialize` for nouns that have a shape: with nothing revealed, and with what a caller reveals.
macro_rules! serialize {
    ($($noun:ty),+ $(,)?) => {$(
        impl serde::Serialize for $noun {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::serialize::Shape as _;
                self.shape($crate::mask::Reveal::Nothing).serialize(serializer)
            }
        }

        impl serde::Serialize for $crate::serialize::Revealing<'_, $noun> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::serialize::Shape as _;
                self.noun.shape(self.reveal).serialize(serializer)
            }
        }
    )+};
}

use serialize;

/// The shapes of several results.
fn all<'n, N: Shape + 'n>(
    nouns: impl IntoIterator<Item = &'n N>,
    reveal: Reveal,
) -> Vec<Revealing<'n, N>> {
    nouns
        .into_iter()
        .map(|noun| Revealing::of(noun, reveal))
        .collect()
}

/// Texts from a caller's files.
fn labels(texts: &[String], reveal: Reveal) -> Vec<String> {
    let texts = texts.iter();
    texts.map(|text| reveal.label(text).into_owned()).collect()
}

/// One text from a caller's file, where there is one.
fn label(text: Option<&str>, reveal: Reveal) -> Option<String> {
    text.map(|text| reveal.label(text).into_owned())
}

#[cfg(test)]
mod serialize_tests;
