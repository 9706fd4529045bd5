//! Columns of figures without signs between: dates, Unix time, days that spreadsheets count.

use super::column;
use crate::time::DateOrder;

fn days(texts: &[&str], asked: Option<DateOrder>) -> String {
    column(texts, asked).map_or_else(|why| why, |days| days.join(" "))
}

const ASKS: &str = "(--date-order day, month or year)";

#[test]
fn one_order_holds_for_compact_dates() {
    let texts = [
        "170703",
        "1707031011",
        "170703101112",
        "20170703 101112",
        "20170703101112",
        "2017070310",
        "20170703",
    ];
    assert_eq!(
        days(&texts, None),
        "2017-07-03 2017-07-03T10:11Z 2017-07-03T10:11:12Z 2017-07-03T10:11:12Z 2017-07-03T10:11:12Z 2017-07-03T10Z 2017-07-03"
    );
    assert_eq!(
        days(&["03072017", "31072017"], None),
        "2017-07-03 2017-07-31"
    );
    assert_eq!(
        days(&["07032017", "07312017"], None),
        "2017-07-03 2017-07-31"
    );
    assert_eq!(days(&["030717", "310717"], None), "2017-07-03 2017-07-31");
    assert!(!days(&["201701", "201731", "201712"], None).contains(ASKS));
    assert_eq!(days(&["201607", "201613"], None), "2016-07 Range");
}

#[test]
fn what_the_column_does_not_tell_is_asked() {
    for texts in [
        ["170703", "170725"],
        ["03072017", "04072017"],
        ["1707031011", "1707041011"],
        ["170703101112", "170704101112"],
        ["25122019", "12252019"],
        ["170731", "310717"],
    ] {
        assert!(days(&texts, None).contains(ASKS), "{texts:?}");
    }
    let year = Some(DateOrder::YearFirst);
    assert_eq!(days(&["170703", "170725"], year), "2017-07-03 2017-07-25");
    assert_eq!(days(&["1707031011"], year), "2017-07-03T10:11Z");
    // A year of four digits in front is not a question of order.
    let day = Some(DateOrder::DayFirst);
    assert_eq!(
        days(&["20170703", "03072017"], day),
        "2017-07-03 2017-07-03"
    );
    assert_eq!(days(&["170703", "12252019"], day), "2003-07-17 Range");
}

#[test]
fn unix_time_is_told_from_dates() {
    let seconds = ["1499076672", "1512011530", "1499076673"];
    assert_eq!(
        days(&seconds, None),
        "2017-07-03T10:11:12Z 2017-11-30T03:12:10Z 2017-07-03T10:11:13Z"
    );
    // An order that was named for other columns does not make a date of it.
    assert_eq!(
        days(&seconds, Some(DateOrder::YearFirst)),
        days(&seconds, None)
    );
    assert!(days(&["1512011530"], None).contains(ASKS));
    assert_eq!(
        days(&["1499076672123456789"], None),
        "2017-07-03T10:11:12.123Z"
    );
}

#[test]
fn days_are_counted_where_a_column_holds_nothing_else() {
    assert_eq!(
        days(
            &["42919", "42919,42", "43000.5", "43595.4375", "n/a", "", "0"],
            None
        ),
        "2017-07-03 2017-07-03 2017-09-22T12:00:00Z 2019-05-10T10:30:00Z Form Empty Range"
    );
    assert_eq!(days(&["42919.424444"], None), "2017-07-03T10:11:12Z");
    assert_eq!(days(&["42919", "2017-07-03"], None), "DayCount 2017-07-03");
    // The year 2027, and 1989.
    assert_eq!(days(&["46388"], None), "Form");
    assert_eq!(days(&["32873"], None), "Form");
}
