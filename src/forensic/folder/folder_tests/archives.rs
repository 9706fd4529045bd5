//! Archives inside a folder: read, or listed as not read.

use super::*;
use crate::{Corroboration, TargetList};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

const INFO: &[u8] = b"{\"mvt_version\":\"2.5.4\",\"date\":\"2021-04-11 09:30:00\"}";

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zipped = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default();
        zipped.start_file(*name, options).unwrap();
        zipped.write_all(bytes).unwrap();
    }
    zipped.finish().unwrap().into_inner()
}

fn read(files: &[(&str, &[u8])]) -> Result<Vec<Folder>, crate::Error> {
    let indicators = Indicators::default();
    Folder::read("all.zip", zipped(files), &indicators)
}

#[test]
fn archives_in_a_folder_are_read() {
    let one = zipped(&[("info.json", INFO)]);
    let two = zipped(&[("mvt/info.json", INFO)]);
    let outer = zipped(&[("HW-3.zip", one.as_slice()), ("HW-4.ZIP", two.as_slice())]);
    let folders = read(&[
        ("HW-1.zip", &one),
        ("case/HW-2.zip", &two),
        ("sent.zip", &outer),
    ]);
    let folders = folders.unwrap();
    let codes: Vec<&str> = folders.iter().map(Folder::code).collect();
    assert_eq!(codes, ["HW-1", "HW-2", "HW-3", "HW-4"]);
    assert!(folders.iter().all(|folder| folder.bad_files().is_empty()));
    // The same on disk.
    let root = tempfile::tempdir().unwrap();
    std::fs::write(root.path().join("HW-1.zip"), &one).unwrap();
    std::fs::write(root.path().join("HW-2.zip"), &two).unwrap();
    let on_disk = Folder::open(root.path(), &indicators()).unwrap();
    let codes: Vec<&str> = on_disk.iter().map(Folder::code).collect();
    assert_eq!(codes, ["HW-1", "HW-2"]);
}

#[test]
fn what_is_not_read_is_listed_and_reaches_the_headline() {
    let other = zipped(&[("holiday.txt", b"sun")]);
    let cut = &other[..other.len() / 2];
    let deep = (0..6).fold(zipped(&[("info.json", INFO)]), |inner, _| {
        zipped(&[("HW-9.zip", inner.as_slice())])
    });
    let folders = read(&[
        ("HW-1/info.json", INFO),
        ("other.zip", &other),
        ("cut.zip", cut),
        ("HW-2.zip.age", b"age-encryption.org/v1"),
        ("HW-3.tar.gz", b"x"),
        ("deep.zip", &deep),
    ])
    .unwrap();
    assert_eq!(folders.len(), 1);
    let bad: Vec<String> = folders[0]
        .bad_files()
        .iter()
        .map(|bad| format!("{} {}", bad.file, bad.why))
        .collect();
    for wanted in [
        "HW-2.zip.age is encrypted with age",
        "HW-3.tar.gz is a TAR archive",
        "other.zip holds no output",
        "cut.zip ",
        "HW-9.zip is nested in too many archives",
    ] {
        assert!(
            bad.iter().any(|bad| bad.starts_with(wanted)),
            "{wanted}: {bad:?}"
        );
    }
    // Where there is nothing else, the error names it.
    let alone = read(&[("9f2c.zip.age", b"age-encryption.org/v1")]);
    let why = alone.map(drop).unwrap_err().to_string();
    assert!(
        why.contains("9f2c.zip.age is encrypted with age: decrypt it"),
        "{why}"
    );
    let count = bad.len();
    let list = TargetList::reader()
        .read("l", "phone\n+447700900101\n".as_bytes())
        .unwrap();
    let cases = "number,result\n+447700900101,infected\n";
    let findings = Findings::reader().read("c", cases.as_bytes()).unwrap();
    let joined = Corroboration::new(&list, &findings.with_folders(folders));
    let says = format!("{count} files were not read");
    assert!(joined.headline().contains(&says), "{}", joined.headline());
}

/// What an archive inside may make of the memory is bounded by the archive on disk, not by itself.
#[test]
fn an_archive_in_an_archive_is_bounded_by_the_outer_one() {
    let zeros = vec![0; 40 << 20];
    let inflating = |name: &str| {
        let mut zipped = ZipWriter::new(Cursor::new(Vec::new()));
        zipped
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        zipped.write_all(&zeros).unwrap();
        zipped.write_all(&zeros).unwrap();
        zipped.finish().unwrap().into_inner()
    };
    // Twice deflated, 80 MiB are some hundred bytes.
    let bomb = zipped(&[("sent.zip", &inflating("HW-1.zip"))]);
    let files = Files::unzip("all.zip", bomb).unwrap();
    let (sent, _) = files.archive("sent.zip").unwrap();
    assert!(sent.archive("HW-1.zip").is_err());
    // Stored inside, 40 MiB leave 10 MiB of room for what the archive inside inflates.
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut inner = ZipWriter::new(Cursor::new(Vec::new()));
    inner.start_file("filler", options).unwrap();
    inner.write_all(&zeros).unwrap();
    inner
        .start_file("info.json", SimpleFileOptions::default())
        .unwrap();
    inner.write_all(&zeros[..20 << 20]).unwrap();
    let inner = inner.finish().unwrap().into_inner();
    let alone = Files::unzip("inner.zip", inner.clone()).unwrap();
    assert!(alone.read("info.json").is_ok());
    let outer = Files::unzip("all.zip", zipped(&[("HW-2.zip", inner.as_slice())])).unwrap();
    let (inside, _) = outer.archive("HW-2.zip").unwrap();
    assert!(inside.read("info.json").is_err());
}

/// The archives of an acquisition are the phone's own: its report, its apps.
#[test]
fn archives_of_an_acquisition_are_its_data() {
    let report = zipped(&[("main_entry.txt", b"x")]);
    let folders = read(&[
        (
            "9f2c/acquisition.json",
            b"{\"completed\":\"2026-01-01T00:00:00Z\"}",
        ),
        ("9f2c/bugreport.zip", &report),
        ("9f2c/logs/recovery.zip", &report),
    ]);
    let folders = folders.unwrap();
    assert!(folders.len() == 1 && folders[0].bad_files().is_empty());
}

#[cfg(unix)]
#[test]
fn links_are_counted() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("HW-1");
    std::fs::create_dir(&path).unwrap();
    std::fs::write(path.join("info.json"), INFO).unwrap();
    std::os::unix::fs::symlink(root.path(), path.join("up")).unwrap();
    let folders = Folder::open(&path, &indicators()).unwrap();
    assert_eq!(folders[0].links(), 1);
    assert!(folders[0].to_string().contains("links not followed"));
}
