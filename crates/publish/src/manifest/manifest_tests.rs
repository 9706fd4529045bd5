use super::Manifest;
use crate::Imprint;
use crate::Value;
use crate::Written;
use crate::inputs::Input;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use targetlist::time::{Stamp, Times};

fn at(text: &str) -> Stamp {
    Times::utc().read(text).unwrap()
}

fn file(path: &str) -> Written {
    Written {
        path: path.to_owned(),
        bytes: 7,
        sha256: "ab".repeat(32),
    }
}

fn manifest() -> Manifest {
    let mut manifest = Manifest::new("A publication", at("2021-07-18T09:00:05+02:00"));
    manifest.input(Input {
        name: "list".to_owned(),
        commitment: Some("cd".repeat(32)),
    });
    manifest.setting("smallest cell", Value::Count(5));
    manifest.setting("note", Value::text("call +44 7700 900123"));
    manifest.code("key check", "k1234567890");
    manifest.code("seed", "20170301");
    manifest.exception("totals", "headline");
    manifest.output(file("tables/b ä.csv"), "B");
    manifest.output(file("report.html"), "Report");
    manifest
}

fn written(manifest: &Manifest) -> Vec<u8> {
    let mut out = Vec::new();
    manifest.write(&mut out).unwrap();
    out
}

fn graph(manifest: &Manifest) -> Vec<Json> {
    let told: Json = serde_json::from_slice(&written(manifest)).unwrap();
    told["@graph"].as_array().unwrap().clone()
}

/// Every id that an entity points to.
fn pointed(value: &Json, found: &mut BTreeSet<String>) {
    match value {
        Json::Object(map) if map.len() == 1 && map.contains_key("@id") => {
            found.insert(map["@id"].as_str().unwrap().to_owned());
        }
        Json::Object(map) => map.values().for_each(|value| pointed(value, found)),
        Json::Array(values) => values.iter().for_each(|value| pointed(value, found)),
        _ => {}
    }
}

#[test]
fn every_entity_is_pointed_to_and_every_pointer_has_its_entity() {
    let graph = graph(&manifest());
    let ids: Vec<&str> = graph
        .iter()
        .map(|entity| entity["@id"].as_str().unwrap())
        .collect();
    let mut found = BTreeSet::new();
    graph.iter().for_each(|entity| pointed(entity, &mut found));
    let outside = "https://w3id.org/ro/crate/1.1";
    assert!(
        found
            .iter()
            .all(|id| ids.contains(&id.as_str()) || id == outside),
        "{found:?}"
    );
    assert!(
        ids.iter()
            .all(|id| *id == "ro-crate-metadata.json" || found.contains(*id)),
        "{ids:?}"
    );
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn files_are_parts_and_inputs_are_not() {
    let graph = graph(&manifest());
    let part: Vec<&str> = graph[1]["hasPart"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| part["@id"].as_str().unwrap())
        .collect();
    assert_eq!(part, ["report.html", "tables/b%20%C3%A4.csv"]);
    let run = graph.iter().find(|entity| entity["@id"] == "#run").unwrap();
    assert_eq!(
        (&run["startTime"], &run["endTime"]),
        (
            &"2021-07-18T07:00:05+00:00".into(),
            &"2021-07-18T07:00:05+00:00".into()
        )
    );
    assert_eq!(run["result"].as_array().unwrap().len(), 2);
    let input = graph
        .iter()
        .find(|entity| entity["@id"] == "#input-1")
        .unwrap();
    assert_eq!(input["name"], "list");
    let commitment = graph
        .iter()
        .find(|entity| entity["@id"] == input["identifier"]["@id"]);
    assert_eq!(commitment.unwrap()["value"], "cd".repeat(32));
    assert!(input["contentSize"].is_null() && input["sha256"].is_null());
}

#[test]
fn what_could_be_a_number_is_blotted_out_and_codes_are_whole() {
    let manifest = manifest();
    let text = String::from_utf8(written(&manifest)).unwrap();
    assert!(!text.contains("900123") && !text.contains("/home/"));
    assert!(
        text.contains("20170301")
            && text.contains("k1234567890")
            && text.contains(targetlist::plan::PlanInfo::METADATA_VERSION)
    );
    assert_eq!(written(&manifest), written(&manifest));
}

#[test]
fn what_the_publisher_says_stands_in_it() {
    let mut manifest = manifest();
    manifest.imprint(
        &Imprint::new()
            .contact("desk@newsroom.example")
            .license("CC BY 4.0", Some("https://newsroom.example/license"))
            .correction("One phone was counted twice, +44 7700 900123.")
            .changes(" "),
    );
    let graph = graph(&manifest);
    let named = |id: &str| graph.iter().find(|entity| entity["@id"] == id).unwrap();
    let root = named("./");
    assert_eq!(
        named("https://newsroom.example/license")["name"],
        "CC BY 4.0"
    );
    assert_eq!(root["license"]["@id"], "https://newsroom.example/license");
    assert_eq!(named("#contact")["description"], "desk@newsroom.example");
    let note = root["correction"].as_str().unwrap();
    assert!(note.starts_with("One phone") && !note.contains("900123"));
    assert!(root.get("releaseNotes").is_none());
    let refused = Imprint::new().contact("+44 7700 900123").check();
    assert!(refused.unwrap_err().is_settings());
}

#[test]
fn outputs_lie_inside_once() {
    for path in [
        "/a.csv",
        "../a.csv",
        "a//b.csv",
        "",
        "447700900123.csv",
        "report.html",
    ] {
        let mut manifest = manifest();
        manifest.output(file(path), "A");
        let error = manifest.write(&mut Vec::new()).unwrap_err();
        assert!(
            error.is_settings() && !error.to_string().contains("900123"),
            "{path}"
        );
    }
}
