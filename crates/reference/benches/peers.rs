//! How fast are numbers read, by this library and by others, on the same texts?
//!
//! `cargo bench -p targetlist-reference`; the figures stand in `benches/peers.md` of the repository.
#![allow(
    missing_docs,
    reason = "criterion's macros write functions without documentation"
)]

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use phonenumber::country::Id;
use phonenumber::metadata::DATABASE;
use rlibphonenumber::{PHONE_NUMBER_UTIL, Region as Theirs};
use std::hint::black_box;
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};
use targetlist::number::{ParseOptions, parse};
use targetlist::plan::{Region, Validity};
use targetlist_reference::corpus::Corpus;

/// Numbers in a list.
const NUMBERS: usize = 50_000;

/// Every how many of them is read by a library that takes minutes for all.
const SPARSE: usize = 100;

/// Patterns that the crate `phonenumber` keeps compiled in a larger cache than its own: all of them.
const CACHE: usize = 20_000;

/// Numbers of every country that today's plans have, without a plus sign missing or a blank too
/// many.
fn clean_numbers() -> Vec<String> {
    let corpus = Corpus::new();
    let valid = |text: &String| ours(text, &ParseOptions::default()) == 1;
    (0..)
        .map(|at| corpus.clean(at))
        .filter(valid)
        .take(NUMBERS)
        .collect()
}

fn ours(text: &str, settings: &ParseOptions) -> usize {
    let reading = black_box(parse(black_box(text), settings));
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

fn phonenumber(text: &str, home: Option<Id>) -> usize {
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

/// The numbers in half of the texts of a list, one thread a half. Threads are started once; what is
/// measured is the reading.
fn two_threads(clean: &[String], rounds: u64) -> Duration {
    let begin = Barrier::new(3);
    let read_half = |texts: &[String]| {
        let anywhere = ParseOptions::default();
        begin.wait();
        let rounds = (0..rounds).map(|_| {
            texts
                .iter()
                .map(|text| ours(text, &anywhere))
                .sum::<usize>()
        });
        rounds.sum::<usize>()
    };
    thread::scope(|scope| {
        let (one, other) = clean.split_at(clean.len() / 2);
        let threads = [one, other].map(|texts| scope.spawn(move || read_half(texts)));
        begin.wait();
        let start = Instant::now();
        threads
            .into_iter()
            .for_each(|thread| drop(black_box(thread.join())));
        start.elapsed()
    })
}

fn group<'c>(c: &'c mut Criterion, name: &str) -> BenchmarkGroup<'c, WallTime> {
    let mut group = c.benchmark_group(name);
    group
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .throughput(Throughput::Elements(NUMBERS as u64));
    group
}

fn clean(c: &mut Criterion) {
    let (clean, anywhere) = (clean_numbers(), ParseOptions::default());
    let mut group = group(c, "peers/clean");
    group.bench_function("targetlist", |b| {
        b.iter(|| {
            clean
                .iter()
                .map(|text| ours(text, &anywhere))
                .sum::<usize>()
        })
    });
    group.bench_function("targetlist, two threads", |b| {
        b.iter_custom(|rounds| two_threads(&clean, rounds))
    });
    group.bench_function("phonelib", |b| {
        b.iter(|| clean.iter().map(|text| phonelib(text)).sum::<usize>())
    });
    group.bench_function("rlibphonenumber", |b| {
        b.iter(|| clean.iter().map(|text| port(text, None)).sum::<usize>())
    });
    let few: Vec<&String> = clean.iter().step_by(SPARSE).collect();
    group.throughput(Throughput::Elements(few.len() as u64));
    group.bench_function("phonenumber as shipped", |b| {
        b.iter(|| {
            few.iter()
                .map(|text| phonenumber(text, None))
                .sum::<usize>()
        })
    });
    // From here on, the damaged texts too are read with the larger cache.
    if let Ok(mut cache) = DATABASE.cache().lock() {
        *cache = regex_cache::RegexCache::new(CACHE);
    }
    group.throughput(Throughput::Elements(NUMBERS as u64));
    group.bench_function("phonenumber, larger cache", |b| {
        b.iter(|| {
            clean
                .iter()
                .map(|text| phonenumber(text, None))
                .sum::<usize>()
        })
    });
    group.finish();
}

/// A damaged text, and its home in the words of each library.
struct Damaged {
    text: String,
    settings: ParseOptions,
    theirs: Option<Theirs>,
    shipped: Option<Id>,
}

fn damaged_numbers() -> Vec<Damaged> {
    let corpus = Corpus::new();
    let damaged = (0..NUMBERS as u64).map(|at| {
        let text = corpus.damaged(at);
        let code = text.home.map(Region::code);
        Damaged {
            text: text.text,
            settings: text
                .home
                .map_or_else(ParseOptions::default, ParseOptions::at_home),
            theirs: code.and_then(|code| Theirs::from_code(code).ok()),
            shipped: code.and_then(|code| code.parse().ok()),
        }
    });
    damaged.collect()
}

fn damaged(c: &mut Criterion) {
    let damaged = damaged_numbers();
    let mut group = group(c, "peers/damaged");
    group.bench_function("targetlist", |b| {
        let read = |text: &Damaged| ours(&text.text, &text.settings);
        b.iter(|| damaged.iter().map(read).sum::<usize>())
    });
    group.bench_function("rlibphonenumber", |b| {
        let read = |text: &Damaged| port(&text.text, text.theirs);
        b.iter(|| damaged.iter().map(read).sum::<usize>())
    });
    group.bench_function("phonenumber, larger cache", |b| {
        let read = |text: &Damaged| phonenumber(&text.text, text.shipped);
        b.iter(|| damaged.iter().map(read).sum::<usize>())
    });
    group.finish();
}

criterion_group!(peers, clean, damaged);
criterion_main!(peers);
