use super::{Folder, Generation};
use crate::archive::Files;
use crate::forensic::{Class, Families, Indicators};
use crate::{Findings, forensic::Outcome};
use std::path::{Path, PathBuf};

fn sample(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data-samples/laboratory")
        .join(file)
}

fn indicators() -> Indicators {
    let mut indicators = Indicators::default();
    for file in ["pegasus", "extraction", "stalkerware"] {
        indicators
            .open(sample(&format!("indicators/{file}.stix2")))
            .unwrap();
    }
    indicators
}

fn folder(file: &str) -> Folder {
    Folder::open(sample(file), &indicators(), &Families::default())
        .unwrap()
        .remove(0)
}

/// The files of an examination, written into a folder of its own.
fn written(files: &[(&str, &str)]) -> (tempfile::TempDir, Result<Vec<Folder>, crate::Error>) {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = root.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let folders = Folder::open(root.path(), &indicators(), &Families::default());
    (root, folders)
}

#[test]
fn the_three_generations_are_told_apart_by_their_files() {
    for (file, generation, finished, with, without) in [
        ("mvt/HW-L1", Generation::Mvt1, true, 2, 0),
        ("mvt/HW-L2", Generation::Mvt2, true, 2, 0),
        ("mvt/HW-L7", Generation::Mvt2026, true, 2, 1),
        ("mvt/HW-L6", Generation::MvtUnfinished, false, 0, 0),
        ("mvt/HW-L5.zip", Generation::Mvt2, true, 1, 2),
        ("androidqf/HW-L9", Generation::AndroidQf, true, 0, 0),
    ] {
        let folder = folder(file);
        let indicated = folder
            .evidence()
            .iter()
            .filter(|found| found.has_indicator())
            .count();
        assert_eq!(
            (folder.generation(), folder.is_finished()),
            (generation, finished),
            "{file}"
        );
        assert_eq!(
            (indicated, folder.evidence().len() - indicated),
            (with, without),
            "{file}"
        );
        assert!(
            folder.bad_files().is_empty(),
            "{file}: {:?}",
            folder.bad_files()
        );
    }
}

#[test]
fn the_device_is_the_one_the_backup_names() {
    let (one, two, seven) = (
        folder("mvt/HW-L1"),
        folder("mvt/HW-L2"),
        folder("mvt/HW-L7"),
    );
    assert_eq!(one.owner().number.unwrap().e164(), "+447700900101");
    assert_eq!(seven.owner().number.unwrap().e164(), "+33639980201");
    // A national form and no home: unread, and said.
    assert!(two.owner().number.is_none() && two.owner().number_unread);
    assert_eq!(one.owner().codes, ["HW-L1"]);
    assert!(folder("mvt/HW-L5.zip").owner().number.is_none());
}

#[test]
fn every_match_has_its_family_its_time_and_its_place() {
    let seven = folder("mvt/HW-L7");
    let [first, second, third] = seven.evidence() else {
        panic!("{:?}", seven.evidence())
    };
    assert_eq!(
        first
            .at
            .as_ref()
            .map(|(at, field)| (at.to_string(), field.as_str())),
        Some(("2019-04-13T07:30:41.000Z".into(), "event_time"))
    );
    assert_eq!(second.at.as_ref().unwrap().1, "isodate"); // the alert had no time of its own
    assert_eq!(
        (
            third.family.as_ref(),
            third.level.as_deref(),
            third.place.as_pointer()
        ),
        (None, Some("LOW"), Some("/2"))
    );
    assert_eq!(
        first.family.as_ref().unwrap().class,
        Class::MercenarySpyware
    );
    assert_eq!(first.place.sha256().len(), 64);
    let one = folder("mvt/HW-L1");
    assert!(
        one.evidence()
            .iter()
            .any(|found| found.place.as_pointer() == Some("/records/0")),
        "a dict of lists"
    );
    // 2001-01-01 is a counter that was never set; an extraction tool is none of the spyware.
    let two = folder("mvt/HW-L2");
    let tool = two
        .evidence()
        .iter()
        .find(|found| found.module == "os_analytics_ad_daily")
        .unwrap();
    assert_eq!(
        (tool.at.as_ref(), tool.family.as_ref().unwrap().class),
        (None, Class::ExtractionTool)
    );
    assert_eq!(
        (two.doubled(), two.indicator_files()),
        (
            1,
            ["pegasus.stix2".to_owned(), "extraction.stix2".to_owned()].as_slice()
        )
    );
}

