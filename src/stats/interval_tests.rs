#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where a value is missing"
)]

use super::Interval;
use crate::stats::Confidence;
use crate::stats::IntervalMethod::{self, AgrestiCoull, ClopperPearson, Jeffreys, Wilson};

type Row = (IntervalMethod, u64, u64, f64, f64, f64);

const METHODS: [IntervalMethod; 4] = [Wilson, ClopperPearson, Jeffreys, AgrestiCoull];

/// Method, hits, of, level, low, high: from scipy 1.17 and statsmodels 0.15, to twelve digits.
#[rustfmt::skip]
const REFERENCE: [Row; 37] = [
    (Wilson, 0, 1, 0.95, 0.0, 0.793_450_685_623),
    (Wilson, 1, 1, 0.95, 0.206_549_314_377, 1.0),
    (Wilson, 2, 2, 0.95, 0.342_380_227_507, 1.0),
    (Wilson, 0, 10, 0.95, 0.0, 0.277_532_799_863),
    (ClopperPearson, 0, 1, 0.95, 0.0, 0.975),
    (ClopperPearson, 2, 2, 0.95, 0.158_113_883_008, 1.0),
    (ClopperPearson, 10, 10, 0.95, 0.691_502_892_181, 1.0),
    (Jeffreys, 0, 1, 0.95, 0.000_385_580_980_756, 0.853_253_683_69),
    (Jeffreys, 10, 10, 0.95, 0.782_803_732_491, 0.999_952_109_567),
    (AgrestiCoull, 0, 1, 0.95, 0.0, 0.832_500_514_521),
    (AgrestiCoull, 2, 2, 0.95, 0.290_227_252_216, 1.0),
    (Wilson, 37, 67, 0.9, 0.452_223_127_344, 0.648_199_301_822),
    (Wilson, 37, 67, 0.95, 0.433_576_128_005, 0.665_236_066_387),
    (Wilson, 37, 67, 0.99, 0.398_191_259_671, 0.696_872_362_648),
    (Wilson, 0, 15, 0.95, 0.0, 0.203_883_301_036),
    (Wilson, 0, 1, 0.99, 0.0, 0.869_022_456_72),
    (Wilson, 30, 30, 0.95, 0.886_486_606_826, 1.0),
    (Wilson, 1, 50_000, 0.95, 3.530_499_822_83e-6, 0.000_113_289_701_391),
    (Wilson, 49_999, 50_000, 0.99, 0.999_829_673_095, 0.999_997_651_886),
    (ClopperPearson, 37, 67, 0.95, 0.425_752_225_812, 0.673_957_862_953),
    (ClopperPearson, 0, 15, 0.95, 0.0, 0.218_019_360_911),
    (ClopperPearson, 1, 1, 0.99, 0.005, 1.0),
    (ClopperPearson, 37, 37, 0.9, 0.922_225_288_995, 1.0),
    (ClopperPearson, 1, 2, 0.95, 0.012_579_117_093_4, 0.987_420_882_907),
    (ClopperPearson, 245, 1_000, 0.99, 0.210_758_475_483, 0.281_709_170_598),
    (ClopperPearson, 1, 50_000, 0.95, 5.063_560_314_88e-7, 0.000_111_427_773_639),
    (ClopperPearson, 49_999, 50_000, 0.95, 0.999_888_572_226, 0.999_999_493_644),
    (Jeffreys, 37, 67, 0.95, 0.433_067_970_717, 0.667_003_719_394),
    (Jeffreys, 0, 30, 0.95, 1.623_186_122_35e-5, 0.079_678_173_817_3),
    (Jeffreys, 1, 1, 0.99, 0.051_236_545_575_4, 0.999_984_578_664),
    (Jeffreys, 1, 50_000, 0.99, 7.172_210_747_84e-7, 0.000_128_373_965_944),
    (Jeffreys, 63, 65, 0.9, 0.917_444_198_385, 0.991_124_857_063),
    (AgrestiCoull, 37, 67, 0.95, 0.433_543_372_913, 0.665_268_821_479),
    (AgrestiCoull, 0, 15, 0.95, 0.0, 0.238_563_114_957),
    (AgrestiCoull, 3, 15, 0.99, 0.040_206_659_085_6, 0.543_798_748_198),
    (AgrestiCoull, 30, 30, 0.9, 0.901_365_439_56, 1.0),
    (AgrestiCoull, 1, 50_000, 0.95, 0.0, 0.000_125_395_121_849),
];

