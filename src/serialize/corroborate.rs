//! Corroborations: matches, rates by unit and by stratum, lags, people, known victims.

use super::codes::number;
use super::{Shape, all, labels, serialize};
use crate::corroborate::{
    CaseDefinition, Corroboration, Denominators, Known, Lag, Lags, Loss, Match, MatchMethod,
    People, Person, State, Strata, Stratum, TaggedClient, Tally, Window,
};
use crate::forensic::{Devices, Persons};
use crate::list::Numbers;
use crate::mask::Reveal;
use crate::plan::Region;
use crate::stats::Rate;
use crate::time::Stamp;
use serde::Serialize;
use std::collections::BTreeMap;

serialize!(
    Corroboration,
    Match,
    Strata,
    Denominators,
    Lags,
    Lag,
    People,
    Person,
    Known
);

#[derive(Serialize)]
struct CorroborationShape<M> {
    definition: CaseDefinition,
    #[serde(flatten)]
    devices: Tally<Devices>,
    numbers: Tally<Numbers>,
    persons: Tally<Persons>,
    devices_without_person: u64,
    listed: u64,
    listed_not_examined: u64,
    examined_not_listed: u64,
    number_unknown: u64,
    ambiguous: u64,
    selected_for_others: u64,
    expected_by_chance: f64,
    strata: BTreeMap<&'static str, Vec<StratumShape>>,
    matches: M,
    losses: Vec<LossShape>,
    caveats: Vec<String>,
}

/// What was given and is not in the figures.
#[derive(Serialize)]
struct LossShape {
    kind: &'static str,
    lost: u64,
    of: u64,
    sheets: Vec<String>,
}

fn loss(loss: &Loss, reveal: Reveal) -> LossShape {
    LossShape {
        kind: loss.kind.name(),
        lost: loss.lost,
        of: loss.of,
        sheets: labels(&loss.sheets, reveal),
    }
}

impl Shape for Corroboration {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let strata = Stratum::ALL.map(|one| (one.code(), rows(&self.by(one), reveal)));
        CorroborationShape {
            definition: self.case_definition(),
            devices: self.devices(),
            numbers: self.numbers(),
            persons: self.persons(),
            devices_without_person: self.devices_without_person(),
            listed: self.listed(),
            listed_not_examined: self.listed_not_examined(),
            examined_not_listed: self.examined_not_listed().len() as u64,
            number_unknown: self.number_unknown().len() as u64,
            ambiguous: self.ambiguous().len() as u64,
            selected_for_others: self.selected_for_others().len() as u64,
            expected_by_chance: self.expected_by_chance(),
            strata: strata.into_iter().collect(),
            matches: all(self.matches(), reveal),
            losses: self.losses().iter().map(|one| loss(one, reveal)).collect(),
            caveats: self.caveats(),
        }
    }
}

#[derive(Serialize)]
struct StratumShape {
    label: String,
    #[serde(flatten)]
    devices: Tally<Devices>,
}

fn rows(strata: &Strata, reveal: Reveal) -> Vec<StratumShape> {
    let rows = strata.iter().map(|(label, tally)| StratumShape {
        label: reveal.label(&label.to_string()).into_owned(),
        devices: tally.clone(),
    });
    rows.collect()
}

impl Shape for Strata {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        rows(self, reveal)
    }
}

#[derive(Serialize)]
struct TaggedClientShape {
    tag: String,
    government: Option<Region>,
}

fn clients(clients: &[TaggedClient], reveal: Reveal) -> Vec<TaggedClientShape> {
    let shape = |client: &TaggedClient| TaggedClientShape {
        tag: reveal.label(&client.tag).into_owned(),
        government: client.government,
    };
    clients.iter().map(shape).collect()
}

#[derive(Serialize)]
struct MatchShape<D> {
    device: D,
    how: MatchMethod,
    numbers: Vec<String>,
    ids: Vec<u64>,
    selections: Vec<Stamp>,
    countries: Vec<Region>,
    clients: Vec<TaggedClientShape>,
    roles: Vec<String>,
}

impl Shape for Match {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let numbers = self.numbers.iter();
        MatchShape {
            device: self.device.shape(reveal),
            how: self.how,
            numbers: numbers
                .map(|listed| number(listed.number, reveal))
                .collect(),
            ids: self.numbers.iter().map(|listed| listed.id).collect(),
            selections: self.selections.clone(),
            countries: self.countries.clone(),
            clients: clients(&self.clients, reveal),
            roles: labels(&self.roles, reveal),
        }
    }
}

#[derive(Serialize)]
struct DenominatorsShape {
    examined: Rate<Devices>,
    conclusive: Option<Rate<Devices>>,
    testable: Rate<Devices>,
    traces_on_untestable: u64,
    listed: ListedShape,
}

#[derive(Serialize)]
struct ListedShape {
    found: u64,
    examined: u64,
    listed: u64,
}

impl Shape for Denominators {
    fn shape(&self, _: Reveal) -> impl Serialize {
        let listed = self.listed;
        DenominatorsShape {
            examined: self.examined().clone(),
            conclusive: self.conclusive().ok().cloned(),
            testable: self.testable().clone(),
            traces_on_untestable: self.against(),
            listed: ListedShape {
                found: listed.found,
                examined: listed.examined,
                listed: listed.listed,
            },
        }
    }
}

/// A lag; `seconds` is missing where the trace came before every selection.
#[derive(Serialize)]
struct LagShape {
    device: u64,
    clients: Vec<TaggedClientShape>,
    seconds: Option<f64>,
}

impl Shape for Lag {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        LagShape {
            device: self.device,
            clients: clients(&self.clients, reveal),
            seconds: self.seconds,
        }
    }
}

#[derive(Serialize)]
struct LagsShape<L> {
    lags: L,
    untimed: u64,
    before: u64,
    median_seconds: Option<f64>,
    within: Vec<WithinShape>,
}

#[derive(Serialize)]
struct WithinShape {
    seconds: f64,
    rate: Rate<Devices>,
}

impl Shape for Lags {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let within = Window::ALL.map(|window| WithinShape {
            seconds: window.seconds(),
            rate: self.within(window),
        });
        LagsShape {
            lags: all(self.iter(), reveal),
            untimed: self.untimed(),
            before: self.before(),
            median_seconds: self.median(),
            within: within.into(),
        }
    }
}

#[derive(Serialize)]
struct PersonShape {
    person: String,
    role: String,
    state: State,
    sources: Vec<String>,
    confirmed_on: Option<Stamp>,
}

impl Shape for Person {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        PersonShape {
            person: reveal.label(&self.code).into_owned(),
            role: reveal.label(&self.role).into_owned(),
            state: self.state,
            sources: labels(&self.sources, reveal),
            confirmed_on: self.confirmed_on,
        }
    }
}

impl Shape for People {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        all(self.iter(), reveal)
    }
}

#[derive(Serialize)]
struct KnownShape<F> {
    known: u64,
    on_the_list: u64,
    found: F,
    p_of_overlap: Option<f64>,
}

impl Shape for Known {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        KnownShape {
            known: self.known(),
            on_the_list: self.found().len() as u64,
            found: all(self.found(), reveal),
            p_of_overlap: self.p_by_chance(),
        }
    }
}
