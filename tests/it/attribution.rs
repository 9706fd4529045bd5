//! The session mixture against made-up lists whose truth is known.

use std::ops::ControlFlow;
use targetlist::TargetList;
use targetlist::attribute::{Attribution, Context, Kind, Mixture, Strength};
use targetlist::simulate::{Drill, Told};

pub fn read(text: &str) -> TargetList {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

pub fn mixture() -> Mixture {
    Mixture::new().sweeps(10)
}

/// The share of entries that have a client and are given to it; and the governments named that are
/// none.
pub fn score(answer: &Attribution, told: &Told) -> (f64, Vec<&'static str>) {
    let truth: Vec<&str> = told
        .truth
        .lines()
        .skip(1)
        .map(|line| line.split(',').nth(1).unwrap())
        .collect();
    let (mut right, mut of) = (0.0, 0.0);
    for (answer, truth) in answer
        .entries()
        .zip(&truth)
        .filter(|(_, truth)| !truth.is_empty())
    {
        of += 1.0;
        right += f64::from(u8::from(
            answer
                .government
                .is_some_and(|government| government.code() == *truth),
        ));
    }
    let falsely = answer
        .governments_at(0.8)
        .into_iter()
        .map(|government| government.code())
        .filter(|code| !truth.contains(code));
    (right / of, falsely.collect())
}

/// Every probability is one, and every row adds up.
pub fn sound(answer: &Attribution) {
    for (at, entry) in answer.entries().enumerate() {
        assert!(
            (0.0..=1.0).contains(&entry.probability) && (0.0..=1.0).contains(&entry.nobody),
            "{entry:?}"
        );
        let sum: f64 = answer.mix(at).iter().map(|(_, share)| share).sum();
        assert!((sum - 1.0).abs() < 1e-4, "{sum}");
    }
    assert!(!answer.to_string().contains("NaN"), "{answer}");
}

#[test]
fn clients_are_found_with_and_without_tags_times_and_order() {
    let drill = Drill::new(11).entries(4_000);
    for (drill, least) in [
        (drill, 0.88),
        (drill.tagged(0.5).wrong_tags(0.03), 0.88),
        (drill.undated(0.25), 0.80),
        (drill.undated(0.25).shuffled(), 0.70),
        (drill.noise(0.3), 0.60),
    ] {
        let told = drill.write();
        let answer = mixture().run(&read(&told.list)).unwrap();
        sound(&answer);
        let (right, falsely) = score(&answer, &told);
        assert!(
            right >= least && falsely.is_empty(),
            "{drill:?}: {right} {falsely:?}"
        );
    }
}

#[test]
fn the_seed_decides_and_threads_do_not() {
    let list = read(&Drill::new(12).entries(1_500).write().list);
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| {
            mixture()
                .run(&list)
                .unwrap()
                .entries()
                .map(|entry| entry.probability.to_bits())
                .collect::<Vec<_>>()
        })
    };
    assert!(run(1) == run(3));
    let other = mixture()
        .seed(2)
        .run(&list)
        .unwrap()
        .entries()
        .map(|entry| entry.probability.to_bits())
        .collect::<Vec<_>>();
    assert!(run(1) != other);
}

#[test]
fn every_kind_of_evidence_is_a_value_and_a_sentence() {
    let list = read(&Drill::new(18).entries(4_000).tagged(0.5).write().list);
    let answer = mixture().run(&list).unwrap();
    let text = answer.to_string();
    let all = [
        Kind::AtHome,
        Kind::Concentration,
        Kind::Abroad,
        Kind::OfficeHours,
        Kind::DaysOff,
        Kind::Months,
        Kind::Tags,
        Kind::Reuse,
        Kind::Customer,
    ];
    for client in answer.clients() {
        assert!(
            all.iter().all(|kind| client
                .evidence
                .iter()
                .any(|evidence| evidence.kind == *kind)),
            "{client:?}"
        );
        for evidence in &client.evidence {
            assert!(
                evidence.value >= 0.0 && (evidence.kind == Kind::Months || evidence.value <= 1.0),
                "{evidence:?}"
            );
            assert!(
                evidence.sentence.ends_with('.')
                    && evidence.sentence.starts_with(char::is_alphanumeric),
                "{evidence:?}"
            );
        }
        let least = match client.strength {
            Strength::VeryLikely => 0.95,
            Strength::Likely => 0.8,
            Strength::Rather => 0.6,
            Strength::Open => 0.0,
        };
        assert!(client.probability >= least && text.contains(&client.strength.to_string()));
    }
}