/// The same for counts at which `puruspe::invbetai` goes wrong: from scipy 1.17 (`betaincinv`,
/// `betainccinv`), checked with 34 digits in mpmath 1.3. The upper end for 1 of 1e9 is mpmath's;
/// scipy's differs from it by 9e-9.
#[rustfmt::skip]
const LARGE: [Row; 12] = [
    (ClopperPearson, 4_000, 9_000, 0.95, 0.434_142_314_905, 0.454_782_556_308),
    (Jeffreys, 4_000, 9_000, 0.95, 0.434_197_724_244, 0.454_726_890_392),
    (ClopperPearson, 500_000, 1_000_000, 0.95, 0.499_019_519_195, 0.500_980_480_805),
    (Jeffreys, 500_000, 1_000_000, 0.95, 0.499_020_019_194, 0.500_979_980_806),
    (ClopperPearson, 2_000, 1_000_000_000, 0.95, 1.913_298_791_61e-6, 2.089_617_345_81e-6),
    (Jeffreys, 2_000, 1_000_000_000, 0.95, 1.913_787_835_32e-6, 2.089_106_390_88e-6),
    (ClopperPearson, 1, 1_000_000_000, 0.95, 2.531_780_798_4e-11, 5.571_643_378_2e-9),
    (Jeffreys, 1, 1_000_000_000, 0.95, 1.078_976_413_33e-10, 4.674_201_792_49e-9),
    (ClopperPearson, 999_999_999, 1_000_000_000, 0.95, 0.999_999_994_428, 0.999_999_999_975),
    (Jeffreys, 999_999_999, 1_000_000_000, 0.95, 0.999_999_995_326, 0.999_999_999_892),
    (ClopperPearson, 500_000_000, 1_000_000_000, 0.95, 0.499_969_009_748, 0.500_030_990_252),
    (Jeffreys, 500_000_000, 1_000_000_000, 0.95, 0.499_969_010_248, 0.500_030_989_752),
];

fn interval(hits: u64, of: u64, method: IntervalMethod, level: f64) -> Interval {
    Interval::new(hits, of, method, Confidence::new(level).unwrap()).unwrap()
}

#[test]
fn agrees_with_reference_values() {
    for (method, hits, of, level, low, high) in REFERENCE.into_iter().chain(LARGE) {
        let ours = interval(hits, of, method, level);
        for (end, wanted) in [(ours.low(), low), (ours.high(), high)] {
            assert!(
                (end - wanted).abs() <= 1e-9 * wanted,
                "{method} {hits} of {of} at {level}: {end}, not {wanted}"
            );
        }
    }
}

#[test]
fn none_and_all_end_exactly_at_none_and_all() {
    for method in [Wilson, ClopperPearson] {
        for of in [1, 2, 15, 67, 50_000, 1_000_000_000] {
            for level in [0.5, 0.9, 0.95, 0.99, 0.9999] {
                let (nobody, all) = (
                    interval(0, of, method, level),
                    interval(of, of, method, level),
                );
                assert_eq!(
                    (nobody.low(), all.high()),
                    (0.0, 1.0),
                    "{method} {of} {level}"
                );
                assert!(
                    nobody.high() > 0.0 && all.low() < 1.0,
                    "{method} {of} {level}"
                );
            }
        }
    }
}

