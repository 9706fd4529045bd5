//! Counts of outcomes, with their rates and bounds.

use super::corroboration::Corroboration;
use crate::forensic::Outcome;
use crate::stats::{Bounds, Confidence, IntervalMethod, Rate, Unit, percent, percent_range};
use crate::table::{Cell, Document, Face, Table, counted, thousands};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// What counts as corroborated. The choice is named wherever a rate is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum CaseDefinition {
    /// Traces of infection or of an attempt. The default, and the count behind "37 of 67".
    #[default]
    InfectedOrAttempted,
    /// Traces of infection alone.
    Infected,
    /// Any sign of targeting: infection, attempt, or targeting of unspecified kind.
    AnyTargeting,
}

impl CaseDefinition {
    /// Every choice, the default first.
    pub const ALL: [CaseDefinition; 3] = [
        CaseDefinition::InfectedOrAttempted,
        CaseDefinition::Infected,
        CaseDefinition::AnyTargeting,
    ];

    /// Whether an outcome counts.
    pub fn contains(self, outcome: Outcome) -> bool {
        match self {
            CaseDefinition::InfectedOrAttempted => outcome >= Outcome::Attempted,
            CaseDefinition::Infected => outcome == Outcome::Infected,
            CaseDefinition::AnyTargeting => outcome >= Outcome::Targeted,
        }
    }

    /// The signs that count, in words.
    fn signs(self) -> &'static str {
        match self {
            CaseDefinition::InfectedOrAttempted => "traces of infection or of an attempt",
            CaseDefinition::Infected => "traces of infection",
            CaseDefinition::AnyTargeting => "signs of targeting",
        }
    }

    pub(super) fn found(self) -> &'static str {
        match self {
            CaseDefinition::InfectedOrAttempted => "with traces of infection or of an attempt",
            CaseDefinition::Infected => "with traces of infection",
            CaseDefinition::AnyTargeting => "with signs of targeting",
        }
    }
}

impl fmt::Display for CaseDefinition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            CaseDefinition::InfectedOrAttempted => "corroborated (infected or attempted)",
            CaseDefinition::Infected => "corroborated (infected)",
            CaseDefinition::AnyTargeting => "corroborated (any targeting)",
        })
    }
}

/// The headings of the split by outcome.
pub(super) const SPLIT_HEADINGS: [&str; 6] = [
    "found",
    "of",
    "unit",
    "share",
    "Wilson 95%",
    "Clopper-Pearson 95%",
];

/// The counts of outcomes of one unit. All examined cases are included, even inconclusive ones.
pub struct Tally<U> {
    outcomes: BTreeMap<Outcome, u64>,
    corroborated: CaseDefinition,
    unit: PhantomData<fn() -> U>,
}

impl<U> Clone for Tally<U> {
    fn clone(&self) -> Tally<U> {
        Tally {
            outcomes: self.outcomes.clone(),
            corroborated: self.corroborated,
            unit: PhantomData,
        }
    }
}

impl<U> Tally<U> {
    pub(super) fn new(
        outcomes: impl Iterator<Item = Outcome>,
        corroborated: CaseDefinition,
    ) -> Tally<U> {
        let mut counted = BTreeMap::new();
        for outcome in outcomes.filter(|outcome| outcome.is_examined()) {
            *counted.entry(outcome).or_default() += 1;
        }
        Tally {
            outcomes: counted,
            corroborated,
            unit: PhantomData,
        }
    }

    /// How many were examined: the denominator.
    pub fn examined(&self) -> u64 {
        self.outcomes.values().sum()
    }

    /// How many have this outcome.
    pub fn count(&self, outcome: Outcome) -> u64 {
        self.outcomes.get(&outcome).copied().unwrap_or(0)
    }

    /// The rate of those that count as corroborated.
    pub fn corroborated(&self) -> Rate<U> {
        self.rate(self.corroborated.found(), |outcome| {
            self.corroborated.contains(outcome)
        })
    }

    /// The rate with traces of infection.
    pub fn infected(&self) -> Rate<U> {
        self.rate("with traces of infection", |outcome| {
            outcome == Outcome::Infected
        })
    }

    /// The rate with traces of an attempt and none of infection.
    pub fn attempted(&self) -> Rate<U> {
        self.rate("with traces of an attempt alone", |outcome| {
            outcome == Outcome::Attempted
        })
    }

    /// The rate of inconclusive examinations.
    pub fn inconclusive(&self) -> Rate<U> {
        self.rate("inconclusive", |outcome| outcome == Outcome::Inconclusive)
    }

