use super::{Settings, dropped, entities, statements};
use crate::export::{Client, Examined, Subject, Subjects};
use serde_json::Value;
use std::collections::BTreeMap;
use targetlist::forensic::Outcome;
use targetlist::number::{self, read};
use targetlist::plan::{LineType, Region, judge};
use targetlist::time::Times;

fn settings() -> Settings {
    Settings::new("A Leak", "A leaked list")
}

fn subject(code: &str) -> Subject {
    let at = |text| Some(Times::utc().read(text).unwrap());
    Subject {
        regions: judge(44, "7700900123").regions,
        line_type: LineType::Mobile,
        first: at("2017-03-01T01:00+04:00"),
        last: at("2018-03"),
        entries: 3,
        client: Some(Client {
            government: Region::named("AE").unwrap(),
            probability: 0.93,
        }),
        person: Some("GBJRN1".into()),
        role: Some("=journalist".into()),
        devices: vec![
            Examined {
                device: Some("D1".into()),
                outcome: Outcome::Infected,
                at: at("2021-05-01"),
            },
            Examined {
                device: None,
                outcome: Outcome::NotExamined,
                at: None,
            },
        ],
        ..Subject::new(code)
    }
}

fn told(subjects: Vec<Subject>) -> Vec<Value> {
    let mut out = Vec::new();
    entities(&settings(), &Subjects::of(subjects), &mut out).unwrap();
    String::from_utf8(out)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn of<'v>(all: &'v [Value], schema: &str) -> Vec<&'v Value> {
    all.iter()
        .filter(|entity| entity["schema"] == schema)
        .map(|entity| &entity["properties"])
        .collect()
}

#[test]
fn a_number_is_an_account_and_claims_no_more() {
    let all = told(vec![subject("quiet-river"), subject("low-hill")]);
    let schemas: BTreeMap<&str, usize> = all.iter().fold(BTreeMap::new(), |mut count, entity| {
        *count.entry(entity["schema"].as_str().unwrap()).or_default() += 1;
        count
    });
    let expected = [
        ("Document", 1),
        ("Documentation", 2),
        ("Note", 2),
        ("Person", 1),
        ("PublicBody", 1),
        ("UnknownLink", 2),
        ("UserAccount", 2),
    ];
    assert_eq!(schemas, BTreeMap::from(expected));
    let account = of(&all, "UserAccount")[0];
    assert_eq!(
        (&account["name"][0], &account["country"][0]),
        (&"quiet-river".into(), &"gb".into())
    );
    assert!(account.get("phone").is_none());
    let listing = of(&all, "Documentation")[0];
    assert_eq!(
        (&listing["startDate"][0], &listing["endDate"][0]),
        (&"2017-02-28T21:00".into(), &"2018-03".into())
    );
    let person = of(&all, "Person")[0];
    assert_eq!(
        (&person["name"][0], &person["position"][0]),
        (&"GBJRN1".into(), &"'=journalist".into())
    );
    assert!(person.get("topics").is_none() && person.get("country").is_none());
    assert_eq!(of(&all, "UnknownLink")[0]["status"][0], "probability 0.93");
    assert!(all.iter().all(|entity| entity["datasets"][0] == "a_leak"));
    let ids: Vec<&str> = all
        .iter()
        .map(|entity| entity["id"].as_str().unwrap())
        .collect();
    assert!(
        ids.iter()
            .all(|id| id.len() == 43 && !id.chars().any(|c| c.is_ascii_digit())),
        "{ids:?}"
    );
}

#[test]
fn an_unsure_model_and_an_empty_subject_say_little() {
    let mut unsure = subject("quiet-river");
    unsure.client = Some(Client {
        government: Region::named("AE").unwrap(),
        probability: 0.79,
    });
    let all = told(vec![unsure, Subject::new("low-hill")]);
    assert!(of(&all, "UnknownLink").is_empty() && of(&all, "PublicBody").is_empty());
    let account = of(&all, "UserAccount")[1];
    assert!(account.get("country").is_none() && account.get("owner").is_none());
}

#[test]
fn statements_say_the_same_as_entities() {
    let subjects = Subjects::of(vec![subject("quiet-river"), subject("low-hill")]);
    let mut out = Vec::new();
    statements(&settings(), &subjects, &mut out).unwrap();
    let mut again = Vec::new();
    statements(&settings(), &subjects, &mut again).unwrap();
    assert_eq!(out, again);
    let mut reader = ::csv::Reader::from_reader(out.as_slice());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    let mut pairs: Vec<(String, String, String)> = rows
        .iter()
        .filter(|row| row["prop"] != "id")
        .map(|row| {
            (
                row["entity_id"].clone(),
                row["prop"].clone(),
                row["value"].clone(),
            )
        })
        .collect();
    let mut expected = Vec::new();
    for entity in told(vec![subject("quiet-river"), subject("low-hill")]) {
        for (name, values) in entity["properties"].as_object().unwrap() {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            expected.extend(
                values
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|value| (text(&entity["id"]), name.clone(), text(value))),
            );
        }
    }
    pairs.sort();
    expected.sort();
    assert_eq!(pairs, expected);
    assert!(rows.iter().any(|row| row["origin"] == "attribution"));
}

#[test]
fn what_would_be_dropped_is_kept_as_text_and_listed() {
    let number = |text| Some(read(text, &number::Settings::default()).unwrap().number);
    let kept = Subject {
        phone: number("+1 202 555 0100"),
        ..Subject::new("kept")
    };
    let lost = Subject {
        phone: number("+44 7700 900123"),
        regions: judge(800, "12345678").regions,
        first: Some(Times::utc().read("2017-03-01T09:00:00.123Z").unwrap()),
        ..Subject::new("lost")
    };
    let all = told(vec![kept.clone(), lost.clone()]);
    let accounts = of(&all, "UserAccount");
    assert!(accounts[0].get("phone").is_some() && accounts[0].get("notes").is_none());
    assert!(accounts[1].get("phone").is_none() && accounts[1].get("country").is_none());
    let notes = accounts[1]["notes"].to_string();
    assert!(
        notes.contains("+447700900123") && notes.contains("001 (international services)"),
        "{notes}"
    );
    let table = dropped(Subjects::of(vec![kept, lost]));
    let rows: Vec<String> = table
        .rows()
        .map(|row| {
            row[..3]
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(
        rows,
        [
            "lost country 001",
            "lost phone +44••••••••23",
            "lost startDate 2017-03-01T09:00:00.123Z"
        ]
    );
}
