//! A publication from nouns to a folder: the same bytes twice, nobody in it, whole or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use targetlist::attribute::Mixture;
use targetlist::error::Kind;
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist_publish::cells::{Key, SmallCells};
use targetlist_publish::identity::{self, Codes, Project, Random};
use targetlist_publish::{Policy, Publication};

fn made() -> targetlist::time::Stamp {
    Times::utc().read("2021-07-18T16:00:00Z").unwrap()
}

/// A list of so many British numbers of fiction and one client, and a sheet in which the first are
/// examined.
fn small(numbers: usize, infected: usize, inconclusive: usize) -> (TargetList, Findings) {
    let number = |at: usize| format!("+44 7700 900{at:03}");
    let rows: String = (0..numbers)
        .map(|at| {
            format!(
                "{},T01,2017-03-{:02}T09:{:02}:00Z,زبون 客户\n",
                number(at),
                1 + at % 28,
                at % 60
            )
        })
        .collect();
    let outcome = |at: usize| {
        if at < infected {
            "infected"
        } else {
            "inconclusive"
        }
    };
    let cases: String = (0..infected + inconclusive)
        .map(|at| format!("D{at},{},{}\n", number(at), outcome(at)))
        .collect();
    let list = TargetList::reader()
        .read(
            "list.csv",
            format!("phone,client,selected at,role\n{rows}").as_bytes(),
        )
        .unwrap();
    (
        list,
        Findings::reader()
            .read(
                "cases.csv",
                format!("device,number,result\n{cases}").as_bytes(),
            )
            .unwrap(),
    )
}

fn publication((list, findings): &(TargetList, Findings)) -> Publication {
    let clients = Clients::by_home_share(&Clusters::by_tag(list));
    let result = Corroboration::of_clients(list, &clients, findings);
    Publication::new("A list", made(), list)
        .clients(&clients)
        .corroboration(&result, findings)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(
                    path.strip_prefix(folder)
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    files
}

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

#[test]
fn small_counts_are_withheld_and_an_exception_is_logged() {
    let folder = tempfile::tempdir().unwrap();
    let publication = publication(&small(100, 3, 20));
    publication
        .write(folder.path().join("safe"), &Policy::default())
        .unwrap();
    let safe = files(&folder.path().join("safe"));
    let outcomes = String::from_utf8(safe["tables/phones_by_outcome.csv"].clone()).unwrap();
    assert!(
        !outcomes.contains(",3") && outcomes.contains("withheld"),
        "{outcomes}"
    );
    for (name, bytes) in safe
        .iter()
        .filter(|(name, _)| name.ends_with(".html") || name.ends_with(".md"))
    {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("3 infected") && !text.contains("3 of 23") && !text.contains("13.0 %"),
            "{name}"
        );
    }
    let infected = Key::of([("outcome", "infected")]);
    let with_traces = Key::of([("found", "with traces")]);
    let rule = SmallCells::default()
        .except(infected, "the headline, agreed by all")
        .unwrap()
        .except(with_traces, "the headline, agreed by all")
        .unwrap();
    publication
        .write(
            folder.path().join("headline"),
            &Policy::default().phones(rule),
        )
        .unwrap();
    let headline = files(&folder.path().join("headline"));
    assert!(String::from_utf8_lossy(&headline["report.html"]).contains("3 of 23"));
    assert!(
        String::from_utf8_lossy(&headline["ro-crate-metadata.json"])
            .contains("the headline, agreed by all")
    );
    let unknown = SmallCells::default()
        .except(Key::of([("outcome", "infcted")]), "a slip")
        .unwrap();
    assert!(
        publication
            .prepare(&Policy::default().phones(unknown))
            .err()
            .unwrap()
            .is_settings()
    );
}

#[test]
fn one_more_phone_is_no_new_release() {
    let folder = tempfile::tempdir().unwrap();
    publication(&small(200, 37, 30))
        .write(folder.path().join("first"), &Policy::default())
        .unwrap();
    let after = || {
        Policy::default()
            .after(folder.path().join("first"))
            .unwrap()
    };
    let next = publication(&small(200, 38, 30));
    let refused = next
        .write(folder.path().join("second"), &after())
        .err()
        .unwrap();
    assert!(matches!(refused.kind(), Kind::Disclosure(_)), "{refused}");
    assert!(!folder.path().join("second").exists());
    next.write(folder.path().join("second"), &after().allow_differencing())
        .unwrap();
    publication(&small(200, 50, 30))
        .write(folder.path().join("third"), &after())
        .unwrap();
}

