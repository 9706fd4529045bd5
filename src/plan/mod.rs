//! Takes the digits of a number and gives what the world's numbering plans say of them: regions, line type, validity, and
//! the dated change that maps an old form to today's.
//!
//! The plans are those of Google's libphonenumber, as shipped in the `phonenumber` crate.

mod changes;
mod codes;
mod line_type;
mod names;
mod national;
mod region;
mod territory;

pub use changes::{Change, Changes};
pub use codes::split;
pub use line_type::{LineType, Validity};
pub use region::{Region, Regions};

pub(crate) use changes::{Modern, Today};
pub(crate) use codes::calling_code;
pub(crate) use national::{Parts, Unparsed, dialed, international};

use codes::territories;
use territory::Length;

/// The release of libphonenumber's metadata that every answer rests on.
pub const METADATA_VERSION: &str = "9.0.33";

/// What the numbering plans say of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// The regions it may belong to, the main one marked where it is known.
    pub regions: Regions,
    /// The kind of line.
    pub line_type: LineType,
    /// Whether the plan knows it.
    pub validity: Validity,
}

/// Judges a calling code and a national number (digits, leading zeros kept), by the rules of libphonenumber.
///
/// ```
/// use targetlist::plan::{judge, LineType, Region, Validity};
/// let fiction = judge(44, "7700900123"); // a range that Ofcom reserves for drama: no operator has it
/// assert_eq!((fiction.validity, fiction.line_type), (Validity::Possible, LineType::Unknown));
/// assert_eq!(fiction.regions.main(), Some(Region::named("GB")?)); // Guernsey and Jersey share the code
/// # Ok::<(), targetlist::Error>(())
/// ```
pub fn judge(code: u16, national: &str) -> Verdict {
    let plans = territories(code);
    let Some(main) = plans.first() else {
        return Verdict { regions: Regions::NONE, line_type: LineType::Unknown, validity: Validity::Neither };
    };
    let chosen = match plans {
        [only] => Some(only),
        several => several.iter().find(|plan| plan.leads(national).unwrap_or_else(|| plan.line_type(national) != LineType::Unknown)),
    };
    let line_type = chosen.map_or(LineType::Unknown, |plan| plan.line_type(national));
    let validity = match main.lengths.test(national.len()) {
        _ if line_type != LineType::Unknown => Validity::Valid,
        Length::Possible | Length::LocalOnly => Validity::Possible,
        Length::TooShort | Length::TooLong | Length::Between => Validity::Neither,
    };
    // An unassigned number may be any sharer's that has no leading digits of its own; the main country is the likeliest.
    let sharing = plans.iter().filter(|plan| match chosen {
        Some(_) => plan.leads(national) != Some(false) && plan.line_type(national) != LineType::Unknown,
        None => plan.leads(national).is_none(),
    });
    let main = chosen.unwrap_or(main).region;
    Verdict { regions: Regions::new(sharing.map(|plan| plan.region), Some(main)), line_type, validity }
}
