//! How fast are numbers read, by this library and by others, on the same texts?
//!
//! `cargo bench --no-default-features -- peers`; the figures stand in `peers.md`.

#[allow(clippy::indexing_slicing, reason = "shared with the reference tests")]
#[path = "../tests/reference/chance.rs"]
mod chance;
#[allow(
    dead_code,
    clippy::indexing_slicing,
    reason = "shared with the reference tests, which want more of it"
)]
#[path = "../tests/reference/corpus.rs"]
mod corpus;
#[allow(
    dead_code,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic,
    reason = "shared with the generator of the plans"
)]
#[path = "../tools/generate_plan/pattern.rs"]
mod pattern;
#[allow(
    dead_code,
    clippy::expect_used,
    clippy::panic,
    reason = "shared with the generator of the plans"
)]
#[path = "../tools/generate_plan/table.rs"]
mod table;

use corpus::{Corpus, Text};
use criterion::{Criterion, Throughput};
use phonenumber::metadata::DATABASE;
use rlibphonenumber::{PHONE_NUMBER_UTIL, Region as Theirs};
use std::hint::black_box;
use std::time::Duration;
use targetlist::number::{Settings, read};
use targetlist::plan::{Region, Validity};

/// Numbers in a list.
const NUMBERS: usize = 50_000;

/// Every how many of them is read by a library that takes minutes for all.
const SPARSE: usize = 100;

/// Numbers of every country that today's plans know, without a plus sign missing or a blank too
/// many.
fn clean() -> Vec<String> {
    let (corpus, settings) = (Corpus::new(), Settings::default());
    let valid = |text: &String| {
        read(text, &settings).is_ok_and(|reading| reading.validity == Validity::Valid)
    };
    (0..)
        .map(|at| corpus.clean(at))
        .filter(valid)
        .take(NUMBERS)
        .collect()
}

fn damaged() -> Vec<Text> {
    let corpus = Corpus::new();
    (0..NUMBERS as u64).map(|at| corpus.damaged(at)).collect()
}

fn ours(text: &str, settings: &Settings) -> usize {
    let reading = black_box(read(black_box(text), settings));
    usize::from(reading.is_ok_and(|reading| reading.validity == Validity::Valid))
}

fn port(text: &str, home: Option<Theirs>) -> usize {
    let Ok(number) = PHONE_NUMBER_UTIL.parse(black_box(text), home) else {
        return 0;
    };
    black_box((
        PHONE_NUMBER_UTIL.get_region_for_number(&number),
        PHONE_NUMBER_UTIL.get_number_type(&number),
    ));
    usize::from(PHONE_NUMBER_UTIL.is_valid_number(&number))
}

fn phonenumber(text: &str, home: Option<phonenumber::country::Id>) -> usize {
    let Ok(number) = phonenumber::parse(home, black_box(text)) else {
        return 0;
    };
    black_box((number.country().id(), number.number_type(&DATABASE)));
    usize::from(phonenumber::is_valid(&number))
}

fn phonelib(text: &str) -> usize {
    let Some(number) = phonelib::PhoneNumber::parse(black_box(text)) else {
        return 0;
    };
    black_box((number.country_code(), number.phone_type()));
    1
}

/// Registers the comparison.
pub fn peers(c: &mut Criterion) {
    let (clean, damaged, anywhere) = (clean(), damaged(), Settings::default());
    let few: Vec<&String> = clean.iter().step_by(SPARSE).collect();
    let all = Throughput::Elements(NUMBERS as u64);
    let mut group = c.benchmark_group("peers/clean");
    group
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3));
    group.throughput(all.clone());
    group.bench_function("targetlist", |b| {
        b.iter(|| {
            clean
                .iter()
                .map(|text| ours(text, &anywhere))
                .sum::<usize>()
        })
    });
    group.bench_function("targetlist, two threads", |b| {
        let (one, other) = clean.split_at(NUMBERS / 2);
        let part = |texts: &[String]| {
            texts
                .iter()
                .map(|text| ours(text, &anywhere))
                .sum::<usize>()
        };
        // Threads are started once; what is measured is the reading.
        b.iter_custom(|rounds| {
            let begin = std::sync::Barrier::new(3);
            std::thread::scope(|scope| {
                let work = |texts| {
                    let (begin, part) = (&begin, &part);
                    scope.spawn(move || {
                        begin.wait();
                        (0..rounds).map(|_| part(texts)).sum::<usize>()
                    })
                };
                let threads = [work(one), work(other)];
                begin.wait();
                let start = std::time::Instant::now();
                threads
                    .into_iter()
                    .for_each(|thread| drop(black_box(thread.join())));
                start.elapsed()
            })
        });
    });
    group.bench_function("phonelib", |b| {
        b.iter(|| clean.iter().map(|text| phonelib(text)).sum::<usize>())
    });
    group.bench_function("rlibphonenumber", |b| {
        b.iter(|| clean.iter().map(|text| port(text, None)).sum::<usize>())
    });
    group.throughput(Throughput::Elements(few.len() as u64));
    group.bench_function("phonenumber as shipped", |b| {
        b.iter(|| {
            few.iter()
                .map(|text| phonenumber(text, None))
                .sum::<usize>()
        })
    });
    if let Ok(mut cache) = DATABASE.cache().lock() {
        *cache = regex_cache::RegexCache::new(20_000);
    }
    group.throughput(all.clone());
    group.bench_function("phonenumber, larger cache", |b| {
        b.iter(|| {
            clean
                .iter()
                .map(|text| phonenumber(text, None))
                .sum::<usize>()
        })
    });
    group.finish();

    let mut group = c.benchmark_group("peers/damaged");
    group
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .throughput(all);
    let homes: Vec<Settings> = damaged
        .iter()
        .map(|text| text.home.map_or(anywhere, Settings::at_home))
        .collect();
    let code = |text: &Text| text.home.map(Region::code);
    let theirs: Vec<Option<Theirs>> = damaged
        .iter()
        .map(|text| code(text).and_then(|code| Theirs::from_code(code).ok()))
        .collect();
    let shipped: Vec<Option<phonenumber::country::Id>> = damaged
        .iter()
        .map(|text| code(text).and_then(|code| code.parse().ok()))
        .collect();
    group.bench_function("targetlist", |b| {
        b.iter(|| {
            damaged
                .iter()
                .zip(&homes)
                .map(|(text, settings)| ours(&text.text, settings))
                .sum::<usize>()
        });
    });
    group.bench_function("rlibphonenumber", |b| {
        b.iter(|| {
            damaged
                .iter()
                .zip(&theirs)
                .map(|(text, home)| port(&text.text, *home))
                .sum::<usize>()
        });
    });
    group.bench_function("phonenumber, larger cache", |b| {
        b.iter(|| {
            damaged
                .iter()
                .zip(&shipped)
                .map(|(text, home)| phonenumber(&text.text, *home))
                .sum::<usize>()
        });
    });
    group.finish();
}
