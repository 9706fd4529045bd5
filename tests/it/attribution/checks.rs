//! What is computed beside the answer: sensitivity, plain rules, rehearsals.

use super::{mixture, read};
use targetlist::TargetList;
use targetlist::attribute::Mixture;
use targetlist::simulate::Drill;

#[test]
fn what_moves_the_answer_is_told() {
    let list = read(&Drill::new(19).entries(2_500).write().list);
    let sensitivity = Mixture::new().sweeps(4).sensitivity(&list, 2).unwrap();
    assert!(
        sensitivity
            .at
            .windows(2)
            .all(|pair| pair[0].named.len() >= pair[1].named.len())
    );
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
    let list = read(&Drill::new(21).entries(3_000).tagged(1.0).write().list);
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
        mexico.both * 10 > mexico.entries * 9 && mexico.tags == ["c04"],
        "{mexico:?}"
    );
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
fn without_tags_no_rule_of_tags_stands_beside_the_answer() {
    let list = read(&Drill::new(21).entries(1_500).write().list);
    let answer = mixture().without_tags().run(&list).unwrap();
    assert!(answer.baseline().by_tag().is_none());
}

#[test]
fn the_plain_rules_are_printed() {
    let list = read(&Drill::new(21).entries(3_000).tagged(1.0).write().list);
    let text = mixture().run(&list).unwrap().to_string();
    assert!(
        text.contains("Country code agrees with the mixture on")
            && text.contains("tags by home share"),
        "{text}"
    );
    assert!(
        text.contains(
            "very likely from 95 %, likely from 80 %, rather than not from 60 %, open below"
        ),
        "{text}"
    );
}

#[test]
fn a_rehearsal_is_like_the_list() {
    let drill = Drill::new(22).entries(3_000).tagged(0.4).undated(0.2);
    let list = read(&drill.write().list);
    let answer = mixture().run(&list).unwrap();
    let likeness = answer.likeness();
    assert_eq!(
        (likeness.entries(), likeness.clients()),
        (3_000, answer.clients().len())
    );
    let told = likeness.write(7);
    assert!(told == likeness.write(7) && told != likeness.write(8));
    let made_up = read(&told.list);
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
        tagged(&list).abs_diff(tagged(&made_up)) < 200,
        "{} {}",
        tagged(&list),
        tagged(&made_up)
    );
    assert!(
        made_up
            .numbers()
            .all(|listed| targetlist::simulate::cannot_ring(listed.number))
    );
    let ((from, until), (first, last)) = (list.period().unwrap(), made_up.period().unwrap());
    let week = 8 * 86_400;
    assert!(
        (from.unix_seconds() - first.unix_seconds()).abs() < 40 * week
            && (until.unix_seconds() - last.unix_seconds()).abs() < 40 * week
    );
}

/// On a small list names are unsteady; on a larger one a rehearsal finds what it made up.
#[test]
fn a_rehearsal_finds_what_it_made_up() {
    let list = read(&Drill::new(23).entries(8_000).write().list);
    let rehearsal = mixture()
        .rehearse(&mixture().run(&list).unwrap(), 2)
        .unwrap();
    assert_eq!(
        rehearsal
            .trials()
            .iter()
            .map(|trial| trial.seed)
            .collect::<Vec<_>>(),
        [1, 2]
    );
    for trial in rehearsal.trials() {
        assert!(
            trial.accuracy().unwrap() > 0.8 && trial.falsely_named.is_empty(),
            "{rehearsal}"
        );
        assert!(
            trial.claimed_right <= trial.claimed
                && trial.right <= trial.with_client
                && trial.with_client <= trial.entries
        );
        assert!(
            (0.0..=1.0).contains(&trial.calibration_error) && (0.0..=1.0).contains(&trial.coverage)
        );
    }
    let text = rehearsal.to_string();
    assert!(
        text.contains("under the model's own assumptions") && !text.contains("NaN"),
        "{text}"
    );
}

#[test]
fn a_rehearsal_of_a_list_that_says_nothing_says_so() {
    for text in [
        "phone\n+447700900123\n".to_owned(),
        Drill::new(5)
            .entries(800)
            .noise(1.0)
            .undated(1.0)
            .write()
            .list,
    ] {
        let answer = mixture().run(&read(&text)).unwrap();
        let rehearsal = mixture().rehearse(&answer, 1).unwrap();
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
