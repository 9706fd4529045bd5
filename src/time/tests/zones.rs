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

#[test]
fn a_zone_that_several_places_use_is_not_read() {
    for text in [
        "2017-07-03 10:11 IST",
        "2017-07-03 10:11 CST",
        "2017-07-03 10:11 BST",
        "2017-07-03 10:11 PST",
        "2017-07-03 10:11 (IST)",
        "2017-07-03 10:11 Arabian Standard Time",
        "2017-07-03 10:11 Europe/Atlantis",
        // Moscow was three hours east.
        "2017-07-03T10:11:12+05:00[Europe/Moscow]",
    ] {
        assert_eq!(read(text), "Zone", "{text}");
    }
    // Moscow was four hours east from 2011 to 2014.
    assert_eq!(read("2013-07-03 10:11 MSK"), "2013-07-03T10:11+04:00");
    assert_eq!(read("2017-07-03 10:11 MSK"), "2017-07-03T10:11+03:00");
    assert_eq!(read("2017-07-03Z"), "2017-07-03");
    // No place is 13 hours west, and a zone of minutes is none.
    assert_eq!(read("2017-07-03 10:11 -1300"), "Form");
    assert_eq!(read("2017-07-03 10:11 +0307"), "Form");
}

#[test]
fn times_that_clocks_skip_or_show_twice_are_told() {
    let times = Times::new(Some(Zone::named("Asia/Jerusalem").unwrap()), "");
    for (text, change) in [
        ("2021-10-31 01:30:00", Some(ClockChange::Twice)),
        ("2021-03-26 02:30:00", Some(ClockChange::Skipped)),
        ("2021-07-18 10:00:00", None),
        ("2021-03-26", None),
        // An offset leaves no doubt.
        ("2021-10-31 01:30:00+02:00", None),
    ] {
        assert_eq!(times.moment(text).unwrap().change, change, "{text}");
    }
}