#[test]
fn tags_that_differ_by_case_and_blanks_are_one() {
    let told = Drill::new(16).entries(2_000).tagged(1.0).write();
    let odd: String = told
        .list
        .lines()
        .enumerate()
        .map(|(row, line)| {
            format!(
                "{}\n",
                if row % 2 == 0 {
                    line.to_lowercase()
                } else {
                    format!("{line} ")
                }
            )
        })
        .collect();
    let odd = odd.replace("z,c", "Z,c");
    let probabilities = |text: &str| {
        mixture()
            .run(&read(text))
            .unwrap()
            .entries()
            .map(|entry| entry.probability)
            .collect::<Vec<_>>()
    };
    assert!(probabilities(&told.list) == probabilities(&odd));
}

#[test]
fn work_can_be_watched_and_stopped() {
    let list = read(&Drill::new(17).entries(1_000).write().list);
    let stopped = mixture()
        .progress(|sweeps| {
            if sweeps.done > 3 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
        .run(&list);
    assert!(stopped.unwrap_err().to_string().contains("stopped"));
    assert!(
        mixture()
            .progress(|sweeps| if sweeps.done <= sweeps.of {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            })
            .run(&list)
            .is_ok()
    );
}

#[test]
fn numbers_clients_and_evidence_say_the_same() {
    let told = Drill::new(18).entries(3_000).tagged(0.5).write();
    let list = read(&told.list);
    let context = Context::read("c.csv", "government,regime\nMX,democracy\n".as_bytes()).unwrap();
    let answer = mixture().run(&list).unwrap().with_context(context);
    let mexico = answer
        .clients()
        .iter()
        .find(|client| client.government.code() == "MX")
        .unwrap();
    assert!(
        mexico.evidence.len() >= 7
            && mexico.sure <= mexico.entries
            && mexico.numbers <= mexico.entries,
        "{mexico:?}"
    );
    assert!(answer.to_string().contains("democracy"));
    let first = list.numbers().next().unwrap().number;
    assert!(
        (answer
            .of_number(first)
            .iter()
            .map(|(_, share)| share)
            .sum::<f64>()
            - 1.0)
            .abs()
            < 1e-4
    );
    assert!((0.0..=1.0).contains(&answer.agreement()));
}

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
    let text = answer.to_string();
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
    let untagged = mixture()
        .without_tags()
        .run(&read(&Drill::new(21).entries(1_500).write().list))
        .unwrap();
    assert!(untagged.baseline().by_tag().is_none());
}

#[test]
fn a_rehearsal_is_like_the_list() {
    let list = read(
        &Drill::new(22)
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

    // On so small a list names are unsteady, and the rehearsal shows it; on a larger one it finds
    // what it made up.
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

/// Every entry of the sample has a tag. Chains exchanged two neighbors with the same office days,
/// and the mean was of neither.
#[test]
fn chains_that_exchange_clients_are_matched() {
    let list = TargetList::open(crate::tree::root().join("data-samples/pegasus_project/list.csv"))
        .unwrap();
    let answer = Mixture::new().seed(1).run(&list).unwrap();
    assert!(answer.agreement() > 0.95, "{}", answer.agreement());
    for client in answer.clients() {
        assert!(client.probability > 0.9, "{client:?}");
    }
}
