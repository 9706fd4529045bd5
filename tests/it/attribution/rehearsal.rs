//! Made-up lists like a list, and how often the method is wrong on them.

use super::{mixture, read};
use targetlist::TargetList;
use targetlist::simulate::SimulatedList;

#[test]
fn a_rehearsal_is_like_the_list() {
    let list = read(
        &SimulatedList::new(22)
            .entries(3_000)
            .tagged(0.4)
            .undated(0.2)
            .write()
            .list,
    );
    let answer = mixture().run(&list).unwrap();
    let likeness = answer.likeness();
    assert_eq!(
        (likeness.entries(), likeness.clients()),
        (3_000, answer.clients().len())
    );
    let told = likeness.write(7);
    assert!(told == likeness.write(7) && told != likeness.write(8));
    let made_up = read(&told.list);
    alike(&list, &made_up);
}

/// Whether a made-up list is like the one it was made from.
fn alike(list: &TargetList, made_up: &TargetList) {
    let (asked, got) = (list.counts(), made_up.counts());
    assert_eq!((got.entries, got.rejected()), (asked.entries, 0));
    assert!(
        asked.timed.abs_diff(got.timed) < 150,
        "{} {}",
        asked.timed,
        got.timed
    );
    assert!(
        list.distinct().abs_diff(made_up.distinct()) < 300,
        "{} {}",
        list.distinct(),
        made_up.distinct()
    );
    let tagged = |list: &TargetList| list.entries().filter(|entry| entry.tag.is_some()).count();
    assert!(
        tagged(list).abs_diff(tagged(made_up)) < 200,
        "{} {}",
        tagged(list),
        tagged(made_up)
    );
    assert!(
        made_up
            .numbers()
            .all(|listed| targetlist::simulate::Ranges::cannot_ring(listed.number))
    );
    let ((from, until), (first, last)) = (list.period().unwrap(), made_up.period().unwrap());
    let week = 8 * 86_400;
    assert!(
        (from.unix_seconds() - first.unix_seconds()).abs() < 40 * week
            && (until.unix_seconds() - last.unix_seconds()).abs() < 40 * week
    );
}

#[test]
fn a_rehearsal_of_a_list_that_says_nothing_says_so() {
    for text in [
        "phone\n+447700900123\n".to_owned(),
        SimulatedList::new(5)
            .entries(800)
            .noise(1.0)
            .undated(1.0)
            .write()
            .list,
    ] {
        let answer = mixture().run(&read(&text)).unwrap();
        let rehearsal = mixture().bootstrap(&answer, 1).unwrap();
        assert!(!rehearsal.to_string().contains("NaN"), "{rehearsal}");
        assert!(
            !answer.clients().is_empty()
                || rehearsal.sentences()[0].contains("no entry has a client"),
            "{rehearsal}"
        );
    }
    // Days and rounded minutes stay what they are.
    let days: String = (0..800)
        .map(|n| {
            format!(
                "+5210500{:05},2019-0{}-{:02}\n",
                n * 37,
                n % 9 + 1,
                n % 28 + 1
            )
        })
        .collect();
    let answer = mixture()
        .run(&read(&format!("phone,date\n{days}")))
        .unwrap();
    let told = answer.likeness().write(1);
    assert!(
        told.list
            .lines()
            .skip(1)
            .all(|line| line.split(',').nth(2).unwrap().len() <= 10),
        "{}",
        told.list
    );
}
