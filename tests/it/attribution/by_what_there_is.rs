//! The method follows from what a list has; tags are evidence and not truth.

use super::{mixture, read, score, sound};
use targetlist::attribute::{Attribution, AttributionMethod, Tags};
use targetlist::simulate::{ListWithTruth, SimulatedList};

#[test]
fn the_list_decides_by_what_it_is_attributed() {
    let of = |share: f64| {
        let told = SimulatedList::new(5).entries(1_000).tagged(share).write();
        let list = read(&told.list);
        let answer = mixture().attribute(&list).unwrap();
        assert_eq!(answer.tags(), Tags::of(&list));
        (answer.method() == AttributionMethod::Tags, answer)
    };
    let (by_tags, all) = of(1.0);
    let all = all.to_string();
    let note: Vec<&str> = all.split_whitespace().collect();
    assert!(by_tags && note.join(" ").contains("Each tag is treated as one client"));
    let (by_tags, few) = of(0.25);
    assert!(!by_tags && matches!(few.tags(), Tags::Few { of: 1_000, .. }));
    let few = few.to_string();
    let note: Vec<&str> = few.split_whitespace().collect();
    assert!(
        note.join(" ")
            .contains("too few to attribute them by tags alone"),
        "{few}"
    );
    let (by_tags, none) = of(0.0);
    assert!(!by_tags && none.to_string().contains("No entry has a tag."));
    // Tags that are left out by hand choose nothing.
    let told = SimulatedList::new(5).entries(1_000).tagged(1.0).write();
    let without = mixture().without_tags().attribute(&read(&told.list));
    assert_ne!(without.unwrap().method(), AttributionMethod::Tags);
}

/// Of the entries without a tag: the share that is right, the share of those of 80% and more, and how
/// many these are.
fn untagged(answer: &Attribution, told: &ListWithTruth) -> (f64, f64, usize) {
    let lines = told.list.lines().skip(1).zip(told.truth.lines().skip(1));
    let (mut right, mut of, mut sure, mut sure_right) = (0, 0, 0, 0);
    for (entry, (row, truth)) in answer.entries().zip(lines) {
        let truth = truth.split(',').nth(1).unwrap();
        if !row.ends_with(',') || truth.is_empty() {
            continue;
        }
        let is_right = entry.government.is_some_and(|one| one.code() == truth);
        of += 1;
        right += usize::from(is_right);
        if entry.government.is_some() && entry.probability >= 0.8 {
            sure += 1;
            sure_right += usize::from(is_right);
        }
    }
    let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
    (share(right, of), share(sure_right, sure), sure)
}

#[test]
fn an_entry_without_a_tag_belongs_to_the_tags_beside_it() {
    for seed in 1..5 {
        let told = SimulatedList::new(seed).entries(12_000).tagged(0.8).write();
        let answer = Attribution::by_tags(&read(&told.list)).unwrap();
        sound(&answer);
        let (right, sure_right, sure) = untagged(&answer, &told);
        assert!(
            right > 0.8 && sure_right > 0.97 && sure > 1_000,
            "{seed}: {right} {sure_right} {sure}"
        );
        assert!(score(&answer, &told).1.is_empty());
    }
}

#[test]
fn where_no_tag_is_beside_an_entry_it_is_nobodys() {
    let told = SimulatedList::new(6)
        .entries(2_000)
        .tagged(0.8)
        .undated(1.0)
        .write();
    let answer = Attribution::by_tags(&read(&told.list)).unwrap();
    assert_eq!(untagged(&answer, &told), (0.0, 0.0, 0));
    let says = answer.to_string();
    assert!(
        says.contains("neither a tag nor a tagged entry within half an hour."),
        "{says}"
    );
}

/// The tags of Bahrain and Kazakhstan, three hours apart, are one.
#[test]
fn two_clients_under_one_tag_are_said_and_sessions_take_them_apart() {
    let told = SimulatedList::new(4).entries(12_000).tagged(1.0).write();
    let plain = Attribution::by_tags(&read(&told.list)).unwrap();
    assert!(
        !plain.to_string().contains("two groups of sessions"),
        "{plain}"
    );
    let tag_of = |code: &str| {
        let mut rows = told.list.lines().zip(told.truth.lines()).skip(1);
        let (row, _) = rows
            .find(|(_, truth)| truth.split(',').nth(1) == Some(code))
            .unwrap();
        row.rsplit(',').next().unwrap().to_owned()
    };
    let (one, other) = (tag_of("BH"), tag_of("KZ"));
    let list = told
        .list
        .replace(&format!(",{other}\n"), &format!(",{one}\n"));
    let list = read(&list);
    let by_tags = Attribution::by_tags(&list).unwrap();
    let says = by_tags.to_string();
    assert_eq!(says.matches("two groups of sessions").count(), 1, "{says}");
    assert!(says.contains("at different hours"), "{says}");
    let named = |answer: &Attribution, code: &str| {
        let mut named = answer.governments_at(0.8).into_iter();
        named.any(|government| government.code() == code)
    };
    assert!(!named(&by_tags, "KZ") || !named(&by_tags, "BH"));
    let by_sessions = mixture().run(&list).unwrap();
    assert!(
        named(&by_sessions, "KZ") && named(&by_sessions, "BH"),
        "{by_sessions}"
    );
    assert!(by_sessions.to_string().contains("two groups of sessions"));
}

#[test]
fn clocks_that_are_wrong_by_hours_are_said() {
    let says = |late: u32| {
        let told = SimulatedList::new(7).entries(4_000).tagged(1.0).write();
        let rows = told.list.lines().map(|line| match line.split_once('T') {
            Some((before, after)) if after.as_bytes()[2] == b':' => {
                let hour = after[..2].parse::<u32>().unwrap();
                format!("{before}T{:02}{}\n", (hour + late) % 24, &after[2..])
            }
            _ => format!("{line}\n"),
        });
        let list = read(&rows.collect::<String>());
        Attribution::of(&list)
            .unwrap()
            .limitations()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert!(!says(0).contains("clocks"), "{}", says(0));
    let late = says(10);
    assert!(
        late.contains("hours earlier") && late.contains("likely wrong"),
        "{late}"
    );
}