#[test]
fn links_without_an_indicator_are_matched_again() {
    let five = folder("mvt/HW-L5.zip");
    let sms = five
        .evidence()
        .iter()
        .find(|found| found.module == "sms")
        .unwrap();
    assert!(
        sms.local
            && folder("mvt/HW-L1")
                .evidence()
                .iter()
                .all(|found| !found.local)
    );
    assert!(sms.rematched && sms.family.as_ref().unwrap().name == "Pegasus");
    assert_eq!(sms.indicator_file.as_deref(), Some("pegasus.stix2"));
    let without = Folder::open(
        sample("mvt/HW-L5.zip"),
        &Indicators::default(),
        &Families::default(),
    )
    .unwrap()
    .remove(0);
    assert!(
        without
            .evidence()
            .iter()
            .all(|found| !found.has_indicator())
    );
}

#[test]
fn hashes_are_checked() {
    let two = folder("mvt/HW-L2");
    assert_eq!(
        (two.checks().info, two.checks().same, two.checks().elsewhere),
        (Some(true), 1, 1)
    );
    assert_eq!(
        (
            folder("androidqf/HW-L9").checks().same,
            folder("androidqf/HW-L9").checks().elsewhere
        ),
        (3, 1)
    );
    let log = "Reference hash of the info.json file: \"0000000000000000000000000000000000000000000000000000000000000000\"";
    let (_root, folders) = written(&[
        ("info.json", "{\"mvt_version\":\"2.5.0\"}"),
        ("command.log", log),
    ]);
    assert!(folders.unwrap().remove(0).checks().is_changed());
    let (_root, folders) = written(&[
        ("acquisition.json", "{}"),
        (
            "hashes.csv",
            "acquisition.json,00\nacquisition.json,aaaa\n,\n",
        ),
    ]);
    let folder = folders.unwrap().remove(0);
    assert!(!folder.is_finished() && folder.checks().unreadable == 3);
}

#[test]
fn damaged_files_are_noted_and_the_rest_is_read() {
    let sms = "[{\"isodate\":\"2021-01-01 10:00:00\",\"matched_indicator\":{\"value\":\"x.example\",\"type\":\"domains\",\"name\":\"Pegasus\"}}]";
    let (_root, folders) = written(&[
        ("info.json", "{\"mvt_version\": \"2.5.0\", \"date\""),
        ("sms_detected.json", sms),
        ("datausage_detected.json", "[{\"isodate\":"),
        ("net_detected.json", "17"),
        ("odd_detected.json", "[17, null]"),
    ]);
    let folder = folders.unwrap().remove(0);
    assert!(
        !folder.is_finished(),
        "a cut info.json is an unfinished examination"
    );
    assert_eq!((folder.evidence().len(), folder.bad_files().len()), (1, 5));
    assert!(!folder.to_string().contains("x.example"));
    let (_root, folders) = written(&[
        ("alerts.json", "[{\"level\":"),
        ("sms_detected.json", sms),
        ("info.json", "{\"mvt_version\":\"2026.1\"}"),
    ]);
    assert_eq!(
        folders.unwrap().remove(0).evidence().len(),
        1,
        "the single files stand in for damaged alerts"
    );
}

#[test]
fn what_is_no_examination_is_an_error() {
    let (_root, folders) = written(&[("holiday.txt", "sun")]);
    assert!(
        folders
            .unwrap_err()
            .to_string()
            .contains("no output of MVT")
    );
    let (_root, folders) = written(&[("a/info.json", "{}"), ("b/info.json", "{}")]);
    assert_eq!(folders.unwrap().len(), 2);
    assert!(
        Folder::open(
            sample("list.csv"),
            &Indicators::default(),
            &Families::default()
        )
        .is_err()
    );
    assert!(
        Folder::open(sample("none"), &Indicators::default(), &Families::default())
            .unwrap_err()
            .is_io()
    );
}

