//! The crosstabs of examined phones: by outcome, by what was found in each stratum, by lag.

use super::folded::{folded, others};
use crate::cells::{Category, CellKey, CellSystem, Crosstab, Dimension, SmallCells, Term};
use crate::chart::LAG_BINS;
use std::collections::BTreeMap;
use targetlist::corroborate::{Corroboration, Lags, Stratum, Timing};
use targetlist::error::Error;
use targetlist::forensic::Outcome;

/// The dimension of what counts as corroborated, and its two categories.
pub(crate) const FOUND: &str = "found";
pub(crate) const WITH: Term = Term::new("with_traces", "with traces");
pub(crate) const WITHOUT: Term =
    Term::new("without_traces_or_undecided", "without traces or undecided");

/// The category of phones whose every trace is earlier than every selection, and of those that lack
/// times.
pub(crate) const EARLIER: Term = Term::new("earlier", "every trace is earlier");
pub(crate) const UNTIMED: Term = Term::new("no_times", "no time of selection or of trace");

/// Phones with times of a selection and of a trace, together.
const TIMED: (&str, &str) = ("timed", "yes");

/// The crosstabs of examined phones that are on the list, and the one system of cells they make
/// together.
pub(crate) struct Phones {
    pub(crate) outcomes: Crosstab,
    /// The outcomes that have a row, strongest first.
    pub(crate) told: Vec<Outcome>,
    /// By what phones are told apart: the crosstab, and its labels.
    pub(crate) strata: Vec<(Stratum, (Crosstab, Vec<String>))>,
    pub(crate) lags: Option<Crosstab>,
    pub(crate) cells: CellSystem,
}

impl Phones {
    /// Counts the phones; labels with too few phones share one row.
    pub(crate) fn of(
        result: &Corroboration,
        attributed: bool,
        rule: &SmallCells,
    ) -> Result<Phones, Error> {
        let told = told_outcomes(result);
        let mut strata = Vec::new();
        for stratum in Stratum::ALL {
            // Clients are printed only once: tags beside the governments they are attributed to
            // would reveal what either withholds.
            if stratum == Stratum::Client && attributed {
                continue;
            }
            if let Some(by) = by(result, stratum, rule)? {
                strata.push((stratum, by));
            }
        }
        let mut phones = Phones {
            outcomes: outcomes(result, &told)?,
            told,
            strata,
            lags: lags(result, rule)?,
            cells: CellSystem::new(),
        };
        phones.link(result)?;
        phones.exist(rule.threshold());
        Ok(phones)
    }

    /// Makes one system of all cells, with the sums that go from one table to another.
    fn link(&mut self, result: &Corroboration) -> Result<(), Error> {
        let cells = &mut self.cells;
        cells.crosstab(&self.outcomes)?;
        for (_, (crosstab, _)) in &self.strata {
            cells.crosstab(crosstab)?;
        }
        if let Some(lags) = &self.lags {
            cells.crosstab(lags)?;
        }
        cells.crosstab(&with_traces(result)?)?;
        // What was found tells of those examined: it is never printed without how many these are.
        for (by, (_, labels)) in &self.strata {
            for label in labels {
                let of = CellKey::of([(dimension(*by).0, label)]);
                for category in [WITH, WITHOUT] {
                    cells.follow(&of.clone().with(FOUND, category.code), &of)?;
                }
            }
        }
        let corroborated = result.case_definition();
        for (category, hits) in [(WITH, true), (WITHOUT, false)] {
            let parts = self.told.iter();
            let parts = parts.filter(|outcome| corroborated.contains(**outcome) == hits);
            let parts: Vec<&str> = parts.map(|outcome| outcome.code()).collect();
            cells.aggregate((FOUND, category.code), "outcome", &parts)?;
        }
        if self.lags.is_some() {
            let timed = LAG_BINS.iter().map(|bin| bin.span).chain([EARLIER]);
            let timed: Vec<&str> = timed.map(|span| span.code).collect();
            cells.aggregate(TIMED, "lag", &timed)?;
            if timed_have_traces(result) {
                // Whoever has a time of a trace has traces: an attacker who sees lags knows how many
                // these are at least.
                cells.share(&CellKey::of([TIMED]), &CellKey::of([(FOUND, WITH.code)]))?;
            }
        }
        Ok(())
    }

