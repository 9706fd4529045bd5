//! The kinds of evidence, and a piece of it.

/// One kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EvidenceKind {
    /// The share of numbers of the government's own country.
    AtHome,
    /// The probability that two numbers drawn at random are of one country.
    Concentration,
    /// The foreign countries with most numbers.
    Abroad,
    /// The share of entries between 8 and 18 o'clock in the government's zone.
    OfficeHours,
    /// The share of entries on days off; two of seven days would be 29%.
    DaysOff,
    /// From when to when, and in how many months, entries were made.
    Months,
    /// The tag with most of the entries.
    Tags,
    /// Of entries whose number occurs more than once, the share with a number most of whose
    /// entries are the same client's.
    Reuse,
    /// Whether the government was known as a customer.
    Customer,
}

/// A piece of evidence: what was measured, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct ClientEvidence {
    /// What was looked at.
    pub kind: EvidenceKind,
    /// The value: a share from 0 to 1, a count of months, or for [`EvidenceKind::Customer`] 1 if
    /// the government is a known customer and 0 if not.
    pub value: f64,
    /// The value as a sentence.
    pub sentence: String,
}
