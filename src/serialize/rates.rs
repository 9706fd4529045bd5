//! Rates, intervals and bounds: no figure without its denominator.

use crate::corroborate::Tally;
use crate::forensic::Outcome;
use crate::stats::{Bounds, Confidence, Interval, IntervalMethod, Rate, Unit};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

#[derive(Serialize)]
struct RateShape<'r> {
    hits: u64,
    of: u64,
    unit: &'static str,
    found: &'r str,
    among: &'r str,
    share: Option<f64>,
    wilson_95: Option<Interval>,
    clopper_pearson_95: Option<Interval>,
}

impl<U: Unit> Serialize for Rate<U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let interval = |method| self.interval(method, Confidence::P95);
        let shape = RateShape {
            hits: self.hits(),
            of: self.of(),
            unit: U::MANY,
            found: self.found(),
            among: self.among(),
            share: self.share(),
            wilson_95: interval(IntervalMethod::Wilson),
            clopper_pearson_95: interval(IntervalMethod::ClopperPearson),
        };
        shape.serialize(serializer)
    }
}

#[derive(Serialize)]
struct IntervalShape {
    low: f64,
    high: f64,
    method: IntervalMethod,
    confidence: f64,
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shape = IntervalShape {
            low: self.low(),
            high: self.high(),
            method: self.method(),
            confidence: self.confidence().level(),
        };
        shape.serialize(serializer)
    }
}

#[derive(Serialize)]
struct BoundsShape {
    low: f64,
    high: f64,
}

impl Serialize for Bounds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shape = BoundsShape {
            low: self.low(),
            high: self.high(),
        };
        shape.serialize(serializer)
    }
}

/// Outcomes of one unit: the counts that every newspaper prints, then all that occur.
#[derive(Serialize)]
#[serde(bound = "")]
struct TallyShape<U: Unit> {
    examined: u64,
    corroborated: Rate<U>,
    infected: u64,
    attempted: u64,
    inconclusive: u64,
    undecided: u64,
    bounds: Option<Bounds>,
    outcomes: BTreeMap<&'static str, u64>,
}

impl<U: Unit> Serialize for Tally<U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let outcomes = Outcome::ALL
            .into_iter()
            .map(|outcome| (outcome, self.count(outcome)));
        let shape = TallyShape {
            examined: self.examined(),
            corroborated: self.corroborated(),
            infected: self.count(Outcome::Infected),
            attempted: self.count(Outcome::Attempted),
            inconclusive: self.count(Outcome::Inconclusive),
            undecided: self.undecided(),
            bounds: self.bounds(),
            outcomes: outcomes
                .filter(|(_, count)| *count > 0)
                .map(|(outcome, count)| (outcome.code(), count))
                .collect(),
        };
        shape.serialize(serializer)
    }
}
