//! Bounds with chance, and phones that were chosen.

use super::*;

/// Hits, undecided, cases; the ends after Imbens and Manski, and of both Wilson intervals.
#[rustfmt::skip]
const BOUNDS: [(u64, u64, u64, f64, f64, f64, f64); 2] = [
    (37, 30, 67, 0.4523132571672307, 1.0, 0.4335761280049216, 1.0),
    (23, 30, 67, 0.24787107470686387, 0.8727438258963423, 0.24089006272762914, 0.8712431481097087),
];

#[test]
fn bounds_with_chance() {
    for (hits, undecided, of, low, high, union_low, union_high) in BOUNDS {
        let ours = rate(hits, of)
            .bounds_with_sampling_error(undecided, Confidence::P95)
            .unwrap();
        close(ours.low, low);
        close(ours.high, high);
        let both = rate(hits, of)
            .bounds_with_both_intervals(undecided, IntervalMethod::Wilson, Confidence::P95)
            .unwrap();
        close(both.low, union_low);
        close(both.high, union_high);
    }
    let exact = rate(23, 67)
        .bounds_with_both_intervals(30, IntervalMethod::ClopperPearson, Confidence::P95)
        .unwrap();
    close(exact.low, 0.23153339775115098);
    close(exact.high, 0.8807881685953768);
    for (hits, undecided, of, low) in [
        (34, 18, 52, 0.5180355424727014),
        (3, 12, 15, 0.07047549346981563),
    ] {
        close(
            rate(hits, of)
                .bounds_with_both_intervals(undecided, IntervalMethod::Wilson, Confidence::P95)
                .unwrap()
                .low,
            low,
        );
    }
    // Nothing undecided: the two-sided interval of a plain share.
    let plain = rate(37, 67)
        .bounds_with_sampling_error(0, Confidence::P95)
        .unwrap();
    close(plain.low, 0.4331701705730275);
}

#[test]
fn where_nobody_or_everybody_is_a_hit_wilsons_ends_stand() {
    let all = rate(5, 5)
        .bounds_with_sampling_error(0, Confidence::P95)
        .unwrap();
    close(all.low, 0.5655175352168252);
    assert_eq!(all.high, 1.0);
    let none = rate(0, 5)
        .bounds_with_sampling_error(0, Confidence::P95)
        .unwrap();
    assert_eq!(none.low, 0.0);
    close(none.high, 1.0 - 0.5655175352168252);
    let whole = rate(0, 5)
        .bounds_with_sampling_error(5, Confidence::P95)
        .unwrap();
    assert_eq!((whole.low, whole.high), (0.0, 1.0));
    assert!(
        rate(0, 0)
            .bounds_with_sampling_error(0, Confidence::P95)
            .is_err()
    );
}

#[test]
fn chosen_phones() {
    for (odds, share) in [
        (1.0, 0.5522388059701494),
        (2.0, 0.38144329896907225),
        (5.0, 0.19786096256684493),
        (10.0, 0.10979228486646887),
        (50.0, 0.024072869225764484),
        (100.0, 0.01218307540335858),
    ] {
        close(rate(37, 67).selection_adjusted(odds).unwrap(), share);
    }
    assert!(
        rate(0, 0).selection_adjusted(1.0).is_none()
            && rate(1, 2).selection_adjusted(0.0).is_none()
    );
}
