//! What a publication does not show: on its first screen of small print, and never left out.

use super::Draft;
use crate::corroborate::Corroboration;
use crate::list::TargetList;
use crate::publish::report::Block;
use crate::show::counted;

pub(in crate::publish) fn limits(list: &TargetList, result: Option<&Corroboration>, attributed: bool) -> Draft {
    let mut draft = Draft::new("limits", "What this does not show");
    let mut points =
        vec!["To be on the list shows that somebody selected the number, not that an attack was tried or succeeded.".to_owned()];
    if let Some(result) = result {
        let others = counted(result.listed_not_examined(), "number", "numbers");
        points.push(format!(
            "Phones were chosen for examination, not drawn by lot: nothing follows for the {others} on the list that nobody examined."
        ));
        points.push(
            "No finding is not a finding of nothing: an examination without traces does not show that there was no attack.".to_owned(),
        );
        points.push("Android keeps few of the logs that such examinations need: fewer traces there are not fewer attacks.".to_owned());
    }
    if attributed {
        points.push(
            "An attribution is a probability under a model. It is about who likely entered numbers; it is no finding about a person, and no proof \
             that a government acted."
                .to_owned(),
        );
    }
    let counts = list.counts();
    points.push(format!(
        "Entries are not numbers, numbers are not phones, phones are not persons: {} select {}.",
        counted(counts.entries, "entry", "entries"),
        counted(list.distinct(), "distinct number", "distinct numbers")
    ));
    points.push("A calling code is not a country, and a country is not a client.".to_owned());
    points.push("Whether the list is whole, and whether it is what its source says, no figure here can tell.".to_owned());
    draft.push(Block::points(points));
    draft
}