#[test]
fn evidence_changes_no_outcome_and_an_unfinished_examination_is_a_failed_one() {
    let sheet =
        "hardware,number,result\nHW-L1,+447700900101,inconclusive\nHW-L99,+447700900199,infected\n";
    let findings = Findings::reader()
        .read("cases.csv", sheet.as_bytes())
        .unwrap();
    let all = ["mvt/HW-L1", "mvt/HW-L1", "mvt/HW-L6", "mvt/HW-L7"].map(folder);
    let findings = findings.with_folders(all);
    let outcomes: Vec<Outcome> = findings
        .devices()
        .iter()
        .map(|device| device.outcome)
        .collect();
    assert_eq!(
        outcomes,
        [
            Outcome::Inconclusive,
            Outcome::Infected,
            Outcome::ExaminationFailed
        ]
    );
    assert_eq!(
        (
            findings.devices()[0].evidence.len(),
            findings.folders().len()
        ),
        (2, 3)
    );
    assert_eq!(
        findings.unreviewed().map(Folder::code).collect::<Vec<_>>(),
        ["HW-L7"]
    );
    // As of a day before the tool ran there is no such examination.
    let before = findings.as_of(crate::time::Times::utc().read("2020").unwrap());
    assert!(
        before
            .folders()
            .iter()
            .all(|folder| folder.date().is_none())
    );
    // Consent that is withdrawn takes the folder with it.
    let sheet =
        "hardware,number,result,consent\nHW-L1,+447700900101,infected,withdrawn 2021-09-01\n";
    let gone = Findings::reader()
        .read("cases.csv", sheet.as_bytes())
        .unwrap()
        .with_folders([folder("mvt/HW-L1")]);
    assert_eq!(
        (gone.devices().len(), gone.folders().len(), gone.withdrawn()),
        (0, 0, 1)
    );
}

/// The device's code, and whether the tool finished.
fn run(code: &str, finished: bool) -> Folder {
    let owner = format!("{{\"Serial Number\": \"{code}\"}}");
    let mut files = vec![
        ("run/backup_info.json", owner.as_str()),
        ("run/command.log", "began"),
    ];
    if finished {
        files.push(("run/info.json", "{\"mvt_version\": \"2.5.4\"}"));
    }
    let (_kept, folders) = written(&files);
    folders.unwrap().remove(0)
}

#[test]
fn an_unfinished_run_is_no_failure_where_another_was_finished() {
    let none = || {
        Findings::reader()
            .read("c", "hardware,number,result\nHW-Z,,infected\n".as_bytes())
            .unwrap()
    };
    assert_eq!(
        (
            run("HW-A", false).owner().codes.as_slice(),
            run("HW-A", true).is_finished()
        ),
        (&["HW-A".to_owned()][..], true)
    );
    let failed = |findings: &Findings| {
        findings
            .devices()
            .iter()
            .filter(|device| device.outcome == Outcome::ExaminationFailed)
            .count()
    };
    // No finished one; one of another device; one of the same, in either order, and given later.
    assert_eq!(failed(&none().with_folders([run("HW-A", false)])), 1);
    assert_eq!(
        failed(&none().with_folders([run("HW-A", false), run("HW-B", true)])),
        1
    );
    let both = none().with_folders([run("HW-A", false), run("HW-A", true)]);
    assert_eq!(
        (
            failed(&both),
            both.unreviewed().count(),
            both.folders().len()
        ),
        (0, 1, 2)
    );
    assert_eq!(
        failed(&none().with_folders([run("HW-A", true), run("HW-A", false)])),
        0
    );
    assert_eq!(
        failed(
            &none()
                .with_folders([run("HW-A", false)])
                .with_folders([run("HW-A", true)])
        ),
        0
    );
    // Nor does it stand beside what the sheet says of the device.
    let sheet = || {
        Findings::reader()
            .read(
                "c",
                "hardware,number,result\nHW-A,+447700900101,inconclusive\n".as_bytes(),
            )
            .unwrap()
    };
    let findings = sheet().with_folders([run("HW-A", false), run("HW-A", true)]);
    assert_eq!(
        (
            findings.devices().len(),
            findings.devices()[0].examinations.len()
        ),
        (1, 1)
    );
    assert_eq!(
        sheet().with_folders([run("HW-A", false)]).devices()[0]
            .examinations
            .len(),
        2
    );
}

