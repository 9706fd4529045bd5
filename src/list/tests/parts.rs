//! A number or a time whose parts stand in several columns.

use crate::TargetList;
use crate::list::RejectReason;
use crate::number::ParseError;

fn list(text: &str, home: Option<&str>) -> TargetList {
    let reader = TargetList::reader();
    let reader = match home {
        Some(home) => reader.home(home).unwrap(),
        None => reader,
    };
    reader.read("l", text.as_bytes()).unwrap()
}

fn times(text: &str) -> Vec<String> {
    let list = list(text, None);
    let entries = list.entries();
    entries
        .map(|entry| entry.selected.map_or_else(String::new, |at| at.to_string()))
        .collect()
}

#[test]
fn an_area_code_in_a_column_of_its_own_belongs_to_the_number() {
    for (text, home) in [
        (
            "area code,phone\n01632,960123\n01632,01632 960123\n1632,960123\n01632,+441632960123\n",
            "GB",
        ),
        ("STD,phone\n01632,960123\n", "gb"),
    ] {
        let list = list(text, Some(home));
        let numbers: Vec<String> = list.numbers().map(|one| one.number.e164()).collect();
        assert_eq!(numbers, ["+441632960123"], "{list}");
        assert_eq!(list.counts().rejected(), 0);
    }
    let text = "country,area code,phone\nUS,202,5550134\nGB,1632,960123\n";
    let numbers: Vec<String> = list(text, None)
        .numbers()
        .map(|one| one.number.e164())
        .collect();
    assert_eq!(numbers, ["+12025550134", "+441632960123"]);
    // `Vorwahl` is the code of a town or a network, unless it is that of a country.
    for text in [
        "Vorwahl;Rufnummer\n07700;900101\n01632;960123\n",
        "prefix;phone\n7700;900101\n1632;960123\n",
        "Vorw.;Rufnummer\n07700;900101\n01632;960123\n",
    ] {
        let list = list(text, Some("GB"));
        let numbers: Vec<String> = list.numbers().map(|one| one.number.e164()).collect();
        assert_eq!(numbers, ["+447700900101", "+441632960123"], "{text}");
    }
    let countries = "Vorwahl;Rufnummer\n+44;7700900101\n0033;639980001\n";
    let numbers: Vec<String> = list(countries, None)
        .numbers()
        .map(|one| one.number.e164())
        .collect();
    assert_eq!(numbers, ["+447700900101", "+33639980001"]);
    // A local number that begins like its area code keeps its digits.
    let text = "area code,phone\n1632,1632960123\n0163,2960123\n";
    let list_of = list(text, Some("GB"));
    assert!(
        list_of
            .numbers()
            .all(|one| one.number.e164() == "+441632960123"),
        "{list_of}"
    );
    // Without a country its first digits are no calling code.
    let text = "area code,phone\n44,7700900123\n,+447700900124\n";
    let reasons = list(text, None).counts().rejects.clone();
    assert!(reasons.contains_key(&RejectReason::Number(ParseError::NationalForm)));
}

/// The heading says whose calendar it is: years of two digits are not ours.
#[test]
fn a_heading_may_name_another_calendar() {
    for heading in ["date (shamsi)", "تاریخ شمسی", "date (BS)", "date hijri"] {
        let text = format!("phone,{heading}\n+447700900100,96/04/12\n+447700900101,97/10/25\n");
        let reader = TargetList::reader().column(crate::list::ListField::Time, heading);
        let list = reader.read("l", text.as_bytes()).unwrap();
        assert_eq!(list.counts().timed, 0, "{heading}");
        assert_eq!(
            list.counts().times_unread.values().sum::<u64>(),
            2,
            "{heading}"
        );
    }
}

#[test]
fn tag_is_a_day_in_german() {
    for text in [
        "Datum;Tag;Rufnummer\n2017-07-03;Mo;+447700900211\n2017-07-04;Di;+447700900212\n",
        "Jahr;Monat;Tag;Rufnummer\n2017;7;03;+447700900211\n2017;7;04;+447700900212\n",
    ] {
        let list = list(text, None);
        assert!(list.entries().all(|entry| entry.tag.is_none()), "{text}");
    }
    let tags = list("phone,tag\n+447700900211,1\n+447700900212,2\n", None);
    assert!(tags.entries().all(|entry| entry.tag.is_some()));
}

/// The second table would get the first one's time and client.
#[test]
fn tables_side_by_side_are_refused() {
    let text = "phone,date,client,phone.1,date.1,client.1\n+447700900211,2017-07-03,A,+447700900311,2019-02-11,B\n";
    let why = TargetList::reader().read("l", text.as_bytes()).unwrap_err();
    assert!(
        why.is_column() && why.to_string().contains("date.1"),
        "{why}"
    );
}

#[test]
fn a_zone_beside_a_time_is_the_times() {
    for (text, time) in [
        (
            "phone,date (UTC+3)\n+447700900123,2019-05-01 01:30\n",
            "2019-05-01T01:30+03:00",
        ),
        (
            "phone,time (Asia/Dubai)\n+447700900123,2019-05-01 04:00\n",
            "2019-05-01T04:00+04:00",
        ),
        (
            "phone,date,time zone\n+447700900123,2019-05-01 01:30,UTC+3\n",
            "2019-05-01T01:30+03:00",
        ),
        (
            "phone,date,UTC offset\n+447700900123,2019-05-01 01:30,3\n",
            "2019-05-01T01:30+03:00",
        ),
        (
            "phone,date,time,tz\n+447700900123,2019-05-01,01:30,Europe/Paris\n",
            "2019-05-01T01:30+02:00",
        ),
        (
            "phone,date,tz\n+447700900123,2019-05-01T01:30Z,Europe/Paris\n",
            "2019-05-01T01:30Z",
        ),
    ] {
        assert_eq!(times(text), [time], "{text}");
    }
    assert_eq!(
        times("phone,date,tz\n+447700900123,2019-05-01 01:30,Atlantis\n"),
        [""]
    );
}

#[test]
fn a_clock_beside_a_date_is_read_however_it_is_written() {
    for (text, time) in [
        (
            "phone,date,time,AM/PM\n+447700900123,2019-05-01,03:15,PM\n",
            "2019-05-01T15:15Z",
        ),
        (
            "phone,date,time\n+447700900123,2019-05-01 00:00:00,15:15\n",
            "2019-05-01T15:15Z",
        ),
        (
            "phone,date,time\n+447700900123,2019-05-01,0.5\n",
            "2019-05-01T12:00Z",
        ),
        (
            "phone,date,time\n+447700900123,2019-05-01,0.6354166667\n",
            "2019-05-01T15:15Z",
        ),
        (
            "phone,date,time\n+447700900123,2019-05-01,0.25\n",
            "2019-05-01",
        ),
    ] {
        assert_eq!(times(text), [time], "{text}");
    }
}
