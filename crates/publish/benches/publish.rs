//! A list to the written, audited folder of a publication.

use criterion::{BenchmarkId, Criterion, Throughput};
use targetlist::publish::{Policy, Publication};
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration};

pub fn publish(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("publish");
    let made = Times::utc()
        .read("2021-07-18T16:00:00Z")
        .unwrap_or_else(|_| unreachable!("a written-out time is one"));
    for entries in super::SIZES {
        let files = super::leak(entries);
        let (list, findings) = (super::list(&files), super::findings(&files));
        let clients = Clients::by_home_share(&Clusters::by_tag(&list));
        let result = Corroboration::of_clients(&list, &clients, &findings);
        let publication = Publication::new("A list", made, &list)
            .clients(&clients)
            .corroboration(&result, &findings)
            .replace();
        let target = std::env::temp_dir().join(format!("targetlist-bench-{}", std::process::id()));
        group.throughput(Throughput::Elements(entries as u64));
        group.bench_function(
            BenchmarkId::new("report, tables, audit", entries),
            |bencher| {
                bencher.iter(|| {
                    publication
                        .write(&target, &Policy::default())
                        .map(|edition| edition.files().len())
                });
            },
        );
        // What is left behind is a folder of the system's temporary ones.
        drop(std::fs::remove_dir_all(&target));
    }
    group.finish();
}
