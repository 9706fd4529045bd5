//! Zones, and hours that clocks skip or show twice.

use super::read;
use crate::time::{ClockChange, Times, Zone};

#[test]
fn a_stated_zone_moves_the_instant_and_not_the_day() {
    let mut times = Times::new(Some(Zone::named("Asia/Dubai").unwrap()), "");
    times.decide(None).unwrap();
    let day = times.read("2020-07-05").unwrap();
    assert_eq!(
        (day.to_string().as_str(), day.unix_seconds()),
        ("2020-07-05", 1_593_892_800)
    );
    assert_eq!(
        times.read("2020-07-05 00:30").unwrap().to_string(),
        "2020-07-05T00:30+04:00"
    );
    assert_eq!(
        times.read("2020-07-05T00:30Z").unwrap().to_string(),
        "2020-07-05T00:30Z"
    );
    assert!(times.read("2020-07-05").unwrap() < times.read("2020-07-05 00:30").unwrap());
    assert!(times.says().contains("Asia/Dubai (as set)"));
    assert!(
        Times::new(None, "timestamp_utc")
            .says()
            .contains("as the heading says")
    );
    assert!(Times::new(None, "timestamp").says().contains("assumed"));
}

#[test]
fn hours_that_clocks_skip_or_repeat_are_read_as_the_standard_says() {
    let times = Times::new(Some(Zone::named("Europe/Paris").unwrap()), "");
    assert_eq!(
        times.read("2021-03-28 02:30").unwrap().to_string(),
        "2021-03-28T03:30+02:00"
    );
    assert_eq!(
        times.read("2021-10-31 02:30").unwrap().to_string(),
        "2021-10-31T02:30+02:00"
    );
}
