//! Two releases: who was added in between, and what the old one tells of the new one.

use super::{
    CellKey, CellSystem, Crosstab, Differencing, Dimension, Published, Release, SmallCells,
    Suppressed, difference,
};
use crate::Value;

fn tested(all: u64, positive: u64) -> (CellSystem, Published) {
    let mut cells = CellSystem::new();
    cells.single(CellKey::total(), all, true).unwrap();
    cells
        .single(CellKey::of([("outcome", "positive")]), positive, true)
        .unwrap();
    cells
        .share(&CellKey::of([("outcome", "positive")]), &CellKey::total())
        .unwrap();
    let mut published = Published::new();
    published
        .cell(CellKey::total(), &Value::Count(all))
        .unwrap();
    published
        .cell(
            CellKey::of([("outcome", "positive")]),
            &Value::Count(positive),
        )
        .unwrap();
    (cells, published)
}

#[test]
fn one_phone_more_is_refused_unless_asked_for() {
    let before = Release::of(&tested(67, 37).1);
    let settings = SmallCells::default();
    let compare = |all, positive, choice| {
        let (cells, next) = tested(all, positive);
        difference(&before, &next, &cells, &settings, choice)
    };
    let refused = compare(68, 38, Differencing::Refused).unwrap_err();
    assert!(
        refused.code() == "disclosure" && refused.to_string().contains("2 cells"),
        "{refused}"
    );
    compare(68, 37, Differencing::Refused).unwrap_err();
    compare(63, 37, Differencing::Refused).unwrap_err();
    compare(68, 38, Differencing::Allowed).unwrap();
    compare(67, 37, Differencing::Refused).unwrap();
    compare(72, 42, Differencing::Refused).unwrap();
}

fn value(count: Option<u64>) -> Value {
    count.map_or(Value::Withheld, Value::Count)
}

/// Four countries and their total; `None` is withheld.
fn countries(counts: [u64; 4], printed: [Option<u64>; 5]) -> (CellSystem, Published) {
    let codes = ["A", "B", "C", "D"];
    let by_country = Dimension::new("country", "country", codes);
    let mut table = Crosstab::one_way("countries", "Countries", by_country).unwrap();
    codes
        .iter()
        .zip(counts)
        .for_each(|(code, count)| table.count(&[code], count).unwrap());
    let mut cells = CellSystem::new();
    cells.crosstab(&table).unwrap();
    let mut published = Published::new();
    for (code, count) in codes.iter().zip(printed) {
        published
            .cell(CellKey::of([("country", *code)]), &value(count))
            .unwrap();
    }
    published
        .cell(CellKey::total(), &value(printed[4]))
        .unwrap();
    (cells, published)
}

#[test]
fn what_the_old_release_told_cannot_be_withheld() {
    let (_, before) = countries([3, 12, 15, 20], [None, None, Some(15), Some(20), Some(50)]);
    let (cells, next) = countries([3, 12, 15, 40], [None, Some(12), None, Some(40), Some(70)]);
    let refused = difference(
        &Release::of(&before),
        &next,
        &cells,
        &SmallCells::default(),
        Differencing::Refused,
    )
    .unwrap_err();
    assert!(refused.to_string().contains("hardly changed"), "{refused}");
}

#[test]
fn both_releases_together_are_attacked() {
    // Before: A + B = 15. Now B is printed as 12, so that A is 3, whatever happened to C and D.
    let (_, before) = countries([3, 12, 15, 20], [None, None, Some(15), Some(20), Some(50)]);
    let (cells, next) = countries([3, 12, 25, 40], [None, Some(12), None, Some(40), Some(80)]);
    let refused = difference(
        &Release::of(&before),
        &next,
        &cells,
        &SmallCells::default(),
        Differencing::Refused,
    )
    .unwrap_err();
    assert!(
        refused.to_string().contains("both releases together"),
        "{refused}"
    );
    let (cells, next) = countries([3, 12, 25, 40], [None, None, Some(25), Some(40), Some(80)]);
    difference(
        &Release::of(&before),
        &next,
        &cells,
        &SmallCells::default(),
        Differencing::Refused,
    )
    .unwrap();
}

#[test]
fn a_release_is_written_and_read_alike() {
    let (_, published) = countries([3, 12, 15, 20], [None, None, Some(15), Some(20), Some(50)]);
    let release = Release::of(&published);
    let json = release.to_json();
    assert_eq!(Release::from_json(&json).unwrap(), release);
    assert_eq!(json, Release::of(&published.clone()).to_json());
    assert!(
        !json.contains('3') && json.contains("\"count\": null"),
        "{json}"
    );
    for bad in [
        "",
        "{",
        "{}",
        &json.replace("version 2", "version 9"),
        &json.replace("\"B\"", "\"A\""),
    ] {
        let code = Release::from_json(bad).unwrap_err().code();
        assert!(["not_json", "other_json"].contains(&code), "{code}");
    }
}

/// What is held back in one release may not come back in the next as a count that tells both.
#[test]
fn counts_of_every_earlier_release_are_compared() {
    let first = Release::of(&tested(78, 40).1);
    let second = Release::of(&tested(90, 52).1).after(Some(&first));
    let read = Release::from_json(&second.to_json()).unwrap();
    assert_eq!(read, second);
    let after = |all, positive| {
        let (cells, _) = tested(all, positive);
        let then = (Some(&read), Differencing::Refused);
        Suppressed::after(cells, SmallCells::default(), then)
    };
    // Two fewer than the first release, ten fewer than the second.
    let told = after(80, 30).unwrap_err();
    assert!(told.code() == "disclosure");
    let positive = CellKey::of([("outcome", "positive")]);
    let held = after(120, 42).unwrap();
    assert_eq!(
        (held.count(&CellKey::total()), held.count(&positive)),
        (Some(120), None)
    );
}

/// A government that is named no longer has another name, and one number more than it had.
#[test]
fn a_client_with_another_name_is_held_back() {
    let clients = |names: [&str; 3], counts: [u64; 3]| {
        let clients = Dimension::new("client", "client", names);
        let mut table = Crosstab::one_way("clients", "Clients", clients).unwrap();
        for (name, count) in names.iter().zip(counts) {
            table.count(&[name], count).unwrap();
        }
        let mut cells = CellSystem::new();
        cells.crosstab(&table).unwrap();
        cells
    };
    let rule = SmallCells::default;
    let before = clients(["A", "B", "C"], [30, 40, 50]);
    let before = Suppressed::new(before, rule()).unwrap().published();
    let next = clients(["A", "B", "client 1"], [40, 60, 51]);
    let then = (Some(&Release::of(&before)), Differencing::Refused);
    let next = Suppressed::after(next, rule(), then).unwrap();
    let told = |name: &str| next.count(&CellKey::of([("client", name)]));
    assert_eq!(
        (told("client 1"), next.count(&CellKey::total())),
        (None, Some(151))
    );
}
