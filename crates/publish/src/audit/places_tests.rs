//! A hit names file, place and column, and images are not looked into.

use super::{Audit, Options, What};
use std::fs;
use targetlist::list::TargetList;
use tempfile::TempDir;

fn list() -> TargetList {
    let text = "phone,name\n+44 7700 900123,Ada Example-Person\n";
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

#[test]
fn a_hit_names_line_and_column() {
    let home = TempDir::new().unwrap();
    let write = |name: &str, text: &str| fs::write(home.path().join(name), text).unwrap();
    write(
        "a.csv",
        "client,who called,contact\nT01,\"x, y\",none\nT01,z,07700 900123\n",
    );
    write("b.tsv", "1\t2\n3\t+447700900123\n");
    write("c.txt", "one\ntwo\n+44 7700\n900123\n");
    write("d.csv", "name;n\nAda Example-Person;1\n");
    write("e.html", "<p>a</p>\n<p>+44 <b>7700</b> 900123</p>\n");
    let mut long = "line,of,text\n".repeat(800_000);
    long.push_str("x,y,+44 7700 900123\n");
    write("f.csv", &long);
    let audit = Audit::of(home.path(), &list(), &Options::default()).unwrap();
    let places = audit.exposures().iter();
    let places: Vec<String> = places
        .map(|hit| format!("{}: {}", hit.file, hit.place))
        .collect();
    assert_eq!(
        places,
        [
            "a.csv: line 3, column contact",
            "b.tsv: line 2, column 2",
            "c.txt: line 3",
            "d.csv: line 2, column name",
            "e.html: line 2",
            "f.csv: line 800001, column text",
        ]
    );
    assert!(!audit.to_string().contains("900123") && audit.to_string().contains("line 3"));
}

#[test]
fn an_image_in_a_notebook_is_not_looked_into_unless_vouched_for() {
    let home = TempDir::new().unwrap();
    let image =
        data_encoding::BASE64.encode(&[b"\x89PNG\r\n\x1A\n".as_slice(), &[7; 400]].concat());
    let notebook = |text: &str| {
        let cell = format!(
            "{{\"cells\":[{{\"outputs\":[{{\"data\":{{\"image/png\":\"{image}\\n\"}}}}],\"source\":[\"{text}\"]}}]}}"
        );
        fs::write(home.path().join("a.ipynb"), cell).unwrap();
    };
    let found = |options: &Options| {
        let audit = Audit::of(home.path(), &list(), options).unwrap();
        let what: Vec<What> = audit.exposures().iter().map(|hit| hit.what).collect();
        (what, audit.vouched())
    };
    notebook("nothing");
    let (plain, vouched) = (
        Options::default(),
        Options::default().vouch_for(["a.ipynb"]),
    );
    let (opaque, _) = found(&plain);
    assert!(matches!(opaque[..], [What::Opaque(says)] if says.contains("not looked into")));
    assert_eq!(found(&vouched), (vec![], 1));
    // Its text is looked into all the same.
    notebook("+44 7700 900123");
    assert_eq!(found(&vouched), (vec![What::Number], 1));
}
