//! Bytes of a messy CSV to a list: decoding, rows, columns, times, numbers, joining of equal
//! numbers.

use criterion::{BenchmarkId, Criterion, Throughput};

pub fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    for entries in targetlist_benches::SIZES {
        let files = targetlist_benches::leak(entries);
        group.throughput(Throughput::Elements(entries as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(entries),
            &files,
            |bencher, files| bencher.iter(|| targetlist_benches::list(files)),
        );
    }
    group.finish();
}