/// Many examinations in one archive: to read its directory, or all its names, for each of them
/// would take the square of their count.
#[test]
fn an_archive_of_many_examinations_is_read_in_time() {
    let mut zipped = zip::write::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for examination in 0..400 {
        let mut add = |file: String, text: &str| {
            zipped
                .start_file(
                    format!("HW-{examination}/{file}"),
                    zip::write::SimpleFileOptions::default(),
                )
                .unwrap();
            std::io::Write::write_all(&mut zipped, text.as_bytes()).unwrap();
        };
        add("info.json".into(), "{\"mvt_version\": \"2.5.4\"}");
        (0..60).for_each(|module| add(format!("module_{module}.json"), "[]"));
        (0..10).for_each(|module| add(format!("module_{module}_detected.json"), "[]"));
    }
    let bytes = zipped.finish().unwrap().into_inner();
    let began = std::time::Instant::now();
    let files = Files::unzip("a.zip", bytes).unwrap();
    let folders = Folder::read(&files, &Indicators::default(), &Families::default()).unwrap();
    assert_eq!((folders.len(), files.names().count()), (400, 400 * 71));
    // Linear, it takes a second at most; the square of it took minutes.
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}

/// The fixtures with random bytes changed, cut off or doubled, as folders and as archives: an error
/// or a folder, never a panic, and no number on any screen.
#[test]
fn no_damage_makes_it_panic() {
    let mut state = 17_u64;
    let mut next = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    let indicators = indicators();
    let (mut read, mut refused) = (0, 0);
    for fixture in [
        "mvt/HW-L1",
        "mvt/HW-L2",
        "mvt/HW-L7",
        "mvt/HW-L6",
        "androidqf/HW-L9",
    ] {
        let files = Files::open(sample(fixture)).unwrap();
        let whole: Vec<(String, Vec<u8>)> = files
            .names()
            .map(|name| (name.to_owned(), files.read(name).unwrap().unwrap()))
            .collect();
        for _ in 0..60 {
            let mut damaged = whole.clone();
            for _ in 0..=next(4) {
                let at = next(damaged.len());
                let bytes = &mut damaged[at].1;
                let place = next(bytes.len());
                match next(5) {
                    0 => bytes.truncate(place),
                    1 if !bytes.is_empty() => bytes[place] = next(256) as u8,
                    2 => bytes.splice(place..place, *b"[{\"x\":").for_each(drop),
                    3 => damaged.truncate(at.max(1)),
                    _ => bytes.extend_from_within(place..),
                }
            }
            let mut zipped = zip::write::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            for (name, bytes) in &damaged {
                zipped
                    .start_file(name.as_str(), zip::write::SimpleFileOptions::default())
                    .unwrap();
                std::io::Write::write_all(&mut zipped, bytes).unwrap();
            }
            let mut bytes = zipped.finish().unwrap().into_inner();
            if next(3) == 0 {
                let at = next(bytes.len());
                bytes[at] = next(256) as u8;
            }
            let folders = Files::unzip("a.zip", bytes)
                .and_then(|files| Folder::read(&files, &indicators, &Families::default()));
            match folders {
                Ok(folders) => {
                    read += 1;
                    for folder in &folders {
                        let printed = format!("{folder}{}{:?}", folder.html(), folder.evidence());
                        assert!(
                            !printed.contains("900101") && !printed.contains("900 101"),
                            "{printed}"
                        );
                    }
                    let _ = Findings::reader()
                        .read("c", "hardware,number,result\nHW-L1,,infected\n".as_bytes())
                        .unwrap()
                        .with_folders(folders);
                }
                Err(why) => {
                    refused += 1;
                    assert!(!why.to_string().is_empty());
                }
            }
        }
    }
    assert!(read > 150 && refused > 0, "{read} {refused}");
}

/// Any bytes as indicator files.
#[test]
fn damaged_indicators_are_errors() {
    let whole = std::fs::read(sample("indicators/pegasus.stix2")).unwrap();
    for end in (0..whole.len() - 2).step_by(7) {
        assert!(Indicators::default().read("x", &whole[..end]).is_err());
    }
}
