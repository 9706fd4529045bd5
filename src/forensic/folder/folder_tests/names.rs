//! What a folder is called by, however its path is written.

use super::*;

fn finished(day: u8) -> String {
    format!("{{\"mvt_version\":\"2.5.4\",\"date\":\"2021-04-{day:02} 09:30:00\"}}")
}

#[test]
fn a_path_names_the_same_folder_however_it_ends() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("HW-9");
    std::fs::create_dir_all(path.join("mvt")).unwrap();
    std::fs::write(path.join("info.json"), finished(1)).unwrap();
    std::fs::write(path.join("mvt/info.json"), finished(2)).unwrap();
    for end in [
        "", "/", "//", "/.", "/./", "/mvt/..", "/mvt", "/mvt/", "/mvt/.",
    ] {
        let written = format!("{}{end}", path.display());
        let folders = Folder::open(&written, &Indicators::default());
        let codes: Vec<String> = folders
            .unwrap()
            .iter()
            .map(|folder| folder.code().to_owned())
            .collect();
        assert!(codes.iter().all(|code| code == "HW-9"), "{end}: {codes:?}");
    }
}

/// The outputs of two devices, each in a folder that bears the tool's name.
#[test]
fn folders_are_never_one_by_a_name_of_the_tool() {
    let sheet =
        "hardware,number,result\nHW-1,+447700900101,infected\nHW-2,+447700900102,inconclusive\n";
    for inner in ["mvt", "MVT-output", "androidqf", "mvt/results"] {
        let names = ["HW-1", "HW-2"].map(|code| format!("{code}/{inner}/info.json"));
        let (one, two) = (finished(1), finished(2));
        let (_root, folders) = written(&[(&names[0], &one), (&names[1], &two)]);
        let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
        let findings = findings.with_folders(folders.unwrap());
        let codes: Vec<&str> = findings.folders().iter().map(Folder::code).collect();
        assert_eq!(codes, ["HW-1", "HW-2"]);
        assert_eq!(
            (findings.devices().len(), findings.unreviewed().count()),
            (2, 0)
        );
    }
    // An archive with nothing but such names: no device is told by them.
    let read = |name: &str| {
        let mut zipped = zip::write::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        zipped.start_file("mvt/command.log", options).unwrap();
        std::io::Write::write_all(&mut zipped, name.as_bytes()).unwrap();
        let zip = zipped.finish().unwrap().into_inner();
        Folder::read("output.zip", zip, &Indicators::default())
    };
    let unfinished = ["one", "two"]
        .into_iter()
        .flat_map(|name| read(name).unwrap());
    let findings = Findings::default().with_folders(unfinished);
    assert_eq!(findings.devices().len(), 2);
}

/// Two phones of which a run left nothing but an empty timeline.
#[test]
fn outputs_that_hold_the_same_are_those_of_two_devices() {
    let (_root, folders) = written(&[
        ("HW-1/timeline.csv", "UTC Timestamp,Plugin\n"),
        ("HW-2/timeline.csv", "UTC Timestamp,Plugin\n"),
    ]);
    let findings = Findings::default().with_folders(folders.unwrap());
    assert_eq!(findings.folders().len(), 2);
}
