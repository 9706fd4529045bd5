//! Columns with signs between the figures: one order for all.

use super::column;
use crate::time::{DateOrder, Times};

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