#[test]
fn jeffreys_does_not_change_the_end_points() {
    assert!(interval(0, 67, Jeffreys, 0.95).low() > 0.0);
    assert!(interval(67, 67, Jeffreys, 0.95).high() < 1.0);
}

#[test]
fn nothing_counted_has_no_interval() {
    for method in METHODS {
        assert!(Interval::new(0, 0, method, Confidence::P95).is_none());
        assert!(Interval::new(2, 1, method, Confidence::P95).is_none());
    }
}

/// Every method, a net of counts and levels: two shares in order, mirrored when hits and misses
/// change places, wider at a higher level, and holding the share (Jeffreys without its end-point
/// change may not, at none and all).
#[test]
fn keeps_its_shape_over_a_net_of_counts() {
    for method in METHODS {
        for of in [
            1,
            2,
            3,
            7,
            67,
            5_999,
            6_001,
            50_000,
            10_000_000,
            1_000_000_000,
        ] {
            for hits in [0, 1, 2, of / 1000, of / 3, of / 2, of - 1, of]
                .into_iter()
                .filter(|hits| *hits <= of)
            {
                let share = hits as f64 / of as f64;
                let mut width = 0.0;
                for level in [0.5, 0.9, 0.95, 0.99, 0.9999] {
                    let ours = interval(hits, of, method, level);
                    let (low, high) = (ours.low(), ours.high());
                    let at = format!("{method} {hits} of {of} at {level}: {low} {high}");
                    assert!(0.0 <= low && low < high && high <= 1.0, "{at}");
                    assert!(
                        method == Jeffreys || (low <= share && share <= high),
                        "{at}"
                    );
                    assert!(high - low > width, "{at}");
                    width = high - low;
                    let mirror = interval(of - hits, of, method, level);
                    assert!(
                        (low + mirror.high() - 1.0).abs() < 1e-12
                            && (high + mirror.low() - 1.0).abs() < 1e-12,
                        "{at}"
                    );
                }
            }
        }
    }
}

#[test]
fn no_count_is_too_large() {
    let most = u64::MAX;
    for method in METHODS {
        for hits in [0, 1, 1_000_000_000, most / 2, most - 1, most] {
            let ours = interval(hits, most, method, 0.95);
            assert!(
                0.0 <= ours.low() && ours.low() <= ours.high() && ours.high() <= 1.0,
                "{method} {hits}"
            );
        }
    }
}

/// What "exact" means, by adding up the binomial distribution: with the true share at an end, a
/// count at least (at most) as far out has half of the rest as its probability.
#[test]
fn clopper_pearson_cuts_off_its_tails() {
    let (hits, of): (i32, i32) = (3, 15);
    let exactly = |count: i32, share: f64| {
        let ways: f64 = (0..count)
            .map(|i| f64::from(of - i) / f64::from(i + 1))
            .product();
        ways * share.powi(count) * (1.0 - share).powi(of - count)
    };
    let ours = interval(3, 15, ClopperPearson, 0.95);
    let at_least: f64 = (hits..=of).map(|count| exactly(count, ours.low())).sum();
    let at_most: f64 = (0..=hits).map(|count| exactly(count, ours.high())).sum();
    assert!(
        (at_least - 0.025).abs() < 1e-12 && (at_most - 0.025).abs() < 1e-12,
        "{at_least} {at_most}"
    );
}

#[test]
fn prints_level_ends_and_method() {
    assert_eq!(
        format!("{:?}", interval(37, 67, Wilson, 0.95)),
        "95% interval 43.4–66.5%, Wilson"
    );
    assert_eq!(
        interval(37, 37, ClopperPearson, 0.9).to_string(),
        "90% interval 92.2–100%, Clopper-Pearson"
    );
    assert_eq!(
        interval(0, 67, Jeffreys, 0.975).to_string(),
        "97.5% interval < 0.1 to 4.5%, Jeffreys"
    );
}
