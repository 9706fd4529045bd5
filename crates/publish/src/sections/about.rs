//! The box about the list: how phones were chosen, advice, and places elsewhere.

use super::Draft;
use super::story::Part;
use crate::about::About;
use crate::imprint::Imprint;
use crate::report::Block;

/// The usual advice for people who fear they are on a list.
const ADVICE: &str = "Do not reset your phone; that erases traces. Update it, and ask a digital security help line before you do anything else.";

/// What the publisher says: of the list, and of the publication.
pub(crate) fn about(about: &About, imprint: &Imprint, examined: bool) -> Draft {
    let mut draft = Draft::new(Part::About);
    let mut answers = Vec::new();
    let notes = [
        ("Correction", imprint.told_correction()),
        ("Since the last edition", imprint.told_changes()),
    ];
    answers.extend(notes.into_iter().filter_map(told));
    let chosen = about.chosen.as_deref();
    let silent = examined.then_some("The publisher does not say.");
    answers.extend(told(("How phones were chosen", chosen.or(silent))));
    let advice = about.advice.as_deref().unwrap_or(ADVICE);
    answers.push(("If you fear you are on it", advice));
    let license = imprint.told_license();
    let ends = [
        ("Contact", imprint.told_contact()),
        ("License", license.map(|license| license.name.as_str())),
    ];
    answers.extend(ends.into_iter().filter_map(told));
    draft.push(Block::answers(answers));
    let mut links = about.links.clone();
    if let Some(link) = license.and_then(|license| license.link.clone()) {
        links.push(("The text of the license".to_owned(), link));
    }
    if !links.is_empty() {
        draft.push(Block::links(&links));
    }
    draft
}

/// A question with its answer, where one was given.
fn told<'a>((question, says): (&'a str, Option<&'a str>)) -> Option<(&'a str, &'a str)> {
    Some((question, says?))
}
