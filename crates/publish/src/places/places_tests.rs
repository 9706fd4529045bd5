//! None of the places may lie in another, however it is written.

use super::Places;
use std::fs;
use std::path::{Path, PathBuf};

fn refused(places: &Places) -> bool {
    places.check().is_err_and(|why| why.is_settings())
}

/// The same place, written in other ways.
fn spellings(home: &Path, name: &str) -> Vec<PathBuf> {
    let mut all = vec![
        home.join(name),
        home.join("x/..").join(name),
        home.join(".").join(name).join("."),
        home.join(format!("{name}/")),
    ];
    #[cfg(unix)]
    {
        let link = home.join("link");
        if fs::symlink_metadata(&link).is_err() {
            std::os::unix::fs::symlink(home, &link).unwrap();
        }
        all.push(link.join(name));
        all.push(link.join("link").join(name));
        // A link that leads to what is not there yet.
        let dangling = home.join(format!("to-{name}"));
        if fs::symlink_metadata(&dangling).is_err() {
            std::os::unix::fs::symlink(name, &dangling).unwrap();
        }
        all.push(dangling);
    }
    all
}

#[test]
fn none_lies_in_another_whether_or_not_it_is_there() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    for there in [false, true] {
        if there {
            fs::create_dir_all(home.join("out/deep")).unwrap();
        }
        for one in spellings(home, "out") {
            for other in spellings(home, "out") {
                for inner in [other.clone(), other.join("deep/er"), other.join("a")] {
                    assert!(refused(&Places::new(&one).handover(&inner)), "{inner:?}");
                    assert!(refused(&Places::new(&inner).handover(&one)), "{inner:?}");
                    assert!(refused(&Places::new(&one).key(&inner)), "{inner:?}");
                    assert!(refused(&Places::new(&one).log(&inner)), "{inner:?}");
                }
                let aside = home.join("hand");
                let places = Places::new(&aside).handover(&one);
                assert!(refused(&places.key(other.join("a.key"))), "{other:?}");
            }
            let apart = Places::new(&one)
                .handover(home.join("outer"))
                .key(home.join("secret/a.key"))
                .log(home.join("secret/log.csv"));
            assert!(apart.check().is_ok(), "{one:?}");
        }
    }
    assert!(refused(
        &Places::new(home.join("Out")).handover(home.join("out/x"))
    ));
    assert!(refused(
        &Places::new(home.join("out"))
            .key(home.join("k"))
            .log(home.join("k"))
    ));
}

#[test]
fn the_private_record_never_lies_beside_what_leaves() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let places = Places::new(home.join("out")).handover(home.join("hand/over"));
    assert!(places.private_log().is_none());
    let key = places.clone().key(home.join("secret/a.key"));
    assert_eq!(key.private_log().unwrap(), home.join("secret/a.inputs.csv"));
    for beside in ["a.key", "hand/a.key"] {
        let beside = places.clone().key(home.join(beside));
        assert!(beside.check().is_ok() && beside.private_log().is_none());
        let said = beside.log(home.join("secret/log.csv"));
        assert!(said.check().is_ok() && said.private_log().is_some());
    }
    for beside in ["log.csv", "hand/log.csv"] {
        assert!(refused(&places.clone().log(home.join(beside))));
    }
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_are_an_error() {
    let home = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("b", home.path().join("a")).unwrap();
    std::os::unix::fs::symlink("a", home.path().join("b")).unwrap();
    let places = Places::new(home.path().join("a/out"));
    assert!(places.check().is_err_and(|why| why.is_io()));
}
