//! What one clause of an outcome says: `no traces of infection found`,
//! `Pegasus infection confirmed`. A clause with an unknown word or a word of doubt has no outcome.

use super::clause_words::Words;
use super::lexicon::Class;
use crate::forensic::{CaseRejectReason, Outcome};

/// What a clause says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Clause {
    /// An outcome.
    Says(Says),
    /// Something beside the outcome: a family, a device, how the attack came, who confirmed it.
    Note,
}

/// An outcome, and how it was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Says {
    pub(super) outcome: Outcome,
    /// Whether it names what it denies (`not infected`) or denies what stands before it (`not
    /// found`).
    pub(super) is_whole: bool,
    /// Whether it names success or failure without saying of what: an attack or an examination?
    pub(super) is_alone: bool,
}

impl Words {
    /// What the clause says.
    ///
    /// # Errors
    /// An unknown word, or a doubt.
    pub(super) fn clause(&self) -> Result<Clause, CaseRejectReason> {
        if self.holds(Class::Doubt) && !self.is_undetermined() {
            return Err(CaseRejectReason::DoubtfulOutcome);
        }
        if !self.is_known || self.twice_denied {
            return Err(CaseRejectReason::UnknownOutcome);
        }
        if self.is_doubtful || self.is_of_the_examination() {
            return Err(CaseRejectReason::DoubtfulOutcome);
        }
        if self.holds(Class::Yet) {
            return self.not_yet();
        }
        self.weakened()?;
        match self.unclear()? {
            Some(says) => Ok(Clause::Says(says)),
            None if self.is_negated() => self.denied().map(|says| self.said(says)),
            None => self.stated(),
        }
    }

    fn said(&self, says: Says) -> Clause {
        let is_alone = self.is_alone();
        Clause::Says(Says { is_alone, ..says })
    }

    fn is_undetermined(&self) -> bool {
        self.holds(Class::NotDetermined) || self.is_negated() && self.holds(Class::Determine)
    }

    /// `not yet examined` is not an examination; whatever else is not yet so may come.
    fn not_yet(&self) -> Result<Clause, CaseRejectReason> {
        let unexamined = self.holds(Class::Not) && self.holds(Class::Examined);
        match unexamined && !self.names_a_finding() && !self.holds(Class::Found) {
            true => Ok(Clause::Says(whole(Outcome::NotExamined))),
            false => Err(CaseRejectReason::DoubtfulOutcome),
        }
    }

    /// Words that weaken a finding to a doubt.
    fn weakened(&self) -> Result<(), CaseRejectReason> {
        let negated = self.is_negated();
        let doubt = Err(CaseRejectReason::DoubtfulOutcome);
        if negated && self.holds(Class::Confirmed) || !negated && self.holds(Class::Or) {
            return doubt;
        }
        if negated
            && self.holds(Class::Clear)
            && (self.names_a_finding() || self.holds(Class::Found))
        {
            return doubt;
        }
        if self.holds(Class::Modal) || self.holds(Class::NotModal) {
            let nothing = negated && self.holds(Class::Found) && self.names_a_finding();
            let failed = negated && self.holds(Class::Examined) && !self.names_a_finding();
            if !nothing && !failed && !self.is_undetermined() {
                return doubt;
            }
        }
        Ok(())
    }

    /// An examination that could not tell, or could not be made.
    fn unclear(&self) -> Result<Option<Says>, CaseRejectReason> {
        let negated = self.is_negated();
        let inconclusive = Ok(Some(whole(Outcome::Inconclusive)));
        let can_not = negated && (self.holds(Class::Modal) || self.holds(Class::NotModal));
        if self.is_undetermined() {
            return inconclusive;
        }
        if can_not && self.holds(Class::Examined) && !self.holds(Class::Found) {
            return Ok(Some(whole(Outcome::ExaminationFailed)));
        }
        let of_data = self.holds(Class::Data) || self.holds(Class::Trace);
        if self.holds(Class::Insufficient) || self.holds(Class::Enough) {
            let too_little = if self.holds(Class::Insufficient) {
                !negated
            } else {
                negated && of_data
            };
            return if too_little {
                inconclusive
            } else {
                Err(CaseRejectReason::UnknownOutcome)
            };
        }
        if self.holds(Class::Inconclusive) {
            return if negated {
                Err(CaseRejectReason::UnknownOutcome)
            } else {
                inconclusive
            };
        }
        match self.holds(Class::Clear) {
            true if negated => inconclusive,
            true if !self.names_a_finding() => Err(CaseRejectReason::UnknownOutcome),
            _ => Ok(None),
        }
    }

