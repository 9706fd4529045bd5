//! Evidence on tags against made-up lists whose truth is known, and against lists that lie.

use super::{read, score, sound};
use targetlist::attribute::{Attribution, AttributionMethod, Tags};
use targetlist::simulate::{ListWithTruth, SimulatedList};

const SEEDS: std::ops::Range<u64> = 1..7;

/// A row of a made-up list: number, time, tag.
type Row = [String; 3];

/// What is done to each row, counted from 0.
type Renumbering = dyn Fn(usize, &mut Row);

/// The list with its rows changed; the truth stays.
fn changed(told: &ListWithTruth, change: impl Fn(usize, &mut Row)) -> ListWithTruth {
    let mut list = "row,number,timestamp_utc,tag\n".to_owned();
    for (at, line) in told.list.lines().skip(1).enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        let mut row = [cells[1], cells[2], cells[3]].map(str::to_owned);
        change(at, &mut row);
        list.push_str(&format!("{},{}\n", at + 1, row.join(",")));
    }
    ListWithTruth {
        list,
        truth: told.truth.clone(),
    }
}

fn by_tags(told: &ListWithTruth) -> Attribution {
    let answer = Attribution::by_tags(&read(&told.list)).unwrap();
    assert_eq!(answer.method(), AttributionMethod::Tags);
    sound(&answer);
    answer
}

#[test]
fn the_clients_of_tags_are_named() {
    for seed in SEEDS {
        let told = SimulatedList::new(seed).entries(6_000).tagged(1.0).write();
        let (right, falsely) = score(&by_tags(&told), &told);
        assert!(
            right > 0.95 && falsely.is_empty(),
            "{seed}: {right} {falsely:?}"
        );
    }
}

#[test]
fn no_false_government_is_named_by_tags() {
    let midnight = |_: usize, row: &mut Row| row[1].replace_range(10.., "T00:00:00Z");
    let day = |_: usize, row: &mut Row| row[1].truncate(10);
    let none = |_: usize, row: &mut Row| row[1].clear();
    let merged = |_: usize, row: &mut Row| {
        if row[2].ends_with(['1', '3', '5']) {
            row[2] = "one".to_owned();
        }
    };
    let by_chance = |at: usize, row: &mut Row| row[2] = format!("t{}", at * 7919 % 13);
    let one_tag = |_: usize, row: &mut Row| row[2] = "all".to_owned();
    // Twelve hours off: a clock that nobody set.
    let night = |_: usize, row: &mut Row| {
        let hour: u32 = row[1][11..13].parse().unwrap();
        let hour = (hour + 12) % 24;
        row[1].replace_range(11..13, &format!("{hour:02}"));
    };
    let kinds: [(&str, &Renumbering); 7] = [
        ("midnights", &midnight),
        ("days", &day),
        ("no times", &none),
        ("merged tags", &merged),
        ("tags by chance", &by_chance),
        ("one tag", &one_tag),
        ("clocks twelve hours off", &night),
    ];
    for (kind, change) in kinds {
        for seed in SEEDS {
            let told = SimulatedList::new(seed)
                .entries(4_000)
                .tagged(1.0)
                .noise(0.02)
                .write();
            names_none_falsely(kind, seed, &changed(&told, change));
        }
    }
}

#[test]
fn wrong_tags_name_no_false_government() {
    for share in [0.1, 0.3, 0.6] {
        for seed in SEEDS {
            let told = SimulatedList::new(seed)
                .entries(4_000)
                .tagged(1.0)
                .wrong_tags(share);
            names_none_falsely(&format!("wrong tags, {share}"), seed, &told.write());
        }
    }
}

fn names_none_falsely(kind: &str, seed: u64, told: &ListWithTruth) {
    let (right, falsely) = score(&by_tags(told), told);
    assert!(
        falsely.is_empty(),
        "{kind}, {seed}: {falsely:?}, {right:.3} right"
    );
}

#[test]
fn tags_that_say_no_more_than_the_number_are_not_looked_at() {
    let told = SimulatedList::new(3).entries(2_000).tagged(1.0).write();
    assert_eq!(Tags::of(&read(&told.list)), Tags::Telling);
    // The first digits stand for a column of countries.
    let countries = changed(&told, |_, row| {
        let list = read(&format!("number\n{}\n", row[0]));
        let region = list.numbers().next().and_then(|one| one.regions.main());
        row[2] = region.map_or_else(String::new, |region| region.code().to_owned());
    });
    assert_eq!(Tags::of(&read(&countries.list)), Tags::SayNoMore);
    let answer = by_tags(&countries);
    assert!(answer.clients().is_empty(), "{answer}");
    assert!(answer.to_string().contains("Tags are not used"));
}
