//! What an attribution could not show.

use crate::plan::Region;
use crate::stats::percent;
use crate::table::counted;
use std::fmt;

/// What a list does not show about its clients, or what was not used.
#[derive(Clone, Copy, PartialEq, Debug)]
#[non_exhaustive]
pub enum Limitation {
    /// No entry has a usable time.
    NoTime,
    /// This many entries have neither a time nor a place in a list that is in time order.
    Undated(u64),
    /// This many entries repeat the number, time and tag of an earlier one.
    Repeated(u64),
    /// This many times lie outside the twenty years that hold most times.
    Slips(u64),
    /// Times are days, without hours.
    DaysAlone,
    /// This many entries have neither a tag nor a tagged entry near in time.
    FarFromTags(u64),
    /// No entry has a tag.
    NoTag,
    /// The tags are all alike, or say no more than the countries of the numbers.
    TagsTellNothing,
    /// Tags were left out on request.
    TagsLeftOut,
    /// The table of governments names no known customer.
    NoKnownCustomer,
    /// Clocks are likely wrong by some hours.
    Clocks {
        /// The share as times stand, from 0 to 1.
        now: f64,
        /// The share with all times moved.
        then: f64,
        /// By how many hours they were moved later; negative means earlier.
        later: i64,
    },
    /// Nearly all numbers are of one country.
    OneCountry,
    /// A vendor that may have sold the system has its seat in this country, and part of the list
    /// looks like the work of its government, which is not a known customer.
    VendorsSeat(Region),
    /// No government is named, because none explains enough of the list.
    Nobody,
    /// The chains agree on only this share of the entries, from 0 to 1; below 0.9 this is listed.
    ChainsDisagree(f64),
}

impl Limitation {
    /// Whether it states how many entries, or what share of them, are concerned: a publication
    /// withholds such figures.
    ///
    /// ```
    /// use targetlist::attribute::Limitation;
    /// assert!(Limitation::Undated(3).counts_entries() && !Limitation::NoTag.counts_entries());
    /// ```
    pub fn counts_entries(&self) -> bool {
        match self {
            Limitation::Undated(_)
            | Limitation::Repeated(_)
            | Limitation::Slips(_)
            | Limitation::FarFromTags(_)
            | Limitation::Clocks { .. }
            | Limitation::ChainsDisagree(_) => true,
            Limitation::NoTime
            | Limitation::DaysAlone
            | Limitation::NoTag
            | Limitation::TagsTellNothing
            | Limitation::TagsLeftOut
            | Limitation::NoKnownCustomer
            | Limitation::OneCountry
            | Limitation::VendorsSeat(_)
            | Limitation::Nobody => false,
        }
    }
}

impl fmt::Display for Limitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Limitation::NoTime => "No entry has a day, so sessions, hours, weekends and months are not used.",
            Limitation::DaysAlone => "The times are dates without hours, so weekends and months are used, but not hours.",
            Limitation::NoTag => "No entry has a tag.",
            Limitation::TagsTellNothing => "Tags are not used: there is only one, or they show no more than the countries of the numbers do.",
            Limitation::TagsLeftOut => "Tags are not used, as requested.",
            Limitation::NoKnownCustomer => "No government is known to be a customer, so every name \
                is treated as less certain than the evidence alone suggests.",
            Limitation::OneCountry => "Nearly all numbers belong to one country, so countries do not show whether that country's own government or another one selected them.",
            Limitation::Nobody => "No government explains enough of the list to be named.",
            Limitation::VendorsSeat(country) => return write!(
                f,
                "{country}: a vendor that may have sold the system has its seat there. What looks like this government's client may be the vendor's own tests, so its probability is kept below 80%."
            ),
            counting => return counting.counted(f),
        })
    }
}

impl Limitation {
    /// Writes the limitations that count entries.
    fn counted(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let have = |count: u64| counted(count, "entry has", "entries have");
        match *self {
            Limitation::Undated(count) => write!(
                f,
                "{} no time, and the order of the list does not give one; for such entries, only \
                 country, number and tag are used.",
                have(count)
            ),
            Limitation::Repeated(count) => write!(
                f,
                "{} the number, time and tag of an earlier one; entries that agree in all \
                 three count once.",
                counted(count, "entry repeats", "entries repeat")
            ),
            Limitation::Slips(count) => write!(
                f,
                "{} a time outside the twenty years that hold most of the times; such a time is \
                 treated as missing.",
                have(count)
            ),
            Limitation::FarFromTags(count) => write!(
                f,
                "{} neither a tag nor a tagged entry within half an hour. Such entries are attributed to nobody.",
                have(count)
            ),
            Limitation::Clocks { now, then, later } => write!(
                f,
                "Of the attributed entries with a time of day, {} fall within their government's office hours (08:00 to 18:00); if all times were {} {}, {} would. The clocks \
                 behind the list are likely wrong by about that much, or its times are read in the \
                 wrong zone.",
                percent(now),
                counted(later.unsigned_abs(), "hour", "hours"),
                if later < 0 { "earlier" } else { "later" },
                percent(then),
            ),
            Limitation::ChainsDisagree(share) => write!(
                f,
                "The chains give the same answer for only {} of the entries, so the list may not \
                 be enough to tell whose they are.",
                percent(share)
            ),
            _ => Ok(()),
        }
    }
}