    /// A clause that denies something.
    fn denied(&self) -> Result<Says, CaseRejectReason> {
        let holds = |class| self.holds(class);
        let turned = [
            Class::Positive,
            Class::Negative,
            Class::Clean,
            Class::Blocked,
            Class::Failed,
            Class::Unsuccessful,
            Class::Vector,
        ];
        if turned.into_iter().any(holds) {
            return Err(CaseRejectReason::UnknownOutcome);
        }
        let named = self.names_a_finding();
        if holds(Class::Successful) {
            let of_attempt = holds(Class::Attempt) || holds(Class::Attack) || !named;
            let of_infection = holds(Class::Infection) && !holds(Class::Attempt);
            return match of_attempt && !of_infection {
                true => Ok(whole(Outcome::Attempted)),
                false => Err(CaseRejectReason::UnknownOutcome),
            };
        }
        let found = holds(Class::Found) || holds(Class::NotFound);
        if holds(Class::NotExamined) || holds(Class::Examined) && !found && !named {
            return match named || found {
                false => Ok(whole(Outcome::NotExamined)),
                true => Err(CaseRejectReason::UnknownOutcome),
            };
        }
        match (named, found) {
            (true, _) => Ok(whole(Outcome::NoTracesFound)),
            // A device that was not found is lost; data that were not found tell nothing.
            (false, true)
                if !holds(Class::Device) && !holds(Class::Copy) && !holds(Class::Data) =>
            {
                Ok(Says {
                    is_whole: false,
                    ..whole(Outcome::NoTracesFound)
                })
            }
            _ => Err(CaseRejectReason::UnknownOutcome),
        }
    }

    /// A clause that denies nothing.
    fn stated(&self) -> Result<Clause, CaseRejectReason> {
        let holds = |class| self.holds(class);
        let (infection, attempt) = (holds(Class::Infection), holds(Class::Attempt));
        let attack = attempt || holds(Class::Attack);
        let unknown = Err(CaseRejectReason::UnknownOutcome);
        let outcome = if self.is_two_things() {
            return unknown;
        } else if holds(Class::Negative) || holds(Class::Clean) {
            let turned = holds(Class::Positive) || holds(Class::Successful) || self.failed();
            if turned || holds(Class::Clean) && self.speaks_of_attacks() {
                return unknown;
            }
            Outcome::NoTracesFound
        } else if self.failed() || holds(Class::Blocked) {
            let of_examination = holds(Class::Examined) || holds(Class::Copy) || holds(Class::Data);
            match (attack || infection, of_examination) {
                (true, false) if attack || self.failed() => Outcome::Attempted,
                (false, true) if self.failed() => Outcome::ExaminationFailed,
                (false, false) if holds(Class::Unsuccessful) && !holds(Class::Device) => {
                    Outcome::Attempted
                }
                _ => return unknown,
            }
        } else if holds(Class::Successful) || holds(Class::Positive) {
            if attempt || holds(Class::Targeting) {
                return unknown;
            }
            Outcome::Infected
        } else if attempt {
            Outcome::Attempted
        } else if infection {
            Outcome::Infected
        } else if holds(Class::Targeting) || attack {
            Outcome::Targeted
        } else if let Some(outcome) = self.spyware()? {
            outcome
        } else {
            return self.note();
        };
        Ok(self.said(whole(outcome)))
    }

    fn failed(&self) -> bool {
        self.holds(Class::Failed) || self.holds(Class::Unsuccessful)
    }

    pub(super) fn speaks_of_attacks(&self) -> bool {
        [
            Class::Infection,
            Class::Attempt,
            Class::Targeting,
            Class::Attack,
        ]
        .into_iter()
        .any(|class| self.holds(class))
    }

    /// `infection of attempt`: in some languages that word means "or", in others "and".
    fn is_two_things(&self) -> bool {
        let at = |wanted| self.classes.iter().position(|class| *class == wanted);
        match (at(Class::Infection), at(Class::Attempt)) {
            (Some(infection), Some(attempt)) if infection < attempt => {
                let between = self.classes.get(infection..attempt).unwrap_or(&[]);
                between.contains(&Class::Joint)
            }
            _ => false,
        }
    }

    /// `spyware detected`, `Pegasus found`. Traces of Pegasus may be those of an infection, of an attempt
    /// or of neither: the laboratory must say which.
    fn spyware(&self) -> Result<Option<Outcome>, CaseRejectReason> {
        let said = [
            Class::Found,
            Class::Spyware,
            Class::Trace,
            Class::Device,
            Class::Confirmed,
            Class::By,
            Class::Joint,
            Class::Filler,
        ];
        let named = self.of_spyware || !self.families.is_empty();
        let alone = self.classes.iter().all(|class| said.contains(class));
        match (self.holds(Class::Trace), self.holds(Class::Found)) {
            _ if !named || !alone => Ok(None),
            (true, _) if self.of_traces => Err(CaseRejectReason::DoubtfulOutcome),
            (true, _) => Ok(None),
            (false, found) => Ok(found.then_some(Outcome::Infected)),
        }
    }

    /// Words that say something beside an outcome.
    fn note(&self) -> Result<Clause, CaseRejectReason> {
        let beside = [
            Class::Device,
            Class::Copy,
            Class::Vector,
            Class::Confirmed,
            Class::By,
            Class::Joint,
            Class::Filler,
        ];
        match self.classes.iter().all(|class| beside.contains(class)) {
            true => Ok(Clause::Note),
            false => Err(CaseRejectReason::UnknownOutcome),
        }
    }
}

pub(super) fn whole(outcome: Outcome) -> Says {
    Says {
        outcome,
        is_whole: true,
        is_alone: false,
    }
}
