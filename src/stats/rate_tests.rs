#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where a value is missing"
)]

use super::{Rate, Unit};
use crate::stats::{Confidence, IntervalMethod};

/// Neither `Clone` nor `PartialEq` nor `Send`: a rate must not ask its unit for any of them.
struct Phones(#[allow(dead_code, reason = "only its type counts")] *const u8);

impl Unit for Phones {
    const ONE: &'static str = "phone";
    const MANY: &'static str = "phones";
}

fn rate(hits: u64, of: u64) -> Rate<Phones> {
    Rate::new(
        hits,
        of,
        "with traces of infection or of an attempt",
        "examined",
    )
    .unwrap()
}

#[test]
fn prints_itself_whole() {
    for (hits, of, shown) in [
        (
            37,
            67,
            "37 of 67 phones examined (55.2%; 95% interval 43.4–66.5%, Wilson)",
        ),
        (
            1,
            1,
            "1 of 1 phone examined (100%; 95% interval 20.7–100%, Wilson)",
        ),
        (
            0,
            1,
            "0 of 1 phone examined (0%; 95% interval 0–79.3%, Wilson)",
        ),
        (
            0,
            15,
            "0 of 15 phones examined (0%; 95% interval 0–20.4%, Wilson)",
        ),
        (
            1,
            50_000,
            "1 of 50,000 phones examined (< 0.1%; 95% interval < 0.1%, Wilson)",
        ),
        (
            49_999,
            50_000,
            "49,999 of 50,000 phones examined (> 99.9%; 95% interval > 99.9%, Wilson)",
        ),
        (0, 0, "none examined"),
    ] {
        assert_eq!(rate(hits, of).to_string(), shown);
        assert_eq!(format!("{:?}", rate(hits, of)), shown);
    }
}

#[test]
fn speaks_in_sentences() {
    let found = "found with traces of infection or of an attempt";
    assert!(
        rate(37, 67)
            .sentence()
            .starts_with(&format!("37 of 67 phones examined were {found} (55.2%; "))
    );
    assert!(
        rate(1, 67)
            .sentence()
            .starts_with(&format!("1 of 67 phones examined was {found} (1.5%; "))
    );
    assert!(
        rate(0, 1)
            .sentence()
            .starts_with(&format!("0 of 1 phone examined was {found} (0%; "))
    );
    assert_eq!(rate(0, 0).sentence(), "none examined");
}

#[test]
fn nothing_counted_has_no_figure() {
    let nothing = rate(0, 0);
    assert_eq!(nothing.share(), None);
    assert!(nothing.wilson().is_none() && nothing.clopper_pearson().is_none());
    assert!(nothing.bounds(0).is_err());
    assert!(!nothing.to_string().contains(char::is_numeric));
}

#[test]
fn cannot_be_built_wrong() {
    for (hits, of) in [(1, 0), (68, 67), (u64::MAX, u64::MAX - 1)] {
        let why = Rate::<Phones>::new(hits, of, "with traces", "examined").unwrap_err();
        assert_eq!(why.code(), "contradicting_figures", "{why}");
    }
    for (found, among) in [
        ("", "examined"),
        ("with traces", ""),
        ("with traces", " \t"),
    ] {
        assert!(
            Rate::<Phones>::new(1, 2, found, among)
                .unwrap_err()
                .is_settings()
        );
    }
}

#[test]
fn words_are_trimmed_and_hold_no_telephone_number() {
    let rate = Rate::<Phones>::new(
        1,
        2,
        String::from(" with traces "),
        "examined for +44 7700 900123",
    )
    .unwrap();
    assert_eq!(rate.found(), "with traces");
    assert!(
        rate.to_string()
            .starts_with("1 of 2 phones examined for +•• •••• •••••• (")
    );
}

#[test]
fn gives_back_what_went_in() {
    let rate = rate(37, 67);
    assert_eq!((rate.hits(), rate.of(), rate.among()), (37, 67, "examined"));
    assert_eq!(rate.share(), Some(37.0 / 67.0));
    assert_eq!(
        rate.wilson(),
        rate.interval(IntervalMethod::Wilson, Confidence::P95)
    );
    assert_eq!(
        rate.clopper_pearson(),
        rate.interval(IntervalMethod::ClopperPearson, Confidence::P95)
    );
    assert_ne!(rate.wilson(), rate.clopper_pearson());
    assert_eq!(
        rate.bounds(30).unwrap().to_string(),
        "between 55.2% and 100%"
    );
    assert!(rate.bounds(31).is_err());
}

#[test]
fn equal_only_among_the_same() {
    let one = rate(37, 67);
    assert_eq!(one, one.clone());
    assert_ne!(one, rate(36, 67));
    assert_ne!(
        one,
        Rate::new(
            37,
            67,
            "with traces of infection or of an attempt",
            "listed"
        )
        .unwrap()
    );
}

#[test]
fn asks_nothing_of_its_unit() {
    fn keeps_between_cells<T: Clone + PartialEq + Send + Sync + 'static>(_: T) {}
    keeps_between_cells(rate(1, 2));
}
