//! The result of the whole job in each format.

use super::Job;
use serde::Serialize;
use targetlist::attribute::Attribution;
use targetlist::corroborate::{Corroboration, Known, People, Roles, Stratum, Tally, Timing};
use targetlist::forensic::{Devices, Outcome};
use targetlist::mask::Reveal;
use targetlist::serialize::Revealing;
use targetlist::{Clients, Countries, Findings, TargetList};

/// List, clients, findings and result as tables and sentences.
pub fn text(job: &Job, details: bool) -> String {
    let (list, clients, result) = (&job.list, &job.clients, &job.result);
    let findings = &job.inputs.findings;
    // Without tags there are no clients: countries are counted, which is not an attribution.
    let mut attributed = match clients.iter().next() {
        Some(_) => clients.to_string(),
        None => Countries::of(list).to_string(),
    };
    if let Some(attribution) = &job.attribution {
        attributed.push_str(&format!("\n{attribution}"));
    }
    let mut out = format!("{list}\n{attributed}\n{findings}\n{result}");
    for device in findings.devices() {
        for found in &device.evidence {
            let (id, outcome) = (device.id, device.outcome);
            out.push_str(&format!("device {id}, {outcome}: {found}\n"));
        }
    }
    out.push_str(&known(job));
    out.push_str(&taken(job));
    if details {
        out.push_str(&self::details(job));
    }
    out
}

/// How far the list holds people who were known before.
fn known(job: &Job) -> String {
    let notified = job.inputs.notified.iter().map(|table| ("notified", table));
    let earlier = job.inputs.earlier_victims.iter();
    let earlier = earlier.map(|table| ("earlier victims", table));
    let says =
        notified
            .chain(earlier)
            .map(|(name, table)| match Known::on(&job.list, table, None) {
                Ok(known) => format!("\n{name}: {known}\n"),
                Err(why) => format!("\n{name}: {why}\n"),
            });
    says.collect()
}

/// What each file was taken for.
fn taken(job: &Job) -> String {
    let mut out =
        "\nFiles, and what they were taken for (--list, --cases and --known override this)\n"
            .to_owned();
    for (file, taken) in &job.inputs.taken {
        out.push_str(&format!("{}: {taken}\n", file.display()));
    }
    out
}

/// Every stratum beside the others, lags and people.
fn details(job: &Job) -> String {
    let result = &job.result;
    let mut out = "\n".to_owned();
    // A single stratum has nothing to be compared with.
    let compared = Stratum::ALL.map(|stratum| result.by(stratum).compared());
    for comparison in compared.iter().flatten() {
        out.push_str(&format!("{comparison}\n"));
    }
    let people = People::of(&job.list, &job.inputs.findings, &Roles::default());
    out.push_str(&format!("{}\n{people}\n", result.lags(Timing::default())));
    out
}

/// The same as Markdown.
pub fn markdown(job: &Job) -> String {
    let clients = match job.clients.iter().next() {
        Some(_) => job.clients.markdown(),
        None => Countries::of(&job.list).markdown(),
    };
    let mut parts = vec![job.list.markdown(), clients];
    parts.extend(job.attribution.as_ref().map(Attribution::markdown));
    parts.push(job.inputs.findings.markdown());
    parts.push(job.result.markdown());
    parts.join("\n")
}

/// The result at the top level, what it was made from beside it.
#[derive(Serialize)]
pub struct Object<'j> {
    #[serde(flatten)]
    result: Revealing<'j, Corroboration>,
    list: Revealing<'j, TargetList>,
    clients: Revealing<'j, Clients>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attribution: Option<Revealing<'j, Attribution>>,
    findings: Revealing<'j, Findings>,
}

/// The result as an object of JSON.
pub fn object(job: &Job, reveal: Reveal) -> Object<'_> {
    Object {
        result: Revealing::of(&job.result, reveal),
        list: Revealing::of(&job.list, reveal),
        clients: Revealing::of(&job.clients, reveal),
        attribution: job
            .attribution
            .as_ref()
            .map(|one| Revealing::of(one, reveal)),
        findings: Revealing::of(&job.inputs.findings, reveal),
    }
}

/// The headings of the rows. Further ones come last: programs may count columns. The six outcomes add
/// up to `examined`.
pub const HEADINGS: [&str; 13] = [
    "stratum",
    "label",
    "examined",
    "infected",
    "attempted",
    "inconclusive",
    "corroborated",
    "of",
    "wilson_95_low",
    "wilson_95_high",
    "targeted",
    "no_traces_found",
    "examination_failed",
];

/// A row for all phones, then one for each stratum of each attribute.
pub fn rows(result: &Corroboration, reveal: Reveal) -> impl Iterator<Item = Vec<String>> {
    let mut rows = vec![row("all", "", &result.devices())];
    for stratum in Stratum::ALL {
        let strata = result.by(stratum);
        let each = strata.iter();
        rows.extend(
            each.map(|(label, tally)| {
                row(stratum.code(), &reveal.label(&label.to_string()), tally)
            }),
        );
    }
    rows.into_iter()
}

fn row(stratum: &str, label: &str, tally: &Tally<Devices>) -> Vec<String> {
    let rate = tally.corroborated();
    let count = |outcome| tally.count(outcome).to_string();
    let end = |end: Option<f64>| end.map(|end| format!("{end:.4}")).unwrap_or_default();
    let interval = rate.wilson();
    vec![
        stratum.to_owned(),
        label.to_owned(),
        tally.examined().to_string(),
        count(Outcome::Infected),
        count(Outcome::Attempted),
        count(Outcome::Inconclusive),
        rate.hits().to_string(),
        rate.of().to_string(),
        end(interval.as_ref().map(|interval| interval.low())),
        end(interval.as_ref().map(|interval| interval.high())),
        count(Outcome::Targeted),
        count(Outcome::NoTracesFound),
        count(Outcome::ExaminationFailed),
    ]
}
