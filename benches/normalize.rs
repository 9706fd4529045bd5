//! Parsing of texts one by one on one thread: as in a messy list, and in plain international form.

use criterion::{BenchmarkId, Criterion, Throughput};
use std::hint::black_box;
use targetlist::number::{ParseOptions, parse_cell};
use targetlist::simulate::SimulatedLeak;

/// The cells of the column of numbers.
fn texts(list: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(list.as_bytes());
    reader
        .records()
        .flatten()
        .filter_map(|row| row.get(1).map(str::to_owned))
        .filter(|cell| !cell.is_empty())
        .collect()
}

pub fn normalize(criterion: &mut Criterion) {
    for (name, messy) in [("normalize messy", true), ("normalize plain", false)] {
        let mut group = criterion.benchmark_group(name);
        for entries in targetlist_benches::SIZES {
            let leak = SimulatedLeak::new(targetlist_benches::SEED).entries(entries);
            let texts = texts(&(if messy { leak } else { leak.tidy() }).write().list);
            group.throughput(Throughput::Elements(texts.len() as u64));
            group.bench_with_input(
                BenchmarkId::new("targetlist", entries),
                &texts,
                |bencher, texts| {
                    let anywhere = ParseOptions::default();
                    bencher.iter(|| {
                        texts
                            .iter()
                            .filter(|text| {
                                black_box(parse_cell(text, &anywhere))
                                    .iter()
                                    .any(Result::is_ok)
                            })
                            .count()
                    });
                },
            );
        }
        group.finish();
    }
}
