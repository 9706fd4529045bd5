//! Clusters, clients, countries and attributions.

use super::codes::Code;
use super::{Shape, all, serialize};
use crate::attribute::{
    Attribution, AttributionMethod, Client, ClientSummary, Clients, Countries, Country, Differ,
    EvidenceKind, MixedTag, Strength, Tags,
};
use crate::cluster::{Cluster, Clusters, Rule, TestEntries};
use crate::list::Numbers;
use crate::mask::Reveal;
use crate::plan::Region;
use crate::stats::Rate;
use serde::Serialize;
use std::collections::BTreeMap;

serialize!(
    Clusters,
    Cluster,
    Clients,
    Client,
    Countries,
    Country,
    Attribution,
    ClientSummary
);

/// A region, or none known, with its count of numbers.
#[derive(Serialize)]
struct Counted {
    region: Option<Region>,
    numbers: u64,
}

#[derive(Serialize)]
struct ClusterShape {
    label: String,
    entries: u64,
    numbers: u64,
    regions: Vec<Counted>,
}

impl Shape for Cluster {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let regions = self.regions.iter();
        ClusterShape {
            label: reveal.label(&self.label).into_owned(),
            entries: self.entries,
            numbers: self.numbers,
            regions: regions
                .map(|(region, numbers)| Counted {
                    region: *region,
                    numbers: *numbers,
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct ClustersShape<C> {
    clusters: C,
    entries_without_tag: u64,
}

impl Shape for Clusters {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        ClustersShape {
            clusters: all(self.iter(), reveal),
            entries_without_tag: self.untagged(),
        }
    }
}

#[derive(Serialize)]
struct ClientShape {
    label: String,
    entries: u64,
    numbers: u64,
    government: Option<Region>,
    leading: Option<Region>,
    at_home: Rate<Numbers>,
    following: Vec<Counted>,
}

impl Shape for Client {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let following = self.following.iter();
        ClientShape {
            label: reveal.label(&self.label).into_owned(),
            entries: self.entries,
            numbers: self.numbers,
            government: self.government,
            leading: self.leading,
            at_home: self.at_home.clone(),
            following: following
                .map(|(region, numbers)| Counted {
                    region: Some(*region),
                    numbers: *numbers,
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct ClientsShape<C> {
    method: &'static str,
    clients: C,
    governments: Vec<Region>,
}

impl Shape for Clients {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        ClientsShape {
            method: "home_share",
            clients: all(self.iter(), reveal),
            governments: self.governments(),
        }
    }
}

#[derive(Serialize)]
struct CountryShape {
    region: Option<Region>,
    numbers: u64,
    entries: u64,
    unassigned: u64,
}

impl Shape for Country {
    fn shape(&self, _: Reveal) -> impl Serialize {
        CountryShape {
            region: self.region,
            numbers: self.numbers,
            entries: self.entries,
            unassigned: self.unassigned,
        }
    }
}

impl Shape for Countries {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        all(self.iter(), reveal)
    }
}

/// A government, or nobody, with its probability.
#[derive(Serialize)]
struct Ranked {
    government: Option<Region>,
    probability: f64,
}

#[derive(Serialize)]
struct EvidenceShape {
    kind: EvidenceKind,
    value: f64,
    sentence: String,
}

#[derive(Serialize)]
struct ClientSummaryShape {
    government: Region,
    entries: u64,
    numbers: u64,
    sure: u64,
    expected: f64,
    probability: f64,
    strength: Strength,
    ranked: Vec<Ranked>,
    evidence: Vec<EvidenceShape>,
}

impl Shape for ClientSummary {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        let ranked = self.ranked.iter();
        let evidence = self.evidence.iter();
        ClientSummaryShape {
            government: self.government,
            entries: self.entries,
            numbers: self.numbers,
            sure: self.sure,
            expected: self.expected,
            probability: self.probability,
            strength: self.strength,
            ranked: ranked
                .map(|(government, probability)| Ranked {
                    government: *government,
                    probability: *probability,
                })
                .collect(),
            evidence: evidence
                .map(|one| EvidenceShape {
                    kind: one.kind,
                    value: one.value,
                    sentence: reveal.label(&one.sentence).into_owned(),
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct AttributionShape<C, O, B> {
    method: &'static str,
    tags: &'static str,
    clients: C,
    expected_unattributed: f64,
    agreement_of_chains: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    chains_left_out: Option<u64>,
    operators: O,
    mixed_tags: Vec<Mixed>,
    limitations: Vec<String>,
    plain_rules: B,
    #[serde(skip_serializing_if = "Option::is_none")]
    set_apart_as_tests: Option<TestsShape>,
}

/// A tag whose sessions fall into two populations.
#[derive(Serialize)]
struct Mixed {
    tag: String,
    entries: u64,
    on: [(Region, u64); 2],
    differ_by: &'static str,
}

fn mixed(tag: &MixedTag, reveal: Reveal) -> Mixed {
    Mixed {
        tag: reveal.label(&tag.tag).into_owned(),
        entries: tag.entries,
        on: tag.on,
        differ_by: match tag.differ {
            Differ::Hours(_) => "hours",
            Differ::Day(..) => "days",
        },
    }
}

/// Entries set apart as tests, and how many of them each rule fits.
#[derive(Serialize)]
struct TestsShape {
    entries: usize,
    rules: BTreeMap<&'static str, usize>,
}

fn tests(tests: &TestEntries) -> TestsShape {
    let counts = Rule::ALL.map(|rule| (rule.code(), tests.count(rule)));
    TestsShape {
        entries: tests.len(),
        rules: counts.into_iter().filter(|(_, count)| *count > 0).collect(),
    }
}

impl Shape for Attribution {
    fn shape(&self, reveal: Reveal) -> impl Serialize {
        AttributionShape {
            method: match self.method() {
                AttributionMethod::Tags => "tags",
                AttributionMethod::Sessions { .. } => "session_mixture",
            },
            tags: match self.tags() {
                Tags::Telling => "most entries have one",
                Tags::Few { .. } => "few entries have one",
                Tags::SayNoMore => "say no more than countries",
                Tags::None => "none",
            },
            clients: all(self.clients(), reveal),
            expected_unattributed: self.expected_unattributed(),
            agreement_of_chains: self.agreement(),
            chains_left_out: match self.method() {
                AttributionMethod::Tags => None,
                AttributionMethod::Sessions { left_out, .. } => Some(left_out),
            },
            operators: self.operators(),
            mixed_tags: self
                .mixed_tags()
                .iter()
                .map(|tag| mixed(tag, reveal))
                .collect(),
            limitations: self.limitations().iter().map(ToString::to_string).collect(),
            plain_rules: self.baseline(),
            set_apart_as_tests: self.tests().map(tests),
        }
    }
}
