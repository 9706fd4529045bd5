//! A publication from nouns to a folder: the same bytes twice, every file named, whole or not at
//! all.

use crate::small::{files, made, publication, small};
use crate::{sample, tree};
use std::fs;
use std::path::Path;
use targetlist::attribute::Mixture;
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist_publish::identity::Codes;
use targetlist_publish::{Policy, Publication};

#[test]
fn the_same_run_gives_the_same_bytes_and_every_file_is_in_the_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let publication = publication(&small(120, 40, 30));
    let first = publication
        .write(folder.path().join("one"), &Policy::default())
        .unwrap();
    publication
        .write(folder.path().join("two"), &Policy::default())
        .unwrap();
    let (one, two) = (
        files(&folder.path().join("one")),
        files(&folder.path().join("two")),
    );
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        two.keys().collect::<Vec<_>>()
    );
    for (name, bytes) in &one {
        assert!(bytes == &two[name], "{name} differs");
    }
    let manifest = String::from_utf8(one["ro-crate-metadata.json"].clone()).unwrap();
    for file in first
        .files()
        .iter()
        .filter(|file| file.path != "ro-crate-metadata.json")
    {
        assert!(
            manifest.contains(&file.path) && manifest.contains(&file.sha256),
            "{}",
            file.path
        );
    }
    assert_eq!(first.files().len(), one.len());
    assert_eq!(first.audit().files(), one.len() as u64);
    for wanted in [
        "report.html",
        "report.md",
        "tables.xlsx",
        "datapackage.json",
        "release/numbers.json",
        "release/phones.json",
    ] {
        assert!(one.contains_key(wanted), "{wanted}");
    }
    let report = String::from_utf8(one["report.html"].clone()).unwrap();
    assert!(report.contains("40 of 70") && report.contains("What this does not show"));
}

/// Files in a folder whose name tells of a source.
fn from_a_source(home: &Path) -> (TargetList, Findings) {
    let source = home.join("from-a-source");
    fs::create_dir(&source).unwrap();
    let rows = (0..80).map(|at| format!("+44 7700 900{at:03},T01,2017-03-01T09:00:00Z\n"));
    let list = format!("phone,client,selected at\n{}", rows.collect::<String>());
    fs::write(source.join("list.csv"), list).unwrap();
    let cases = (0..20).map(|at| format!("D{at},+44 7700 900{at:03},infected,iPhone\n"));
    let cases = format!("device,number,result,model\n{}", cases.collect::<String>());
    fs::write(source.join("cases.csv"), cases).unwrap();
    (
        TargetList::open(source.join("list.csv")).unwrap(),
        Findings::open(source.join("cases.csv")).unwrap(),
    )
}

#[test]
fn every_table_is_linked_and_no_folder_of_the_inputs_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("out");
    let edition = publication(&from_a_source(folder.path()))
        .write(&target, &Policy::default())
        .unwrap();
    let written = files(&target);
    let html = String::from_utf8_lossy(&written["report.html"]);
    let markdown = String::from_utf8_lossy(&written["report.md"]);
    let tables = edition.files().iter().map(|file| file.path.as_str());
    for table in tables.filter(|path| path.starts_with("tables/")) {
        let linked = html.contains(&format!("href=\"{table}\""));
        assert!(linked, "{table} has no link");
        assert!(
            markdown.contains(&format!("]({table})")),
            "{table} has no link"
        );
    }
    let links = html.split("href=\"tables/").skip(1);
    for link in links.filter_map(|rest| rest.split('"').next()) {
        let there = written.contains_key(&format!("tables/{link}"));
        assert!(there, "{link} is not there");
    }
    assert!(html.contains("Made from: list, case sheet."));
    for (name, bytes) in &written {
        let text = String::from_utf8_lossy(bytes);
        for told in ["from-a-source", "list.csv", "cases.csv"] {
            assert!(!text.contains(told), "{name}: {told}");
        }
    }
}

#[test]
fn a_number_in_any_file_withdraws_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("out");
    let error = publication(&small(60, 10, 10))
        .lead("Whoever knows more, call 07700 900 001 now.")
        .write(&target, &Policy::default())
        .err()
        .unwrap();
    assert!(error.code() == "exposed", "{error}");
    assert!(error.to_string().contains("discarded"), "{error}");
    assert!(
        error.to_string().contains("datapackage.json") && !error.to_string().contains("00 90"),
        "{error}"
    );
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "something is left"
    );
}

#[test]
fn what_is_there_stays_unless_a_publication_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("out");
    fs::create_dir(&target).unwrap();
    fs::write(target.join("mine.txt"), "mine").unwrap();
    let kept = publication(&small(60, 10, 10));
    for one in [kept.clone(), kept.clone().replace()] {
        assert!(one.write(&target, &Policy::default()).err().unwrap().code() == "exists");
        assert_eq!(fs::read_to_string(target.join("mine.txt")).unwrap(), "mine");
    }
    let own = folder.path().join("own");
    kept.write(&own, &Policy::default()).unwrap();
    assert!(kept.write(&own, &Policy::default()).err().unwrap().code() == "exists");
    kept.replace().write(&own, &Policy::default()).unwrap();
}

