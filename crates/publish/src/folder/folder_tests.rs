//! A folder appears whole, for its owner alone, and takes the place of nothing it may not.

use super::{Replace, StagedDir};
use std::fs;
use std::io::Write;
use std::path::Path;
use targetlist::error::{Error, ErrorKind};
use tempfile::TempDir;

const MARKER: Replace = Replace::Yes {
    marker: "manifest.json",
};

pub(super) fn say(text: &str) -> impl FnOnce(&mut dyn Write) -> Result<(), Error> {
    move |out| {
        out.write_all(text.as_bytes())
            .map_err(|why| ErrorKind::Write(why).into())
    }
}

pub(super) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

pub(super) fn exists(result: Result<StagedDir, Error>) -> bool {
    matches!(result.err().unwrap().kind(), ErrorKind::Exists)
}

#[test]
fn a_folder_appears_whole_with_its_sums() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut staged = StagedDir::create(&target, Replace::No).unwrap();
    let written = staged.file("a/b/c.txt", say("abc")).unwrap();
    staged.file("a/d.txt", say("")).unwrap();
    assert_eq!((written.path.as_str(), written.bytes), ("a/b/c.txt", 3));
    assert_eq!(
        written.sha256,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    assert!(!target.exists() && staged.path().exists());
    assert_eq!(staged.commit().unwrap(), target);
    assert_eq!(fs::read_to_string(target.join("a/b/c.txt")).unwrap(), "abc");
    assert_eq!(names(home.path()), ["out"]);
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_look_inside() {
    use std::os::unix::fs::PermissionsExt;
    let home = TempDir::new().unwrap();
    let staged = StagedDir::create(home.path().join("out"), Replace::No).unwrap();
    assert_eq!(
        fs::metadata(staged.path()).unwrap().permissions().mode() & 0o777,
        0o700
    );
}

#[test]
fn what_is_there_stays() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    fs::create_dir(&target).unwrap();
    fs::write(target.join("diary.txt"), "mine").unwrap();
    assert!(exists(StagedDir::create(&target, Replace::No)));
    // Asked to replace, but no publication made it.
    assert!(exists(StagedDir::create(&target, MARKER)));
    assert_eq!(names(&target), ["diary.txt"]);
    let file = home.path().join("file");
    fs::write(&file, "mine").unwrap();
    assert!(
        exists(StagedDir::create(&file, MARKER)) && exists(StagedDir::create(&file, Replace::No))
    );
    assert_eq!(names(home.path()), ["file", "out"]);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let home = TempDir::new().unwrap();
    let real = home.path().join("real");
    fs::create_dir(&real).unwrap();
    fs::write(real.join("manifest.json"), "{}").unwrap();
    for (name, to) in [("link", real.as_path()), ("dangling", Path::new("nowhere"))] {
        let link = home.path().join(name);
        std::os::unix::fs::symlink(to, &link).unwrap();
        assert!(
            exists(StagedDir::create(&link, MARKER))
                && exists(StagedDir::create(&link, Replace::No)),
            "{name}"
        );
        assert!(
            exists(StagedDir::create(format!("{}/", link.display()), MARKER)),
            "{name}"
        );
    }
    assert_eq!(names(&real), ["manifest.json"]);
}

#[test]
fn an_earlier_publication_is_replaced() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    for round in ["first", "second"] {
        let mut staged = StagedDir::create(&target, MARKER).unwrap();
        staged.file("manifest.json", say("{}")).unwrap();
        staged.file(round, say(round)).unwrap();
        staged.commit().unwrap();
    }
    assert_eq!(names(&target), ["manifest.json", "second"]);
    assert_eq!(names(home.path()), ["out"]);
}

#[test]
fn what_appears_meanwhile_stays() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let staged = StagedDir::create(&target, Replace::No).unwrap();
    fs::write(&target, "mine").unwrap();
    assert!(matches!(
        staged.commit().unwrap_err().kind(),
        ErrorKind::Exists
    ));
    assert_eq!(
        (names(home.path()), fs::read_to_string(&target).unwrap()),
        (vec!["out".to_owned()], "mine".to_owned())
    );
}
