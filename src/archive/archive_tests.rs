use super::Files;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn files_are_read_by_name() {
    let files = Files::unzip(
        "a.zip",
        zipped(&[("x/info.json", b"{}"), ("y.txt", b"why")]),
    )
    .unwrap();
    assert_eq!(files.names().collect::<Vec<_>>(), ["x/info.json", "y.txt"]);
    assert_eq!(files.read("y.txt").unwrap().unwrap(), b"why");
    assert_eq!(
        files.sha256("y.txt").unwrap().unwrap(),
        crate::digest::sha256(b"why")
    );
    assert!(files.read("z").unwrap().is_none() && files.sha256("z").unwrap().is_none());
}

#[test]
fn names_that_lead_out_make_an_error() {
    for name in ["../out.json", "/etc/passwd", "a/../../b", "..\\b", "C:\\x"] {
        let error = Files::unzip("a.zip", zipped(&[("info.json", b"{}"), (name, b"x")])).err();
        assert!(
            error.is_some_and(|error| error.to_string().contains("leads out")),
            "{name}"
        );
    }
}

/// Which of them is meant, nobody can tell; the writer refuses to make such an archive, so that one
/// name is changed into the other.
#[test]
fn two_files_of_one_name_are_an_error() {
    let mut bytes = zipped(&[("a/info.json", b"{}"), ("b/info.json", b"[]")]);
    assert_eq!(
        Files::unzip("a.zip", bytes.clone())
            .unwrap()
            .names()
            .count(),
        2
    );
    while let Some(at) = bytes.windows(6).position(|part| part == b"b/info") {
        bytes[at] = b'a';
    }
    let why = Files::unzip("a.zip", bytes).err().unwrap().to_string();
    assert!(why.contains("two files with the same name"), "{why}");
    let spelled = Files::unzip(
        "a.zip",
        zipped(&[("a/info.json", b"{}"), ("a//info.json", b"[]")]),
    )
    .err()
    .unwrap();
    assert!(spelled.to_string().contains("two files with the same name"));
}

/// Sixty-odd kilobytes that are 300 MiB of zeros.
#[test]
fn a_bomb_is_an_error_and_not_a_full_memory() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .start_file("sms_detected.json", SimpleFileOptions::default())
        .unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..300 {
        writer.write_all(&zeros).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    let files = Files::unzip("a.zip", bytes).unwrap();
    assert!(
        files
            .read("sms_detected.json")
            .unwrap_err()
            .to_string()
            .contains("is too large")
    );
}

#[test]
fn cut_archives_are_errors() {
    let whole = zipped(&[("info.json", b"{}"), ("alerts.json", b"[]")]);
    for end in 0..whole.len() - 1 {
        if let Ok(files) = Files::unzip("a.zip", whole[..end].to_vec()) {
            for name in files.names() {
                let _ = files.read(name);
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("in")).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("in/round")).unwrap();
    std::fs::write(folder.path().join("in/a.json"), "{}").unwrap();
    let files = Files::open(folder.path()).unwrap();
    assert_eq!(
        (files.names().collect::<Vec<_>>(), files.links()),
        (vec!["in/a.json"], 1)
    );
    assert!(Files::open(folder.path().join("none")).is_err());
}
