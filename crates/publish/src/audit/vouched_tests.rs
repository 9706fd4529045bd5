//! Files that somebody vouches for, and the verdict on a folder of somebody's own.

use super::{Audit, Options, What};
use std::fs;
use targetlist::list::TargetList;
use tempfile::TempDir;

fn list() -> TargetList {
    TargetList::reader()
        .read("list.csv", "phone\n+44 7700 900123\n".as_bytes())
        .unwrap()
}

#[test]
fn only_what_cannot_be_searched_is_vouched_for() {
    let home = TempDir::new().unwrap();
    let page = "<img src='data:image/png;base64,iVBORw0KGgo='><p>07700 900123</p>";
    fs::write(home.path().join("p.html"), page).unwrap();
    let options = Options::default().vouch_for(["p.html"]);
    let audit = Audit::of(home.path(), &list(), &options).unwrap();
    assert_eq!((audit.files(), audit.vouched()), (1, 1));
    let what: Vec<What> = audit.exposures().iter().map(|one| one.what).collect();
    assert_eq!(what, [What::Number]);
    let text = audit.to_string();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("1 file (65 bytes) was searched for 1 number. What cannot be searched in 1 file was vouched for."),
        "{text}"
    );
}

#[test]
fn a_file_that_is_vouched_for_must_be_in_the_folder() {
    let home = TempDir::new().unwrap();
    fs::create_dir(home.path().join("charts")).unwrap();
    let image = home.path().join("charts/map.png");
    fs::write(&image, b"\x89PNG\r\n\x1A\n").unwrap();
    let list = list();
    let of = |name: &str| Audit::of(home.path(), &list, &Options::default().vouch_for([name]));
    assert!(of("charts/map.png").unwrap().verdict().is_ok());
    let absolute = image.to_str().unwrap();
    for name in ["map.png", "charts", "+44 7700 900123.png", absolute] {
        let why = of(name).err().unwrap();
        assert!(why.is_settings(), "{why}");
        let text = format!("{why}");
        assert!(text.contains("such as --vouch charts/map.png"), "{text}");
        assert!(!text.contains("900123"), "{text}");
    }
}

/// The folder is somebody's own: nothing is being written, and nothing is discarded.
#[test]
fn the_verdict_on_a_folder_speaks_of_no_publication() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("a.txt"), "+44 7700 900123").unwrap();
    let found = Audit::of(home.path(), &list(), &Options::default()).unwrap();
    let why = found.verdict().unwrap_err().to_string();
    assert!(
        why.ends_with("so the folder must not be shared") && !why.contains("discard"),
        "{why}"
    );
}
