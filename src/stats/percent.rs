//! Shares printed as percentages.

use std::fmt;

/// A share as a percentage with one decimal: `55.2%`.
///
/// Takes a share from 0 to 1. Only exactly none and exactly all print as `0%` and `100%`; what
/// would round to them prints as `< 0.1%` and `> 99.9%`, so that "few" never reads as "none".
/// What is not a share (below 0, above 1, not a number) prints as `no share`.
///
/// ```
/// use targetlist::stats::percent;
///
/// assert_eq!(percent(37.0 / 67.0), "55.2%");
/// assert_eq!(percent(1.0), "100%");
/// assert_eq!(percent(49_999.0 / 50_000.0), "> 99.9%");
/// ```
pub fn percent(share: f64) -> String {
    match figure(share) {
        Some(figure) => format!("{figure}%"),
        None => "no share".into(),
    }
}

/// A threshold from the settings: `80%`, `12.5%`, `two thirds`.
pub(crate) fn threshold(share: f64) -> String {
    let tenths = (share * 1000.0).round();
    match tenths % 10.0 == 0.0 {
        _ if (share - 2.0 / 3.0).abs() < 1e-9 => "two thirds".to_owned(),
        true => format!("{}%", tenths / 10.0),
        false => percent(share),
    }
}

/// Two shares as a range of percentages: `43.4–66.5%`, with an en dash.
///
/// Takes two shares from 0 to 1, the lower first, and prints each as [`percent`] does. Where one of
/// them is a limit such as `< 0.1`, the range is written with `to`; where both are the same limit,
/// it is written once.
///
/// ```
/// use targetlist::stats::percent_range;
///
/// assert_eq!(percent_range(0.433_58, 0.665_24), "43.4–66.5%");
/// assert_eq!(percent_range(0.0, 0.054_2), "0–5.4%");
/// assert_eq!(percent_range(0.000_2, 0.054_2), "< 0.1 to 5.4%");
/// ```
pub fn percent_range(low: f64, high: f64) -> String {
    let (Some(low), Some(high)) = (figure(low), figure(high)) else {
        return "no share".into();
    };
    match (low.is_limit(), high.is_limit()) {
        (false, false) => format!("{low}–{high}%"),
        (true, true) if low == high => format!("{low}%"),
        _ => format!("{low} to {high}%"),
    }
}

/// A percentage as it is printed, without its sign.
#[derive(PartialEq)]
enum Figure {
    None,
    All,
    /// More than none, and less than a tenth of a percent.
    Few,
    /// Less than all, and more than 99.9%.
    Most,
    /// In percent.
    Rounded(f64),
}

impl Figure {
    fn is_limit(&self) -> bool {
        matches!(self, Figure::Few | Figure::Most)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Figure::None => f.write_str("0"),
            Figure::All => f.write_str("100"),
            Figure::Few => f.write_str("< 0.1"),
            Figure::Most => f.write_str("> 99.9"),
            Figure::Rounded(percent) => write!(f, "{percent:.1}"),
        }
    }
}

fn figure(share: f64) -> Option<Figure> {
    let percent = share * 100.0;
    match share {
        _ if !(0.0..=1.0).contains(&share) => None,
        0.0 => Some(Figure::None),
        1.0 => Some(Figure::All),
        _ if percent < 0.05 => Some(Figure::Few),
        _ if percent > 99.95 => Some(Figure::Most),
        _ => Some(Figure::Rounded(percent)),
    }
}

#[cfg(test)]
mod tests {
    use super::{percent, percent_range};

    #[test]
    fn one_decimal() {
        for (share, shown) in [
            (0.5, "50.0%"),
            (0.123_4, "12.3%"),
            (0.000_74, "0.1%"),
            (0.999, "99.9%"),
            (1.0 / 3.0, "33.3%"),
        ] {
            assert_eq!(percent(share), shown);
        }
    }

    #[test]
    fn few_is_not_none_and_most_is_not_all() {
        assert_eq!(percent(0.0), "0%");
        assert_eq!(percent(1.0), "100%");
        assert_eq!(percent(f64::MIN_POSITIVE), "< 0.1%");
        assert_eq!(percent(0.000_4), "< 0.1%");
        assert_eq!(percent(1.0 - f64::EPSILON), "> 99.9%");
        assert_eq!(percent(0.999_6), "> 99.9%");
    }

    #[test]
    fn what_is_no_share_has_no_figure() {
        for share in [f64::NAN, f64::INFINITY, -0.01, 1.01] {
            assert_eq!(percent(share), "no share");
            assert_eq!(percent_range(0.5, share), "no share");
        }
    }

    #[test]
    fn ranges() {
        assert_eq!(percent_range(0.0, 1.0), "0–100%");
        assert_eq!(percent_range(0.2, 0.999_99), "20.0 to > 99.9%");
        assert_eq!(percent_range(0.000_01, 0.000_02), "< 0.1%");
        assert_eq!(percent_range(0.000_01, 0.999_99), "< 0.1 to > 99.9%");
        assert_eq!(percent_range(0.000_54, 0.001_02), "0.1–0.1%");
    }
}
