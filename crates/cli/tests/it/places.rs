//! A publication, a handover and secrets have three places.

use crate::run::{printed, run};
use std::fs;
use std::path::Path;

/// A small list and a sheet of some of its numbers.
fn inputs(folder: &Path) -> [String; 2] {
    let rows = (0..60).map(|at| format!("+44 7700 900{at:03},T01,2017-03-01\n"));
    let list = format!("phone,client,selected at\n{}", rows.collect::<String>());
    let cases = (0..20).map(|at| format!("D{at},+44 7700 900{at:03},infected\n"));
    let cases = format!("device,number,result\n{}", cases.collect::<String>());
    [("list.csv", list), ("cases.csv", cases)].map(|(name, text)| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    })
}

/// A newsroom's three places, and the command that writes to them.
struct Desk {
    home: tempfile::TempDir,
    inputs: [String; 2],
    places: [String; 3],
}

impl Desk {
    fn new() -> Desk {
        let home = tempfile::tempdir().unwrap();
        let inputs = inputs(home.path());
        let places = ["a/publication", "b/handover", "c/story.key"]
            .map(|name| home.path().join(name).display().to_string());
        Desk {
            home,
            inputs,
            places,
        }
    }

    /// The arguments of a run.
    fn with<'a>(&'a self, more: &[&'a str]) -> Vec<&'a str> {
        let [list, cases] = &self.inputs;
        let [to, handover, key] = &self.places;
        let mut all = vec!["publish", list, cases, "--by", "home-share"];
        all.extend([
            "--made",
            "2024-05-06",
            "--to",
            to,
            "--handover-to",
            handover,
        ]);
        all.extend(["--key", key, "--project", "partners of a story"]);
        all.extend(["--contact", "desk@newsroom.example"]);
        all.extend(["--license", "CC BY 4.0"]);
        all.extend(more);
        all
    }

    /// What stands in a folder.
    fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.home.path().join(folder)).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    /// The manifests of both folders.
    fn manifests(&self) -> [String; 2] {
        let [to, handover, _] = &self.places;
        [to, handover].map(|folder| {
            fs::read_to_string(Path::new(folder).join("ro-crate-metadata.json")).unwrap()
        })
    }

    /// What a run that is refused says.
    fn refused(&self, more: &[&str]) -> String {
        let refused = run(&self.with(more));
        assert!(!refused.status.success());
        String::from_utf8(refused.stderr).unwrap()
    }
}

#[test]
fn each_has_its_own() {
    let desk = Desk::new();
    let says = printed(&desk.with(&[]));
    assert!(
        says.contains("For partners") && says.contains("story.inputs.csv"),
        "{says}"
    );
    assert!(says.contains("Keep private: the key "), "{says}");
    assert_eq!(desk.names("a"), ["publication"]);
    assert_eq!(desk.names("b"), ["handover"]);
    assert_eq!(desk.names("c"), ["story.inputs.csv", "story.key"]);
    let [published, handed] = desk.manifests();
    let project = "partners of a story";
    assert!(handed.contains(project) && !published.contains(project));
    for told in ["desk@newsroom.example", "CC BY 4.0", "2024-05-06"] {
        assert!(published.contains(told) && handed.contains(told), "{told}");
    }
    assert!(!published.contains("2021"));
}

#[cfg(unix)]
#[test]
fn the_publication_is_as_open_as_a_new_file_and_the_rest_is_its_owners() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    printed(&desk.with(&[]));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let inside = |place: &str| {
        let place = Path::new(place);
        let tables = place.join("tables");
        let (manifest, place) = (mode(&place.join("ro-crate-metadata.json")), mode(place));
        (place, tables.is_dir().then(|| mode(&tables)), manifest)
    };
    let new = tempfile::tempdir().unwrap();
    fs::create_dir(new.path().join("a")).unwrap();
    fs::write(new.path().join("b"), "").unwrap();
    let (folder, file) = (mode(&new.path().join("a")), mode(&new.path().join("b")));
    let [to, handover, key] = &desk.places;
    assert_eq!(inside(to), (folder, Some(folder), file));
    let (place, tables, manifest) = inside(handover);
    assert_eq!((place, manifest), (0o700, 0o600));
    assert!(tables.is_none_or(|tables| tables == 0o700), "{tables:?}");
    let key = Path::new(key);
    let log = key.with_file_name("story.inputs.csv");
    assert_eq!([mode(key), mode(&log)], [0o600; 2]);
}

#[test]
fn somebodys_own_file_stays_and_is_named() {
    let desk = Desk::new();
    printed(&desk.with(&[]));
    let before = desk.manifests();
    let [to, handover, _] = &desk.places;
    for folder in [to, handover] {
        let own = Path::new(folder).join("tables/my notes.txt");
        fs::write(&own, "mine").unwrap();
        let why = desk.refused(&["--replace"]);
        assert!(why.contains("my notes.txt"), "{why}");
        assert_eq!(desk.manifests(), before);
        assert_eq!(desk.names("a").len() + desk.names("b").len(), 2);
        fs::remove_file(own).unwrap();
    }
    // One of the same size that was edited by hand.
    let report = Path::new(to).join("report.md");
    let whole = fs::read(&report).unwrap();
    fs::write(&report, whole.to_ascii_uppercase()).unwrap();
    let why = desk.refused(&["--replace"]);
    assert!(why.contains("report.md"), "{why}");
    assert_eq!(fs::read(&report).unwrap(), whole.to_ascii_uppercase());
    fs::write(&report, whole).unwrap();
    printed(&desk.with(&["--replace"]));
}

/// As a run that was killed between the two folders leaves them.
#[test]
fn where_one_folder_is_new_the_next_run_says_which() {
    let desk = Desk::new();
    printed(&desk.with(&[]));
    fs::remove_dir_all(&desk.places[1]).unwrap();
    let why = desk.refused(&[]);
    assert!(
        why.contains("exists without") && why.contains("--replace"),
        "{why}"
    );
    assert!(printed(&desk.with(&["--replace"])).contains("Both have now been written"));
}

#[test]
fn places_that_lie_in_one_another_are_refused_before_anything_is_read() {
    let home = tempfile::tempdir().unwrap();
    let place = |name: &str| home.path().join(name).display().to_string();
    let (out, made) = (place("out"), ["--made", "2024-05-06", "--project", "p"]);
    for (to, handover, key) in [
        (&out, place("out/handover"), place("k/a.key")),
        (&place("hand/out"), place("hand"), place("k/a.key")),
        (&out, place("hand"), place("x/../out/a.key")),
        (&out, place("hand"), place("hand/deep/a.key")),
        (&out, place("./out"), place("k/a.key")),
    ] {
        let places = [
            "publish",
            "no-such-list.csv",
            "--to",
            to,
            "--handover-to",
            &handover,
            "--key",
            &key,
        ];
        let refused = run(&[&places[..], &made[..]].concat());
        let why = String::from_utf8(refused.stderr).unwrap();
        assert!(
            refused.status.code() == Some(2) && why.contains("would lie in"),
            "{why}"
        );
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }
    // A handover needs a key, and a key the name of its project: neither has a constant one.
    for missing in [
        &["--handover-to", "b"][..],
        &["--handover-to", "b", "--key", "k/a.key"][..],
        &["--key", "k/a.key"][..],
    ] {
        let publish = [
            "publish",
            "no-such-list.csv",
            "--made",
            "2024-05-06",
            "--to",
            &out,
        ];
        assert_eq!(
            run(&[&publish[..], missing].concat()).status.code(),
            Some(2)
        );
    }
}
