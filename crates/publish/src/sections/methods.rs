//! How the figures were made: versions, rules, and what was withheld.

use super::Draft;
use crate::cells::Suppressed;
use crate::inputs::Input;
use crate::report::Block;
use targetlist::plan::METADATA_VERSION;
use targetlist::table::counted;

/// The inputs by their kind. Commitments stand in the manifest.
fn made_from(inputs: &[Input]) -> String {
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let committed = match inputs.iter().any(|input| input.commitment.is_some()) {
        true => "the manifest holds a keyed commitment to each",
        false => "without a key there is no commitment to them",
    };
    format!(
        "Made from: {}. Their names, sizes and hashes are not told; {committed}.",
        names.join(", ")
    )
}

pub(crate) fn methods(
    inputs: &[Input],
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
    if !inputs.is_empty() {
        points.push(made_from(inputs));
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
