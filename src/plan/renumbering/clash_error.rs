//! Conflicts within a rule and between two rules, as values.

use crate::error::Reason;
use crate::mask::redact;
use std::fmt;

/// A conflict. It holds rules by their names, and forms as they are written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Clash {
    /// The rule names an operator for some of its forms and not for all.
    Operator { rule: String },
    /// The rule has two new forms for the same numbers.
    TwoAnswers { rule: String, old: [String; 2] },
    /// A new form of the rule is an old one of its own.
    Chained {
        rule: String,
        new: String,
        old: String,
    },
    /// Two rules begin from the same numbers, at times that are not known to differ.
    SameOld {
        rules: [String; 2],
        old: [String; 2],
    },
    /// Two rules end in the same numbers.
    SameNew {
        rules: [String; 2],
        old: [String; 2],
        new: String,
    },
    /// What one rule calls new, the other calls old.
    Contradiction {
        rules: [String; 2],
        old: [String; 2],
    },
}

impl Reason for Clash {
    fn code(&self) -> &'static str {
        "rule"
    }
}

impl Clash {
    fn sentence(&self) -> String {
        match self {
            Clash::Operator { rule } => {
                format!("the rule {rule} names an operator for some of its forms but not for all")
            }
            Clash::TwoAnswers { rule, old: [a, b] } => {
                format!(
                    "the rule {rule} has two new forms for the same numbers, from {a} and from {b}"
                )
            }
            Clash::Chained { rule, new, old } => {
                format!(
                    "the rule {rule} produces numbers that it also treats as old: {new} matches {old}"
                )
            }
            Clash::SameOld {
                rules: [one, other],
                old: [a, b],
            } => format!(
                "the rules {one} and {other} overlap: {a} and {b} are the same numbers, at times that are not known to differ"
            ),
            Clash::SameNew {
                rules: [one, other],
                old: [a, b],
                new,
            } => format!(
                "the rules {one} and {other} would make two phones one: {a} and {b} both become {new}"
            ),
            Clash::Contradiction {
                rules: [one, other],
                old: [a, b],
            } => format!(
                "the rules {one} and {other} contradict each other: what one calls new, the other calls old ({a} and {b})"
            ),
        }
    }
}

/// The sentence; a form may be a whole number, and is then redacted.
impl fmt::Display for Clash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&redact(&self.sentence()))
    }
}
