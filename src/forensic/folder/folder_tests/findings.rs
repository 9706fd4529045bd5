//! Folders among findings: evidence changes no outcome, unfinished runs failed.

use super::*;

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
}

/// Consent that is withdrawn takes the folder with it.
#[test]
fn a_withdrawal_takes_the_folder_with_it() {
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

fn failed(findings: &Findings) -> usize {
    findings
        .devices()
        .iter()
        .filter(|device| device.outcome == Outcome::ExaminationFailed)
        .count()
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
            run("HW-A", false).owner.codes.as_slice(),
            run("HW-A", true).is_finished()
        ),
        (&["HW-A".to_owned()][..], true)
    );
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
}

/// Nor does it stand beside what the sheet says of the device.
#[test]
fn an_unfinished_run_does_not_stand_beside_an_outcome() {
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
    let indicators = Indicators::default();
    let folders = Folder::read("a.zip", bytes, &indicators).unwrap();
    assert_eq!(folders.len(), 400);
    // Linear, it takes a second at most; the square of it took minutes.
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}

/// A sheet that found nothing, and a tool that did: said, and decided by nobody.
#[test]
fn matches_of_a_device_without_traces_are_a_contradiction() {
    use crate::forensic::Contradiction;
    let of = |outcome: &str| {
        let sheet = format!("hardware,number,result\nHW-L1,+447700900101,{outcome}\n");
        let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
        findings.with_folders([folder("mvt/HW-L1")])
    };
    let findings = of("no traces found");
    let says = Contradiction::Matches {
        device: 1,
        matches: 2,
    };
    assert_eq!(findings.contradictions(), [says]);
    assert_eq!(findings.devices()[0].outcome, Outcome::NoTracesFound);
    let printed = findings.to_string().replace('\n', " ");
    assert!(printed.contains("2 matches were found"), "{printed}");
    for outcome in ["infected", "inconclusive", "attempted"] {
        assert!(of(outcome).contradictions().is_empty());
    }
}
