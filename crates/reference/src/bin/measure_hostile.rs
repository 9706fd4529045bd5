//! Does attribution name governments that are no clients?
//!
//! `cargo run --release -p targetlist-reference --bin measure_hostile -- [--seed N] [--lists N]
//! [--entries N] [--kind WORDS] [--each]` makes so many lists that may mislead (two of each kind, if nothing is
//! said), attributes each by tags, by sessions and by both, and prints by kind how many clients are
//! named with 80 % or more, how many governments that are none, how many entries are right, how many
//! are answered with 80 % or more and how many of these are right. Each false government is printed
//! with its evidence to the other stream; with `--each` the clients that are named as well.
//!
//! `--list LIST TRUTH CUSTOMERS` measures one list instead: the truth has the columns `row` and
//! `government`, with `NONE` for nobody's.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool that stops where its input is wrong"
)]

use std::fs::read_to_string;
use targetlist::plan::Region;
use targetlist_reference::hostile::{Answer, Hostile, Lists, Method, Report, kinds};

fn main() {
    let mut each = false;
    let (mut seed, mut count, mut entries, mut wanted) = (1, 2 * kinds().count(), 4_000, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut next = || arguments.next().expect("a value after the option");
        match argument.as_str() {
            "--seed" => seed = next().parse().expect("a seed"),
            "--lists" => count = next().parse().expect("a number of lists"),
            "--entries" => entries = next().parse().expect("a number of entries"),
            "--each" => each = true,
            "--kind" => wanted = Some(next()),
            "--list" => return one(&next(), &next(), &next()),
            other => println!("{other} is not an option"),
        }
    }
    let lists = Lists::new(entries);
    let mut report = Report::default();
    let names: Vec<&str> = kinds().collect();
    for number in 0..count {
        let place = number % names.len();
        if wanted
            .as_deref()
            .is_some_and(|kind| !names[place].contains(kind))
        {
            continue;
        }
        let list = lists.list(seed, number);
        for method in Method::ALL {
            let answer = method.attribute(&list, None).expect("a list");
            for line in &answer.evidence {
                if each || line.contains("FALSE") {
                    eprintln!("{seed} {number} {}: {method:?} {line}", list.kind);
                }
            }
            report.add(place, list.kind, method, &answer);
        }
    }
    println!("{report}");
}

/// Measures one list with its truth in files.
fn one(list: &str, truth: &str, customers: &str) {
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
    for method in Method::ALL {
        let answer = method.attribute(&list, None).expect("a list");
        println!("{method:?} {}", figures(&answer));
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
