//! A list to the written, audited folder of a publication, at 1,000, 50,000 and 1,000,000 entries.
//! `cargo bench -p targetlist-publish` runs it.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use targetlist::simulate::SimulatedLeak;
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration, Error, Findings, TargetList};
use targetlist_publish::{Policy, Publication};

/// How many entries the lists have.
const SIZES: [usize; 3] = [1_000, 50_000, 1_000_000];

/// A made-up list and all that is known of it but single entries.
fn publication(entries: usize) -> Result<Publication, Error> {
    let files = SimulatedLeak::new(1).entries(entries).write();
    let list = TargetList::reader().read("list.csv", files.list.as_bytes())?;
    let findings = Findings::reader().read("cases.csv", files.cases.as_bytes())?;
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let made = Times::utc()
        .read("2021-07-18T16:00:00Z")
        .unwrap_or_else(|_| unreachable!("a written-out time is one"));
    Ok(Publication::new("A list", made, &list)
        .clients(&clients)
        .corroboration(&result, &findings)
        .replace())
}

fn made_up(entries: usize) -> Publication {
    publication(entries).unwrap_or_else(|why| unreachable!("a made-up list is readable: {why}"))
}

/// Counting, and withholding what is small: nothing is written.
fn prepare(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("prepare");
    for entries in SIZES {
        let publication = made_up(entries);
        group.throughput(Throughput::Elements(entries as u64));
        group.bench_function(BenchmarkId::new("counts withheld", entries), |bencher| {
            bencher.iter(|| {
                let prepared = publication.prepare(&Policy::default());
                prepared
                    .unwrap_or_else(|why| unreachable!("{why}"))
                    .withheld()
            });
        });
    }
    group.finish();
}

/// All of it, with the audit, in a folder in its place.
fn publish(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("publish");
    let target = std::env::temp_dir().join(format!("targetlist-bench-{}", std::process::id()));
    for entries in SIZES {
        let publication = made_up(entries);
        group.throughput(Throughput::Elements(entries as u64));
        let id = BenchmarkId::new("report, tables, audit", entries);
        group.bench_function(id, |bencher| {
            bencher.iter(|| {
                let edition = publication.write(&target, &Policy::default());
                let edition = edition.unwrap_or_else(|why| unreachable!("{why}"));
                edition.files().len()
            });
        });
        // What is left behind is a folder of the system's temporary ones.
        drop(std::fs::remove_dir_all(&target));
    }
    group.finish();
}

/// Ten runs a row: ratios need no third digit.
fn few() -> Criterion {
    Criterion::default().sample_size(10)
}

criterion_group! { name = benches; config = few(); targets = prepare, publish }
criterion_main!(benches);