/// What is for partners never comes to stand where everybody looks, nor the other way round.
#[test]
fn a_handover_and_a_publication_do_not_take_each_others_place() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let whole = publication(&small(60, 10, 10)).replace();
    let codes = Policy::default().codes(Codes::new());
    whole.write(at("everybody"), &Policy::default()).unwrap();
    whole.hand_over(at("partners"), &codes).unwrap();
    let error = whole.hand_over(at("everybody"), &codes).err().unwrap();
    assert_eq!(error.code(), "exists");
    assert!(error.to_string().contains("a publication for everybody"));
    assert!(whole.write(at("partners"), &Policy::default()).is_err());
    whole.hand_over(at("partners"), &codes).unwrap();
}

/// The private record is added to its own file alone.
#[test]
fn a_record_of_inputs_is_added_to_no_other_file() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("record.csv");
    let one = publication(&small(60, 10, 10));
    one.log_inputs(&log, &Policy::default()).unwrap();
    one.log_inputs(&log, &Policy::default()).unwrap();
    fs::write(&log, "phone\n+447700900123\n").unwrap();
    let error = one.log_inputs(&log, &Policy::default()).unwrap_err();
    assert_eq!(error.code(), "exists");
    assert_eq!(fs::read_to_string(&log).unwrap(), "phone\n+447700900123\n");
}

/// Tags beside the governments that they are taken for would give away what either withholds.
#[test]
fn phones_stand_by_likely_government_or_by_tag_and_never_by_both() {
    let by = |folder: &Path| {
        let tables = ["client", "government"].map(|by| format!("tables/phones_by_{by}.csv"));
        tables.map(|table| folder.join(table).exists())
    };
    assert_eq!(by(sample::published()), [false, true]);
    let sample = tree::root().join("data-samples/pegasus_project");
    let list = TargetList::open(sample.join("list.csv")).unwrap();
    let findings = Findings::open(sample.join("cases.csv")).unwrap();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let publication = Publication::new("A list", made(), &list).clients(&clients);
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("tags");
    let publication = publication.corroboration(&result, &findings);
    publication.write(&folder, &Policy::default()).unwrap();
    assert_eq!(by(&folder), [true, false]);
}

#[test]
fn a_list_of_twelve_or_of_one_is_published_too() {
    let folder = tempfile::tempdir().unwrap();
    let nouns = small(12, 2, 1);
    let attribution = Mixture::new().run(&nouns.0).unwrap();
    let publication = publication(&nouns).attribution(attribution);
    publication
        .write(folder.path().join("twelve"), &Policy::default())
        .unwrap();
    let one = TargetList::reader()
        .read("list.csv", "phone\n+44 7700 900001\n".as_bytes())
        .unwrap();
    let nothing = Findings::reader()
        .read(
            "cases.csv",
            "device,number,result\nD1,+44 7700 900999,infected\n".as_bytes(),
        )
        .unwrap();
    let result = Corroboration::new(&one, &nothing);
    let edition = Publication::new("One", made(), &one)
        .corroboration(&result, &nothing)
        .write(folder.path().join("one"), &Policy::default());
    let folder = edition.unwrap().folder().to_owned();
    assert!(
        String::from_utf8_lossy(&files(&folder)["report.html"])
            .contains("of the phones on the list was examined")
    );
}

/// Thirty numbers of a tag whose government is named, a hundred and twenty of one that is nobody's.
#[test]
fn what_is_said_of_named_governments_is_not_said_of_all() {
    let rows = |prefix: &str, count: usize, tag: &str| -> String {
        let row = |at| format!("{prefix}{at},{tag},2018-03-{:02}T09:00:00Z\n", 1 + at % 28);
        (10..10 + count).map(row).collect()
    };
    let long = "x".repeat(140);
    let text = format!(
        "phone,client,time\n{}{}{}{}",
        rows("+4477009001", 30, &long),
        rows("+336399800", 40, "T2"),
        rows("+467017406", 40, "T2"),
        rows("+4477009002", 40, "T2"),
    );
    let list = TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let prepared = Publication::new("A list", made(), &list).clients(&clients);
    let markdown = prepared
        .prepare(&Policy::default())
        .unwrap()
        .report()
        .markdown();
    for said in [
        "For 120 numbers, no government is named.",
        "30 numbers first selected in 2018, the most in any year for a client whose government is named",
        &format!(
            "**{}…{} (United Kingdom): 30",
            "x".repeat(27),
            "x".repeat(12)
        ),
    ] {
        assert!(markdown.contains(said), "{said}: {markdown}");
    }
    assert!(!markdown.contains("| no tag") && !markdown.contains("| several clients"));
}
