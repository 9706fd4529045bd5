//! Takes the files of detections and alerts and gives evidence: which module, which indicator,
//! which family, when.

use super::{Reading, generation, links, moments};
use crate::archive;
use crate::forensic::evidence::Evidence;
use crate::forensic::family::{Families, Family};
use crate::forensic::folder::Generation;
use crate::forensic::indicators::{Indicators, text};
use crate::forensic::place::Place;
use serde_json::Value;
use std::collections::BTreeSet;

/// The most records of one examination that are taken.
const MOST: usize = 200_000;

/// The evidence of a folder, and how many matches stood there twice.
pub(super) fn evidence(
    reading: &mut Reading<'_>,
    generation: Generation,
    indicators: &Indicators,
    families: &Families,
) -> (Vec<Evidence>, u64) {
    let detected: Vec<String> = reading
        .names()
        .filter(|name| name.ends_with("_detected.json"))
        .map(str::to_owned)
        .collect();
    // alerts.json holds all alerts of the calendar versions, the single files the same ones by
    // module.
    let alerts = reading.holds("alerts.json")
        && reading
            .json("alerts.json")
            .is_some_and(|value| value.is_array());
    let files = if alerts {
        vec!["alerts.json".to_owned()]
    } else {
        detected
    };
    let local = generation::is_android(reading);
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    let (mut found, mut doubled) = (Vec::new(), 0);
    for file in files {
        let Some(bytes) = reading.bytes(&file) else {
            continue;
        };
        let value = match crate::forensic::indicators::json(&bytes, "a list of detections") {
            Ok(value) => value,
            Err(why) => {
                // Noted already where it was looked at as alerts.
                if file != "alerts.json" {
                    reading.note(&file, &why.kind().to_string());
                }
                continue;
            }
        };
        let sha256 = archive::sha256(&bytes);
        let module = file.strip_suffix("_detected.json").unwrap_or("");
        let path = format!("{}/{}", reading.files.name(), reading.path(&file));
        let Some(records) = records(&value) else {
            reading.note(&file, "is JSON, but no list of detections");
            continue;
        };
        for (pointer, record) in records {
            if found.len() >= MOST {
                reading.note(&file, "holds more detections than are taken");
                break;
            }
            // Some modules list names alone: a path, a package.
            if !record.is_object() && !record.is_string() {
                reading.note(
                    &file,
                    "holds a detection that is neither an object nor a name",
                );
                continue;
            }
            let module = text(record, "module")
                .filter(|name| !name.is_empty())
                .unwrap_or(module);
            // A second run into the same folder writes everything twice.
            if !seen.insert((module.to_owned(), record.to_string())) {
                doubled += 1;
                continue;
            }
            let place = Place::pointer(&path, &sha256, &pointer);
            let mut evidence = one(record, module, generation, indicators, families, place);
            evidence.local = local && evidence.at.is_some();
            found.push(evidence);
        }
    }
    (found, doubled)
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

fn one(
    record: &Value,
    module: &str,
    generation: Generation,
    indicators: &Indicators,
    families: &Families,
    place: Place,
) -> Evidence {
    let matched = record
        .get("matched_indicator")
        .or_else(|| record.get("event")?.get("matched_indicator"))
        .filter(|matched| matched.is_object());
    let field = |name: &str| {
        matched
            .and_then(|matched| text(matched, name))
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let mut evidence = Evidence {
        module: module.to_owned(),
        kind: field("type"),
        indicator: field("value"),
        family: field("name").map(|name| families.find(&name)),
        indicator_file: field("stix2_file_name")
            .map(|name| name.rsplit(['/', '\\']).next().unwrap_or(&name).to_owned()),
        at: moments::of(record),
        local: false,
        level: text(record, "level").map(str::to_owned),
        rematched: false,
        place,
    };
    let message = ["sms", "whatsapp", "message", "chrome_history", "history"]
        .iter()
        .any(|word| module.to_lowercase().contains(word));
    if evidence.indicator.is_none() && message && generation != Generation::AndroidQf {
        let event = record
            .get("event")
            .filter(|event| event.is_object())
            .unwrap_or(record);
        if let Some((domain, family, file)) = links::of(event)
            .iter()
            .find_map(|link| indicators.domain_of(link))
        {
            evidence.kind = Some("domains".to_owned());
            evidence.indicator = Some(domain.to_owned());
            // The caller's table of families names it, as it names those of the tool.
            let family: Family = families.find(&family.name);
            evidence.family = Some(family);
            evidence.indicator_file =
                Some(file.rsplit(['/', '\\']).next().unwrap_or(file).to_owned());
            evidence.rematched = true;
        }
    }
    evidence
}
