//! Parts of the model that may be switched off, to measure what each does.

/// A part of the session mixture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Governments that would be added only after fitting are tried.
    Venture,
    /// Two governments are tried in place of one that no table knows.
    Divide,
    /// The smallest members of the choice are taken out once.
    Doubt,
    /// Members get the name that fits their sessions best.
    Rename,
    /// Activity is learned by fortnight.
    Fortnights,
    /// The hours of the day.
    Hours,
    /// Days off.
    DaysOff,
    /// All times.
    Times,
    /// Numbers that were entered before.
    Reuse,
    /// Chains that exchanged clients are matched.
    Matching,
    /// Chains begin apart.
    SpreadStarts,
    /// Chains far behind, and one that is apart from all others, do not count.
    LeftOut,
    /// Known customers that were not chosen stay among the clients.
    NotTaken,
    /// A client found under a known customer's name keeps a head start for that name, even if it
    /// was renamed.
    FoundAs,
    /// Names that are not sure stay below 80%.
    Sure,
}

impl Part {
    /// All of them.
    pub(crate) const ALL: [Part; 15] = [
        Part::Venture,
        Part::Divide,
        Part::Doubt,
        Part::Rename,
        Part::Fortnights,
        Part::Hours,
        Part::DaysOff,
        Part::Times,
        Part::Reuse,
        Part::Matching,
        Part::SpreadStarts,
        Part::LeftOut,
        Part::NotTaken,
        Part::FoundAs,
        Part::Sure,
    ];
}
