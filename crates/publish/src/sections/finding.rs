//! The first two screens of a report: what was found, by and on whom, when, what is unknown, and
//! what it does not show.

use super::Draft;
use super::story::Part;
use crate::report::{Block, KeyFigures};

/// What the top of the report says, as the parts below find it.
#[derive(Default)]
pub(crate) struct Finding {
    figures: Option<KeyFigures>,
    answers: Vec<(Question, String)>,
    limits: Vec<String>,
}

/// What a reader asks first, in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Question {
    Who,
    Whose,
    When,
    Unknown,
}

impl Question {
    fn words(self) -> &'static str {
        match self {
            Question::Who => "Who likely selected",
            Question::Whose => "Whose phones",
            Question::When => "When",
            Question::Unknown => "What is not known",
        }
    }
}

impl Finding {
    /// The figure that is printed large. The first one stands.
    pub(super) fn figures(&mut self, figures: KeyFigures) {
        self.figures.get_or_insert(figures);
    }

    /// Whether there is a figure already.
    pub(super) fn has_figures(&self) -> bool {
        self.figures.is_some()
    }

    /// A sentence that answers a question.
    pub(super) fn answer(&mut self, question: Question, says: impl Into<String>) {
        self.answers.push((question, says.into()));
    }

    /// What the figures do not show.
    pub(super) fn limit(&mut self, says: impl Into<String>) {
        self.limits.push(says.into());
    }

    /// The first part of the report.
    pub(crate) fn draft(mut self) -> Draft {
        let mut draft = Draft::new(Part::Finding);
        if let Some(figures) = self.figures {
            draft.push(Block::figures(figures));
        }
        self.answers.sort_by_key(|(question, _)| *question);
        let answers = self.answers.chunk_by(|a, b| a.0 == b.0).filter_map(|of| {
            let says: Vec<&str> = of.iter().map(|(_, says)| says.as_str()).collect();
            of.first()
                .map(|(question, _)| (question.words(), says.join(" ")))
        });
        let answers: Vec<_> = answers.collect();
        if !answers.is_empty() {
            draft.push(Block::answers(answers));
        }
        draft.push(Block::heading("What this does not show"));
        draft.push(Block::points(self.limits));
        draft
    }
}
