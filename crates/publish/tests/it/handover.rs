//! The folder for partners: single numbers under other names.

use crate::small::made;
use crate::small::{files, publication, small};
use targetlist::TargetList;
use targetlist::attribute::Attribution;
use targetlist::simulate::SimulatedLeak;
use targetlist_publish::identity::{Codes, Key, Project};
use targetlist_publish::{Policy, Publication};

#[test]
fn without_names_single_numbers_do_not_leave() {
    let folder = tempfile::tempdir().unwrap();
    let publication = publication(&small(60, 10, 10));
    let refused = publication.hand_over(folder.path().join("none"), &Policy::default());
    assert!(refused.err().unwrap().is_settings());
    assert!(!folder.path().join("none").exists());
}

#[test]
fn keyed_pseudonyms_are_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let publication = publication(&small(60, 10, 10));
    let key = folder.path().join("project.key");
    Key::create(&key).unwrap();
    let mut written = ["one", "two"].map(|name| {
        let project = Project::named("a-project").unwrap();
        let policy = Policy::default().pseudonyms(Key::open(&key).unwrap(), &project);
        let target = folder.path().join(name);
        publication.hand_over(&target, &policy).unwrap();
        files(&target)
    });
    assert!(written[0] == written[1]);
    let text = |name: &str| String::from_utf8(written[0].remove(name).unwrap()).unwrap();
    let [numbers, manifest] = ["tables/numbers.csv", "ro-crate-metadata.json"].map(text);
    assert_eq!(numbers.lines().count(), 61);
    assert_eq!(numbers.matches("infected").count(), 10);
    assert!(manifest.contains("check value of the key"));
}

#[test]
fn numbers_without_a_code_are_left_out_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let nouns = small(60, 10, 10);
    let mut codes = Codes::new();
    let numbers = nouns.0.numbers().map(|listed| listed.number);
    codes.assign(numbers.take(40)).unwrap();
    let target = folder.path().join("coded");
    publication(&nouns)
        .hand_over(&target, &Policy::default().codes(codes))
        .unwrap();
    let coded = files(&target);
    let text = |name: &str| String::from_utf8_lossy(&coded[name]);
    assert_eq!(text("tables/numbers.csv").lines().count(), 41);
    let described = text("datapackage.json");
    assert!(
        described.contains("Left out: 20 numbers without a code."),
        "{described}"
    );
}

#[test]
fn the_files_are_those_for_partners() {
    let folder = tempfile::tempdir().unwrap();
    let policy = Policy::default().codes(Codes::new());
    let target = folder.path().join("out");
    publication(&small(60, 10, 10))
        .hand_over(&target, &policy)
        .unwrap();
    let written = files(&target);
    let text = |name: &str| String::from_utf8_lossy(&written[name]);
    for name in ["READ-THIS-FIRST.txt", "datapackage.json"] {
        let says = "Governments below a probability of 80% are included and must not be printed.";
        assert!(text(name).contains(says), "{name}");
    }
    // The data package lists all of them, tables with their columns.
    let package: serde_json::Value = serde_json::from_slice(&written["datapackage.json"]).unwrap();
    let resources = package["resources"].as_array().unwrap();
    for (name, bytes) in &written {
        let listed = resources.iter().find(|one| one["path"] == name.as_str());
        let Some(listed) = listed else {
            assert_eq!(name, "datapackage.json");
            continue;
        };
        let described = listed["schema"]["fields"].is_array();
        assert_eq!(described, name.ends_with(".csv"), "{name}");
        let size = listed["bytes"].as_u64();
        assert!(size.is_none_or(|size| size == bytes.len() as u64), "{name}");
    }
    assert_eq!(
        written.into_keys().collect::<Vec<_>>(),
        [
            "READ-THIS-FIRST.txt",
            "datapackage.json",
            "followthemoney/dropped.csv",
            "followthemoney/entities.ftm.json",
            "ro-crate-metadata.json",
            "splink.csv",
            "tables.xlsx",
            "tables/numbers.csv",
        ]
    );
}

