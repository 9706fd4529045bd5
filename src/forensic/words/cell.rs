//! What a cell of outcomes says: one outcome or several, a family or a reason beside it.

use super::cell_parts::{Joint, Part, parts};
use super::clause_words::Words;
use super::fold::folded;
use super::lexicon::Class;
use super::phrase::{Clause, Says, whole};
use super::side_by_side::holds_two;
use super::{Synonyms, is_doubtful};
use crate::forensic::{CaseRejectReason, Outcome};

/// What a cell says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::forensic) struct Heard {
    /// The strongest outcome in it.
    pub(in crate::forensic) outcome: Outcome,
    /// The words that say so, as written.
    pub(in crate::forensic) words: String,
    /// The families named beside it, if it is a finding.
    pub(in crate::forensic) families: Vec<String>,
    /// Why an examination was inconclusive, failed or not made.
    pub(in crate::forensic) reason: Option<String>,
    /// Whether it says only “success” or “failure”: the other rows show whether attacks are meant.
    pub(in crate::forensic) is_alone: bool,
}

impl Heard {
    /// An outcome that no cell says.
    pub(in crate::forensic) fn stated(outcome: Outcome) -> Heard {
        Heard::said(outcome, "")
    }

    /// An outcome by the words that say it.
    pub(in crate::forensic) fn said(outcome: Outcome, words: &str) -> Heard {
        Heard {
            outcome,
            words: own_name(outcome, words),
            families: Vec::new(),
            reason: None,
            is_alone: false,
        }
    }
}

/// Words for an outcome; none where they are its own name.
fn own_name(outcome: Outcome, words: &str) -> String {
    match folded(words) == outcome.to_string() {
        true => String::new(),
        false => words.trim().to_owned(),
    }
}

/// A statement of a cell.
struct Statement {
    joint: Option<Joint>,
    says: Says,
    /// The families that it names.
    families: Vec<String>,
}

/// What is gathered from the parts of a cell.
#[derive(Default)]
struct GatheredWords<'c> {
    statements: Vec<Statement>,
    words: Vec<String>,
    families: Vec<String>,
    reason: Option<&'c str>,
    /// Families that stand beside the statements, denied by none.
    noted: Vec<String>,
    /// Whether a copy of a device stands beside them.
    of_copy: bool,
}

pub(super) fn read(cell: &str, synonyms: &Synonyms) -> Result<Heard, CaseRejectReason> {
    let mut gathered = GatheredWords::default();
    if let Some(outcome) = synonyms.whole(cell) {
        gathered.say(None, outcome, cell);
    } else if is_blank(cell) {
        return Err(CaseRejectReason::NoOutcome);
    } else {
        if cell.trim().starts_with(['(', '[', '（']) {
            return Err(CaseRejectReason::DoubtfulOutcome);
        }
        for part in parts(cell) {
            gathered.take(&part, cell, synonyms)?;
        }
    }
    let outcome = gathered.outcome()?;
    gathered.words.retain(|words| !words.is_empty());
    if outcome < Outcome::Targeted {
        gathered.families.clear();
    }
    Ok(Heard {
        outcome,
        words: gathered.words.join("; "),
        is_alone: gathered.is_alone()?,
        families: gathered.families,
        reason: gathered.reason.map(|reason| reason.trim().to_owned()),
    })
}

impl<'c> GatheredWords<'c> {
    fn say(&mut self, joint: Option<Joint>, outcome: Outcome, text: &'c str) {
        let (says, families) = (whole(outcome), Vec::new());
        self.statements.push(Statement {
            joint,
            says,
            families,
        });
        self.words.push(own_name(outcome, text));
    }

