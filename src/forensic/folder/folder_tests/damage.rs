//! Damaged folders and indicator files are noted or refused.

use super::*;

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

/// Numbers from a seed, below a limit.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// The files with one to four slips in them.
fn damaged(whole: &[(String, Vec<u8>)], chance: &mut Chance) -> Vec<(String, Vec<u8>)> {
    let mut damaged = whole.to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(damaged.len());
        let bytes = &mut damaged[at].1;
        let place = chance.below(bytes.len());
        match chance.below(5) {
            0 => bytes.truncate(place),
            1 if !bytes.is_empty() => bytes[place] = chance.below(256) as u8,
            2 => bytes.splice(place..place, *b"[{\"x\":").for_each(drop),
            3 => damaged.truncate(at.max(1)),
            _ => bytes.extend_from_within(place..),
        }
    }
    damaged
}

/// The files as an archive, damaged itself one time in three.
fn zipped(files: &[(String, Vec<u8>)], chance: &mut Chance) -> Vec<u8> {
    let mut zipped = zip::write::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        zipped.start_file(name.as_str(), options).unwrap();
        std::io::Write::write_all(&mut zipped, bytes).unwrap();
    }
    let mut bytes = zipped.finish().unwrap().into_inner();
    if chance.below(3) == 0 {
        let at = chance.below(bytes.len());
        bytes[at] = chance.below(256) as u8;
    }
    bytes
}

/// Nothing printed of a folder holds the owner's number.
fn print(folders: &[Folder]) {
    for folder in folders {
        let printed = format!("{folder}{}{:?}", folder.html(), folder.evidence());
        let shown = printed.contains("900101") || printed.contains("900 101");
        assert!(!shown, "{printed}");
    }
}

#[test]
fn no_damage_makes_it_panic() {
    let mut chance = Chance(17);
    let indicators = indicators();
    let (mut read, mut refused) = (0, 0);
    for fixture in "mvt/HW-L1 mvt/HW-L2 mvt/HW-L7 mvt/HW-L6 androidqf/HW-L9".split(' ') {
        let files = Files::open(sample(fixture)).unwrap();
        let whole: Vec<(String, Vec<u8>)> = files
            .names()
            .map(|name| (name.to_owned(), files.read(name).unwrap().unwrap()))
            .collect();
        for _ in 0..60 {
            let damaged = damaged(&whole, &mut chance);
            let damaged = zipped(&damaged, &mut chance);
            let folders = Folder::read("a.zip", damaged, &indicators);
            match folders {
                Ok(folders) => {
                    read += 1;
                    print(&folders);
                    let sheet = "hardware,number,result\nHW-L1,,infected\n";
                    let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
                    let _ = findings.with_folders(folders);
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
