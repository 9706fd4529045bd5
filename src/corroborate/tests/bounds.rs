//! What the undecided, chance and other denominators do to a rate.

use super::{joined, of};
use crate::corroborate::CaseDefinition;

#[test]
fn bounds_take_the_undecided_both_ways() {
    let joined = joined();
    assert_eq!(
        joined.devices().bounds().unwrap().to_string(),
        "between 50.0% and 75.0%"
    );
    let infected = joined
        .clone()
        .with_case_definition(CaseDefinition::Infected);
    assert_eq!(infected.devices().corroborated().hits(), 1);
    assert!(
        infected.sentence().contains("with traces of infection ("),
        "{}",
        infected.sentence()
    );
}

/// Nobody or everybody: an interval of no width would say that chance plays no part.
#[test]
fn a_share_of_nothing_or_all_has_an_interval() {
    for (cases, says) in [
        (
            "1,D1,+447700900001,infected,,,\n2,D2,+447700900002,infected,,,\n",
            "34.2–100%",
        ),
        (
            "1,D1,+447700900001,no traces,,,\n2,D2,+447700900002,no traces,,,\n",
            "0–65.8%",
        ),
    ] {
        let analyses = of(cases).sensitivity(&[]);
        let (assumption, interval) = analyses
            .iter()
            .find(|(assumption, _)| assumption.contains("interval for the share"))
            .unwrap();
        assert!(
            interval == says
                && assumption.contains("(Wilson, because an Imbens-Manski interval has no width"),
            "{assumption}: {interval}"
        );
    }
    let analyses =
        of("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n").sensitivity(&[]);
    assert!(
        analyses
            .iter()
            .any(|(assumption, _)| assumption.ends_with("(Imbens-Manski)"))
    );
}

#[test]
fn what_is_said_of_the_others_is_true_of_them() {
    let listed = |cases: &str| of(cases).denominators(&[]).listed.to_string();
    let all = |last: &str| {
        let row = |at: u8| format!("{at},D{at},+44770090000{at},infected,,,\n");
        format!(
            "{}6,D6,+521010000000,{last},,,\n",
            (1..=5).map(row).collect::<String>()
        )
    };
    assert_eq!(
        listed(&all("infected")),
        "6 of 6 listed numbers belong to a corroborated phone; this is a count, not a rate"
    );
    assert_eq!(
        listed(&all("inconclusive")),
        "5 of 6 listed numbers belong to a corroborated phone; this is a count, not a rate"
    );
    assert!(
        listed(&all("not examined"))
            .ends_with("; the other one was never examined, so this is a count, not a rate")
    );
    let one = listed("1,D1,+447700900001,infected,,,\n2,D2,+447700900002,inconclusive,,,\n");
    assert_eq!(
        one,
        "1 of 6 listed numbers belongs to a corroborated phone; most of the others were never examined, so this is a count, not a rate"
    );
}
