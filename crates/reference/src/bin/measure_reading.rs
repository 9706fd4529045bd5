//! How fast does this machine read numbers?
//!
//! `cargo run --release -p targetlist-reference --bin measure_reading` reads 50,000 made-up numbers,
//! clean and damaged, and says how many a second. With `--count clean` or `--count damaged` it reads
//! a few of them inside the function `measured`, for a program that counts instructions
//! (`benches/instructions.sh`).
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool that stops where its input is wrong"
)]

use std::time::Instant;
use targetlist::number::{ParseOptions, parse};
use targetlist_reference::corpus::Corpus;

type Written = Vec<(String, ParseOptions)>;

#[inline(never)]
fn measured(texts: &[(String, ParseOptions)]) -> usize {
    texts
        .iter()
        .filter(|(text, settings)| parse(text, settings).is_ok())
        .count()
}

fn clean(corpus: &Corpus, count: u64) -> Written {
    (0..count)
        .map(|at| (corpus.clean(at), ParseOptions::default()))
        .collect()
}

fn damaged(corpus: &Corpus, count: u64) -> Written {
    let texts = (0..count).map(|at| corpus.damaged(at));
    texts
        .map(|text| {
            let settings = text
                .home
                .map_or_else(ParseOptions::default, ParseOptions::at_home);
            (text.text, settings)
        })
        .collect()
}

/// Says how many of these texts are read, and how fast: the best of twenty rounds.
fn time(name: &str, texts: &[(String, ParseOptions)]) {
    let rounds = (0..20).map(|_| {
        let start = Instant::now();
        let read = measured(texts);
        (start.elapsed(), read)
    });
    let (time, read) = rounds.min().expect("twenty rounds");
    println!(
        "{name}: {read} of {} read, {:.1} million a second",
        texts.len(),
        texts.len() as f64 / time.as_secs_f64() / 1e6
    );
}

fn main() {
    let corpus = Corpus::new();
    // The first call reads the numbering plans, which is not what is measured.
    let start = Instant::now();
    measured(&clean(&corpus, 1));
    let first = start.elapsed();
    let given: Vec<String> = std::env::args().skip(1).collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    match given.as_slice() {
        ["--count", "clean"] => println!("{}", measured(&clean(&corpus, 10_000))),
        ["--count", "damaged"] => println!("{}", measured(&damaged(&corpus, 10_000))),
        _ => {
            println!("first call: {first:?}");
            time("clean", &clean(&corpus, 50_000));
            time("damaged", &damaged(&corpus, 50_000));
        }
    }
}
