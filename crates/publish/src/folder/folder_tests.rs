//! A folder appears whole, for its owner alone, and takes the place of nothing it may not.

use super::{Care, Replace, StagedDir};
use crate::fault::Fault;
use std::fs;
use std::io::Write;
use std::path::Path;
use targetlist::Error;
use tempfile::TempDir;

pub(super) const KEEP: Replace = Replace {
    allowed: false,
    whole,
};
pub(super) const REPLACE: Replace = Replace {
    allowed: true,
    whole,
};

/// A folder with a manifest is a publication; a diary in it is somebody's own.
fn whole(folder: &Path, _: Care) -> Result<(), Error> {
    if !folder.join("manifest.json").is_file() {
        return Err(Fault::Exists.into());
    }
    match folder.join("diary.txt").exists() {
        true => Err(Fault::Own(vec!["diary.txt".to_owned()]).into()),
        false => Ok(()),
    }
}

pub(super) fn say(text: &str) -> impl FnOnce(&mut dyn Write) -> Result<(), Error> {
    move |out| {
        out.write_all(text.as_bytes())
            .map_err(|why| Fault::Write(why).into())
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
    result.err().unwrap().code() == "exists"
}

#[test]
fn a_folder_appears_whole_with_its_sums() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut staged = StagedDir::create(&target, KEEP).unwrap();
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
    let mut staged = StagedDir::create(home.path().join("out"), KEEP).unwrap();
    staged.file("a/b.txt", say("abc")).unwrap();
    let mode = |name: &str| {
        let found = fs::metadata(staged.path().join(name)).unwrap();
        found.permissions().mode() & 0o777
    };
    assert_eq!(
        [mode(""), mode("a"), mode("a/b.txt")],
        [0o700, 0o700, 0o600]
    );
}

#[cfg(unix)]
#[test]
fn in_its_place_a_folder_is_closed_or_as_open_as_a_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let home = TempDir::new().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let new = |name: &str| home.path().join(name);
    fs::write(new("file"), "").unwrap();
    fs::create_dir(new("folder")).unwrap();
    let (file, folder) = (mode(&new("file")), mode(&new("folder")));
    let placed = |for_everybody: bool| {
        let mut staged = StagedDir::create(new("out"), REPLACE).unwrap();
        if for_everybody {
            staged.for_everybody();
        }
        staged.file("a/b.txt", say("abc")).unwrap();
        staged.file("manifest.json", say("")).unwrap();
        let out = staged.commit().unwrap();
        ["", "a", "a/b.txt"].map(|name| mode(&out.join(name)))
    };
    assert_eq!(placed(false), [0o700, 0o700, 0o600]);
    assert_eq!(placed(true), [folder, folder, file]);
    assert_eq!(placed(false), [0o700, 0o700, 0o600]);
}

#[test]
fn what_is_there_stays() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    fs::create_dir(&target).unwrap();
    fs::write(target.join("diary.txt"), "mine").unwrap();
    assert!(exists(StagedDir::create(&target, KEEP)));
    // Asked to replace, but no publication made it.
    assert!(exists(StagedDir::create(&target, REPLACE)));
    assert_eq!(names(&target), ["diary.txt"]);
    let file = home.path().join("file");
    fs::write(&file, "mine").unwrap();
    assert!(exists(StagedDir::create(&file, REPLACE)) && exists(StagedDir::create(&file, KEEP)));
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
            exists(StagedDir::create(&link, REPLACE)) && exists(StagedDir::create(&link, KEEP)),
            "{name}"
        );
        assert!(
            exists(StagedDir::create(format!("{}/", link.display()), REPLACE)),
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
        let mut staged = StagedDir::create(&target, REPLACE).unwrap();
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
    let staged = StagedDir::create(&target, KEEP).unwrap();
    fs::write(&target, "mine").unwrap();
    assert!(staged.commit().unwrap_err().code() == "exists");
    assert_eq!(
        (names(home.path()), fs::read_to_string(&target).unwrap()),
        (vec!["out".to_owned()], "mine".to_owned())
    );
}

#[test]
fn somebodys_own_file_is_never_removed() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let write = |staged: &mut StagedDir, text: &str| {
        staged.file("manifest.json", say(text)).unwrap();
    };
    let mut first = StagedDir::create(&target, KEEP).unwrap();
    write(&mut first, "first");
    first.commit().unwrap();
    // One that appears while the next edition is written, and one that is there before.
    let mut next = StagedDir::create(&target, REPLACE).unwrap();
    write(&mut next, "next");
    fs::write(target.join("diary.txt"), "mine").unwrap();
    for refused in [
        next.commit().err(),
        StagedDir::create(&target, REPLACE).err(),
    ] {
        let refused = refused.unwrap();
        assert!(refused.code() == "own_files", "{refused}");
        assert!(refused.to_string().contains("diary.txt"), "{refused}");
    }
    assert_eq!(names(home.path()), ["out"]);
    assert_eq!(
        fs::read_to_string(target.join("manifest.json")).unwrap(),
        "first"
    );
    assert_eq!(
        fs::read_to_string(target.join("diary.txt")).unwrap(),
        "mine"
    );
    // Not in a folder that a killed run left either.
    let left = home.path().join(".out.unfinished-0123456789abcdef");
    fs::rename(&target, &left).unwrap();
    drop(StagedDir::create(&target, REPLACE).unwrap());
    assert_eq!(names(&left), ["diary.txt", "manifest.json"]);
}
