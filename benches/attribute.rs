//! Attribution of a list: the session mixture, and the home-share rule.

use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput};
use targetlist::attribute::Mixture;
use targetlist::{Clients, Clusters};

/// The mixture takes seconds at 50,000 entries and two minutes at a million, and criterion runs
/// each row eleven times or more: the million is measured once, from the shell
/// (`benches/README.md`).
const MIXTURE: [usize; 3] = [1_000, 10_000, 50_000];

pub fn attribute(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("attribute");
    for entries in targetlist_benches::SIZES {
        let list = targetlist_benches::list(&targetlist_benches::leak(entries));
        group.throughput(Throughput::Elements(entries as u64));
        group.bench_function(BenchmarkId::new("home share", entries), |bencher| {
            bencher.iter(|| Clients::by_home_share(&Clusters::by_tag(&list)));
        });
    }
    for entries in MIXTURE {
        let list = targetlist_benches::list(&targetlist_benches::leak(entries));
        group.throughput(Throughput::Elements(entries as u64));
        group.sampling_mode(SamplingMode::Flat);
        group.bench_function(BenchmarkId::new("session mixture", entries), |bencher| {
            bencher.iter(|| {
                Mixture::new()
                    .run(&list)
                    .map(|answer| answer.expected_unattributed())
            });
        });
    }
    group.finish();
}
