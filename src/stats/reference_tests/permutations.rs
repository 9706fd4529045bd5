//! Small fixed sets of selections and traces whose permutations were counted by full enumeration.

use super::*;

/// When each phone was selected, and when each showed a trace, in seconds.
type Times = [&'static [f64]];

const SIX_SELECTED: &Times = &[
    &[0.0],
    &[864000.0],
    &[1728000.0, 2160000.0],
    &[2592000.0],
    &[3456000.0],
    &[4320000.0, 4406400.0],
];
const SIX_TRACES: &Times = &[
    &[120.0],
    &[864600.0],
    &[2160030.0, 5184000.0],
    &[2851200.0],
    &[3369600.0],
    &[4424400.0],
];
const EIGHT_SELECTED: &Times = &[
    &[0.0],
    &[86400.0],
    &[259200.0],
    &[777600.0],
    &[8640000.0],
    &[8726400.0, 11232000.0],
    &[9936000.0],
    &[12096000.0],
];
const EIGHT_TRACES: &Times = &[
    &[45.0],
    &[87240.0],
    &[266400.0],
    &[691200.0],
    &[8640005.0],
    &[11232300.0],
    &[10022400.0],
    &[12182400.0],
];

/// For each selected phone and each phone's traces, whether a trace follows within the window.
fn table(selected: &Times, traces: &Times, window: f64) -> Vec<Vec<bool>> {
    let near = |one: &[f64], other: &[f64]| {
        one.iter().any(|at| {
            other
                .iter()
                .any(|trace| (0.0..=window).contains(&(trace - at)))
        })
    };
    selected
        .iter()
        .map(|one| traces.iter().map(|other| near(one, other)).collect())
        .collect()
}

/// Full enumeration: 6 of 720, 4 of 576, 24 of 40,320 at 15 minutes, and the same at a minute and a
/// day.
#[test]
fn permutations_are_counted_as_enumeration_does() {
    let six = |window| vec![table(SIX_SELECTED, SIX_TRACES, window)];
    let two = |window| {
        vec![
            table(&EIGHT_SELECTED[..4], &EIGHT_TRACES[..4], window),
            table(&EIGHT_SELECTED[4..], &EIGHT_TRACES[4..], window),
        ]
    };
    let one = |window| vec![table(EIGHT_SELECTED, EIGHT_TRACES, window)];
    let sample = Sampling {
        exact_up_to: 0,
        draws: 20_000,
        seed: 3,
    };
    for (groups, at_least, all, expected) in [
        (six(60.0), 120, 720, 0.16666666666666666),
        (six(900.0), 6, 720, 0.5),
        (six(86400.0), 2, 720, 0.6666666666666666),
        (two(60.0), 36, 576, 0.5),
        (two(900.0), 4, 576, 1.0),
        (two(86400.0), 1, 576, 1.75),
        (one(900.0), 24, 40320, 0.5),
    ] {
        let test = PermutationTest::of(&groups, Sampling::default()).unwrap();
        assert_eq!(test.counted(), Some((at_least, all)));
        close(test.p(), at_least as f64 / all as f64);
        close(test.expected(), expected);
        close(test.smallest(), 1.0 / all as f64);
        let drawn = PermutationTest::of(&groups, sample).unwrap();
        assert!((drawn.p() - test.p()).abs() < 0.01 && drawn.sampled().is_some());
        assert_eq!(drawn, PermutationTest::of(&groups, sample).unwrap());
    }
}

/// Each of three members fits its own partner and no other.
#[test]
fn one_of_six_permutations_fits_three() {
    let own = (0..3).map(|row| (0..3).map(|column| row == column).collect());
    let test = PermutationTest::of(&[own.collect()], Sampling::default()).unwrap();
    assert_eq!((test.fitting(), test.counted()), (3, Some((1, 6))));
    close(test.p(), 1.0 / 6.0);
}

#[test]
fn permutations_that_say_nothing() {
    let alone = vec![vec![vec![true]], vec![vec![true]]];
    let test = PermutationTest::of(&alone, Sampling::default()).unwrap();
    assert_eq!((test.p(), test.smallest()), (1.0, 1.0));
    assert!(
        PermutationTest::of(&[], Sampling::default()).is_err()
            && PermutationTest::of(&[vec![]], Sampling::default()).is_err()
    );
    assert!(PermutationTest::of(&[vec![vec![true, false]]], Sampling::default()).is_err());
    assert!(
        PermutationTest::of(
            &alone,
            Sampling {
                draws: 0,
                ..Sampling::default()
            }
        )
        .is_err()
    );
    // So many groups that their permutations cannot be written down: the share is still exact.
    let group: Vec<Vec<bool>> = (0..8)
        .map(|row| (0..8).map(|column| row == column).collect())
        .collect();
    let test = PermutationTest::of(&vec![group; 12], Sampling::default()).unwrap();
    assert!(test.counted().is_none() && test.p() > 0.0 && test.p() < 1e-50);
}

/// Without any link the test rejects no more often than its level, counted or drawn.
#[test]
fn chance_alone_rejects_no_more_often_than_the_level() {
    use rand::{RngExt, SeedableRng};
    let mut chance = rand_chacha::ChaCha8Rng::seed_from_u64(7);
    let mut rejected = [0, 0];
    const LISTS: usize = 300;
    for _ in 0..LISTS {
        let groups: Vec<Vec<Vec<bool>>> = [5, 6]
            .map(|size: usize| {
                let mut times =
                    || -> Vec<u32> { (0..size).map(|_| chance.random_range(0..20)).collect() };
                let (selections, traces) = (times(), times());
                selections
                    .iter()
                    .map(|at| {
                        traces
                            .iter()
                            .map(|trace| (0..4).contains(&(i64::from(*trace) - i64::from(*at))))
                            .collect()
                    })
                    .collect()
            })
            .to_vec();
        for (at, exact_up_to) in [14, 0].into_iter().enumerate() {
            let test = PermutationTest::of(
                &groups,
                Sampling {
                    exact_up_to,
                    draws: 199,
                    seed: 1,
                },
            )
            .unwrap();
            rejected[at] += usize::from(test.p() <= 0.05);
        }
    }
    assert!(
        rejected.iter().all(|count| *count * 100 <= LISTS * 8),
        "{rejected:?}"
    );
}
