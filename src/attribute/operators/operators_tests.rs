//! Operators of entries that are made by hand.

use super::misfit::misfits;
use super::operator::{at_once, share};
use super::sure::{One, Sure};
use super::tell::operators;
use super::{Misfit, Operator};
use crate::attribute::Governments;
use crate::attribute::governments::Government;
use crate::list::TargetList;
use jiff::Timestamp;
use std::rc::Rc;

/// Monday, 1 January 2018, nine o'clock UTC.
const MONDAY: i64 = 1_514_797_200;
const DAY: i64 = 86_400;

/// When, with which tag, and which number.
type Row = (i64, Option<usize>, usize);

fn britain() -> Government {
    let all = Governments::known();
    let found = all.all().iter().find(|one| one.region.code() == "GB");
    found.unwrap().clone()
}

/// The entries of Britain's government, whose tags are a, b, c; the last one is another's.
fn sure<'g>(government: &'g Government, rows: &[Row]) -> Sure<'g> {
    let mut entries: Vec<One> = rows
        .iter()
        .enumerate()
        .map(|(entry, (second, tag, number))| {
            let at = Timestamp::from_second(*second).unwrap();
            One {
                entry,
                number: *number,
                second: Some(*second),
                local: Some(government.zone.rules().to_offset(at).to_datetime(at)),
                tag: *tag,
            }
        })
        .collect();
    entries.sort_by_key(|one| one.second);
    Sure {
        government,
        entries,
        tags: Rc::new(["a", "b", "c"].map(Into::into).to_vec()),
        is_own: vec![true, true, false],
    }
}

/// A list of British and French numbers in turn; nobody has them.
fn list() -> TargetList {
    let rows = (0..100).map(|at| format!("+4477009001{at:02}\n+336399800{at:02}\n"));
    let text = format!("number\n{}", rows.collect::<String>());
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

/// Sessions of five entries, one a working day of so many weeks; every other entry has the tag.
fn sessions(tag: usize, weeks: std::ops::Range<i64>, later: i64, numbers: usize) -> Vec<Row> {
    let days = weeks.flat_map(|week| (0..5).map(move |day| week * 7 + day));
    let rows = days.flat_map(move |day| {
        (0..5).map(move |at| {
            let tagged = Some(tag).filter(|_| at % 2 == 0);
            let number = numbers + 2 * ((day + at) % 30) as usize;
            let minute = day * 7 % 50;
            let second = MONDAY + day * DAY + later + 60 * minute + 30 * at;
            (second, tagged, number)
        })
    });
    rows.collect()
}

fn described(rows: &[Row]) -> Vec<Operator> {
    let government = britain();
    let sure = sure(&government, rows);
    let told = operators(&sure);
    let list = list();
    let mut all: Vec<Operator> = told
        .iter()
        .map(|(tags, entries)| Operator::new(tags, entries, &sure, &list))
        .collect();
    share(&mut all, &told, &sure);
    all
}

fn tags(operators: &[Operator]) -> Vec<String> {
    operators.iter().map(|one| one.tags.join(" ")).collect()
}

#[test]
fn untagged_entries_go_with_their_session() {
    let mut rows = sessions(0, 0..4, 0, 0);
    rows.extend(sessions(1, 0..3, 4 * 3_600, 10));
    // Of a session without a tag nobody is said to be the operator.
    rows.extend((0..5).map(|at| (MONDAY + 8 * 3_600 + at, None, 0)));
    let all = described(&rows);
    assert_eq!(tags(&all), ["a", "b"]);
    assert_eq!((all[0].entries, all[1].entries), (100, 75));
    assert_eq!(at_once(&all), 2);
    // Nine and thirteen o'clock, each for an hour, and no weekend.
    assert_eq!(
        (all[0].hours, all[1].hours),
        (Some((9, 10)), Some((13, 14)))
    );
    assert_eq!(all[0].days_off, None, "too few days");
    let longer = described(&sessions(0, 0..14, 0, 0));
    let weekend = [false, false, false, false, false, true, true];
    assert_eq!(longer[0].days_off, Some(weekend));
    assert_eq!(all[0].months, [(2018, 1)]);
    assert!(all[0].shared[0].0 == 1 && all[0].shared[0].1 > 10);
    assert_eq!(all[0].shared[0].1, all[1].shared[0].1);
}

#[test]
fn a_tag_that_follows_another_may_be_the_same_operators() {
    let mut rows = sessions(0, 0..4, 0, 0);
    rows.extend(sessions(1, 5..9, 0, 0));
    let all = described(&rows);
    assert_eq!((tags(&all).len(), at_once(&all)), (2, 1));
}

#[test]
fn tags_that_change_while_somebody_types_are_one_operators() {
    let mut rows = sessions(0, 0..6, 0, 0);
    for (at, row) in rows.iter_mut().enumerate() {
        row.1 = Some(at % 2);
    }
    assert_eq!(tags(&described(&rows)), ["a b"]);
}

#[test]
fn anothers_tag_and_a_few_entries_are_no_operator() {
    assert!(described(&sessions(2, 0..4, 0, 0)).is_empty());
    let few = sessions(0, 0..1, 0, 0).into_iter().take(19);
    assert!(described(&few.collect::<Vec<_>>()).is_empty());
}

#[test]
fn an_operator_that_never_looks_home_is_not_counted() {
    // Numbers of odd places are French.
    let mut rows = sessions(0, 0..4, 0, 0);
    rows.extend(sessions(1, 0..4, 4 * 3_600, 1));
    let all = described(&rows);
    assert!(all[0].is_counted && !all[1].is_counted);
    assert_eq!(at_once(&all), 1);
}

#[test]
fn two_populations_of_sessions_are_told() {
    let government = britain();
    let found = |rows: &[Row]| misfits(&sure(&government, rows), &list());
    let even = [sessions(0, 0..8, 0, 0), sessions(0, 0..6, 60, 1)].concat();
    assert_eq!(found(&even), []);
    // Work on French numbers begins six hours later.
    let later = [sessions(0, 0..8, 0, 0), sessions(0, 0..6, 6 * 3_600, 1)].concat();
    let [
        Misfit::HoursOn {
            country,
            sessions: 30,
            early,
        },
    ] = found(&later)[..]
    else {
        panic!("{:?}", found(&later));
    };
    assert!(country.code() == "FR" && early < 0.1);
    // On Saturdays and Sundays.
    let off = [
        sessions(0, 0..8, 0, 0),
        sessions(0, 0..6, 5 * DAY + 3 * 3_600, 1),
    ]
    .concat();
    assert!(
        found(&off)
            .iter()
            .any(|one| matches!(one, Misfit::DaysOn { off, .. } if *off > 0.3)),
        "{:?}",
        found(&off)
    );
    // At night.
    let night = [sessions(0, 0..8, 0, 0), sessions(0, 0..6, 14 * 3_600, 0)].concat();
    let [
        Misfit::Hours {
            outside: 150,
            of: 350,
        },
    ] = found(&night)[..]
    else {
        panic!("{:?}", found(&night));
    };
}