#[test]
fn a_folder_without_a_release_is_nothing_to_compare_with() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Policy::default().after(folder.path()).err().unwrap();
    assert!(
        refused.is_settings() && refused.to_string().contains("holds no release"),
        "{refused}"
    );
}

#[test]
fn every_table_is_linked_and_no_folder_of_the_inputs_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (source, target) = (
        folder.path().join("from-a-source"),
        folder.path().join("out"),
    );
    fs::create_dir(&source).unwrap();
    let rows: String = (0..80)
        .map(|at| format!("+44 7700 900{at:03},T01,2017-03-01T09:00:00Z\n"))
        .collect();
    fs::write(
        source.join("list.csv"),
        format!("phone,client,selected at\n{rows}"),
    )
    .unwrap();
    let cases: String = (0..20)
        .map(|at| format!("D{at},+44 7700 900{at:03},infected,iPhone\n"))
        .collect();
    fs::write(
        source.join("cases.csv"),
        format!("device,number,result,model\n{cases}"),
    )
    .unwrap();
    let list = TargetList::open(source.join("list.csv")).unwrap();
    let findings = Findings::open(source.join("cases.csv")).unwrap();
    let edition = publication(&(list, findings))
        .write(&target, &Policy::default())
        .unwrap();
    let written = files(&target);
    let (html, markdown) = (
        String::from_utf8_lossy(&written["report.html"]),
        String::from_utf8_lossy(&written["report.md"]),
    );
    for file in edition
        .files()
        .iter()
        .filter(|file| file.path.starts_with("tables/"))
    {
        assert!(
            html.contains(&format!("href=\"{}\"", file.path)),
            "{} has no link",
            file.path
        );
        assert!(
            markdown.contains(&format!("]({})", file.path)),
            "{} has no link",
            file.path
        );
    }
    for link in html
        .split("href=\"tables/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        assert!(
            written.contains_key(&format!("tables/{link}")),
            "{link} is not there"
        );
    }
    assert!(html.contains("Input list.csv") && html.contains("Input cases.csv"));
    for (name, bytes) in &written {
        assert!(
            !String::from_utf8_lossy(bytes).contains("from-a-source"),
            "{name}"
        );
    }
}

#[test]
fn a_stratum_of_small_counts_is_a_sentence_and_no_chart() {
    let systems = ["iOS", "Android"];
    let cases: String = (0..6)
        .map(|at| format!("D{at},+44 7700 900{at:03},infected,{}\n", systems[at % 2]))
        .collect();
    let findings = Findings::reader()
        .read(
            "cases.csv",
            format!("device,number,result,system\n{cases}").as_bytes(),
        )
        .unwrap();
    let prepared = publication(&(small(60, 1, 0).0, findings))
        .prepare(&Policy::default())
        .unwrap();
    assert!(
        prepared
            .report()
            .markdown()
            .contains("By operating system, no share can be told: too few phones")
    );
    assert!(
        prepared
            .report()
            .charts()
            .all(|chart| chart.name() != "phones_by_system")
    );
    assert!(
        prepared
            .tables()
            .iter()
            .any(|table| table.name() == "phones_by_system")
    );
}

#[test]
fn what_is_replaced_is_the_release_to_compare_with() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("out");
    publication(&small(200, 37, 30))
        .write(&target, &Policy::default())
        .unwrap();
    let again = publication(&small(200, 37, 30)).replace();
    again.write(&target, &Policy::default()).unwrap();
    let next = publication(&small(200, 38, 30)).replace();
    let refused = next.write(&target, &Policy::default()).err().unwrap();
    assert!(
        matches!(refused.kind(), Kind::Disclosure(_))
            && refused.to_string().contains("for a correction"),
        "{refused}"
    );
    assert!(
        String::from_utf8_lossy(&files(&target)["report.html"]).contains("37 of 67"),
        "the old publication stays"
    );
    next.write(&target, &Policy::default().allow_differencing())
        .unwrap();
}

