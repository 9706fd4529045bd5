use super::{Replace, Staged};
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use targetlist::error::{Error, Kind};
use tempfile::TempDir;

const MARKER: Replace = Replace::Yes {
    marker: "manifest.json",
};

fn say(text: &str) -> impl FnOnce(&mut dyn Write) -> Result<(), Error> {
    move |out| {
        out.write_all(text.as_bytes())
            .map_err(|why| Kind::Write(why).into())
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn exists(result: Result<Staged, Error>) -> bool {
    matches!(result.err().unwrap().kind(), Kind::Exists)
}

#[test]
fn a_folder_appears_whole_with_its_sums() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut staged = Staged::create(&target, Replace::No).unwrap();
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
    let staged = Staged::create(home.path().join("out"), Replace::No).unwrap();
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
    assert!(exists(Staged::create(&target, Replace::No)));
    // Asked to replace, but no publication made it.
    assert!(exists(Staged::create(&target, MARKER)));
    assert_eq!(names(&target), ["diary.txt"]);
    let file = home.path().join("file");
    fs::write(&file, "mine").unwrap();
    assert!(exists(Staged::create(&file, MARKER)) && exists(Staged::create(&file, Replace::No)));
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
            exists(Staged::create(&link, MARKER)) && exists(Staged::create(&link, Replace::No)),
            "{name}"
        );
        assert!(
            exists(Staged::create(format!("{}/", link.display()), MARKER)),
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
        let mut staged = Staged::create(&target, MARKER).unwrap();
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
    let staged = Staged::create(&target, Replace::No).unwrap();
    fs::write(&target, "mine").unwrap();
    assert!(matches!(staged.commit().unwrap_err().kind(), Kind::Exists));
    assert_eq!(
        (names(home.path()), fs::read_to_string(&target).unwrap()),
        (vec!["out".to_owned()], "mine".to_owned())
    );
}

#[test]
fn a_writer_that_fails_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut staged = Staged::create(&target, Replace::No).unwrap();
    staged.file("good.txt", say("good")).unwrap();
    let full = |out: &mut dyn Write| {
        out.write_all(b"half").map_err(Kind::Write)?;
        Err(Kind::Write(io::ErrorKind::StorageFull.into()).into())
    };
    let error = staged.file("bad.txt", full).unwrap_err();
    assert!(
        matches!(error.kind(), Kind::Write(_)) && error.to_string().contains("out/bad.txt"),
        "{error}"
    );
    // Whoever goes on all the same gets no folder.
    assert!(matches!(
        staged.commit().unwrap_err().kind(),
        Kind::Write(_)
    ));
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
        matches!(error.kind(), Kind::Write(why) if why.kind() == io::ErrorKind::StorageFull),
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
fn dropped_in_the_middle_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let mut staged = Staged::create(home.path().join("out"), Replace::No).unwrap();
    staged.file("deep/er/a.txt", say("a")).unwrap();
    drop(staged);
    assert!(names(home.path()).is_empty());
}

#[test]
fn a_living_run_is_left_alone_and_a_dead_one_removed() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut living = Staged::create(&target, Replace::No).unwrap();
    living.file("a.txt", say("a")).unwrap();
    // As a killed process leaves it: the folder without its lock. And what only looks like it.
    let dead = home.path().join(".out.unfinished-0123456789abcdef");
    fs::create_dir(&dead).unwrap();
    fs::write(dead.join("half.csv"), "half").unwrap();
    fs::create_dir(home.path().join(".out.unfinished-notes")).unwrap();
    assert!(!target.exists());
    let second = Staged::create(&target, Replace::No).unwrap();
    assert!(
        !dead.exists()
            && living.path().exists()
            && home.path().join(".out.unfinished-notes").exists()
    );
    drop(second);
    living.commit().unwrap();
    assert_eq!(names(&target), ["a.txt"]);
}

/// A process that is killed runs no destructor.
#[test]
fn a_killed_run_leaves_nothing_at_the_target() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut staged = Staged::create(&target, Replace::No).unwrap();
    staged.file("a.txt", say("a")).unwrap();
    std::mem::forget(staged);
    assert!(!target.exists());
    let next = Staged::create(&target, Replace::No).unwrap();
    next.commit().unwrap();
    assert!(names(&target).is_empty());
}

#[test]
fn killed_between_two_renames_the_old_one_comes_back() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let aside = home.path().join(".out.replaced-0123456789abcdef");
    fs::create_dir(&aside).unwrap();
    fs::write(aside.join("manifest.json"), "old").unwrap();
    assert!(exists(Staged::create(&target, Replace::No)));
    assert_eq!(
        fs::read_to_string(target.join("manifest.json")).unwrap(),
        "old"
    );
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
        let mut staged = Staged::create(home.path().join("out"), Replace::No).unwrap();
        let error = staged.file(name, say("x")).unwrap_err();
        assert!(error.is_settings(), "{name}: {error}");
    }
    for target in ["/", "..", "a/.."] {
        assert!(
            Staged::create(target, Replace::No).is_err_and(|error| error.is_settings()),
            "{target}"
        );
    }
    let mut staged = Staged::create(home.path().join("out"), Replace::No).unwrap();
    staged.file("a", say("1")).unwrap();
    assert!(matches!(
        staged.file("a", say("2")).unwrap_err().kind(),
        Kind::Exists
    ));
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let home = TempDir::new().unwrap();
    let missing = home.path().join("missing/out");
    let error = Staged::create(&missing, Replace::No).err().unwrap();
    assert!(
        matches!(error.kind(), Kind::Write(_)) && error.file() == Some(missing.as_path()),
        "{error}"
    );
    // Also for the system's administrator, whom permissions do not stop.
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(matches!(
        Staged::create(file.join("out"), Replace::No)
            .err()
            .unwrap()
            .kind(),
        Kind::Write(_)
    ));
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
        assert!(matches!(
            Staged::create(closed.join("out"), Replace::No)
                .err()
                .unwrap()
                .kind(),
            Kind::Write(_)
        ));
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
}
