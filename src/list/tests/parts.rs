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
    // Without a country its first digits are no calling code.
    let text = "area code,phone\n44,7700900123\n,+447700900124\n";
    let reasons = list(text, None).counts().rejects.clone();
    assert!(reasons.contains_key(&RejectReason::Number(ParseError::NationalForm)));
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
