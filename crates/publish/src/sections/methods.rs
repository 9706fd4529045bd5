//! How the figures were made: versions, rules, and what was withheld.

use super::Draft;
use crate::Written;
use crate::cells::Suppressed;
use crate::report::Block;
use targetlist::plan::METADATA_VERSION;
use targetlist::sheet::Origin;
use targetlist::table::counted;

/// Few rows have few bytes, and whoever guesses them all can compare the hash: for a file of one
/// number that is soon done.
pub(crate) const UNNAMED: &str =
    "Inputs are not named by size and hash: so little is in them that these would tell of it.";

pub(crate) fn methods(
    inputs: &[Origin],
    protected: &[(&str, &Suppressed)],
    settings: &[(String, String)],
) -> Draft {
    let mut draft = Draft::new("methods", "Methods and versions");
    let mut points = vec![format!(
        "targetlist {}, numbering plans of libphonenumber {METADATA_VERSION}. Every estimator with formula, assumption and source: METHOD.md of the crate.",
        env!("CARGO_PKG_VERSION")
    )];
    for (unit, protected) in protected {
        points.push(format!(
            "Small cells of {unit}: counts from {} to {} are withheld, and others so that none of them can be worked out from sums ({} together). Which \
             is which, and how many of each, is not told. {}",
            protected.settings().least(),
            protected.settings().threshold() - 1,
            // One small cell and one more that hold six together hold one and five.
            counted((protected.small() + protected.added()) as u64, "cell", "cells"),
            match protected.settings().least() {
                0 => "“Withheld” may be zero.",
                _ => "“Withheld” is not zero.",
            },
        ));
        for exception in protected.settings().exceptions() {
            points.push(format!(
                "Printed by exception: {} of {unit}. Reason: {}",
                exception.cell,
                targetlist::mask::redact(&exception.reason)
            ));
        }
    }
    if inputs.is_empty() {
        points.push(UNNAMED.to_owned());
    }
    for input in inputs.iter().map(Written::from) {
        points.push(format!(
            "Input {}: {}, SHA-256 {}.",
            targetlist::mask::redact(&input.path),
            counted(input.bytes, "byte", "bytes"),
            input.sha256
        ));
    }
    points.extend(settings.iter().map(|(name, value)| {
        format!(
            "{}: {}.",
            targetlist::mask::redact(name),
            targetlist::mask::redact(value)
        )
    }));
    draft.push(Block::points(points));
    draft
}
