//! What stands beside an answer: what moves it, and what the plain rules say.

use super::{mixture, read};
use targetlist::attribute::Mixture;
use targetlist::simulate::SimulatedList;

#[test]
fn what_moves_the_answer_is_told() {
    let list = read(&SimulatedList::new(19).entries(2_500).write().list);
    let mixture = Mixture::new().sweeps(4);
    let sensitivity = mixture.sensitivity(&list, 2).unwrap();
    let answer = mixture.run(&list).unwrap();
    let named = [0.5, 0.6, 0.8, 0.95].map(|at| answer.governments_at(at).len());
    assert!(named.is_sorted_by(|few, more| few >= more), "{named:?}");
    assert_eq!(
        (sensitivity.without.len(), sensitivity.resampled.is_empty()),
        (6, false)
    );
    // A list without tags is the same without them.
    assert!(
        sensitivity
            .without
            .iter()
            .any(|variant| variant.without == "tags"
                && variant.same == 1.0
                && variant.lost.is_empty())
    );
    assert!(
        sensitivity
            .without
            .iter()
            .any(|variant| variant.without == "times" && variant.same < 1.0)
    );
    for row in &sensitivity.resampled {
        assert!(
            row.share > 0.0 && row.share <= 1.0 && row.entries.0 <= row.entries.1,
            "{row:?}"
        );
    }
    assert!(!sensitivity.to_string().contains("NaN"));
}

#[test]
fn the_plain_rules_stand_beside_the_answer() {
    let list = read(
        &SimulatedList::new(21)
            .entries(3_000)
            .tagged(1.0)
            .write()
            .list,
    );
    let answer = mixture().run(&list).unwrap();
    let baseline = answer.baseline();
    let clients: Vec<_> = answer
        .clients()
        .iter()
        .map(|client| (client.government, client.entries))
        .collect();
    assert_eq!(
        baseline
            .iter()
            .map(|row| (row.government, row.entries))
            .collect::<Vec<_>>(),
        clients
    );
    for row in baseline.iter() {
        assert!(
            row.both <= row.entries.min(row.entries_there)
                && row.both_tagged <= row.tagged.min(row.entries),
            "{row:?}"
        );
    }
    assert_eq!(
        baseline.by_country().hits(),
        baseline.iter().map(|row| row.both).sum::<u64>()
    );
    assert!(
        baseline.by_tag().unwrap().share().unwrap() > 0.3
            && baseline.would_name() > clients.len() as u64
    );
}

#[test]
fn home_share_is_blind_to_a_client_that_looks_abroad() {
    let list = read(
        &SimulatedList::new(21)
            .entries(3_000)
            .tagged(1.0)
            .write()
            .list,
    );
    let answer = mixture().run(&list).unwrap();
    let baseline = answer.baseline();
    // Morocco's client looks abroad: country code sees a fifth of it, home share nobody.
    let morocco = baseline
        .iter()
        .find(|row| row.government.code() == "MA")
        .unwrap();
    assert!(
        morocco.both * 2 < morocco.entries && morocco.tags.is_empty(),
        "{morocco:?}"
    );
    let mexico = baseline
        .iter()
        .find(|row| row.government.code() == "MX")
        .unwrap();
    assert!(
        mexico.both * 10 > mexico.entries * 9 && mexico.tags == ["C04"],
        "{mexico:?}"
    );
    let text = answer.to_string();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("The country code gives the same government for")
            && text.contains("tags by home share"),
        "{text}"
    );
    assert!(
        text.contains(
            "“very likely” from 95%, “likely” from 80%, “more likely than not” from 60%, \
             otherwise “open”"
        ),
        "{text}"
    );
}

#[test]
fn without_tags_home_share_says_nothing() {
    let untagged = mixture()
        .without_tags()
        .run(&read(&SimulatedList::new(21).entries(1_500).write().list))
        .unwrap();
    assert!(untagged.baseline().by_tag().is_none());
}
