//! Clusters by tag, by session and by both, on made-up lists: every entry in exactly one or in
//! none, whatever times look like.

use std::collections::BTreeMap;
use targetlist::TargetList;
use targetlist::cluster::{By, Parts};
use targetlist::simulate::Drill;

fn read(text: &str) -> TargetList {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

/// The list with the cell of the time written anew.
fn with_times(list: &str, write: impl Fn(&str) -> String) -> String {
    let rewritten = list.lines().skip(1).map(|line| {
        let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        cells[2] = write(&cells[2]);
        cells.join(",") + "\n"
    });
    "row,number,timestamp,tag\n".to_owned() + &rewritten.collect::<String>()
}

/// For each entry, by its own row number: the label of its cluster and the probability.
fn by_row(list: &TargetList, by: By) -> BTreeMap<String, Option<(String, f64)>> {
    let parts = Parts::of(list, by);
    assert_eq!(parts.places().len() as u64, list.counts().entries);
    let rows = (0..parts.places().len()).map(|at| list.other("row", at).unwrap().to_owned());
    let places = parts.places().iter().map(|place| {
        place.map(|place| {
            assert!(
                (0.0..=1.0).contains(&place.probability) && place.cluster < parts.labels().len(),
                "{place:?}"
            );
            (parts.labels()[place.cluster].clone(), place.probability)
        })
    });
    rows.zip(places).collect()
}

/// Which rows are together, whatever the clusters are called.
fn together(places: &BTreeMap<String, Option<(String, f64)>>) -> Vec<Vec<&String>> {
    let mut groups: BTreeMap<&String, Vec<&String>> = BTreeMap::new();
    for (row, place) in places {
        if let Some((label, _)) = place {
            groups.entry(label).or_default().push(row);
        }
    }
    let mut groups: Vec<Vec<&String>> = groups.into_values().collect();
    groups.sort();
    groups
}

#[test]
fn the_order_of_rows_and_the_zone_of_times_change_nothing() {
    let told = Drill::new(31)
        .entries(1_500)
        .tagged(0.5)
        .wrong_tags(0.03)
        .write();
    let mut rows: Vec<&str> = told.list.lines().skip(1).collect();
    // A fixed shuffle: steps that have no divisor in common with the number of rows.
    rows = (0..rows.len())
        .map(|at| rows[at * 7 % rows.len()])
        .collect();
    let shuffled = format!("row,number,timestamp,tag\n{}\n", rows.join("\n"));
    // The same instants, written in two zones.
    let zones = with_times(&told.list, |time| {
        let at: jiff::Timestamp = time.parse().unwrap();
        let hours = if at.as_second() % 2 == 0 { 4 } else { -6 };
        at.display_with_offset(jiff::tz::Offset::constant(hours))
            .to_string()
    });
    for by in [By::Tag, By::Sessions, By::Both] {
        let plain = by_row(&read(&told.list), by);
        for other in [&shuffled, &zones] {
            let other = by_row(&read(other), by);
            assert_eq!(together(&plain), together(&other), "{by:?}");
            for (row, place) in &plain {
                let (a, b) = (
                    place.as_ref().map(|place| place.1),
                    other[row].as_ref().map(|place| place.1),
                );
                assert!(
                    (a.unwrap_or(-1.0) - b.unwrap_or(-1.0)).abs() < 1e-9,
                    "{by:?} {row}"
                );
            }
        }
    }
}

#[test]
fn times_of_minutes_and_of_days_are_taken_for_what_they_are() {
    let told = Drill::new(32).entries(1_500).tagged(0.5).write();
    let minutes = read(&with_times(&told.list, |time| {
        format!("{}:00Z", &time[..16])
    }));
    let exact = read(&told.list);
    let (a, b) = (
        Parts::of(&exact, By::Sessions),
        Parts::of(&minutes, By::Sessions),
    );
    assert_eq!(b.in_none(), 0);
    let (few, many) = (
        a.labels().len().min(b.labels().len()),
        a.labels().len().max(b.labels().len()),
    );
    assert!(
        many * 4 < few * 5,
        "{few} {many}: rounding to minutes must leave most sessions what they are"
    );
    // A day is no session: such entries are in none by sessions, and stay with their tag by both.
    let days = read(&with_times(&told.list, |time| time[..10].to_owned()));
    assert_eq!(Parts::of(&days, By::Sessions).in_none(), 1_500);
    assert_eq!(
        Parts::of(&days, By::Both).in_none(),
        Parts::of(&days, By::Tag).in_none()
    );
    let undated = read(&with_times(&told.list, |_| String::new()));
    assert_eq!(Parts::of(&undated, By::Sessions).in_none(), 1_500);
    assert!(
        Parts::of(&undated, By::Sessions)
            .to_string()
            .contains("1,500 entries without a time of day")
    );
}

/// By both, more entries have a client than by tag, and those placed are right as often as their
/// probability says.
#[test]
fn tags_and_sessions_together_know_more_than_tags() {
    // At 60,000 entries several clients are at work at once, so that sessions are mixed.
    for (seed, wrong, entries) in [
        (33, 0.0, 6_000),
        (34, 0.03, 6_000),
        (35, 0.1, 6_000),
        (33, 0.03, 60_000),
    ] {
        let told = Drill::new(seed)
            .entries(entries)
            .tagged(0.5)
            .wrong_tags(wrong)
            .write();
        let truth: Vec<&str> = told
            .truth
            .lines()
            .skip(1)
            .map(|line| line.split(',').nth(1).unwrap())
            .collect();
        let list = read(&told.list);
        let judged = |by: By| {
            let parts = Parts::of(&list, by);
            // A cluster is the client that most of its entries are of.
            let mut of: BTreeMap<usize, BTreeMap<&str, u64>> = BTreeMap::new();
            for (place, truth) in parts.places().iter().zip(&truth) {
                if let Some(place) = place {
                    *of.entry(place.cluster)
                        .or_default()
                        .entry(truth)
                        .or_default() += 1;
                }
            }
            let best = |cluster: usize| {
                of[&cluster]
                    .iter()
                    .max_by_key(|(_, times)| **times)
                    .map(|(government, _)| *government)
                    .unwrap()
            };
            let (mut placed, mut right, mut promised) = (0.0, 0.0, 0.0);
            for (place, truth) in parts.places().iter().zip(&truth) {
                if let Some(place) = place {
                    placed += 1.0;
                    promised += place.probability;
                    right += f64::from(u8::from(best(place.cluster) == *truth));
                }
            }
            (placed, right / placed, promised / placed)
        };
        let (by_tag, by_both) = (judged(By::Tag), judged(By::Both));
        assert!(by_both.0 > 1.5 * by_tag.0, "{by_tag:?} {by_both:?}");
        assert!(
            by_both.1 > 0.95 && by_both.1 > by_tag.1 - 0.03,
            "{by_tag:?} {by_both:?}"
        );
        assert!(
            (by_both.1 - by_both.2).abs() < 0.1,
            "probabilities are {} and {} are right",
            by_both.2,
            by_both.1
        );
    }
}
