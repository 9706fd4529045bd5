use super::{Settings, dropped, entities};
use crate::export::{Client, Subject, Subjects};
use serde_json::Value;
use std::collections::BTreeMap;
use targetlist::forensic::Outcome;
use targetlist::plan::{LineType, PlanInfo, Region};
use targetlist::time::Times;

fn settings() -> Settings {
    Settings::new("A Leak", "A leaked list")
}

fn subject(code: &str) -> Subject {
    let at = |text| Some(Times::utc().read(text).unwrap());
    Subject {
        regions: PlanInfo::lookup(44, "7700900123").regions,
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
        outcomes: vec![Outcome::Infected, Outcome::NotExamined],
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
        (&account["username"][0], &account["country"][0]),
        (&"quiet-river".into(), &"gb".into())
    );
    assert!(account.get("phone").is_none());
    let listing = of(&all, "Documentation")[0];
    assert_eq!(
        (&listing["startDate"][0], &listing["endDate"][0]),
        (&"2017-02-28T21:00".into(), &"2018-03".into())
    );
    let person = of(&all, "Person")[0];
    assert!(person.get("name").is_none() && account.get("name").is_none());
    assert_eq!(
        (&person["idNumber"][0], &person["position"][0]),
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
            .all(|id| id.len() == 35 && !id.chars().any(|c| c.is_ascii_digit())),
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
fn what_would_be_dropped_is_kept_as_text_and_listed() {
    let kept = Subject {
        regions: PlanInfo::lookup(1, "2025550100").regions,
        ..Subject::new("kept")
    };
    let lost = Subject {
        regions: PlanInfo::lookup(800, "12345678").regions,
        first: Some(Times::utc().read("2017-03-01T09:00:00.123Z").unwrap()),
        ..Subject::new("lost")
    };
    let all = told(vec![kept.clone(), lost.clone()]);
    let accounts = of(&all, "UserAccount");
    assert!(accounts[0].get("country").is_some() && accounts[1].get("country").is_none());
    let notes = accounts[1]["notes"].to_string();
    assert!(notes.contains("001 (international services)"), "{notes}");
    let table = dropped(Subjects::of(vec![kept, lost]));
    let told = |row: Vec<crate::Value>| row[..3].iter().map(ToString::to_string).collect();
    let rows: Vec<Vec<String>> = table.rows().map(told).collect();
    assert_eq!(
        rows,
        [
            ["lost", "country", "001"],
            ["lost", "startDate", "2017-03-01T09:00:00.123Z"]
        ]
    );
}
