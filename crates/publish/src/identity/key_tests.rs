//! Keys come from files that their owner alone can read, in three spellings, and from nothing
//! weaker.

use super::Key;
use crate::identity::identity_tests::{key, project};
use std::path::PathBuf;
use tempfile::TempDir;

/// A file with these bytes and this mode.
fn file(folder: &TempDir, bytes: &[u8], mode: u32) -> PathBuf {
    let path = folder.path().join("project.key");
    std::fs::write(&path, bytes).unwrap();
    set_mode(&path, mode);
    path
}

#[cfg(unix)]
fn set_mode(path: &std::path::Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
fn set_mode(_: &std::path::Path, _: u32) {}

#[test]
fn three_spellings_are_one_key() {
    let folder = TempDir::new().unwrap();
    let raw: [u8; 32] = std::array::from_fn(|at| at as u8);
    let hex = data_encoding::HEXLOWER.encode(&raw);
    let base64 = data_encoding::BASE64.encode(&raw);
    let spellings = [
        raw.to_vec(),
        hex.clone().into_bytes(),
        format!("{}\r\n", hex.to_uppercase()).into_bytes(),
        format!("{base64}\n").into_bytes(),
        base64.trim_end_matches('=').as_bytes().to_vec(),
    ];
    for spelling in spellings {
        let read = Key::open(file(&folder, &spelling, 0o600)).unwrap();
        assert_eq!(read.check(&project()), key().check(&project()));
    }
}

#[test]
fn weak_and_broken_keys_are_refused() {
    let folder = TempDir::new().unwrap();
    let raw: [u8; 32] = std::array::from_fn(|at| at as u8);
    let long = [raw.as_slice(), b"\n"].concat();
    let zeros = "0".repeat(64);
    let few: Vec<u8> = (0..32).map(|at| at % 4 + 128).collect();
    let bad: [&[u8]; 9] = [
        &[0; 32],
        &raw[..31],
        &long,
        b"",
        b"0123456789abcdef0123456789abcdef",
        zeros.as_bytes(),
        b"correct horse battery staple",
        &few,
        &[0xff; 5000],
    ];
    for bytes in bad {
        let error = Key::open(file(&folder, bytes, 0o600)).unwrap_err();
        assert!(error.is_settings() && error.file().is_some(), "{error}");
        assert!(
            !error.to_string().contains("horse") && !error.to_string().contains("abcdef"),
            "{error}"
        );
    }
    assert!(Key::open(folder.path().join("none")).unwrap_err().is_io());
    assert!(Key::open(folder.path()).unwrap_err().code() == "folder");
}

#[cfg(unix)]
#[test]
fn a_file_open_to_others_is_refused() {
    let folder = TempDir::new().unwrap();
    for mode in [0o640, 0o604, 0o620, 0o601, 0o644] {
        let error = Key::open(file(&folder, &[1; 32], mode)).unwrap_err();
        assert!(error.to_string().contains("chmod 600"), "{error}");
    }
}

#[test]
fn a_new_key_is_its_owners_alone_and_never_overwrites() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("new.key");
    let made = Key::create(&path).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    let before = std::fs::read(&path).unwrap();
    assert_eq!(before.len(), 65);
    // What a killed run left of a secret goes with the next one; what a living run holds stays.
    let [dead, living, other] = ["0123456789abcdef", "fedcba9876543210", "notes"]
        .map(|random| folder.path().join(format!(".next.key.{random}.part")));
    for left in [&dead, &living, &other] {
        std::fs::write(left, "half").unwrap();
    }
    let held = std::fs::File::open(&living).unwrap();
    held.try_lock().unwrap();
    Key::create(folder.path().join("next.key")).unwrap();
    assert!(!dead.exists() && living.exists() && other.exists());
    for left in [&living, &other] {
        std::fs::remove_file(left).unwrap();
    }
    std::fs::remove_file(folder.path().join("next.key")).unwrap();
    assert!(Key::create(&path).unwrap_err().code() == "exists");
    assert_eq!(
        (
            std::fs::read(&path).unwrap(),
            std::fs::read_dir(folder.path()).unwrap().count()
        ),
        (before, 1)
    );
    assert_eq!(
        Key::open(&path).unwrap().check(&project()),
        made.check(&project())
    );
    let nowhere = Key::create(folder.path().join("no/such/folder.key")).unwrap_err();
    assert!(nowhere.code() == "unwritable", "{nowhere}");
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_something_too() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("link.key");
    std::os::unix::fs::symlink(folder.path().join("target"), &path).unwrap();
    assert!(Key::create(&path).unwrap_err().code() == "exists");
    assert!(!folder.path().join("target").exists());
}
