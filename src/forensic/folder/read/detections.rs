//! The detections and alerts of a tool.

use super::generation::last_part;
use super::{Reading, generation, links, moments};
use crate::digest::sha256;
use crate::forensic::evidence::Evidence;
use crate::forensic::family::Families;
use crate::forensic::folder::Generation;
use crate::forensic::indicators::{Indicators, text};
use crate::forensic::provenance::Provenance;
use serde_json::Value;
use std::collections::BTreeSet;

/// The most records of one examination that are taken.
const MOST: usize = 200_000;

/// What a match is read with.
#[derive(Clone, Copy)]
struct Context<'c> {
    generation: Generation,
    indicators: &'c Indicators,
    /// Whether the times are the phone's local ones.
    local: bool,
}

/// The matches of all files.
#[derive(Default)]
struct Found {
    evidence: Vec<Evidence>,
    seen: BTreeSet<(String, String)>,
    doubled: u64,
}

/// The evidence of a folder, and how many matches stood there twice.
pub(super) fn evidence(
    reading: &mut Reading<'_>,
    generation: Generation,
    indicators: &Indicators,
) -> (Vec<Evidence>, u64) {
    let context = Context {
        generation,
        indicators,
        local: generation::is_android(reading),
    };
    let mut found = Found::default();
    for file in files(reading) {
        if let Some((value, sha256)) = detections(reading, &file) {
            found.add(reading, &file, &value, &sha256, context);
        }
    }
    (found.evidence, found.doubled)
}

/// The files that hold matches. `alerts.json` holds all alerts of the calendar versions, the single
/// files the same ones by module.
fn files(reading: &mut Reading<'_>) -> Vec<String> {
    let listed = |value: Value| value.is_array();
    if reading.holds("alerts.json") && reading.json("alerts.json").is_some_and(listed) {
        return vec!["alerts.json".to_owned()];
    }
    let detected = reading
        .names()
        .filter(|name| name.ends_with("_detected.json"));
    detected.map(str::to_owned).collect()
}

/// The content of a file and its SHA-256; what cannot be read is noted.
fn detections(reading: &mut Reading<'_>, file: &str) -> Option<(Value, String)> {
    let bytes = reading.bytes(file)?;
    match crate::forensic::indicators::json(&bytes, "a list of detections") {
        Ok(value) => Some((value, sha256(&bytes))),
        Err(why) => {
            // Noted already where it was looked at as alerts.
            if file != "alerts.json" {
                reading.note(file, &why.sentence());
            }
            None
        }
    }
}

impl Found {
    fn add(
        &mut self,
        reading: &mut Reading<'_>,
        file: &str,
        value: &Value,
        sha256: &str,
        context: Context<'_>,
    ) {
        let path = format!("{}/{}", reading.files.name(), reading.path(file));
        let Some(records) = records(value) else {
            return reading.note(file, "is JSON, but not a list of detections");
        };
        for (pointer, record) in records {
            if self.evidence.len() >= MOST {
                return reading.note(file, "holds more detections than are read");
            }
            // Some modules list names alone: a path, a package.
            if !record.is_object() && !record.is_string() {
                let why = "holds a detection that is neither an object nor a name";
                reading.note(file, why);
                continue;
            }
            let named = text(record, "module").filter(|name| !name.is_empty());
            let by_file = file.strip_suffix("_detected.json").unwrap_or("");
            let module = named.unwrap_or(by_file);
            // A second run into the same folder writes everything twice.
            if !self.seen.insert((module.to_owned(), record.to_string())) {
                self.doubled += 1;
                continue;
            }
            let place = Provenance::pointer(&path, sha256, &pointer);
            self.evidence.push(one(record, module, context, place));
        }
    }
}

/// The records with their JSON pointers: of a list, of a list in each value of a dict, or of a dict
/// of records.
fn records(value: &Value) -> Option<Vec<(String, &Value)>> {
    let listed = |prefix: String, list: &'_ [Value]| -> Vec<(String, usize)> {
        (0..list.len())
            .map(|at| (format!("{prefix}/{at}"), at))
            .collect()
    };
    match value {
        Value::Array(list) => Some(
            listed(String::new(), list)
                .into_iter()
                .filter_map(|(pointer, at)| Some((pointer, list.get(at)?)))
                .collect(),
        ),
        Value::Object(dict) => {
            let mut all = Vec::new();
            for (key, inner) in dict {
                let key = key.replace('~', "~0").replace('/', "~1");
                match inner {
                    Value::Array(list) => {
                        all.extend(
                            listed(format!("/{key}"), list)
                                .into_iter()
                                .filter_map(|(pointer, at)| Some((pointer, list.get(at)?))),
                        );
                    }
                    Value::Object(_) => all.push((format!("/{key}"), inner)),
                    _ => return None,
                }
            }
            Some(all)
        }
        _ => None,
    }
}

fn one(record: &Value, module: &str, context: Context<'_>, place: Provenance) -> Evidence {
    let matched = record
        .get("matched_indicator")
        .or_else(|| record.get("event")?.get("matched_indicator"))
        .filter(|matched| matched.is_object());
    let field = |name: &str| {
        let text = matched.and_then(|matched| text(matched, name));
        text.filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let at = moments::of(record);
    let mut evidence = Evidence {
        module: module.to_owned(),
        kind: field("type"),
        indicator: field("value"),
        family: field("name").map(|name| Families::known().find(&name)),
        indicator_file: field("stix2_file_name").map(|name| last_part(&name).to_owned()),
        other_families: Vec::new(),
        local: context.local && at.is_some(),
        at,
        level: text(record, "level").map(str::to_owned),
        rematched: false,
        place,
    };
    let lower = module.to_lowercase();
    let message = MESSAGES.iter().any(|word| lower.contains(word));
    if evidence.indicator.is_none() && message && context.generation != Generation::AndroidQf {
        rematch(&mut evidence, record, context);
    }
    name_families(&mut evidence, context);
    evidence
}

/// The tool names one family for an indicator, and the files may name several: all of them stand.
fn name_families(evidence: &mut Evidence, context: Context<'_>) {
    let indicator = evidence.indicator.as_deref().unwrap_or("");
    let named = context.indicators.families_of(indicator);
    for family in named {
        if evidence.families().any(|known| known.name == family.name) {
            continue;
        }
        match &evidence.family {
            None => evidence.family = Some(family),
            Some(_) => evidence.other_families.push(family),
        }
    }
}

/// Words in the names of modules whose records hold links.
const MESSAGES: [&str; 5] = ["sms", "whatsapp", "message", "chrome_history", "history"];

/// Matches the links of a record again, as the tool's output names no indicator.
fn rematch(evidence: &mut Evidence, record: &Value, context: Context<'_>) {
    let event = record.get("event").filter(|event| event.is_object());
    let links = links::of(event.unwrap_or(record));
    let matched = links
        .iter()
        .find_map(|link| context.indicators.domain_of(link));
    if let Some((domain, file)) = matched {
        evidence.kind = Some("domains".to_owned());
        evidence.indicator = Some(domain.to_owned());
        evidence.indicator_file = Some(last_part(file).to_owned());
        evidence.rematched = true;
    }
}