    /// Records what the existence of a table or a row reveals: a table of lags has at least
    /// `enough` phones, and so has a named label; the row of other labels, and an outcome that is
    /// not always printed, has at least one.
    fn exist(&mut self, enough: u64) {
        let cells = &mut self.cells;
        cells.at_least(&CellKey::of([TIMED]), enough);
        for (by, (_, labels)) in &self.strata {
            for label in labels {
                let is_named = label != others(*by);
                let of = CellKey::of([(dimension(*by).0, label)]);
                cells.at_least(&of, if is_named { enough } else { 1 });
            }
        }
        for outcome in self
            .told
            .iter()
            .filter(|outcome| !is_always_told(**outcome))
        {
            cells.at_least(&CellKey::of([("outcome", outcome.code())]), 1);
        }
    }
}

/// The outcomes that have a row: those that are always asked for, and others that occur.
fn told_outcomes(result: &Corroboration) -> Vec<Outcome> {
    let examined = Outcome::ALL
        .into_iter()
        .filter(|outcome| outcome.is_examined());
    examined
        .filter(|outcome| is_always_told(*outcome) || result.devices().count(*outcome) > 0)
        .collect()
}

/// Whether an outcome has a row even where no phone has it.
fn is_always_told(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Infected | Outcome::Attempted | Outcome::Inconclusive
    )
}

fn outcomes(result: &Corroboration, told: &[Outcome]) -> Result<Crosstab, Error> {
    let names = told.iter();
    let names = names.map(|outcome| Category::new(outcome.code(), outcome.to_string()));
    let mut outcomes = Crosstab::one_way(
        "phones_by_outcome",
        "Phones examined from the list, by outcome",
        Dimension::new("outcome", "outcome", names),
    )?;
    for outcome in told {
        let count = result.devices().count(*outcome);
        outcomes.count(&[outcome.code()], count)?;
    }
    Ok(outcomes)
}

/// The headline prints this sum, whether or not a table does.
fn with_traces(result: &Corroboration) -> Result<Crosstab, Error> {
    let devices = result.devices();
    let hits = devices.corroborated().hits();
    let mut both = Crosstab::one_way(
        "phones_found",
        "Phones with traces",
        Dimension::new(FOUND, "found", [WITH, WITHOUT]),
    )?;
    both.count(&[WITH.code], hits)?;
    both.count(&[WITHOUT.code], devices.examined() - hits)?;
    Ok(both)
}

/// Whether every phone with a lag counts as corroborated, so that lags tell of those that do.
fn timed_have_traces(result: &Corroboration) -> bool {
    let outcomes: BTreeMap<u64, Outcome> = result
        .matches()
        .iter()
        .map(|matched| (matched.device.id, matched.device.outcome))
        .collect();
    let corroborated = result.case_definition();
    let lags = result.lags(Timing::default());
    lags.iter().all(|lag| {
        outcomes
            .get(&lag.device)
            .is_some_and(|outcome| corroborated.contains(*outcome))
    })
}

/// The cells of phones by operating system: how many were examined, and how many of these have traces
/// or have none. For exceptions to the rule of small cells, as a headline names systems. Empty with
/// fewer than two systems, as there is no such table then.
pub fn phones_by_system(result: &Corroboration) -> Vec<CellKey> {
    let by = result.by(Stratum::System);
    let (dimension, ..) = dimension(Stratum::System);
    let systems = by.iter().map(|(label, _)| label.to_string());
    let systems: Vec<CellKey> = systems
        .map(|system| CellKey::of([(dimension, system)]))
        .collect();
    if systems.len() < 2 {
        return Vec::new();
    }
    let found = |of: CellKey| {
        let parts = [WITH, WITHOUT].map(|found| of.clone().with(FOUND, found.code));
        [parts.to_vec(), vec![of]].concat()
    };
    systems.into_iter().flat_map(found).collect()
}

