//! Corroboration: a list, its clients and a case sheet to all rates and sentences.

use criterion::{BenchmarkId, Criterion};
use targetlist::{Clients, Clusters, Corroboration};

pub fn corroborate(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("corroborate");
    for entries in targetlist_benches::SIZES {
        let files = targetlist_benches::leak(entries);
        let (list, findings) = (
            targetlist_benches::list(&files),
            targetlist_benches::findings(&files),
        );
        let clients = Clients::by_home_share(&Clusters::by_tag(&list));
        group.bench_function(BenchmarkId::from_parameter(entries), |bencher| {
            bencher.iter(|| Corroboration::of_clients(&list, &clients, &findings).to_string());
        });
    }
    group.finish();
}
