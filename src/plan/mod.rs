//! The numbering plans of the world: the regions, line type and validity of a number, and the dated
//! changes that map old forms to today's.
//!
//! The plans are those of Google's libphonenumber, compiled into one automaton: a lookup evaluates
//! no pattern and allocates nothing.

mod automaton;
mod codes;
mod digits;
mod lengths;
mod line_type;
mod membership;
mod names;
mod national;
pub(crate) mod plan_error;
mod plan_info;
mod region;
mod regions;
pub(crate) mod renumbering;

pub use line_type::{LineType, Validity};
pub use plan_info::PlanInfo;
pub use region::Region;
pub use regions::Regions;
pub use renumbering::{Renumbering, Renumberings};

pub(crate) use codes::{calling_code, split};
pub(crate) use digits::{Digits, MOST};
pub(crate) use national::{
    SplitNumber, Unparsed, begin_abroad, dialed_abroad, dialed_inside, international,
    lacks_area_code, lookup_fast,
};
pub(crate) use renumbering::{Days, Modern, Today};

use automaton::automaton;

impl PlanInfo {
    /// The release of libphonenumber's metadata that every lookup is based on.
    pub const METADATA_VERSION: &str = "9.0.42";

    /// Looks up a calling code and a national number (ASCII digits, leading zeros kept) by the
    /// rules of libphonenumber. A calling code of no country, or anything but digits, is
    /// [`Validity::Invalid`].
    ///
    /// ```
    /// use targetlist::plan::{LineType, PlanInfo, Region, Validity};
    /// let fiction = PlanInfo::lookup(44, "7700900123"); // reserved for drama by Ofcom: no operator has it
    /// assert_eq!((fiction.validity, fiction.line_type), (Validity::Possible, LineType::Unknown));
    /// assert_eq!(fiction.regions.main(), Some(Region::named("GB")?)); // Guernsey and Jersey share the code
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn lookup(code: u16, national: &str) -> PlanInfo {
        let digits = national.bytes().all(|byte| byte.is_ascii_digit());
        if digits {
            lookup_digits(code, national.as_bytes())
        } else {
            NOBODY
        }
    }
}

/// The result for a number of no country.
const NOBODY: PlanInfo = PlanInfo {
    regions: Regions::NONE,
    line_type: LineType::Unknown,
    validity: Validity::Invalid,
};

/// The same for bytes that are known to be ASCII digits.
pub(crate) fn lookup_digits(code: u16, national: &[u8]) -> PlanInfo {
    automaton()
        .lookup(code, national)
        .map_or(NOBODY, |judged| judged.verdict)
}
