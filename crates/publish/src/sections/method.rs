//! How the figures were made: versions, rules, and what was withheld.

use super::Draft;
use super::story::Part;
use crate::cells::Suppressed;
use crate::inputs::Input;
use crate::policy::Policy;
use crate::report::Block;
use std::collections::BTreeMap;
use targetlist::attribute::{Attribution, AttributionMethod};
use targetlist::plan::PlanInfo;

const BY_MIXTURE: &str = "The session mixture infers from times, countries, repeats and tags which government's client likely made each entry.";

const BY_TAGS: &str = "Each tag is treated as one client, and the \
    countries, hours, days off and months of its entries point to its government; an entry \
    without a tag is assigned to the client of the tagged entries nearest in time, if they are within half an hour.";

const BY_TAG: &str = "A tag is attributed to the government of the country with the largest share of its numbers, if that share is large enough and the tag has enough numbers. The rule misses clients \
    that select mostly foreign numbers, or attributes them to the wrong government.";

/// How it was asked whose entries these are.
fn whose(attribution: Option<&Attribution>, has_clients: bool) -> Option<&'static str> {
    match attribution.map(Attribution::method) {
        Some(AttributionMethod::Tags) => Some(BY_TAGS),
        Some(_) => Some(BY_MIXTURE),
        None => has_clients.then_some(BY_TAG),
    }
}

/// The inputs by their kind. Commitments stand in the manifest.
fn made_from(inputs: &[Input]) -> String {
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let committed = match inputs.iter().any(|input| input.commitment.is_some()) {
        true => "the manifest holds a keyed commitment to each",
        false => "without a key there is no commitment to them",
    };
    format!(
        "Made from: {}. Names, sizes and hashes of the inputs are not disclosed; {committed}.",
        names.join(", ")
    )
}

pub(crate) fn method(
    (attribution, has_clients): (Option<&Attribution>, bool),
    inputs: &[Input],
    protected: &[(&str, &Suppressed)],
    (policy, settings): (&Policy, &[(String, String)]),
) -> Draft {
    let mut draft = Draft::new(Part::Method);
    if let Some(says) = whose(attribution, has_clients) {
        draft.push(Block::paragraph(says));
    }
    let mut points = vec![format!(
        "targetlist {}, numbering plans of libphonenumber {}. The file docs/METHOD.md of targetlist's source code gives the formula, assumption and source of every estimator.",
        env!("CARGO_PKG_VERSION"),
        PlanInfo::METADATA_VERSION
    )];
    for (unit, protected) in protected {
        points.push(format!(
            "Small counts of {unit}: counts from {} to {} are withheld, along with others from which they could be worked out. It is \
             not disclosed which withheld counts are the small ones. {}",
            protected.settings().least(),
            protected.settings().threshold() - 1,
            match protected.settings().least() {
                0 => "“Withheld” may stand for zero.",
                _ => "“Withheld” never stands for zero.",
            },
        ));
        points.extend(excepted(unit, protected));
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
    points.push(policy.compared());
    draft.push(Block::points(points));
    draft
}

/// The counts that are printed by exception, by reason.
fn excepted(unit: &str, protected: &Suppressed) -> Vec<String> {
    let mut by_reason: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for exception in protected.settings().exceptions() {
        let categories = exception.cell.pairs().map(|(_, category)| category);
        let said = categories.collect::<Vec<_>>().join(", ");
        let said = if said.is_empty() {
            "all".to_owned()
        } else {
            said
        };
        by_reason.entry(&exception.reason).or_default().push(said);
    }
    let points = by_reason.into_iter().map(|(reason, cells)| {
        format!(
            "Counts of {unit} printed by exception: {}. Reason: {}",
            targetlist::mask::redact(&cells.join("; ")),
            targetlist::mask::redact(reason)
        )
    });
    points.collect()
}
