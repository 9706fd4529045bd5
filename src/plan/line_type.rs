//! Kinds of line and degrees of validity in numbering plans.

use std::fmt;

/// What kind of line a number is, in the classes and the order of precedence of Google's
/// libphonenumber.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LineType {
    /// A line at a fixed place.
    FixedLine,
    /// A mobile telephone.
    Mobile,
    /// Fixed or mobile: the plan does not distinguish them (the North American plan, Mexico).
    FixedLineOrMobile,
    /// Free for the caller.
    TollFree,
    /// At a premium rate.
    PremiumRate,
    /// The cost is shared by caller and called.
    SharedCost,
    /// Voice over the internet.
    Voip,
    /// A personal number that follows its owner.
    PersonalNumber,
    /// A pager.
    Pager,
    /// One number for all offices of a company.
    Uan,
    /// Access to a voice mailbox.
    Voicemail,
    /// No kind is known: the number is in no assigned range of its plan.
    Unknown,
}

impl LineType {
    /// Every kind, in the order in which the automaton numbers them.
    pub(super) const ALL: [LineType; 12] = [
        LineType::FixedLine,
        LineType::Mobile,
        LineType::FixedLineOrMobile,
        LineType::TollFree,
        LineType::PremiumRate,
        LineType::SharedCost,
        LineType::Voip,
        LineType::PersonalNumber,
        LineType::Pager,
        LineType::Uan,
        LineType::Voicemail,
        LineType::Unknown,
    ];

    /// The name as other tools write it (`FIXED_LINE`, `MOBILE` …).
    pub fn code(self) -> &'static str {
        match self {
            LineType::FixedLine => "FIXED_LINE",
            LineType::Mobile => "MOBILE",
            LineType::FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
            LineType::TollFree => "TOLL_FREE",
            LineType::PremiumRate => "PREMIUM_RATE",
            LineType::SharedCost => "SHARED_COST",
            LineType::Voip => "VOIP",
            LineType::PersonalNumber => "PERSONAL_NUMBER",
            LineType::Pager => "PAGER",
            LineType::Uan => "UAN",
            LineType::Voicemail => "VOICEMAIL",
            LineType::Unknown => "UNKNOWN",
        }
    }
}

impl fmt::Display for LineType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            LineType::FixedLine => "fixed line",
            LineType::Mobile => "mobile",
            LineType::FixedLineOrMobile => "fixed line or mobile",
            LineType::TollFree => "toll free",
            LineType::PremiumRate => "premium rate",
            LineType::SharedCost => "shared cost",
            LineType::Voip => "voice over IP",
            LineType::PersonalNumber => "personal number",
            LineType::Pager => "pager",
            LineType::Uan => "company-wide number",
            LineType::Voicemail => "voicemail",
            LineType::Unknown => "unknown",
        })
    }
}

/// Whether a number is assigned, possible or invalid in its plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Validity {
    /// In a range given to operators today.
    Valid,
    /// Of a length its country uses, but in no range known today: unassigned, withdrawn, or newer
    /// than the metadata.
    Possible,
    /// Too short, too long, or of a length its country does not use.
    Invalid,
}

impl Validity {
    /// One lower-case word: `valid`, `possible`, `invalid`.
    pub fn code(self) -> &'static str {
        match self {
            Validity::Valid => "valid",
            Validity::Possible => "possible",
            Validity::Invalid => "invalid",
        }
    }
}

impl fmt::Display for Validity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Validity::Valid => "valid",
            Validity::Possible => "possible, not assigned",
            Validity::Invalid => "impossible length",
        })
    }
}
