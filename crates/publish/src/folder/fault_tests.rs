//! What cannot be written is an error that names the file, and leaves nothing.

use super::StagedDir;
use super::folder_tests::{KEEP, names, say};
use crate::fault::Fault;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use tempfile::TempDir;

#[test]
fn a_writer_that_fails_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut staged = StagedDir::create(&target, KEEP).unwrap();
    staged.file("good.txt", say("good")).unwrap();
    let full = |out: &mut dyn Write| {
        out.write_all(b"half").map_err(Fault::Write)?;
        Err(Fault::Write(io::ErrorKind::StorageFull.into()).into())
    };
    let error = staged.file("bad.txt", full).unwrap_err();
    assert!(
        error.code() == "unwritable" && error.to_string().contains("out/bad.txt"),
        "{error}"
    );
    // Whoever goes on all the same gets no folder.
    assert!(staged.commit().unwrap_err().code() == "unwritable");
    assert!(names(home.path()).is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_noticed_even_if_the_writer_does_not() {
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let careless = |out: &mut dyn Write| {
        for _ in 0..100 {
            let _ = out.write(&[b'a'; 4096]);
        }
        Ok(())
    };
    let error = super::stream::pour(full, "a.csv", Path::new("out/a.csv"), careless).unwrap_err();
    assert!(
        matches!(error.reason(), Some(Fault::Write(why)) if why.kind() == io::ErrorKind::StorageFull),
        "{error}"
    );
    // Less than a buffer: noticed at the end.
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    assert!(super::stream::pour(full, "a.csv", Path::new("out/a.csv"), say("a")).is_err());
}

#[test]
fn names_lead_nowhere_else() {
    let home = TempDir::new().unwrap();
    for name in [
        "",
        "/etc/x",
        "../x",
        "a/../../x",
        "a//b",
        "./a",
        "a/",
        "a\\b",
        "c:x",
        "a\0b",
    ] {
        let mut staged = StagedDir::create(home.path().join("out"), KEEP).unwrap();
        let error = staged.file(name, say("x")).unwrap_err();
        assert!(error.is_settings(), "{name}: {error}");
    }
    for target in ["/", "..", "a/.."] {
        assert!(
            StagedDir::create(target, KEEP).is_err_and(|error| error.is_settings()),
            "{target}"
        );
    }
    let mut staged = StagedDir::create(home.path().join("out"), KEEP).unwrap();
    staged.file("a", say("1")).unwrap();
    assert!(staged.file("a", say("2")).unwrap_err().code() == "exists");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let home = TempDir::new().unwrap();
    let missing = home.path().join("missing/out");
    let error = StagedDir::create(&missing, KEEP).err().unwrap();
    assert!(
        error.code() == "unwritable" && error.file() == Some(missing.as_path()),
        "{error}"
    );
    // Also for the system's administrator, whom permissions do not stop.
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(
        StagedDir::create(file.join("out"), KEEP)
            .err()
            .unwrap()
            .code()
            == "unwritable"
    );
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let home = TempDir::new().unwrap();
    let closed = home.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(closed.join("probe"), "").is_err() {
        assert!(
            StagedDir::create(closed.join("out"), KEEP)
                .err()
                .unwrap()
                .code()
                == "unwritable"
        );
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
}
