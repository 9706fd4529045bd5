//! What the README of the command promises.

use crate::run::{printed, run, sample, with_input};
use serde_json::Value;

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&printed(arguments)).unwrap()
}

#[test]
fn numbers_takes_and_gives_csv() {
    let texts = "raw,home_region,written_at\n07700 900123,GB,\n\
        +44 7700 900123 / +33 6 39 98 00 01,,\n00 52 1 10 1000 0000,,2017-03-01\n\"n/a\",,\n\
        07700 900124,United Kingdom,\n+44 7700 900125,United Kingdom,\n07700 900126,,\n";
    let masked = with_input(&["numbers"], texts);
    let masked = String::from_utf8(masked.stdout).unwrap();
    let mut lines = masked.lines();
    let headings =
        "raw,accepted,number,regions,line_type,validity,repairs,renumbering,candidates,why_not";
    assert_eq!(lines.next(), Some(headings));
    assert!(
        !masked.contains("900123") && masked.contains("no_digits"),
        "{masked}"
    );
    let whole = with_input(&["numbers", "-", "--reveal"], texts);
    let whole = String::from_utf8(whole.stdout).unwrap();
    for row in [
        "07700 900123,true,+447700900123,GB;GG;JE,UNKNOWN,possible,,,,",
        "several_numbers,,+33639980001,",
        "zero_zero,plan:MX-2019-08,,",
        "n/a,false,,,,,,,,no_digits",
        "07700 900124,false,,,,,,,,unknown_home",
        "+44 7700 900125,true,+447700900125,",
        "07700 900126,false,,,,,,,,national_form",
    ] {
        assert!(whole.contains(row), "{row} in {whole}");
    }
}

#[test]
fn attribute_gives_a_row_for_each_entry() {
    let list = sample("laboratory/list.csv");
    let text = printed(&[
        "attribute",
        &list,
        "--format",
        "csv",
        "--no-tags",
        "--seed",
        "3",
    ]);
    let mut lines = text.lines();
    let headings = "row,government,probability,cluster,file_row,sheet,numbers";
    assert_eq!(lines.next(), Some(headings));
    let entries = json(&["list", &list, "--format", "json"])["entries"].as_u64();
    assert_eq!(Some(lines.count() as u64), entries);
    let again = [
        "attribute",
        &list,
        "--format",
        "csv",
        "--no-tags",
        "--seed",
        "3",
    ];
    assert_eq!(text, printed(&again));
}

#[test]
fn list_gives_what_became_of_each_row() {
    let list = sample("pegasus_project/list.csv");
    let value = json(&["list", &list, "--format", "json"]);
    let count = |name: &str| value[name].as_u64().unwrap();
    assert_eq!(
        count("rows"),
        count("entries") + count("rejected") + count("blank")
    );
    assert!(count("distinct") < count("entries"));
    assert_eq!(value["origin"]["encoding"], "UTF-8");
    let rows = printed(&["list", &list, "--format", "csv"]);
    let kind = |kind: &str| rows.lines().filter(|row| row.contains(kind)).count() as u64;
    assert_eq!(
        (kind(",entry,"), kind(",reject,")),
        (count("entries"), count("rejected"))
    );
    let from_input = with_input(&["list", "-", "--format", "json"], "phone\n+447700900123\n");
    let value: Value = serde_json::from_slice(&from_input.stdout).unwrap();
    assert_eq!((&value["rows"], &value["distinct"]), (&1.into(), &1.into()));
}

#[test]
fn corroborate_gives_the_rate_and_its_strata() {
    let files = ["cases.csv", "list.csv"].map(|file| sample(&format!("pegasus_project/{file}")));
    let value = json(&["corroborate", &files[0], &files[1], "--format", "json"]);
    let rate = &value["corroborated"];
    assert_eq!((&rate["hits"], &rate["of"]), (&37.into(), &67.into()));
    assert_eq!(value["examined"], 67);
    let three = ["infected", "attempted", "inconclusive"].map(|name| value[name].as_u64().unwrap());
    assert_eq!(three, [23, 14, 30]);
    let systems = value["strata"]["system"].as_array().unwrap();
    let of = |label: &str| systems.iter().find(|row| row["label"] == label).unwrap();
    assert_eq!(of("Android")["examined"], 15);
    assert_eq!(
        (&value["list"]["rows"], &value["findings"]["rows"]),
        (&50_275.into(), &80.into())
    );
    let rows = printed(&["corroborate", &files[0], &files[1], "--format", "csv"]);
    assert!(rows.contains("system,Android,15,0,3,12,3,15,"), "{rows}");
    assert!(
        rows.lines()
            .next()
            .is_some_and(|line| line.ends_with("targeted,no_traces_found,examination_failed")),
        "{rows}"
    );
    for row in rows.lines().skip(1) {
        // From behind: a label may hold a comma.
        let counts: Vec<u64> = row
            .rsplit(',')
            .filter_map(|cell| cell.parse().ok())
            .collect();
        assert_eq!(
            counts[..3].iter().chain(&counts[5..8]).sum::<u64>(),
            counts[8],
            "{row}"
        );
    }
    let table = printed(&["corroborate", &files[0], &files[1], "--format", "markdown"]);
    assert!(table.contains("| ---: |") && table.contains("37 of 67"));
}

