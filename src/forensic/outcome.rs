//! The outcomes of an examination, by strength.

use std::fmt;

/// What a laboratory found on a device. No outcome means that a device is free of spyware: no
/// examination can show that.
///
/// Ordered by strength, the weakest first. Where a device was examined several times, its strongest
/// outcome stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Outcome {
    /// The device was not examined.
    NotExamined,
    /// A vendor told the owner of an attack; no laboratory examined the device.
    NotifiedOnly,
    /// The examination could not be completed.
    ExaminationFailed,
    /// The examination was complete and found no traces.
    NoTracesFound,
    /// The examination was inconclusive, for example because the handset was replaced or reset, or
    /// the system keeps no logs.
    Inconclusive,
    /// Signs of targeting of unspecified kind.
    Targeted,
    /// Traces of an attempt to infect it.
    Attempted,
    /// Traces of an infection.
    Infected,
}

impl Outcome {
    /// Every outcome, the strongest first.
    pub const ALL: [Outcome; 8] = [
        Outcome::Infected,
        Outcome::Attempted,
        Outcome::Targeted,
        Outcome::Inconclusive,
        Outcome::NoTracesFound,
        Outcome::ExaminationFailed,
        Outcome::NotifiedOnly,
        Outcome::NotExamined,
    ];

    /// The code that tables and records use: `no_traces_found`.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Infected => "infected",
            Outcome::Attempted => "attempted",
            Outcome::Targeted => "targeted",
            Outcome::Inconclusive => "inconclusive",
            Outcome::NoTracesFound => "no_traces_found",
            Outcome::ExaminationFailed => "examination_failed",
            Outcome::NotifiedOnly => "notified_only",
            Outcome::NotExamined => "not_examined",
        }
    }

    /// Whether the device was examined, successfully or not.
    pub fn is_examined(self) -> bool {
        !matches!(self, Outcome::NotExamined | Outcome::NotifiedOnly)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Outcome::Infected => "infected",
            Outcome::Attempted => "attempted",
            Outcome::Targeted => "targeted",
            Outcome::Inconclusive => "inconclusive",
            Outcome::NoTracesFound => "no traces found",
            Outcome::ExaminationFailed => "examination failed",
            Outcome::NotifiedOnly => "notified only",
            Outcome::NotExamined => "not examined",
        })
    }
}
