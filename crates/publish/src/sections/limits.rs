//! What a publication does not show: on its first screen of small print, and never left out.

use super::Draft;
use crate::cells::{CellKey, Suppressed};
use crate::report::Block;
use crate::tables::read::{ENTRIES, Read};
use targetlist::corroborate::{Loss, Losses};
use targetlist::table::{counted, thousands};

pub(crate) fn limits(
    (protected, rows): (&Suppressed, &Read),
    examined: bool,
    attributed: bool,
    losses: &Losses,
) -> Draft {
    let mut draft = Draft::new("limits", "What this does not show");
    let mut points =
        vec!["The source of the list says that its numbers were selected; a number on it does not show that an attack was tried or succeeded.".to_owned()];
    if examined {
        // How many numbers nobody examined would tell, with all numbers, how many somebody did:
        // about as many as phones, withheld or not.
        points
            .push("Phones were chosen for examination, not drawn by lot: nothing follows for the numbers that nobody examined.".to_owned());
        points.push(
            "An examination that found no traces does not show that there was no attack."
                .to_owned(),
        );
        points.push("Android keeps few of the logs that such examinations need: fewer traces on Android do not mean fewer attacks.".to_owned());
    }
    if attributed {
        points.push(
            "An attribution is a probability under a model. It says who likely entered numbers; it is not a finding about a person, nor proof \
             that a government acted."
                .to_owned(),
        );
    }
    let counts = rows.count(ENTRIES).zip(protected.count(&CellKey::total()));
    points.push(match counts {
        Some((entries, distinct)) => format!(
            "Entries are not numbers, numbers are not phones, phones are not persons: {} {}.",
            counted(entries, "entry selects", "entries select"),
            counted(distinct, "distinct number", "distinct numbers")
        ),
        None => {
            "Entries are not numbers, numbers are not phones, phones are not persons.".to_owned()
        }
    });
    let small = protected.settings().threshold().max(10);
    points.extend(losses.iter().map(|loss| not_counted(loss, small)));
    points.push("A calling code is not a country, and a country is not a client.".to_owned());
    points.push(
        "No figure here shows whether the list is complete, or whether it is what its source says."
            .to_owned(),
    );
    draft.push(Block::points(points));
    draft
}

/// A loss, without its count where that is small. Never out of how many: the rows of case sheets
/// are about as many as phones. Names of sheets stay with their owner.
fn not_counted(loss: &Loss, small: u64) -> String {
    match loss.lost < small {
        true => format!("Not in the figures: {}.", loss.kind.description()),
        false => format!(
            "Not in the figures: {} ({} lost).",
            loss.kind.description(),
            thousands(loss.lost)
        ),
    }
}
