use super::{DateOrder, Times, Unreadable, Zone};

fn read(text: &str) -> String {
    Times::utc()
        .read(text)
        .map_or_else(|why| format!("{why:?}"), |stamp| stamp.to_string())
}

#[test]
fn every_usual_form_is_read_with_its_precision() {
    for (text, stamp) in [
        ("2016-06-29T08:08:14Z", "2016-06-29T08:08:14Z"),
        ("2016-06-29t08:08:14z", "2016-06-29T08:08:14Z"),
        (" 2016-06-29 08:08:14 ", "2016-06-29T08:08:14Z"),
        ("2016-06-29 08:08", "2016-06-29T08:08Z"),
        ("2016-06-29T08:08:14.250Z", "2016-06-29T08:08:14.250Z"),
        ("2016-06-29 08:08:14,250", "2016-06-29T08:08:14.250Z"),
        ("2016-06-29T12:08:14+04:00", "2016-06-29T12:08:14+04:00"),
        ("2016-06-29T12:08:14+0400", "2016-06-29T12:08:14+04:00"),
        ("2016-06-29T12:08:14 +04", "2016-06-29T12:08:14+04:00"),
        ("2016-06-29 08:08:14 UTC", "2016-06-29T08:08:14Z"),
        (
            "2016-06-29T10:08:14+02:00[Europe/Paris]",
            "2016-06-29T10:08:14+02:00",
        ),
        ("20160629T080814Z", "2016-06-29T08:08:14Z"),
        ("20160629", "2016-06-29"),
        ("2016-06-29", "2016-06-29"),
        ("2016/06/29", "2016-06-29"),
        ("1467187694", "2016-06-29T08:08:14Z"),
        ("1467187694.25", "2016-06-29T08:08:14.250Z"),
        ("1467187694250", "2016-06-29T08:08:14.250Z"),
        ("2020", "2020"),
        ("2020-07", "2020-07"),
        ("2020-07-xx", "2020-07"),
        ("2020-xx-xx", "2020"),
        ("2020-07-??", "2020-07"),
        ("07/2020", "2020-07"),
        ("Jul 2020", "2020-07"),
        ("juillet 2020", "2020-07"),
        ("18 July 2021", "2021-07-18"),
        ("July 18, 2021", "2021-07-18"),
        ("18 de julio de 2021", "2021-07-18"),
        ("18-Jul-2021 10:30", "2021-07-18T10:30Z"),
        ("31-Mar-19", "2019-03-31"),
        ("Mon, 18 Jul 2021 10:30", "2021-07-18T10:30Z"),
        ("Sunday 18 July 2021", "2021-07-18"),
        ("on or around 2020-07-05", "2020-07-05"),
        ("~2020-07", "2020-07"),
        ("٢٠٢٠-٠٧-٠٥", "2020-07-05"),
        ("2021-07-18 08:08 PM", "2021-07-18T20:08Z"),
        ("2021-07-18 12:08 AM", "2021-07-18T00:08Z"),
    ] {
        assert_eq!(read(text), stamp, "{text}");
    }
}

#[test]
fn what_is_no_time_says_why() {
    for (text, why) in [
        ("", "Empty"),
        (" - ", "Empty"),
        ("unknown", "Form"),
        ("0", "Range"),
        ("1970-01-01 00:00:00", "Range"),
        ("0000-00-00", "Range"),
        ("2021-13-01", "Range"),
        ("2021-06-31", "Range"),
        ("2021-06-30 25:00", "Range"),
        ("12345", "Form"),
        ("03/04/2019", "Order"),
        ("+447700900123", "Form"),
        ("T10:00", "Form"),
        (":", "Form"),
        ("é:10", "Form"),
        ("2020-07 10:00", "Form"),
    ] {
        assert_eq!(read(text), why, "{text}");
    }
    assert_eq!(read(&"2".repeat(1 << 20)), "Form");
    assert_eq!(read(&"2020-01-01 ".repeat(90_000)), "Form");
}

#[test]
fn the_order_of_a_column_is_decided_once() {
    let decided = |texts: &[&str], asked: Option<DateOrder>| {
        let mut times = Times::utc();
        texts.iter().for_each(|text| times.see(text));
        times.decide(asked).map(|()| {
            texts
                .iter()
                .map(|text| {
                    times
                        .read(text)
                        .map_or("-".into(), |stamp| stamp.to_string())
                })
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(
        decided(&["03/04/2019 10:00", "25/12/2019 10:00"], None).unwrap(),
        ["2019-04-03T10:00Z", "2019-12-25T10:00Z"]
    );
    assert_eq!(
        decided(&["03-04-19", "12-25-19"], None).unwrap(),
        ["2019-03-04", "2019-12-25"]
    );
    assert_eq!(decided(&["03.04.2019"], None).unwrap(), ["2019-04-03"]);
    assert_eq!(
        decided(&["2019-04-03", "x"], None).unwrap(),
        ["2019-04-03", "-"]
    );
    assert_eq!(
        decided(&["03/04/2019"], Some(DateOrder::MonthFirst)).unwrap(),
        ["2019-03-04"]
    );
    assert_eq!(
        decided(&["03/04/2019", "25/12/2019"], Some(DateOrder::MonthFirst)).unwrap(),
        ["2019-03-04", "-"]
    );
    assert!(decided(&["03/04/2019"], None).is_err());
    assert!(decided(&["25/12/2019", "12/25/2019"], None).is_err());
    assert_eq!(decided(&["05/05/2019"], None).unwrap(), ["2019-05-05"]);
}

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
fn a_clock_beside_a_date_is_joined_to_it() {
    let times = Times::utc();
    assert_eq!(
        times
            .read_with_clock("2021-07-18", "10:11:12")
            .unwrap()
            .0
            .to_string(),
        "2021-07-18T10:11:12Z"
    );
    assert_eq!(
        times
            .read_with_clock("2021-07-18", "")
            .unwrap()
            .0
            .to_string(),
        "2021-07-18"
    );
    assert_eq!(
        times
            .read_with_clock("2021-07-18 09:00", "10:11")
            .unwrap()
            .0
            .to_string(),
        "2021-07-18T09:00Z"
    );
}

/// No text makes it stop: a small generator of hostile texts.
#[test]
fn no_text_panics() {
    let alphabet: Vec<char> = "0123456789--//..:: TtZzxX?+~٠é中JulAMPM[]"
        .chars()
        .collect();
    let mut state = 11_u64;
    for _ in 0..50_000 {
        let mut text = String::new();
        for _ in 0..(state >> 40) % 24 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push(alphabet[(state >> 33) as usize % alphabet.len()]);
        }
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(99);
        let mut times = Times::utc();
        times.see(&text);
        let _ = times.decide(Some(DateOrder::DayFirst));
        if let Ok(stamp) = times.read(&text) {
            assert!(stamp.to_string().len() >= 4, "{text}");
        }
    }
    assert_eq!(Times::utc().read("03/04/2019"), Err(Unreadable::Order));
}
