//! Times of selection.

use super::{error, list};
use crate::list::TargetList;
use crate::mask::Reveal;
use crate::time::{DateOrder, Zone};

#[test]
fn times_keep_their_precision_and_their_zone() {
    let text = "phone,date,time\n+447700900123,2020-01-02,10:30\n+447700900123,2020-07,\n+447700900123,soon,\n";
    let list = TargetList::reader()
        .zone(Zone::named("Asia/Dubai").unwrap())
        .read("l", text.as_bytes())
        .unwrap();
    let stamps: Vec<Option<String>> = list
        .entries()
        .map(|entry| entry.selected.map(|stamp| stamp.to_string()))
        .collect();
    assert_eq!(
        stamps,
        [
            Some("2020-01-02T10:30+04:00".to_owned()),
            Some("2020-07".to_owned()),
            None
        ]
    );
    assert_eq!(
        (
            list.counts().timed,
            list.counts().times_unread.values().sum::<u64>()
        ),
        (2, 1)
    );
    assert_eq!(
        (
            list.unread_times()[0].row,
            list.unread_times()[0].raw(Reveal::Numbers)
        ),
        (4, Some("soon"))
    );
    assert!(
        error("phone,date\n+447700900123,03/04/2019\n")
            .to_string()
            .contains("--date-order")
    );
    let text = "phone,date\n+447700900123,03/04/2019\n".as_bytes();
    let list = TargetList::reader()
        .date_order(DateOrder::DayFirst)
        .read("l", text)
        .unwrap();
    assert_eq!(list.period().unwrap().0.to_string(), "2019-04-03");
}

#[test]
fn a_clock_that_cannot_be_read_is_counted_and_one_of_another_column_is_left_alone() {
    let list = self::list(
        "phone,date,time\n+447700900123,2019-01-01,5 o'clock\n+447700900123,2019-01-01,-\n+447700900123,31-Mar-19,17:00\n",
    );
    assert_eq!(
        list.entries()
            .filter(|entry| entry.selected.is_some())
            .count(),
        3
    );
    assert_eq!(
        (
            list.unread_times().len(),
            list.unread_times()[0].column.as_str()
        ),
        (1, "time")
    );
    assert_eq!(list.period().unwrap().1.to_string(), "2019-03-31T17:00Z");
    let created =
        self::list("phone,date,time,created at\n+447700900123,2019-01-01,10:00,2019-01-02\n");
    assert_eq!(
        created
            .entries()
            .next()
            .unwrap()
            .selected
            .unwrap()
            .to_string(),
        "2019-01-02"
    );
    assert_eq!(created.other("time", 0), Some("10:00"));
}
