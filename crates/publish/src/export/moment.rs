//! Times in UTC.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use targetlist::time::{Precision, Stamp};

/// ISO 8601 in UTC without a zone: `2017`, `2017-03`, `2017-03-01`, `2017-03-01T09:00`,
/// `2017-03-01T09:00:00`; fractions are cut. A day, month or year stays that of the calendar it was
/// written by: it has no hour that could be moved.
pub(super) fn utc(stamp: Stamp) -> String {
    let pattern = match stamp.precision() {
        Precision::Year | Precision::Month | Precision::Day => return stamp.to_string(),
        Precision::Hour => "%Y-%m-%dT%H",
        Precision::Minute => "%Y-%m-%dT%H:%M",
        Precision::Second | Precision::Millisecond => "%Y-%m-%dT%H:%M:%S",
    };
    Timestamp::from_millisecond(stamp.unix_milliseconds())
        .map(|at| {
            at.to_zoned_datetime(TimeZone::UTC)
                .strftime(pattern)
                .to_string()
        })
        .unwrap_or_default()
}

/// The same with the `Z` that says so, where there is an hour.
pub(super) fn utc_zoned(stamp: Stamp) -> String {
    let zone = if stamp.precision() > Precision::Day {
        "Z"
    } else {
        ""
    };
    utc(stamp) + zone
}

#[cfg(test)]
mod tests {
    use super::{utc, utc_zoned};
    use targetlist::time::Times;

    #[test]
    fn hours_move_to_utc_and_days_stay() {
        let read = |text| Times::utc().read(text).unwrap();
        for (written, told) in [
            ("2017", "2017"),
            ("2017-03", "2017-03"),
            ("2017-03-01", "2017-03-01"),
            ("2017-03-01T01:00+04:00", "2017-02-28T21:00"),
            ("2017-03-01T09:00:05Z", "2017-03-01T09:00:05"),
            ("2017-03-01T09:00:05.123Z", "2017-03-01T09:00:05"),
        ] {
            assert_eq!(utc(read(written)), told);
        }
        assert_eq!(
            (
                utc_zoned(read("2017-03")).as_str(),
                utc_zoned(read("2017-03-01T09:00Z")).as_str()
            ),
            ("2017-03", "2017-03-01T09:00Z")
        );
    }
}