/// 50,000 numbers fit into a mail: 60 MB.
#[test]
fn a_row_is_short() {
    let files = SimulatedLeak::new(1).entries(4_000).write();
    let list = TargetList::reader()
        .read("list.csv", files.list.as_bytes())
        .unwrap();
    let home = tempfile::tempdir().unwrap();
    let key = Key::create(home.path().join("a.key")).unwrap();
    let policy = Policy::default().pseudonyms(key, &Project::named("p").unwrap());
    let publication =
        Publication::new("A list", made(), &list).attribution(Attribution::of(&list).unwrap());
    let handed = publication
        .hand_over(home.path().join("out"), &policy)
        .unwrap();
    let bytes: u64 = handed.files().iter().map(|file| file.bytes).sum();
    assert!(
        bytes * 50_000 / list.distinct() < 60_000_000,
        "{bytes} of {}",
        list.distinct()
    );
}

/// A leak's SHA-256 finds its holder, and a list of one number is guessed from it.
#[test]
fn names_sizes_and_hashes_of_inputs_stay_in_the_private_record() {
    let folder = tempfile::tempdir().unwrap();
    let one = small(1, 1, 0);
    let publication = publication(&one);
    let key = Key::create(folder.path().join("project.key")).unwrap();
    let policy = Policy::default().pseudonyms(key, &Project::named("a-project").unwrap());
    let [outside, handed, log] =
        ["publication", "handover", "inputs.csv"].map(|name| folder.path().join(name));
    publication.write(&outside, &policy).unwrap();
    publication.hand_over(&handed, &policy).unwrap();
    (0..2).for_each(|_| publication.log_inputs(&log, &policy).unwrap());
    let log = std::fs::read_to_string(log).unwrap();
    assert_eq!(log.lines().count(), 3, "{log}");
    let origins = [one.0.origin().unwrap(), &one.1.origins()[0]];
    for origin in origins {
        let record = log.lines().find(|line| line.contains(origin.sha256()));
        let commitment = record.unwrap().rsplit(',').next().unwrap();
        assert_eq!(commitment.len(), 64);
        let size = format!("\"{}\"", origin.bytes());
        for (name, bytes) in [files(&outside), files(&handed)].into_iter().flatten() {
            let text = String::from_utf8_lossy(&bytes);
            let mut hidden = vec![origin.sha256(), origin.name()];
            // In a drawing the same figure is a coordinate.
            hidden.extend(name.ends_with(".json").then_some(&*size));
            assert!(hidden.iter().all(|told| !text.contains(told)), "{name}");
            assert_eq!(text.contains(commitment), name == "ro-crate-metadata.json");
        }
    }
}

#[test]
fn roles_are_those_of_the_callers_table() {
    let rows: String = (0..40)
        .map(|at| format!("+44 7700 900{at:03},village scribe\n"))
        .collect();
    let list = format!("phone,role\n{rows}");
    let list = TargetList::reader().read("l", list.as_bytes()).unwrap();
    let cases = "device,number,result\nD1,+44 7700 900001,infected\n";
    let findings = targetlist::Findings::reader().read("c", cases.as_bytes());
    let findings = findings.unwrap();
    let mut roles = targetlist::corroborate::Roles::default();
    roles.add("village scribe", "journalist");
    let result = targetlist::Corroboration::new(&list, &findings).roles(roles);
    let mut codes = Codes::new();
    codes
        .assign(list.numbers().map(|listed| listed.number))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    Publication::new("A list", made(), &list)
        .corroboration(&result, &findings)
        .hand_over(folder.path().join("out"), &Policy::default().codes(codes))
        .unwrap();
    let numbers = files(&folder.path().join("out"));
    let numbers = String::from_utf8_lossy(&numbers["tables/numbers.csv"]);
    assert!(!numbers.contains("scribe"), "{numbers}");
    assert_eq!(numbers.matches("journalist").count(), 40, "{numbers}");
}
