//! What a publication does not show: two or three lines on its first screens, and one for each
//! loss. None is ever left out.

use super::finding::Finding;
use targetlist::corroborate::{Loss, LossKind};
use targetlist::table::counted;

/// The limits of the figures; `small` is below what a loss is not counted.
pub(crate) fn limits(
    finding: &mut Finding,
    (examined, attributed): (bool, bool),
    (losses, small): (&[Loss], u64),
) {
    finding.limit(
        "A number on the list does not show that an attack was tried or succeeded. It is not certain that the list is complete, or that it is what its \
         source says it is.",
    );
    if examined {
        // The number of unexamined numbers, together with that of all numbers, would reveal how
        // many were examined: about as many as phones, even where those are withheld.
        finding.limit(
            "Phones were chosen for examination, not drawn at random, so the result says nothing \
             about numbers that nobody examined. Finding no traces does not mean that there was \
             no attack, and Android keeps few of the logs that show one.",
        );
    }
    if attributed {
        finding.limit(
            "A likely government is an estimate from a model. It is not a finding about a \
             person, nor proof that a government acted.",
        );
    } else {
        finding.limit("A calling code is not a country, and a country is not a client.");
    }
    let small = small.max(10);
    for loss in losses {
        finding.limit(not_counted(loss, small));
    }
}

/// A loss, without its count if that is small, or stands in a protected table. The total is never printed, because case sheets have
/// about as many rows as there are phones; neither are the names of sheets.
fn not_counted(loss: &Loss, small: u64) -> String {
    let what = loss.kind.description();
    let (one, many) = loss.kind.unit();
    match loss.lost < small || loss.kind == LossKind::ListRows {
        true => format!("Some of the input is not in the figures: {what}."),
        false => format!(
            "Some of the input is not in the figures: {what} ({}).",
            counted(loss.lost, one, many)
        ),
    }
}