/// Whoever has a lag has a trace: where "with traces" is withheld, lags that would bound it are.
#[test]
fn lags_do_not_tell_how_many_have_traces() {
    let number = |at: usize| format!("+44 7700 900{at:03}");
    let rows: String = (0..40)
        .map(|at| format!("{},T01,2017-03-01T09:00:00Z\n", number(at)))
        .collect();
    let cases: String = (0..30)
        .map(|at| match at {
            0..4 => format!("D{at},{},infected,2017-03-01T09:0{at}:30Z\n", number(at)),
            _ => format!("D{at},{},inconclusive,\n", number(at)),
        })
        .collect();
    let list = TargetList::reader()
        .read(
            "list.csv",
            format!("phone,client,selected at\n{rows}").as_bytes(),
        )
        .unwrap();
    let cases = format!("device,number,result,first trace\n{cases}");
    let findings = Findings::reader()
        .read("cases.csv", cases.as_bytes())
        .unwrap();
    let prepared = publication(&(list, findings))
        .prepare(&Policy::default())
        .unwrap();
    let lags = prepared
        .tables()
        .iter()
        .find(|table| table.name() == "phones_by_lag")
        .unwrap();
    let told: Vec<String> = lags
        .rows()
        .map(|row| {
            row.iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("|")
        })
        .collect();
    // Beside the phones without times, their total would tell that four have some.
    let small = |row: &&String| {
        row.rsplit('|')
            .next()
            .unwrap()
            .parse::<u64>()
            .is_ok_and(|count| (1..26).contains(&count))
    };
    assert!(
        !told.iter().any(|row| small(&row)),
        "a lag is told though those with traces are withheld: {told:?}"
    );
    let both = ["no times of both", "all"].map(|name| {
        told.iter()
            .any(|row| row.starts_with(name) && !row.ends_with("withheld"))
    });
    assert_ne!(both, [true, true], "{told:?}");
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
    assert!(matches!(error.kind(), Kind::Exposed(_)), "{error}");
    assert!(
        error.to_string().contains("datapackage.json") && !error.to_string().contains("900"),
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
        assert!(matches!(
            one.write(&target, &Policy::default()).err().unwrap().kind(),
            Kind::Exists
        ));
        assert_eq!(fs::read_to_string(target.join("mine.txt")).unwrap(), "mine");
    }
    let own = folder.path().join("own");
    kept.write(&own, &Policy::default()).unwrap();
    assert!(matches!(
        kept.write(&own, &Policy::default()).err().unwrap().kind(),
        Kind::Exists
    ));
    kept.replace().write(&own, &Policy::default()).unwrap();
}

#[test]
fn single_numbers_leave_under_other_names_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let nouns = small(60, 10, 10);
    let publication = publication(&nouns);
    assert!(
        publication
            .hand_over(folder.path().join("none"), &Policy::default())
            .err()
            .unwrap()
            .is_settings()
    );

    let key = identity::Key::from_bytes(&(0..32).collect::<Vec<u8>>()).unwrap();
    let policy = Policy::default().pseudonyms(key, &Project::named("a-project").unwrap());
    publication
        .hand_over(folder.path().join("keyed"), &policy)
        .unwrap();
    let keyed = files(&folder.path().join("keyed"));
    let numbers = String::from_utf8(keyed["tables/numbers.csv"].clone()).unwrap();
    assert_eq!(numbers.lines().count(), 61);
    assert_eq!(numbers.matches("infected").count(), 10);
    assert!(
        String::from_utf8_lossy(&keyed["ro-crate-metadata.json"])
            .contains("check value of the key")
    );

    let mut codes = Codes::new(Random::seeded_for_tests(7));
    codes
        .assign(nouns.0.numbers().map(|listed| listed.number).take(40))
        .unwrap();
    publication
        .hand_over(folder.path().join("coded"), &Policy::default().codes(codes))
        .unwrap();
    let coded = files(&folder.path().join("coded"));
    assert_eq!(
        String::from_utf8_lossy(&coded["tables/numbers.csv"])
            .lines()
            .count(),
        41
    );
    let described = String::from_utf8_lossy(&coded["datapackage.json"]).into_owned();
    assert!(
        described.contains("20 numbers without a code are left out"),
        "{described}"
    );
}

#[test]
fn a_list_of_twelve_or_of_none_is_published_too() {
    let folder = tempfile::tempdir().unwrap();
    let nouns = small(12, 2, 1);
    let attribution = Mixture::new().run(&nouns.0).unwrap();
    let publication = publication(&nouns).attribution(attribution);
    publication
        .write(folder.path().join("twelve"), &Policy::default())
        .unwrap();
    let empty = TargetList::reader()
        .read("list.csv", "phone\nn/a\n".as_bytes())
        .unwrap();
    let nothing = Findings::reader()
        .read(
            "cases.csv",
            "device,number,result\nD1,+44 7700 900999,infected\n".as_bytes(),
        )
        .unwrap();
    let result = Corroboration::of(&empty, &nothing);
    let edition = Publication::new("None", made(), &empty)
        .corroboration(&result, &nothing)
        .write(folder.path().join("none"), &Policy::default());
    let folder = edition.unwrap().folder().to_owned();
    assert!(String::from_utf8_lossy(&files(&folder)["report.html"]).contains("none examined"));
}
