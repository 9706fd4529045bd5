//! The box about the list: how phones were chosen, advice, and places elsewhere.

use super::Draft;
use super::story::Part;
use crate::about::About;
use crate::report::Block;

/// The usual advice for people who fear to be on a list.
const ADVICE: &str = "Do not reset the phone, which erases traces. Update it, and ask a help line for digital security before you do more.";

pub(crate) fn about(about: &About, examined: bool) -> Draft {
    let mut draft = Draft::new(Part::About);
    let mut answers = Vec::new();
    if examined {
        let chosen = about.chosen.as_deref();
        let chosen = chosen.unwrap_or("The publisher does not say.");
        answers.push(("How phones were chosen", chosen));
    }
    let advice = about.advice.as_deref().unwrap_or(ADVICE);
    answers.push(("If you fear to be on it", advice));
    draft.push(Block::answers(answers));
    if !about.links.is_empty() {
        draft.push(Block::links(&about.links));
    }
    draft
}