/// What a stratum's dimension is called by programs.
pub(crate) fn dimension(stratum: Stratum) -> (&'static str, &'static str, &'static str) {
    match stratum {
        Stratum::System => ("system", "phones_by_system", "operating system"),
        Stratum::Country => ("country", "phones_by_country", "country of the number"),
        Stratum::Client => ("client", "phones_by_client", "client"),
        Stratum::Government => ("government", "phones_by_government", "likely government"),
        Stratum::Role => ("role", "phones_by_role", "role"),
        Stratum::Laboratory => ("laboratory", "phones_by_laboratory", "laboratory"),
        Stratum::Year => ("year", "phones_by_year", "year of the first selection"),
    }
}

fn by(
    result: &Corroboration,
    stratum: Stratum,
    rule: &SmallCells,
) -> Result<Option<(Crosstab, Vec<String>)>, Error> {
    let (name, file, heading) = dimension(stratum);
    let counts = folded(result, stratum, rule);
    // With one label of enough phones, that there is a table at all would tell that there are others.
    let named = |(label, _): &(&String, _)| *label != others(stratum);
    if counts.iter().filter(named).count() < 2 {
        return Ok(None);
    }
    let labels: Vec<String> = counts.keys().cloned().collect();
    let mut crosstab = Crosstab::two_way(
        file,
        format!("Phones examined from the list, by {stratum}"),
        Dimension::new(name, heading, labels.iter().cloned()),
        Dimension::new(FOUND, "found", [WITH, WITHOUT]),
    )?;
    for (label, (hits, of)) in &counts {
        crosstab.count(&[label, WITH.code], *hits)?;
        crosstab.count(&[label, WITHOUT.code], of - hits)?;
    }
    Ok(Some((crosstab, labels)))
}

/// Nothing where so few phones have times of both that a table alone would tell that some do.
fn lags(result: &Corroboration, rule: &SmallCells) -> Result<Option<Crosstab>, Error> {
    let lags = result.lags(Timing::default());
    let timed = lags.iter().count();
    if timed == 0 || u64::try_from(timed).is_ok_and(|timed| timed < rule.threshold()) {
        return Ok(None);
    }
    let categories = LAG_BINS
        .iter()
        .map(|bin| bin.span)
        .chain([EARLIER, UNTIMED]);
    let dimension = Dimension::new(
        "lag",
        "from a selection to the first trace after it",
        categories,
    );
    let mut crosstab = Crosstab::one_way(
        "phones_by_lag",
        "How soon a trace followed a selection",
        dimension,
    )?;
    for (bin, count) in LAG_BINS.iter().zip(lag_counts(&lags)) {
        crosstab.count(&[bin.span.code], count)?;
    }
    crosstab.count(&[EARLIER.code], lags.before())?;
    crosstab.count(&[UNTIMED.code], lags.untimed())?;
    Ok(Some(crosstab))
}

/// How many phones have a trace in each of [`LAG_BINS`] after a selection.
pub(crate) fn lag_counts(lags: &Lags) -> [u64; LAG_BINS.len()] {
    let mut counts = [0; LAG_BINS.len()];
    for lag in lags.iter() {
        if let Some(seconds) = lag.seconds {
            let bins = LAG_BINS.iter().zip(&mut counts);
            let bin = bins.into_iter().find(|(bin, _)| seconds <= bin.end);
            bin.into_iter().for_each(|(_, count)| *count += 1);
        }
    }
    counts
}
