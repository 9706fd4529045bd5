//! How the figures were made: versions, rules, and what was withheld.

use super::Draft;
use super::story::Part;
use crate::cells::Suppressed;
use crate::inputs::Input;
use crate::policy::Policy;
use crate::report::Block;
use std::collections::BTreeMap;
use targetlist::attribute::{Attribution, AttributionMethod, Limitation};
use targetlist::plan::PlanInfo;

const BY_TAGS: &str = "Each tag is attributed by the countries, hours, days off and months of its \
    entries. An entry without a tag is assigned to the client of the tagged entries nearest in \
    time, if they are within half an hour.";

const BY_TAGS_ALONE: &str = "Each tag is attributed by the countries of its entries.";

const ONE_CLIENT: &str =
    " Tags with the same likeliest government are counted together as one client.";

const BY_TAG: &str = "A tag is attributed to the government of the country with the largest share of its numbers, if that share is large enough and the tag has enough numbers. The rule misses clients \
    that select mostly foreign numbers, or attributes them to the wrong government.";

/// How entries were attributed.
fn whose(attribution: Option<&Attribution>, has_clients: bool) -> Option<String> {
    let Some(attribution) = attribution else {
        return has_clients.then(|| BY_TAG.to_owned());
    };
    let limits = attribution.limitations();
    let has_times = !limits.contains(&Limitation::NoTime);
    let is_of_tags = matches!(attribution.method(), AttributionMethod::Tags);
    let has_tags = !limits.contains(&Limitation::NoTag);
    Some(match (is_of_tags, has_times) {
        (true, true) => format!("{BY_TAGS}{ONE_CLIENT}"),
        (true, false) => format!("{BY_TAGS_ALONE}{ONE_CLIENT}"),
        (false, _) => {
            let evidence = [
                ("times", has_times),
                ("countries", true),
                ("tags", has_tags),
            ];
            let evidence = evidence.into_iter().filter(|(_, is_there)| *is_there);
            let evidence: Vec<&str> = evidence.map(|(name, _)| name).collect();
            format!(
                "The session mixture infers from {} and repeats which government's client likely made each entry.",
                evidence.join(", ")
            )
        }
    })
}

/// The inputs by their kind. Commitments stand in the manifest.
fn made_from(inputs: &[Input]) -> String {
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let committed = match inputs.iter().any(|input| input.commitment.is_some()) {
        true => {
            "for each, the file ro-crate-metadata.json holds a keyed fingerprint, with which whoever has both the key and the input can show that it was used"
        }
        false => "without a key, it cannot be shown later which inputs were used",
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
    points.extend(withheld(protected));
    for (unit, protected) in protected {
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

/// Which counts are withheld, of numbers and of phones.
fn withheld(protected: &[(&str, &Suppressed)]) -> Option<String> {
    let counts = protected.iter().map(|(unit, protected)| {
        let (least, most) = (
            protected.settings().least(),
            protected.settings().threshold() - 1,
        );
        format!("of {unit} from {least} to {most}")
    });
    let zeros = protected
        .iter()
        .map(|(unit, protected)| match protected.settings().least() {
            0 => format!("a withheld count of {unit} may be zero"),
            _ => format!("a withheld count of {unit} is never zero"),
        });
    let (counts, zeros): (Vec<String>, Vec<String>) = (counts.collect(), zeros.collect());
    (!counts.is_empty()).then(|| {
        format!(
            "Counts {} are withheld, along with others from which they could be worked out. It is not disclosed which withheld counts are the small ones; {}.",
            counts.join(" and "),
            match protected.iter().all(|(_, one)| one.settings().least() > 0) {
                true => "a withheld count is never zero".to_owned(),
                false => zeros.join(", and "),
            }
        )
    })
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
