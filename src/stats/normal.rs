//! The normal distribution function for the distribution of gaps, to seven digits.
//!
//! `erfc` of `puruspe` has more digits, and the attribution of entries would differ with it:
//! measured on the sample and on ten cuttings of it, with and without tags, 2 of 26 runs gave other
//! figures (seed 2: 6 of 50,000 entries had another client, and one probability differed by 0.18),
//! and a run took 7% longer. A difference in the eighth digit of a density can change what a
//! sampler draws. So this function stays until figures may change; everything else takes
//! [`below`](super::quantile::below).

/// The probability to the left of `z` under the normal curve (Abramowitz and Stegun 26.2.17: off by
/// 7.5e-8 at most).
pub(crate) fn normal_below(z: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * z.abs());
    let terms = [
        1.330_274_429,
        -1.821_255_978,
        1.781_477_937,
        -0.356_563_782,
        0.319_381_53,
    ];
    let polynomial = terms.iter().fold(0.0, |sum, term| (sum + term) * t);
    let tail = polynomial * (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if z < 0.0 { tail } else { 1.0 - tail }
}