    /// How many are undecided: inconclusive and failed examinations, and targeting of unspecified
    /// kind unless it counts as corroborated.
    pub fn undecided(&self) -> u64 {
        let undecided = |outcome: Outcome| {
            matches!(
                outcome,
                Outcome::Inconclusive | Outcome::ExaminationFailed | Outcome::Targeted
            )
        };
        let counted = self
            .outcomes
            .iter()
            .filter(|(outcome, _)| undecided(**outcome) && !self.corroborated.contains(**outcome));
        counted.map(|(_, count)| count).sum()
    }

    /// The lowest and the highest possible share, if none or all of the undecided cases were
    /// corroborated; `None` if nothing was examined.
    pub fn bounds(&self) -> Option<Bounds> {
        self.corroborated().bounds(self.undecided()).ok()
    }

    /// What the bounds assume, in a sentence.
    pub(super) fn assumption(&self, one: &str, many: &str) -> Option<String> {
        self.assumed(one, many)
            .map(|says| format!("These bounds count {says}, which no examination can prove."))
    }

    /// Which cases the bounds count as free of such traces: an assumption to be stated with the
    /// bounds.
    pub(super) fn assumed(&self, one: &str, many: &str) -> Option<String> {
        let kinds = [
            (Outcome::NoTracesFound, "with the outcome “no traces found”"),
            (Outcome::Attempted, "with traces of an attempt alone"),
        ];
        let taken: Vec<(u64, &str)> = kinds
            .into_iter()
            .map(|(outcome, kind)| (outcome, self.count(outcome), kind))
            .filter(|(outcome, count, _)| *count > 0 && !self.corroborated.contains(*outcome))
            .map(|(_, count, kind)| (count, kind))
            .collect();
        let named = |(count, kind): &(u64, &str)| format!("{} {kind}", counted(*count, one, many));
        let named: Vec<String> = taken.iter().map(named).collect();
        let such = self.corroborated.signs();
        (!taken.is_empty()).then(|| format!("{} as free of {such}", named.join(" and ")))
    }

    fn rate(&self, found: &'static str, holds: impl Fn(Outcome) -> bool) -> Rate<U> {
        let hits = self
            .outcomes
            .iter()
            .filter(|(outcome, _)| holds(**outcome))
            .map(|(_, count)| count)
            .sum::<u64>();
        Rate::parted(hits, self.examined() - hits, found, Corroboration::AMONG)
    }

    /// The outcomes that occur, and the three that always have a row: infected, attempted,
    /// inconclusive.
    pub(super) fn shown(&self) -> impl Iterator<Item = (Outcome, Rate<U>)> {
        let always = |outcome: Outcome| {
            matches!(
                outcome,
                Outcome::Infected | Outcome::Attempted | Outcome::Inconclusive
            )
        };
        let examined = Outcome::ALL
            .into_iter()
            .filter(|outcome| outcome.is_examined());
        examined
            .filter(move |outcome| always(*outcome) || self.count(*outcome) > 0)
            .map(|outcome| {
                (
                    outcome,
                    self.rate("of that outcome", |other| other == outcome),
                )
            })
    }
}

impl<U: Unit> Tally<U> {
    /// The bounds with their unit, where something is undecided.
    pub(super) fn in_bounds(&self) -> Option<String> {
        let bounds = self.bounds().filter(|_| self.undecided() > 0)?;
        Some(format!(
            "{bounds} of {} {}",
            thousands(self.examined()),
            if self.examined() == 1 {
                U::ONE
            } else {
                U::MANY
            }
        ))
    }

    pub(super) fn rows(&self, table: &mut Table) {
        let mut row = |level, what: String, rate: &Rate<U>| {
            let interval = |method: IntervalMethod| {
                rate.interval(method, Confidence::P95)
                    .map_or_else(String::new, |interval| {
                        percent_range(interval.low(), interval.high())
                    })
            };
            let cells = vec![
                Cell::said(what),
                Cell::figure(rate.ratio()),
                Cell::said(if rate.of() == 1 { U::ONE } else { U::MANY }),
                Cell::figure(rate.share().map_or_else(String::new, percent)),
                Cell::figure(interval(IntervalMethod::Wilson)),
                Cell::figure(interval(IntervalMethod::ClopperPearson)),
            ];
            table.part(level, cells);
        };
        row(0, self.corroborated.to_string(), &self.corroborated());
        if self.examined() > 0 {
            self.shown()
                .for_each(|(outcome, rate)| row(1, outcome.to_string(), &rate));
        }
    }
}

/// The corroborated rate, whole.
impl<U: Unit> fmt::Display for Tally<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.corroborated(), f)
    }
}

impl<U: Unit> fmt::Debug for Tally<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The corroborated rate and each outcome, with both intervals.
impl<U: Unit> Face for Tally<U> {
    fn face(&self) -> Document {
        let mut table = Table::new("", &SPLIT_HEADINGS);
        self.rows(&mut table);
        table.into()
    }
}