#[test]
fn files_come_in_any_order() {
    let files = [
        "list.csv",
        "cases.csv",
        "mvt/HW-L1",
        "mvt/HW-L5.zip",
        "indicators/pegasus.stix2",
        "notices.csv",
    ]
    .map(|file| sample(&format!("laboratory/{file}")));
    let with = |files: &[String]| {
        let mut arguments = vec!["corroborate", "--details"];
        arguments.extend(files.iter().map(String::as_str));
        printed(&arguments)
    };
    let mut turned = files.to_vec();
    turned.reverse();
    // What each file was taken for stands below, in the order in which they were given.
    let corroboration = |text: &str| {
        let result = text.split("\nCorroboration\n").nth(1)?;
        let result = result
            .split("\nFiles, and what they were taken for")
            .next()?;
        Some(result.to_owned())
    };
    let (first, second) = (with(&files), with(&turned));
    assert_eq!(corroboration(&first), corroboration(&second));
    for part in [
        "needs review",
        "Output folders",
        "People on the list",
        "notified:",
    ] {
        assert!(first.contains(part), "{part}");
    }
}

#[test]
fn a_laboratorys_words_and_options_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let list = write("list.tsv", "contact\tday\n06 39 98 00 01\t03/04/2019\n");
    let cases = write(
        "cases.csv",
        "handset;number;verdict\nH1;06 39 98 00 01;Stufe 3\n",
    );
    let words = write("words.csv", "word,outcome\nStufe 3,infected\n");
    let arguments = [
        "corroborate",
        &list,
        &cases,
        "--phone-column",
        "contact",
        "--time-column",
        "day",
        "--home",
        "FR",
        "--date-order",
        "day",
        "--zone",
        "Europe/Paris",
        "--outcome-words",
        &words,
        "--format",
        "json",
    ];
    let value = json(&arguments);
    assert_eq!(
        (&value["infected"], &value["examined"]),
        (&1.into(), &1.into())
    );
    assert_eq!(value["list"]["first_selection"], "2019-04-03");
    let unknown = write("unknown.csv", "word,outcome\nStufe 3,gibberish\n");
    let refused = run(&["corroborate", &list, &cases, "--outcome-words", &unknown]);
    let says = String::from_utf8(refused.stderr).unwrap();
    assert!(
        says.contains("row 2") && says.contains("infected"),
        "{says}"
    );
}

#[test]
fn simulate_writes_the_samples() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("made");
    printed(&[
        "simulate",
        "--seed",
        "20210718",
        "--to",
        to.to_str().unwrap(),
    ]);
    for file in ["list.csv", "cases.csv"] {
        let made = std::fs::read(to.join(file)).unwrap();
        let kept = std::fs::read(sample(&format!("pegasus_project/{file}"))).unwrap();
        assert!(made == kept, "{file}");
    }
    let truth = folder.path().join("truth");
    printed(&[
        "simulate",
        "--truth",
        "--entries",
        "200",
        "--to",
        truth.to_str().unwrap(),
    ]);
    let text = std::fs::read_to_string(truth.join("truth.csv")).unwrap();
    assert!(text.starts_with("row,government\n"));
}

#[test]
fn what_publish_writes_passes_the_audit() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out");
    let files = ["list.csv", "cases.csv"].map(|file| sample(&format!("pegasus_project/{file}")));
    let arguments = [
        "publish",
        &files[0],
        &files[1],
        "--made",
        "2021-07-18T16:00:00Z",
        "--to",
        to.to_str().unwrap(),
        "--by",
        "home-share",
    ];
    let says = printed(&arguments);
    assert!(
        says.contains("report.html") && says.contains("--log"),
        "{says}"
    );
    let publication = to.clone();
    let audit = ["audit", publication.to_str().unwrap(), "--list", &files[0]];
    assert!(printed(&audit).contains("Nothing from the list was found"));
    // A second run does not overwrite in silence.
    assert_eq!(run(&arguments).status.code(), Some(1));
    std::fs::write(publication.join("slip.txt"), "+44 7700 900123").unwrap();
    let list = folder.path().join("own.csv");
    std::fs::write(&list, "phone\n+447700900123\n").unwrap();
    let found = run(&[
        "audit",
        publication.to_str().unwrap(),
        "--list",
        list.to_str().unwrap(),
    ]);
    assert_eq!(found.status.code(), Some(1));
    let printed = String::from_utf8(found.stdout).unwrap();
    assert!(
        printed.contains("slip.txt") && !printed.contains("900123"),
        "{printed}"
    );
}
