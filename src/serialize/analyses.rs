//! Analyses beside the main figures: comparisons, sensitivity, bootstraps, what plain rules say.

use super::{Shape, all, labels, serialize};
use crate::attribute::{self, Baseline};
#[cfg(feature = "simulate")]
use crate::attribute::{Bootstrap, Trial};
use crate::corroborate::{self, Compared, Comparisons, Timeline};
use crate::forensic::{Devices, Laboratories, Outcome, Pair};
use crate::list::Entries;
use crate::mask::Reveal;
use crate::plan::Region;
use crate::stats::Rate;
use crate::time::Stamp;
use serde::Serialize;

serialize!(
    Comparisons,
    Timeline,
    corroborate::Sensitivity,
    attribute::AttributionSensitivity,
    Baseline,
    Laboratories,
);

#[cfg(feature = "simulate")]
serialize!(Bootstrap);

#[derive(Serialize)]
struct ComparedShape {
    label: String,
    rate: Rate<Devices>,
    difference: f64,
    difference_low: f64,
    difference_high: f64,
    p: f64,
    p_holm: f64,
    p_benjamini_hochberg: f64,
    shrunken_share: Option<f64>,
}

fn compared(row: &Compared, reveal: Reveal) -> ComparedShape {
    ComparedShape {
        label: reveal.label(&row.label.to_string()).into_owned(),
        rate: row.rate.clone(),
        difference: row.difference,
        difference_low: row.difference_low,
        difference_high: row.difference_high,
        p: row.p,
        p_holm: row.p_holm,
        p_benjamini_hochberg: row.p_benjamini_hochberg,
        shrunken_share: row.shrunken_share,
    }
}

impl Shape for Comparisons {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let rows = self.iter().map(|row| compared(row, reveal));
        rows.collect::<Vec<_>>()
    }
}

#[derive(Serialize)]
struct Moment {
    at: Stamp,
    what: String,
}

impl Shape for Timeline {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let moments = self.iter().map(|(at, what)| Moment {
            at,
            what: reveal.label(what).into_owned(),
        });
        moments.collect::<Vec<_>>()
    }
}

/// An assumption and what follows from it.
#[derive(Serialize)]
struct Assumed {
    assumption: String,
    then: String,
}

impl Shape for corroborate::Sensitivity {
    fn shape(&self, _: Reveal) -> impl Serialize {
        let rows = self.iter().map(|(assumption, then)| Assumed {
            assumption: assumption.to_owned(),
            then: then.to_owned(),
        });
        rows.collect::<Vec<_>>()
    }
}

#[derive(Serialize)]
struct Named {
    government: Region,
    entries: u64,
}

fn named(all: &[(Region, u64)]) -> Vec<Named> {
    let each = all.iter().map(|(government, entries)| Named {
        government: *government,
        entries: *entries,
    });
    each.collect()
}

#[derive(Serialize)]
struct ThresholdShape {
    probability: f64,
    named: Vec<Named>,
}

#[derive(Serialize)]
struct VariantShape {
    without: &'static str,
    named: Vec<Named>,
    lost: Vec<Region>,
    gained: Vec<Region>,
    same: f64,
}

#[derive(Serialize)]
struct ResampledShape {
    government: Region,
    share: f64,
    fewest_entries: u64,
    most_entries: u64,
}

#[derive(Serialize)]
struct SensitivityShape {
    at: Vec<ThresholdShape>,
    without: Vec<VariantShape>,
    resampled: Vec<ResampledShape>,
}

impl Shape for attribute::AttributionSensitivity {
    fn shape(&self, _: Reveal) -> impl Serialize {
        let at = self.at.iter().map(|one| ThresholdShape {
            probability: one.at,
            named: named(&one.named),
        });
        let without = self.without.iter().map(|one| VariantShape {
            without: one.without,
            named: named(&one.named),
            lost: one.lost.clone(),
            gained: one.gained.clone(),
            same: one.same,
        });
        let resampled = self.resampled.iter().map(|one| ResampledShape {
            government: one.government,
            share: one.share,
            fewest_entries: one.entries.0,
            most_entries: one.entries.1,
        });
        SensitivityShape {
            at: at.collect(),
            without: without.collect(),
            resampled: resampled.collect(),
        }
    }
}

#[derive(Serialize)]
struct BaselineRowShape {
    government: Region,
    entries: u64,
    numbers_there: u64,
    entries_there: u64,
    both: u64,
    tags: Vec<String>,
    tagged: u64,
    both_tagged: u64,
}

#[derive(Serialize)]
struct BaselineShape<C> {
    governments: Vec<BaselineRowShape>,
    countries_named_by_country: u64,
    agreement_by_country: Rate<Entries>,
    agreement_by_tag: Option<Rate<Entries>>,
    contradictions: C,
}

impl Shape for Baseline {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let governments = self.iter().map(|row| BaselineRowShape {
            government: row.government,
            entries: row.entries,
            numbers_there: row.numbers_there,
            entries_there: row.entries_there,
            both: row.both,
            tags: labels(&row.tags, reveal),
            tagged: row.tagged,
            both_tagged: row.both_tagged,
        });
        BaselineShape {
            governments: governments.collect(),
            countries_named_by_country: self.would_name(),
            agreement_by_country: self.by_country().clone(),
            agreement_by_tag: self.by_tag().cloned(),
            contradictions: all(self.contradictions(), reveal),
        }
    }
}

#[cfg(feature = "simulate")]
#[derive(Serialize)]
struct TrialShape {
    seed: u64,
    entries: u64,
    with_client: u64,
    right: u64,
    accuracy: Option<f64>,
    claimed: u64,
    claimed_right: u64,
    calibration_error: f64,
    coverage: f64,
    missed: Vec<Region>,
    falsely_named: Vec<Region>,
}

#[cfg(feature = "simulate")]
impl Shape for Bootstrap {
    fn shape(&self, _: Reveal) -> impl Serialize {
        self.trials().iter().map(trial).collect::<Vec<_>>()
    }
}

#[cfg(feature = "simulate")]
fn trial(trial: &Trial) -> TrialShape {
    TrialShape {
        seed: trial.seed,
        entries: trial.entries,
        with_client: trial.with_client,
        right: trial.right,
        accuracy: trial.accuracy(),
        claimed: trial.claimed,
        claimed_right: trial.claimed_right,
        calibration_error: trial.calibration_error,
        coverage: trial.coverage,
        missed: trial.missed.clone(),
        falsely_named: trial.falsely_named.clone(),
    }
}

#[derive(Serialize)]
struct PairShape {
    first: String,
    second: String,
    same: u64,
    cases: u64,
    kappa: Option<f64>,
    apart: Vec<ApartShape>,
}

#[derive(Serialize)]
struct ApartShape {
    device: u64,
    first: Outcome,
    second: Outcome,
}

fn pair(pair: &Pair, reveal: Reveal) -> PairShape {
    let apart = pair.apart.iter().map(|(device, first, second)| ApartShape {
        device: *device,
        first: *first,
        second: *second,
    });
    PairShape {
        first: reveal.label(&pair.first).into_owned(),
        second: reveal.label(&pair.second).into_owned(),
        same: pair.agreement.same(),
        cases: pair.agreement.cases(),
        kappa: pair.agreement.kappa().ok(),
        apart: apart.collect(),
    }
}

impl Shape for Laboratories {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        self.iter().map(|one| pair(one, reveal)).collect::<Vec<_>>()
    }
}
