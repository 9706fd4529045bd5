//! Two groups, two lists, two examiners.

use super::*;

type Row = (u64, u64, u64, u64, f64, f64, f64, f64);

/// Hits and cases of both groups; Fisher's p, the difference, Newcombe's ends.
#[rustfmt::skip]
const TWO_GROUPS: [Row; 6] = [
    (34, 52, 3, 15, 0.002747187608287168, 0.45384615384615384, 0.16770771731573325, 0.6268195381414772),
    (23, 52, 0, 15, 0.0012507435291659018, 0.4423076923076923, 0.2024441409799546, 0.5766023821279712),
    (3, 5, 1, 6, 0.24242424242424238, 0.43333333333333335, -0.1087399926723418, 0.7470230208269982),
    (0, 5, 0, 7, 1.0, 0.0, -0.3543304350666875, 0.43448246478317476),
    (10, 12, 1, 9, 0.00190521552751, 0.722222222222, 0.293188852678, 0.872720010026),
    (5, 5, 0, 5, 0.00793650793651, 1.0, 0.38554900569, 1.0),
];

#[test]
fn two_groups() {
    for (a, of_a, b, of_b, p, difference, low, high) in TWO_GROUPS {
        let apart = Comparison::of(&rate(a, of_a), &rate(b, of_b), Confidence::P95).unwrap();
        close(apart.p(), p);
        close(apart.difference(), difference);
        close(apart.low(), low);
        close(apart.high(), high);
    }
    assert!(Comparison::of(&rate(0, 0), &rate(1, 2), Confidence::P95).is_err());
}

/// Nobody against everybody, and the like: hits and cases of both groups; p by `fisher_exact`,
/// Newcombe's ends of statsmodels' Wilson intervals.
#[rustfmt::skip]
const EDGES: [(u64, u64, u64, u64, f64, f64, f64); 8] = [
    (2, 2, 0, 2, 0.3333333333333333, 0.06998519885519938, 1.0),
    (5, 5, 0, 5, 0.007936507936507938, 0.38554900569034356, 1.0),
    (1, 1, 0, 1, 1.0, -0.12210872068194178, 1.0),
    (0, 5, 0, 7, 1.0, -0.3543304350666875, 0.43448246478317487),
    (5, 5, 7, 7, 1.0, -0.43448246478317476, 0.3543304350666875),
    (1, 1, 1, 1, 1.0, -0.7934506856227626, 0.7934506856227626),
    (0, 1, 10, 10, 0.09090909090909091, -1.0, -0.1594118454826009),
    (3, 3, 0, 40, 8.103071063933232e-05, 0.43170741543980795, 1.0),
];

#[test]
fn nobody_against_everybody() {
    for (a, of_a, b, of_b, p, low, high) in EDGES {
        let apart = Comparison::of(&rate(a, of_a), &rate(b, of_b), Confidence::P95).unwrap();
        close(apart.p(), p);
        close(apart.low(), low);
        close(apart.high(), high);
    }
}

/// All small sets of counts: Fisher's p is a probability, is 1 for equal groups, and does not
/// change when the groups change places.
#[test]
fn fisher_keeps_its_shape() {
    for (a, of_a, b, of_b) in
        (0..5).flat_map(|a| (0..7).flat_map(move |b| [(a, 5, b, 7), (a, 5, b.min(5), 5)]))
    {
        let p = |x: (u64, u64), y: (u64, u64)| {
            Comparison::of(&rate(x.0, x.1), &rate(y.0, y.1), Confidence::P95)
                .unwrap()
                .p()
        };
        let (one, other) = (p((a, of_a), (b, of_b)), p((b, of_b), (a, of_a)));
        assert!((one - other).abs() < 1e-10 && one > 0.0 && one <= 1.0);
        assert!(of_a != of_b || a != b || (one - 1.0).abs() < 1e-10);
    }
}

#[test]
fn overlaps() {
    close(
        Overlap::new(1_000_000, 50_000, 1_400, 80).unwrap().p(),
        0.123001768201,
    );
    close(
        Overlap::new(100_000, 500, 41, 3).unwrap().p(),
        0.00115004936148,
    );
    close(Overlap::new(10, 1, 1, 1).unwrap().p(), 0.1);
    close(
        Overlap::new(100, 10, 10, 10).unwrap().p(),
        5.776904234533875e-14,
    );
    assert_eq!(Overlap::new(10, 5, 5, 0).unwrap().p(), 1.0);
    assert_eq!(Overlap::new(0, 0, 0, 0).unwrap().p(), 1.0);
    assert_eq!(Overlap::new(10, 10, 5, 5).unwrap().p(), 1.0);
    assert!(Overlap::new(10, 8, 8, 5).is_err() && Overlap::new(10, 8, 8, 9).is_err());
}

#[test]
fn agreement_that_says_nothing_is_refused() {
    let none = Agreement::of(Vec::<(u8, u8)>::new());
    assert!(none.kappa().is_err() && none.cases() == 0);
    assert_eq!(Agreement::of([(1, 2), (2, 1)]).kappa().unwrap(), -1.0);
}
