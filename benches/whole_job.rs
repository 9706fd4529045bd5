//! Both files to the whole printed report.

use criterion::{BenchmarkId, Criterion, Throughput};
use targetlist::{Clients, Clusters, Corroboration};

pub fn whole_job(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("whole job");
    for entries in targetlist_benches::SIZES {
        let files = targetlist_benches::leak(entries);
        group.throughput(Throughput::Elements(entries as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(entries),
            &files,
            |bencher, files| {
                bencher.iter(|| {
                    let (list, findings) = (
                        targetlist_benches::list(files),
                        targetlist_benches::findings(files),
                    );
                    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
                    format!(
                        "{list}{clients}{findings}{}",
                        Corroboration::of_clients(&list, &clients, &findings)
                    )
                });
            },
        );
    }
    group.finish();
}
