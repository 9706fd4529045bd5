//! Columns with signs between the figures: one order for all.

use super::column;
use crate::time::{DateOrder, TimeError, Times};

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

fn days(texts: &[&str], asked: Option<DateOrder>) -> String {
    column(texts, asked).map_or_else(|why| why, |days| days.join(" "))
}

const ASKS: &str = "(--date-order day, month or year)";

#[test]
fn the_year_may_come_first() {
    let texts = ["17-07-03", "17-07-25", "18-12-31", "17-01-02 10:00"];
    assert_eq!(
        days(&texts, None),
        "2017-07-03 2017-07-25 2018-12-31 2017-01-02T10:00Z"
    );
    // Nothing tells: 2003 and 2025, or 2017.
    assert!(days(&texts[..2], None).contains(ASKS));
    assert_eq!(
        days(&texts[..2], Some(DateOrder::YearFirst)),
        "2017-07-03 2017-07-25"
    );
    assert!(days(&["17.07.03"], None).contains(ASKS));
    assert!(days(&["03.07.17"], None).contains(ASKS));
    assert_eq!(
        days(&["31.07.17", "03.07.17"], None),
        "2017-07-31 2017-07-03"
    );
    // A named month leaves no doubt which figure is the day; dots do not where nothing else tells.
    assert_eq!(days(&["03-Jul-17"], None), "2017-07-03");
    assert!(days(&["17-Jul-03", "17-Jul-25"], None).contains(ASKS));
    // Years of four digits behind the same sign come last; another sign tells nothing.
    assert_eq!(
        days(&["25/12/2019", "03/04/19"], None),
        "2019-12-25 2019-04-03"
    );
    assert!(days(&["25/12/2019", "19-07-18"], None).contains(ASKS));
    assert_eq!(
        days(&["25/12/2019", "19-07-18"], Some(DateOrder::YearFirst)),
        "2019-12-25 2019-07-18"
    );
}

#[test]
fn two_digits_are_never_a_year_to_come() {
    assert_eq!(days(&["31/12/99"], None), "1999-12-31");
    assert_eq!(days(&["99/12/31"], None), "1999-12-31");
    assert_eq!(days(&["31/12/45"], None), "Range");
    assert_eq!(days(&["31/12/27"], None), "Range");
}

#[test]
fn a_column_that_contradicts_itself_asks() {
    for texts in [
        ["25/12/2019", "12/25/2019", "03/04/2019"],
        ["99/12/31", "31/12/99", "01/01/2019"],
        ["25-12-19", "12/25/2019", "2019-01-01"],
    ] {
        assert!(days(&texts, None).contains(ASKS), "{texts:?}");
    }
    assert_eq!(
        days(&["25/12/2019", "12/31/2019"], Some(DateOrder::DayFirst)),
        "2019-12-25 Range"
    );
}

#[test]
fn few_open_dates_are_counted_and_many_ask() {
    let mut texts = vec!["2019-01-01"; 9];
    texts.push("03/04/2019");
    assert!(days(&texts, None).ends_with("2019-01-01 Order"));
    assert!(days(&texts[7..], None).contains(ASKS));
}

/// A spreadsheet that expects the month first makes dates of the texts that it understands so.
#[test]
fn dates_that_a_spreadsheet_may_have_swapped_are_not_read() {
    let early = ["2017-03-07", "2017-05-08 10:00", "2017-12-01"];
    let texts = |more: &[&'static str]| [&early[..], more].concat();
    let read = |texts: &[&str], asked: Option<DateOrder>| {
        let mut times = Times::utc();
        texts.iter().for_each(|text| times.see(text));
        times.decide(asked).unwrap();
        times.read("2017-03-07")
    };
    let swapped = texts(&["25/07/2017", "31/12/2017"]);
    assert_eq!(read(&swapped, None), Err(TimeError::Order));
    assert!(read(&swapped, Some(DateOrder::DayFirst)).is_ok());
    for more in [
        &["25/07/2017", "05/12/2017"][..],
        &["2017-07-25", "25/07/2017", "31/12/2017"],
        &["25/07/2017"],
    ] {
        assert!(read(&texts(more), None).is_ok(), "{more:?}");
    }
}

#[test]
fn the_order_is_decided_on_the_text_that_is_read() {
    for texts in [
        ["'25/12/2019'", "'03/04/2019'"],
        ["\"\"\"25/12/2019\"\"\"", "\"\"\"03/04/2019\"\"\""],
        ["~25/12/2019", "~03/04/2019"],
        ["Wed 25/12/2019", "Wed 03/04/2019"],
        ["25/12/2019 (late)", "ca. 03/04/2019?"],
    ] {
        assert_eq!(days(&texts, None), "2019-12-25 2019-04-03", "{texts:?}");
    }
    // 3 April 2019 was a Wednesday, and 4 March a Monday.
    assert_eq!(days(&["Wed 03/04/2019"], None), "2019-04-03");
    assert_eq!(days(&["lunes, 03/04/2019"], None), "2019-03-04");
    assert!(days(&["Sun 03/04/2019"], None).contains(ASKS));
}

#[test]
fn traces_are_not_later_than_the_last_examination() {
    let mut times = Times::utc();
    ["17-07-03", "17-07-25"]
        .iter()
        .for_each(|text| times.see(text));
    let examined = Times::utc().read("2021-04-15").ok();
    times.decide_before(None, examined).unwrap();
    assert_eq!(times.read("17-07-25").unwrap().to_string(), "2017-07-25");
    assert!(
        times
            .says()
            .contains("year first, because they would otherwise be later than the examinations")
    );
}