    /// Takes up a part of a cell.
    fn take(
        &mut self,
        part: &Part<'c>,
        cell: &'c str,
        synonyms: &Synonyms,
    ) -> Result<(), CaseRejectReason> {
        if self.reason.is_some() {
            // A reason goes on to the end of the cell.
            return Ok(());
        }
        if let Some(outcome) = synonyms.whole(part.text) {
            self.say(part.joint, outcome, part.text);
            return Ok(());
        }
        if is_doubtful(part.text) || is_doubtful(cell) {
            return Err(CaseRejectReason::DoubtfulOutcome);
        }
        let plain = folded(part.text);
        let words = Words::of(&plain);
        match words.clause() {
            Ok(Clause::Says(_)) if holds_two(&plain) => {
                return Err(CaseRejectReason::DoubtfulOutcome);
            }
            Ok(Clause::Says(says)) => {
                self.statements.push(Statement {
                    joint: part.joint,
                    says,
                    families: words.families.clone(),
                });
                self.words.push(own_name(says.outcome, part.text));
            }
            Ok(Clause::Note) => {
                self.noted.extend(words.families.clone());
                self.of_copy |= words.holds(Class::Copy);
            }
            Err(why) => match self.takes_reasons() && !words.names_a_finding() {
                // From here to the end of the cell, without the bracket around it.
                true => self.reason = Some(reason(part.rest)),
                false => return Err(why),
            },
        }
        self.families.extend(words.families);
        Ok(())
    }

    /// Whether what was said so far is an outcome that has reasons.
    fn takes_reasons(&self) -> bool {
        let has_reason = |statement: &Statement| {
            matches!(
                statement.says.outcome,
                Outcome::Inconclusive | Outcome::ExaminationFailed | Outcome::NotExamined
            )
        };
        !self.statements.is_empty() && self.statements.iter().all(has_reason)
    }

    /// Whether the only sign of an attack is a success or a failure without saying of what.
    fn is_alone(&self) -> Result<bool, CaseRejectReason> {
        let alone = self.statements.iter().any(|one| one.says.is_alone);
        let attack = |one: &Statement| !one.says.is_alone && one.says.outcome >= Outcome::Targeted;
        match alone && !self.statements.iter().any(attack) {
            true if self.of_copy => Err(CaseRejectReason::DoubtfulOutcome),
            is_alone => Ok(is_alone),
        }
    }

    /// `Predator, no Pegasus`: one family is denied, and another stands there undenied.
    fn is_of_another_family(&self) -> bool {
        let denied = |one: &&Statement| one.says.outcome == Outcome::NoTracesFound;
        let mut denials = self.statements.iter().filter(denied);
        denials.any(|one| {
            let other = |family: &String| !one.families.contains(family);
            !one.families.is_empty() && self.noted.iter().any(other)
        })
    }

    /// The outcome that the statements together say.
    fn outcome(&self) -> Result<Outcome, CaseRejectReason> {
        let outcomes = || self.statements.iter().map(|one| one.says.outcome);
        let strongest = outcomes().max().ok_or(CaseRejectReason::UnknownOutcome)?;
        if self.is_of_another_family() {
            return Err(CaseRejectReason::DoubtfulOutcome);
        }
        if outcomes().all(|outcome| outcome == strongest) {
            return Ok(strongest);
        }
        let only = |joints: &[Joint]| {
            let mut between = self.statements.iter().filter_map(|one| one.joint);
            between.all(|joint| joints.contains(&joint))
        };
        let denies = |one: &&Statement| one.says.outcome == Outcome::NoTracesFound;
        let says = if outcomes().all(|outcome| outcome >= Outcome::Targeted) {
            // What stands behind a colon says what the part before it is.
            only(&[Joint::List, Joint::Weak, Joint::But])
        } else if self.statements.iter().any(|one| denies(&one)) {
            // `infection: not found`; `attempt, infection not found`: what is denied?
            let whole = self
                .statements
                .iter()
                .filter(denies)
                .all(|one| one.says.is_whole);
            strongest < Outcome::Infected && whole && only(&[Joint::List, Joint::Colon, Joint::But])
        } else {
            only(&[Joint::List])
        };
        if says {
            Ok(strongest)
        } else {
            Err(CaseRejectReason::UnknownOutcome)
        }
    }
}

/// Whether a cell says nothing: blank, a dash, `n/a`.
fn is_blank(cell: &str) -> bool {
    const NOTHING: [&str; 8] = ["", "n a", "na", "tbd", "tba", "n d", "nd", "s d"];
    NOTHING.contains(&folded(cell).as_str()) && !is_doubtful(cell)
}

/// The rest of a cell without the bracket that ends it.
fn reason(rest: &str) -> &str {
    let rest = rest.trim();
    if rest.contains('(') {
        rest
    } else {
        rest.trim_end_matches(')')
    }
}
