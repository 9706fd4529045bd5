//! The session mixture against made-up lists: what it finds, what it says of itself, and where it
//! names nobody.

mod answer;
mod bad_input;
mod checks;
mod in_doubt;

use targetlist::TargetList;
use targetlist::attribute::{Attribution, Mixture};

fn read(text: &str) -> TargetList {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

fn mixture() -> Mixture {
    Mixture::new().sweeps(10)
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
