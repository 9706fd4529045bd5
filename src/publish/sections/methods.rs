//! How the figures were made: versions, rules, and what was withheld.

use super::Draft;
use crate::plan::METADATA_VERSION;
use crate::publish::cells::Protected;
use crate::publish::report::Block;
use crate::sheet::Origin;
use crate::show::counted;

pub(in crate::publish) fn methods(inputs: &[Origin], protected: &[(&str, &Protected)], settings: &[(String, String)]) -> Draft {
    let mut draft = Draft::new("methods", "Methods and versions");
    let mut points = vec![format!(
        "targetlist {}, numbering plans of libphonenumber {METADATA_VERSION}. Every estimator with formula, assumption and source: METHOD.md of the crate.",
        env!("CARGO_PKG_VERSION")
    )];
    for (unit, protected) in protected {
        points.push(format!(
            "Small cells of {unit}: counts from 1 to {} are withheld ({}), and {} more so that none of them can be worked out from sums. Which is \
             which is not told. “Withheld” is not zero.",
            protected.settings().threshold() - 1,
            counted(protected.small() as u64, "cell", "cells"),
            counted(protected.added() as u64, "cell", "cells"),
        ));
        for exception in protected.exceptions() {
            points.push(format!("Printed by exception: {} of {unit}. Reason: {}", exception.cell, crate::mask::redact(&exception.reason)));
        }
    }
    for input in inputs {
        points.push(format!(
            "Input {}: {}, SHA-256 {}.",
            crate::mask::redact(input.name()),
            counted(input.bytes(), "byte", "bytes"),
            input.sha256()
        ));
    }
    points.extend(settings.iter().map(|(name, value)| format!("{}: {}.", crate::mask::redact(name), crate::mask::redact(value))));
    draft.push(Block::points(points));
    draft
}
