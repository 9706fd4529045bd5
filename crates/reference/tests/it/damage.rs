//! Damaged texts against the numbers they were made from: what is read wrong here alone, and which
//! repairs may not stand together.

use targetlist::number::Repair;
use targetlist_reference::corpus::Corpus;
use targetlist_reference::truth::{self, Report};

const TEXTS: u64 = 200_000;

#[test]
fn hardly_a_damaged_text_is_a_wrong_number_here_alone() {
    let corpus = Corpus::new();
    let report = Report::of(&corpus, 3_000_000, TEXTS);
    print!("{report}");
    // At most one in 100,000 texts.
    assert!(report.all.beyond * 100_000 <= TEXTS, "{:?}", report.all);
    let with_plus = report.wrong.iter().filter(|at| {
        let text = truth::damaged(&corpus, **at).text.text;
        text.contains('+')
    });
    assert_eq!(with_plus.count(), 0);
    // Who refuses everything is never wrong.
    assert!(
        report.all.ours[0] > report.all.theirs[0],
        "{:?}",
        report.all
    );
}

/// `NEVER_TOGETHER` in `src/number/together.rs`.
#[test]
fn the_repairs_that_may_not_stand_together_are_those_that_are_wrong_together() {
    let report = Report::of_two(&Corpus::new(), 3_000_000, TEXTS);
    let derived = report.never_together();
    for ((one, other), row) in &derived {
        println!("{} {}: {row:?}", one.name(), other.name());
    }
    let pairs: Vec<(Repair, Repair)> = derived.into_iter().map(|(pair, _)| pair).collect();
    assert_eq!(pairs, [(Repair::MissingPlus, Repair::VanityLetters)]);
}
