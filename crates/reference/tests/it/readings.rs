//! Texts of every kind, read by this library and by a faithful port of Google's libphonenumber with
//! the same metadata: both must agree on accepted, E.164, regions, line type and validity, or the
//! difference must bear the name of a repair, of a dated change or of a refusal on purpose.
//!
//! Without more said, 200,000 texts are compared; `README.md` has the command for ten million.

use crate::compare::{self, Outcome};
use crate::tally::Tally;
use std::collections::BTreeSet;
use targetlist::plan::{Region, Renumberings};
use targetlist_reference::corpus::Corpus;
use targetlist_reference::oracle;

/// Texts of the normal run.
const TEXTS: u64 = 200_000;

fn texts() -> u64 {
    match std::env::var("TARGETLIST_TEXTS") {
        Ok(texts) => texts.parse().expect("TARGETLIST_TEXTS is a number"),
        Err(_) => TEXTS,
    }
}

#[test]
fn every_difference_has_a_name() {
    let corpus = Corpus::new();
    let tally = Tally::of(&corpus, texts());
    print!("{tally}");
    for (at, what) in tally.unnamed.iter().take(40) {
        println!("  text {at}: {:?}: {what}", corpus.text(*at));
    }
    assert!(
        tally.unnamed.is_empty(),
        "{} differences have no name",
        tally.unnamed.len()
    );
    assert!(
        tally.accepted > tally.texts / 3,
        "the corpus must hold numbers"
    );
}

#[test]
fn every_example_number_is_read_as_google_reads_it() {
    let examples = oracle::examples();
    for text in &examples {
        // Of plans that are over, only today's is asked: a few examples are old forms of other
        // numbers.
        let outcome = compare::compare(text, Renumberings::none());
        assert!(
            matches!(outcome, Outcome::Same { accepted: true }),
            "{text:?}: {outcome:?}"
        );
    }
    assert!(examples.len() > 1_500, "{}", examples.len());
}

#[test]
fn the_corpus_holds_every_region_and_every_line_type() {
    let corpus = Corpus::new();
    let (mut regions, mut lines) = (BTreeSet::new(), BTreeSet::new());
    for at in 0..60_000 {
        if let Ok(reading) = compare::ours(&corpus.text(at), Renumberings::default()) {
            regions.extend(reading.regions.iter());
            lines.insert(reading.line_type);
        }
    }
    let missing: Vec<Region> = Region::all()
        .filter(|region| !regions.contains(region))
        .collect();
    assert_eq!((missing, lines.len()), (Vec::new(), 12));
}
