//! Does attribution name governments that are not clients?
//!
//! `cargo run --release -p targetlist-reference --bin measure_hostile -- [--seed N] [--seeds N]
//! [--lists N] [--entries N] [--kind WORDS] [--each]` makes so many lists of each seed that may mislead
//! (two of each kind, if nothing is said) and attributes each by tags, by sessions and by both. It
//! prints by kind how many clients are named with 80% or more, how many governments that are none,
//! how many entries are right, how many are answered with 80% or more and how many of these are
//! right: a figure for each method. False governments are printed with their evidence to the other
//! stream; with `--each` the clients that are named as well.
//!
//! `--list LIST TRUTH CUSTOMERS` measures one list instead: the truth has the columns `row` and
//! `government`, with `NONE` for nobody's. `--without PART` switches a part of the model off and looks
//! at sessions alone (`--without Nothing`: the whole model); both come before `--list`.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a tool that stops where its input is wrong"
)]

use std::fs::read_to_string;
use std::ops::Range;
use targetlist::attribute::Mixture;
use targetlist::plan::Region;
use targetlist_reference::hostile::{Answer, Hostile, Lists, Method, Report, kinds};

/// What to measure.
struct Wanted {
    seeds: Range<u64>,
    lists: usize,
    entries: usize,
    kind: String,
    each: bool,
    methods: &'static [Method],
    mixture: Mixture,
}

fn main() {
    let mut wanted = Wanted {
        seeds: 1..2,
        lists: 2 * kinds().count(),
        entries: 4_000,
        kind: String::new(),
        each: false,
        methods: &Method::ALL,
        mixture: Mixture::new(),
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut next = || arguments.next().expect("a value after the option");
        match argument.as_str() {
            "--seed" => {
                let seed = next().parse().expect("a seed");
                wanted.seeds = seed..seed + (wanted.seeds.end - wanted.seeds.start);
            }
            "--seeds" => {
                let many: u64 = next().parse().expect("a number of seeds");
                wanted.seeds.end = wanted.seeds.start + many;
            }
            "--lists" => wanted.lists = next().parse().expect("a number of lists"),
            "--entries" => wanted.entries = next().parse().expect("a number of entries"),
            "--each" => wanted.each = true,
            "--kind" => wanted.kind = next(),
            "--without" => {
                wanted.methods = &[Method::Sessions];
                wanted.mixture = Mixture::new().without(&next());
            }
            "--list" => return one(&wanted, &next(), &next(), &next()),
            other => println!("{other} is not an option"),
        }
    }
    println!("{}", many(&wanted));
}

/// Makes lists and measures each.
fn many(wanted: &Wanted) -> Report {
    let lists = Lists::new(wanted.entries);
    let mut report = Report::default();
    let names: Vec<&str> = kinds().collect();
    for seed in wanted.seeds.clone() {
        for number in 0..wanted.lists {
            let place = number % names.len();
            if !names[place].contains(&wanted.kind) {
                continue;
            }
            let list = lists.list(seed, number);
            for method in wanted.methods.iter().copied() {
                let mixture = wanted.mixture.clone();
                let answer = method.attribute(&list, mixture).expect("a list");
                for line in &answer.evidence {
                    if wanted.each || line.contains("FALSE") {
                        eprintln!("{seed} {number} {}: {method:?} {line}", list.kind);
                    }
                }
                report.add(place, list.kind, method, &answer);
            }
        }
    }
    report
}

/// Measures one list with its truth in files.
fn one(wanted: &Wanted, list: &str, truth: &str, customers: &str) {
    let truth = read_to_string(truth).expect("the truth");
    let mut rows = truth
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    let headings = rows.next().expect("headings");
    let at = headings.iter().position(|one| *one == "government");
    let at = at.expect("a column of governments");
    let code = |row: Vec<&str>| Region::named(row[at]).map_or("", Region::code);
    let list = Hostile {
        kind: "one list",
        list: read_to_string(list).expect("the list"),
        truth: rows.map(code).collect(),
        customers: Some(read_to_string(customers).expect("the customers")),
    };
    for method in wanted.methods {
        let answer = method.attribute(&list, wanted.mixture.clone());
        let answer = answer.expect("a list");
        println!("{method:?} {}", figures(&answer));
        for line in &answer.evidence {
            eprintln!("{method:?} {line}");
        }
    }
}

fn figures(answer: &Answer) -> String {
    let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
    format!(
        "accuracy {:.4} answered {:.4} precision {:.4} calibration {:.4} coverage {:.3} named {} of {} falsely {:?}",
        share(answer.right, answer.with_client),
        share(answer.answered, answer.entries),
        share(answer.answered_right, answer.answered),
        answer.calibration,
        answer.coverage,
        answer.named.len() - answer.falsely.len(),
        answer.clients,
        answer.falsely,
    )
}
