//! What is printed of a list, and errors.

use super::{error, list};
use crate::list::{ListField, TargetList};
use crate::sheet::{Encoding, Layout};

#[test]
fn bad_files_are_errors_that_say_where_and_hold_no_number() {
    let missing = TargetList::open("no/such/+447700900123.csv").unwrap_err();
    assert!(
        missing.is_io() && !missing.to_string().contains("900123"),
        "{missing}"
    );
    assert!(
        TargetList::open(env!("CARGO_MANIFEST_DIR"))
            .unwrap_err()
            .is_io()
    );
    assert!(error("name,age\nx,1\n").is_column());
    assert!(
        error("phone,client,tag\n1,2,3\n")
            .to_string()
            .contains("“client”, “tag”")
    );
    for empty in ["", "\n\n", "phone,tag\n"] {
        assert!(error(empty).to_string().contains("no rows"), "{empty:?}");
    }
    let twice = TargetList::reader()
        .column(ListField::Phone, "a")
        .column(ListField::Tag, "a")
        .read("l", "a,b\n1,2\n".as_bytes())
        .unwrap_err();
    assert!(twice.is_settings(), "{twice}");
    let header = error("+447700900123,+447700900124,x\n");
    assert!(!header.to_string().contains("900123"), "{header}");
    let utf8 = Layout {
        encoding: Some(Encoding::named("utf-8").unwrap()),
        ..Layout::default()
    };
    let bytes = TargetList::reader()
        .layout(utf8)
        .read("l", &b"phone\n+447700900123\xFF\n"[..])
        .unwrap_err();
    assert_eq!((bytes.is_text(), bytes.row()), (true, Some(2)));
}

#[test]
fn nothing_printed_holds_a_number() {
    let list = list(
        "phone,client,role,note\n+447700900123,+447700900456,07700 900789,x\nbad 07700900123,T,r,n\n",
    );
    let mut printed = format!("{list}{list:?}{}{}", list.html(), list.counts());
    list.entries()
        .for_each(|entry| printed.push_str(&format!("{entry}{}", entry.html())));
    list.numbers()
        .for_each(|listed| printed.push_str(&format!("{listed:?}{}", listed.html())));
    list.rejects()
        .iter()
        .for_each(|reject| printed.push_str(&format!("{reject}{reject:?}")));
    assert!(
        !printed.contains("900") && printed.contains("+44••••••••23"),
        "{printed}"
    );
}

#[test]
fn the_same_file_gives_the_same_screen() {
    let rows: String = (0..40_000)
        .map(|n| format!("+4477009{:05},T{}\n", n % 5_000, n % 7))
        .collect();
    let text = format!("phone,tag\n{rows}");
    let (one, two) = (list(&text), list(&text));
    assert_eq!(one.to_string(), two.to_string());
    assert!(
        one.numbers()
            .zip(two.numbers())
            .all(|(a, b)| (a.id, a.number, a.times) == (b.id, b.number, b.times))
    );
    assert_eq!((one.distinct(), one.counts().entries), (5_000, 40_000));
}
