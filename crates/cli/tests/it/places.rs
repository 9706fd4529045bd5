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

#[test]
fn each_has_its_own() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let [list, cases] = inputs(home);
    let [to, handover, key] = ["a/publication", "b/handover", "c/story.key"]
        .map(|name| home.join(name).display().to_string());
    let publish = [
        "publish",
        &list,
        &cases,
        "--by",
        "home-share",
        "--made",
        "2024-05-06",
        "--to",
        &to,
        "--contact",
        "desk@newsroom.example",
        "--license",
        "CC BY 4.0",
    ];
    let secret = ["--key", &key, "--project", "partners of a story"];
    let with = |more: &[&'static str]| {
        [
            &publish[..],
            &secret[..],
            &["--handover-to", &handover],
            more,
        ]
        .concat()
    };
    let says = printed(&with(&[]));
    assert!(
        says.contains("For partners") && says.contains("story.inputs.csv"),
        "{says}"
    );
    let names = |folder: &str| {
        let entries = fs::read_dir(home.join(folder)).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names("a"), ["publication"]);
    assert_eq!(names("b"), ["handover"]);
    assert_eq!(names("c"), ["story.inputs.csv", "story.key"]);
    let manifest =
        |folder: &str| fs::read_to_string(Path::new(folder).join("ro-crate-metadata.json"));
    let (published, handed) = (manifest(&to).unwrap(), manifest(&handover).unwrap());
    for told in [
        "partners of a story",
        "desk@newsroom.example",
        "CC BY 4.0",
        "2024-05-06",
    ] {
        assert!(published.contains(told) && handed.contains(told), "{told}");
    }
    assert!(!published.contains("2021"));
    // Somebody's own file in either folder stays, is named, and both folders stay as they were.
    for folder in [&to, &handover] {
        let own = Path::new(folder).join("tables/my notes.txt");
        fs::write(&own, "mine").unwrap();
        let refused = run(&with(&["--replace"]));
        let why = String::from_utf8(refused.stderr).unwrap();
        assert!(
            refused.status.code() == Some(1) && why.contains("my notes.txt"),
            "{why}"
        );
        assert_eq!(
            (manifest(&to).unwrap(), manifest(&handover).unwrap()),
            (published.clone(), handed.clone())
        );
        assert_eq!(names("a").len() + names("b").len(), 2);
        fs::remove_file(own).unwrap();
    }
    let changed = Path::new(&to).join("report.md");
    let before = fs::read(&changed).unwrap();
    fs::write(&changed, "edited by hand").unwrap();
    let refused = run(&with(&["--replace"]));
    assert!(
        String::from_utf8(refused.stderr)
            .unwrap()
            .contains("report.md")
    );
    fs::write(&changed, before).unwrap();
    printed(&with(&["--replace"]));
    // As a run that was killed between the two leaves it.
    fs::remove_dir_all(&handover).unwrap();
    let torn = run(&with(&[]));
    let why = String::from_utf8(torn.stderr).unwrap();
    assert!(
        why.contains("publication is new, and there is no") && why.contains("--replace"),
        "{why}"
    );
    assert!(printed(&with(&["--replace"])).contains("Both are new now"));
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
