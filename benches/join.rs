//! A list and findings to matches: 50,000 numbers and 67 phones, a million and 10,000; with
//! `TARGETLIST_LARGE=1` ten million and 100,000.
//!
//! The numbers lie in a range that no operator has. Time for each number of the list should not
//! grow with the list.

use criterion::{BenchmarkId, Criterion, Throughput};
use std::fmt::Write;
use std::hint::black_box;
use targetlist::{Corroboration, Findings, TargetList};

const SIZES: [(usize, usize); 3] = [(50_000, 67), (1_000_000, 10_000), (10_000_000, 100_000)];

pub fn join(criterion: &mut Criterion) {
    let large = std::env::var_os("TARGETLIST_LARGE").is_some();
    let mut group = criterion.benchmark_group("join");
    for (numbers, phones) in SIZES.into_iter().take(if large { 3 } else { 2 }) {
        let list = list(numbers);
        let findings = findings(numbers, phones);
        group.throughput(Throughput::Elements((numbers + phones) as u64));
        group.bench_function(
            BenchmarkId::from_parameter(format!("{numbers} x {phones}")),
            |bencher| {
                bencher.iter(|| {
                    black_box(Corroboration::new(&list, &findings))
                        .matches()
                        .len()
                });
            },
        );
    }
    group.finish();
}

/// The number at a place: Azerbaijan's 13, which is in no range of its plan.
fn number(place: usize) -> String {
    format!("+99413{place:07}")
}

fn list(numbers: usize) -> TargetList {
    let mut text = String::from("phone\n");
    for place in 0..numbers {
        let _ = writeln!(text, "{}", number(place));
    }
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap_or_else(|why| unreachable!("a made-up list is readable: {why}"))
}

/// Every second phone is on the list.
fn findings(numbers: usize, phones: usize) -> Findings {
    let mut text = String::from("device,number,result\n");
    for phone in 0..phones {
        let place = if phone % 2 == 0 {
            phone * (numbers / phones)
        } else {
            10_000_000 - 1 - phone
        };
        let result = if phone % 3 == 0 {
            "infected"
        } else {
            "inconclusive"
        };
        let _ = writeln!(text, "D{phone},{},{result}", number(place));
    }
    Findings::reader()
        .read("cases.csv", text.as_bytes())
        .unwrap_or_else(|why| unreachable!("a made-up sheet is readable: {why}"))
}
