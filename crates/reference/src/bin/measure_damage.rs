//! How many damaged texts are read as the number they were made from?
//!
//! `cargo run --release -p targetlist-reference --bin measure_damage -- [TEXTS [FIRST]]` reads so many
//! texts (a million, if nothing is said), counted from the first on, and prints what became of them:
//! by kind of damage, by repair, and in all, with Google's port beside. `--wrong NAME` prints the
//! texts of a kind of damage that are wrong here alone.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool that stops where its input is wrong"
)]
#![allow(
    clippy::indexing_slicing,
    reason = "a text names its kind by the place in the table"
)]

use targetlist_reference::corpus::Corpus;
use targetlist_reference::truth::{self, Readers, Report};

fn main() {
    let mut figures = Vec::new();
    let (mut wrong, mut pairs) = (None, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--pairs" => pairs = true,
            "--wrong" => wrong = Some(arguments.next().expect("a kind of damage after --wrong")),
            figure => figures.push(figure.parse::<u64>().expect("a number of texts")),
        }
    }
    let texts = figures.first().copied().unwrap_or(1_000_000);
    let first = figures.get(1).copied().unwrap_or(0);
    let corpus = Corpus::new();
    if pairs {
        let report = Report::of_two(&corpus, first, texts);
        for (repairs, row) in &report.sets {
            println!(
                "| {repairs} | {} | {} | {} |",
                row.texts, row.ours[1], row.beyond
            );
        }
        for ((one, other), row) in report.never_together() {
            let (one, other) = (one.name(), other.name());
            println!(
                "never together: {one} {other} ({} of {} wrong)",
                row.beyond, row.texts
            );
        }
        return;
    }
    let report = Report::of(&corpus, first, texts);
    println!("{report}");
    let names: Vec<&str> = truth::kinds().collect();
    for at in report.wrong {
        let text = truth::damaged(&corpus, at);
        if wrong
            .as_deref()
            .is_some_and(|kind| kind == "all" || names[text.kind] == kind)
        {
            let read = Readers::of(&text);
            println!(
                "{at}\t{}\t{:?}\t{:?}\t{:?}",
                names[text.kind], text.text, text.truth, read.repairs
            );
        }
    }
}
