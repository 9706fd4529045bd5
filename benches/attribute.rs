//! A list to the session mixture's answer, beside the plain rule of home shares.

use criterion::{BenchmarkId, Criterion, Throughput};
use targetlist::attribute::Mixture;
use targetlist::{Clients, Clusters};

pub fn attribute(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("attribute");
    for entries in super::SIZES {
        let list = super::list(&super::leak(entries));
        group.throughput(Throughput::Elements(entries as u64));
        group.bench_function(BenchmarkId::new("home share", entries), |bencher| {
            bencher.iter(|| Clients::by_home_share(&Clusters::by_tag(&list)));
        });
        group.bench_function(BenchmarkId::new("session mixture", entries), |bencher| {
            bencher.iter(|| Mixture::new().run(&list).map(|answer| answer.nobodys()));
        });
    }
    group.finish();
}
