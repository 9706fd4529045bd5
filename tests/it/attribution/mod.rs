//! The session mixture against made-up lists whose truth is known.

mod answers;
mod bad_input;
mod in_doubt;
mod operators;
mod plain_rules;
mod rehearsal;
mod set_apart;
mod tags;

use targetlist::TargetList;
use targetlist::attribute::{Attribution, Mixture};
use targetlist::simulate::ListWithTruth;

fn read(text: &str) -> TargetList {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

fn mixture() -> Mixture {
    Mixture::new().sweeps(10)
}

/// The share of entries that have a client and are given to it; and the governments named that are
/// none.
fn score(answer: &Attribution, told: &ListWithTruth) -> (f64, Vec<&'static str>) {
    let truth: Vec<&str> = told
        .truth
        .lines()
        .skip(1)
        .map(|line| line.split(',').nth(1).unwrap())
        .collect();
    let (mut right, mut of) = (0.0, 0.0);
    for (answer, truth) in answer
        .entries()
        .zip(&truth)
        .filter(|(_, truth)| !truth.is_empty())
    {
        of += 1.0;
        right += f64::from(u8::from(
            answer
                .government
                .is_some_and(|government| government.code() == *truth),
        ));
    }
    let falsely = answer
        .governments_at(0.8)
        .into_iter()
        .map(|government| government.code())
        .filter(|code| !truth.contains(code));
    (right / of, falsely.collect())
}

/// Every probability is one, and every row adds up.
fn sound(answer: &Attribution) {
    for (at, entry) in answer.entries().enumerate() {
        assert!(
            (0.0..=1.0).contains(&entry.probability) && (0.0..=1.0).contains(&entry.nobody),
            "{entry:?}"
        );
        let sum: f64 = answer.mix(at).iter().map(|(_, share)| share).sum();
        assert!((sum - 1.0).abs() < 1e-4, "{sum}");
    }
    assert!(!answer.to_string().contains("NaN"), "{answer}");
}
