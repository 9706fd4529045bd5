//! Deduplication: entries to distinct numbers, each with its first and last selection, count and
//! spellings.

use criterion::{BenchmarkId, Criterion, Throughput};
use std::hint::black_box;

pub fn dedupe(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("dedupe");
    for entries in targetlist_benches::SIZES {
        let list = targetlist_benches::list(&targetlist_benches::leak(entries));
        group.throughput(Throughput::Elements(entries as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(entries),
            &list,
            |bencher, list| {
                bencher.iter(|| {
                    list.numbers()
                        .filter(|listed| black_box(listed).times > 1)
                        .count()
                });
            },
        );
    }
    group.finish();
}
