//! Texts of every kind, read by this library and by a faithful port of Google's libphonenumber with
//! the same metadata: both must agree on accepted, E.164, regions, line type and validity, or the
//! difference must bear the name of a repair, of a dated change or of a refusal on purpose.
//!
//! `cargo test` compares 200,000 texts. Ten million: `TARGETLIST_TEXTS=10000000 cargo test
//! --release --test it reference -- --nocapture`, which also prints the differences by name (the
//! figures stand in `README.md` beside this file).

mod chance;
mod compare;
pub mod corpus;
mod oracle;

use crate::plan_files::{pattern, table};
use compare::Outcome;
use corpus::Corpus;
use std::collections::BTreeMap;
use targetlist::plan::{Changes, Region};

/// Texts of the normal run.
const TEXTS: u64 = 200_000;

fn texts() -> u64 {
    std::env::var("TARGETLIST_TEXTS")
        .ok()
        .and_then(|texts| texts.parse().ok())
        .unwrap_or(TEXTS)
}

#[test]
fn every_difference_has_a_name() {
    let corpus = Corpus::new();
    let (mut agreed, mut accepted) = (0_u64, 0_u64);
    let mut named: BTreeMap<String, u64> = BTreeMap::new();
    let mut unnamed = Vec::new();
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let parts = std::thread::scope(|scope| {
        let part = |thread: u64| {
            let corpus = &corpus;
            move || {
                let mut outcomes: Vec<(u64, Outcome)> = Vec::new();
                let mut same = (0_u64, 0_u64);
                for at in (thread..texts()).step_by(threads as usize) {
                    let text = corpus.text(at);
                    match compare::compare(&text, Changes::default()) {
                        Outcome::Same { accepted } => {
                            same.0 += 1;
                            same.1 += u64::from(accepted);
                        }
                        other => outcomes.push((at, other)),
                    }
                }
                (same, outcomes)
            }
        };
        let running: Vec<_> = (0..threads)
            .map(|thread| scope.spawn(part(thread)))
            .collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect::<Vec<_>>()
    });
    for (same, outcomes) in parts {
        agreed += same.0;
        accepted += same.1;
        for (at, outcome) in outcomes {
            match outcome {
                Outcome::Named(name) => *named.entry(name).or_default() += 1,
                Outcome::Unnamed(what) => unnamed.push((at, what)),
                Outcome::Same { .. } => {}
            }
        }
    }
    println!(
        "{} texts: {agreed} agree ({accepted} of them numbers), {} differ by name, {} without",
        texts(),
        named.values().sum::<u64>(),
        unnamed.len()
    );
    named
        .iter()
        .for_each(|(name, count)| println!("  {count:>9}  {name}"));
    for (at, what) in unnamed.iter().take(40) {
        println!("  text {at}: {:?}: {what}", corpus.text(*at));
    }
    assert!(
        unnamed.is_empty(),
        "{} differences have no name",
        unnamed.len()
    );
    assert!(accepted > texts() / 3, "the corpus must hold numbers");
}

#[test]
fn every_example_number_is_read_as_google_reads_it() {
    let mut seen = 0;
    for (text, home) in oracle::examples() {
        let text = corpus::Text { text, home };
        // Of plans that are over, only today's is asked: a few examples are old forms of other
        // numbers.
        let outcome = compare::compare(&text, Changes::none());
        assert!(
            matches!(outcome, Outcome::Same { accepted: true }),
            "{text:?}: {outcome:?}"
        );
        seen += 1;
    }
    assert!(seen > 1_500, "{seen}");
}

#[test]
fn the_corpus_holds_every_region_and_every_line_type() {
    let corpus = Corpus::new();
    let (mut regions, mut lines) = (
        std::collections::BTreeSet::new(),
        std::collections::BTreeSet::new(),
    );
    for at in 0..60_000 {
        if let Ok(reading) = compare::ours(&corpus.text(at), Changes::default()) {
            regions.extend(reading.regions.iter());
            lines.insert(reading.line_type);
        }
    }
    let missing: Vec<Region> = Region::all()
        .filter(|region| !regions.contains(region))
        .collect();
    assert_eq!((missing, lines.len()), (Vec::new(), 12));
}
