//! The kinds of evidence, and a piece of it.

/// One kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EvidenceKind {
    /// The share of distinct numbers that are of the government's own country.
    AtHome,
    /// The probability that two numbers drawn at random are of one country.
    Concentration,
    /// The foreign countries with most numbers.
    Abroad,
    /// The share of entries between 08:00 and 18:00 in the government's zone.
    OfficeHours,
    /// The share of entries on days off; two of seven days would be 29%.
    DaysOff,
    /// The first and the last month with entries, and how many months have any.
    Months,
    /// The tag with most of the entries.
    Tags,
    /// Of the entries whose number occurs more than once, the share whose number was mostly entered
    /// by the same client.
    Reuse,
    /// Whether the government was known as a customer.
    Customer,
}

/// A piece of evidence: what was measured, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct ClientEvidence {
    /// What was measured.
    pub kind: EvidenceKind,
    /// The value: a share from 0 to 1, a count of months, or for [`EvidenceKind::Customer`] 1 if
    /// the government is a known customer and 0 if not.
    pub value: f64,
    /// The value as a sentence.
    pub sentence: String,
}
