//! Values that serialize as one code each.

use crate::corroborate::{CaseDefinition, Stratum};
use crate::forensic::{Outcome, System};
use crate::mask::{Reveal, redact};
use crate::number::{Number, ParseError, Repair};
use crate::plan::{LineType, Region, Renumbering, Validity};
use crate::time::Stamp;
use serde::{Serialize, Serializer};

/// `Serialize` as the text that an expression makes of the value.
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
    // Masked: a whole number takes `revealing`.
    number: Number => number,
    region: Region => region.code(),
    line_type: LineType => line_type.code(),
    validity: Validity => validity.code(),
    why: ParseError => why.code(),
    repair: Repair => repair.name(),
    change: Renumbering => change,
    stamp: Stamp => stamp,
    outcome: Outcome => outcome_code(*outcome),
    stratum: Stratum => stratum.code(),
    definition: CaseDefinition => definition_code(*definition),
    system: System => system,
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

/// The words of a reason, as one code: lower case, underscores between the words.
pub(super) fn code(words: &impl ToString) -> String {
    let words = redact(&words.to_string()).to_lowercase();
    let parts = words.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("_")
}

pub(super) fn outcome_code(outcome: Outcome) -> &'static str {
    match outcome {
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

fn definition_code(definition: CaseDefinition) -> &'static str {
    match definition {
        CaseDefinition::InfectedOrAttempted => "infected_or_attempted",
        CaseDefinition::Infected => "infected",
        CaseDefinition::AnyTargeting => "any_targeting",
    }
}
