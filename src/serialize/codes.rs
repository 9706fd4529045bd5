//! Values that serialize as one code each. The codes are told apart from the words that people read:
//! a sentence may be rewritten, a code may not.

use crate::attribute::{EvidenceKind, Strength};
use crate::cluster::Rule;
use crate::corroborate::{CaseDefinition, MatchMethod, State, Stratum};
use crate::forensic::folder::Generation;
use crate::forensic::{CaseRejectReason, NotFollowed, Outcome, System};
use crate::list::RejectReason;
use crate::mask::Reveal;
use crate::number::{Number, ParseError, Repair};
use crate::plan::{LineType, Region, Renumbering, Validity};
use crate::sheet::{ChosenBy, LeftOut, Quoting};
use crate::stats::IntervalMethod;
use crate::time::{DateOrder, Stamp, TimeError};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// A value with a code: lower case, underscores between words.
pub(super) trait Code: Copy {
    fn code(self) -> &'static str;
}

/// `Code` by a table of variants.
macro_rules! codes {
    ($($kind:ident { $($variant:pat => $code:expr),+ $(,)? })+) => {$(
        impl Code for $kind {
            fn code(self) -> &'static str {
                use $kind::*;
                match self { $($variant => $code),+ }
            }
        }

        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(Code::code(*self))
            }
        }
    )+};
}

codes! {
    CaseDefinition {
        InfectedOrAttempted => "infected_or_attempted",
        Infected => "infected",
        AnyTargeting => "any_targeting",
    }
    CaseRejectReason {
        NoOutcome => "no_outcome",
        UnknownOutcome => "unknown_outcome",
        DoubtfulOutcome => "doubtful_outcome",
        SeveralOutcomes => "several_outcomes",
        NoDevice => "no_device",
        TakenBack => "taken_back",
        Headings => "repeated_headings",
        Total => "total",
    }
    ChosenBy {
        Heading => "heading",
        Content => "content",
        Caller => "caller",
        Nobody => "not_found",
    }
    DateOrder {
        DayFirst => "day_first",
        MonthFirst => "month_first",
        YearFirst => "year_first",
    }
    EvidenceKind {
        AtHome => "at_home",
        Concentration => "concentration",
        Abroad => "abroad",
        OfficeHours => "office_hours",
        DaysOff => "days_off",
        Months => "months",
        Tags => "tags",
        Reuse => "reuse",
        Customer => "customer",
    }
    Generation {
        Mvt1 => "mvt_1",
        Mvt2 => "mvt_2",
        Mvt2026 => "mvt_2026",
        MvtUnfinished => "mvt_2_or_later",
        AndroidQf => "androidqf",
    }
    IntervalMethod {
        Wilson => "wilson",
        ClopperPearson => "clopper_pearson",
        Jeffreys => "jeffreys",
        AgrestiCoull => "agresti_coull",
    }
    LeftOut {
        Blank => "blank",
        NoColumn(_) => "no_column",
        NoNumbers => "no_numbers",
        NotAsked => "not_asked_for",
        Unreadable => "not_readable",
    }
    MatchMethod {
        Exact => "as_written",
        Repaired => "repaired",
        DatedChange => "dated_change",
    }
    NotFollowed {
        WithoutDate => "without_date",
        WithoutReason => "without_reason",
        Nowhere => "corrects_nothing",
        Itself => "corrects_itself",
        Circle => "in_a_circle",
    }
    Quoting {
        Marks => "marks",
        Backslash => "backslash",
        Off => "off",
    }
    Rule {
        ManyTags => "many_tags",
        Series => "series",
        VendorCountry => "vendor_country",
        Installation => "installation",
    }
    State {
        Identified => "identified",
        Verified => "verified",
        Confirmed => "confirmed",
    }
    Strength {
        Open => "open",
        MoreLikelyThanNot => "more_likely_than_not",
        Likely => "likely",
        VeryLikely => "very_likely",
    }
}

/// `Code` of values that have one of their own, for people too.
macro_rules! own_codes {
    ($($kind:ident: $code:ident),+ $(,)?) => {$(
        impl Code for $kind {
            fn code(self) -> &'static str {
                $kind::$code(self)
            }
        }

        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($kind::$code(*self))
            }
        }
    )+};
}

own_codes! {
    LineType: code,
    Outcome: code,
    ParseError: code,
    RejectReason: code,
    Repair: name,
    Stratum: code,
    TimeError: code,
    Validity: code,
}

/// Values whose text is their code.
macro_rules! as_text {
    ($($value:ident: $kind:ty => $text:expr),+ $(,)?) => {$(
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = self;
                serializer.collect_str(&$text)
            }
        }
    )+};
}

as_text! {
    // Masked: a whole number takes `Revealing`.
    number: Number => number,
    region: Region => region.code(),
    change: Renumbering => change,
    stamp: Stamp => stamp,
    system: System => system,
}

/// Counts by code.
pub(super) fn counts<'v, V: Code + 'v>(
    counts: impl IntoIterator<Item = (&'v V, &'v u64)>,
) -> BTreeMap<&'static str, u64> {
    let mut coded = BTreeMap::new();
    for (value, count) in counts {
        *coded.entry(value.code()).or_default() += count;
    }
    coded
}

/// The number, whole or masked.
pub(super) fn number(number: Number, reveal: Reveal) -> String {
    if reveal >= Reveal::Numbers {
        number.e164()
    } else {
        number.to_string()
    }
}

pub(super) fn numbers(all: &[Number], reveal: Reveal) -> Vec<String> {
    all.iter().map(|one| number(*one, reveal)).collect()
}
