//! Clients that are found, whatever the list lacks; the same answer every time.

use super::{mixture, read, score, sound};
use std::ops::ControlFlow;
use targetlist::TargetList;
use targetlist::attribute::{AttributionMethod, EvidenceKind, Mixture, Strength};
use targetlist::simulate::SimulatedList;

#[test]
fn clients_are_found_with_and_without_tags_times_and_order() {
    let drill = SimulatedList::new(11).entries(4_000);
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
    let list = read(&SimulatedList::new(12).entries(1_500).write().list);
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
    let list = read(
        &SimulatedList::new(18)
            .entries(4_000)
            .tagged(0.5)
            .write()
            .list,
    );
    let answer = mixture().run(&list).unwrap();
    let text = answer.to_string();
    let all = [
        EvidenceKind::AtHome,
        EvidenceKind::Concentration,
        EvidenceKind::Abroad,
        EvidenceKind::OfficeHours,
        EvidenceKind::DaysOff,
        EvidenceKind::Months,
        EvidenceKind::Tags,
        EvidenceKind::Reuse,
        EvidenceKind::Customer,
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
                evidence.value >= 0.0
                    && (evidence.kind == EvidenceKind::Months || evidence.value <= 1.0),
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
            Strength::MoreLikelyThanNot => 0.6,
            Strength::Open => 0.0,
        };
        assert!(client.probability >= least && text.contains(&client.strength.to_string()));
    }
}

#[test]
fn tags_that_differ_by_case_and_blanks_are_one() {
    let told = SimulatedList::new(16).entries(2_000).tagged(1.0).write();
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
    let list = read(&SimulatedList::new(17).entries(1_000).write().list);
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
    let told = SimulatedList::new(18).entries(3_000).tagged(0.5).write();
    let list = read(&told.list);
    let context = "government,regime\nMX,democracy\n".as_bytes();
    let answer = mixture().run(&list).unwrap();
    let answer = answer.with_context("c.csv", context).unwrap();
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

/// Every entry of the sample has a tag. Chains exchanged two neighbors with the same office days,
/// and the mean was of neither.
#[test]
fn chains_that_exchange_clients_are_matched() {
    let list = TargetList::open(crate::tree::root().join("data-samples/pegasus_project/list.csv"))
        .unwrap();
    let answer = Mixture::new().seed(1).run(&list).unwrap();
    assert!(answer.agreement() > 0.95, "{}", answer.agreement());
    // One chain takes two neighbors for one client; the other three have met.
    let method = answer.method();
    assert!(
        matches!(method, AttributionMethod::Sessions { left_out: 1, .. }),
        "{method:?}"
    );
    for client in answer.clients() {
        assert!(client.probability > 0.9, "{client:?}");
    }
}
