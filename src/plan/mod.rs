//! What the world's numbering plans say of a number: regions, line type, validity, and the dated
//! change that maps an old form to today's.
//!
//! The plans are those of Google's libphonenumber, compiled into one automaton: asking it runs no
//! pattern and allocates nothing.

mod automaton;
mod changes;
mod codes;
mod digits;
mod lengths;
mod line_type;
mod membership;
mod names;
mod national;
mod region;
mod regions;
mod verdict;

pub use changes::{Change, Changes};
pub use codes::split;
pub use line_type::{LineType, Validity};
pub use region::Region;
pub use regions::Regions;
pub use verdict::Verdict;

pub(crate) use changes::{Days, Modern, Today};
pub(crate) use codes::calling_code;
pub(crate) use digits::{Digits, MOST};
pub(crate) use national::{
    Parts, Unparsed, begin_abroad, dialed_abroad, dialed_inside, international, plain,
};

use automaton::automaton;

/// The release of libphonenumber's metadata that every answer rests on.
pub const METADATA_VERSION: &str = "9.0.42";

/// Judges a calling code and a national number (digits, leading zeros kept), by the rules of
/// libphonenumber.
///
/// ```
/// use targetlist::plan::{judge, LineType, Region, Validity};
/// let fiction = judge(44, "7700900123"); // a range that Ofcom reserves for drama: no operator has it
/// assert_eq!((fiction.validity, fiction.line_type), (Validity::Possible, LineType::Unknown));
/// assert_eq!(fiction.regions.main(), Some(Region::named("GB")?)); // Guernsey and Jersey share the code
/// # Ok::<(), targetlist::Error>(())
/// ```
pub fn judge(code: u16, national: &str) -> Verdict {
    let digits = national.bytes().all(|byte| byte.is_ascii_digit());
    if digits {
        judge_digits(code, national.as_bytes())
    } else {
        NOBODY
    }
}

/// What is said of a number of no country.
const NOBODY: Verdict = Verdict {
    regions: Regions::NONE,
    line_type: LineType::Unknown,
    validity: Validity::Neither,
};

/// The same for what is known to be digits.
pub(crate) fn judge_digits(code: u16, national: &[u8]) -> Verdict {
    automaton()
        .judge(code, national)
        .map_or(NOBODY, |judged| judged.verdict)
}
