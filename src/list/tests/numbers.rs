//! Distinct numbers and the entries that select them.

use super::{adds_up, list};
use crate::list::{RejectReason, TargetList};
use crate::mask::Reveal;
use crate::number::ParseError;

#[test]
fn equal_numbers_are_one_with_all_their_entries() {
    let list = list(
        "phone,selected at\n+52 1 10 1000 0000,2019-01-02T10:00:00Z\n+521010000000,2020-03-01\n0052 10 1000 0000,2016-05-05\n+521010000001,\n",
    );
    let listed = list.numbers().next().unwrap();
    assert_eq!(
        (list.distinct(), listed.id, listed.times, listed.spellings),
        (2, 1, 3, 3)
    );
    assert_eq!(listed.first.unwrap().to_string(), "2016-05-05");
    assert_eq!(listed.last.unwrap().to_string(), "2020-03-01");
    let entries = list.entries_of(listed.number);
    assert_eq!(
        entries.iter().map(|entry| entry.row).collect::<Vec<_>>(),
        [2, 3, 4]
    );
    assert_eq!(entries[0].written(Reveal::Numbers), "+52 1 10 1000 0000");
    assert_eq!(list.counts().changes.len(), 1);
    assert_eq!(list.find(listed.number).unwrap().id, 1);
}

#[test]
fn several_numbers_in_a_cell_are_one_entry_of_each() {
    let list =
        list("phone\n+447700900123 / +447700900456\n+447700900456\n+447700900123 ; 07700900456\n");
    adds_up(&list);
    assert_eq!(
        (
            list.counts().entries,
            list.distinct(),
            list.counts().several,
            list.counts().pieces_unread
        ),
        (3, 2, 1, 1)
    );
    let times: Vec<u64> = list.numbers().map(|listed| listed.times).collect();
    assert_eq!(times, [2, 2]);
    assert_eq!(list.entries().next().unwrap().numbers.len(), 2);
}

#[test]
fn a_number_twice_in_a_cell_is_selected_once() {
    let list = list(
        "phone\n+447700900123; +447700900456; +447700900123; +447700900456\n+447700900789 / +447700900789\n",
    );
    assert_eq!(
        list.numbers()
            .map(|listed| listed.times)
            .collect::<Vec<_>>(),
        [1, 1, 1]
    );
    assert_eq!(
        (
            list.entries().next().unwrap().numbers.len(),
            list.counts().several
        ),
        (2, 1)
    );
}

/// Rows with two columns of numbers.
const TWO_COLUMNS: &str = "phone1,phone2,client\n+447700900123,+33639980001,T1\n,+447700900124,T1\n+447700900125,,T2\n+447700900126,n/a,T2\n,,T2\nx,y,T2\n\
                +447700900123,0044 7700 900123 / +447700900127,T3\n";

fn two_columns(headings: &[&str]) -> Result<TargetList, crate::Error> {
    TargetList::reader()
        .phone_columns(headings.iter().copied())
        .read("l", TWO_COLUMNS.as_bytes())
}

#[test]
fn several_columns_of_numbers_are_one_entry() {
    let list = two_columns(&["phone1", "phone2"]).unwrap();
    adds_up(&list);
    let counts = list.counts();
    assert_eq!(
        (
            counts.entries,
            counts.rejected(),
            counts.pieces_unread,
            counts.several,
            list.distinct()
        ),
        (5, 2, 1, 2, 6)
    );
    let entries: Vec<(u64, usize, String)> = list
        .entries()
        .map(|entry| {
            (
                entry.row,
                entry.numbers.len(),
                entry.written(Reveal::Numbers).into_owned(),
            )
        })
        .collect();
    assert_eq!(entries[0], (2, 2, "+447700900123; +33639980001".to_owned()));
    assert_eq!(entries[1], (3, 1, "+447700900124".to_owned()));
    assert_eq!(
        entries[4],
        (
            8,
            2,
            "+447700900123; 0044 7700 900123 / +447700900127".to_owned()
        )
    );
    assert_eq!(
        list.rejects()
            .iter()
            .map(|reject| (reject.row, reject.why))
            .collect::<Vec<_>>(),
        [
            (6, RejectReason::Number(ParseError::Empty)),
            (7, RejectReason::Number(ParseError::NoDigits)),
        ]
    );
    // No column travels along and is read as well.
    assert_eq!(
        (list.other("phone2", 0), list.other("client", 0)),
        (None, None)
    );
}

#[test]
fn columns_of_numbers_that_contradict_are_refused() {
    assert_eq!(
        list(TWO_COLUMNS).counts().entries,
        two_columns(&["phone1", "phone2"]).unwrap().counts().entries
    );
    assert!(two_columns(&["phone1", "phone3"]).unwrap_err().is_column());
    for twice in [["phone1", "phone1"], ["phone1", "client"]] {
        assert!(two_columns(&twice).unwrap_err().is_settings());
    }
}

/// An entry's own time decides where an old form is a number of today's plan as well; without one
/// the list says how many are open.
#[test]
fn the_time_of_an_entry_decides_what_an_old_form_is() {
    let (old, new) = (
        format!("+5746{}", "0".repeat(6)),
        format!("+576046{}", "0".repeat(6)),
    );
    let ivory = format!("+22507{}", "0".repeat(6));
    let text = format!(
        "phone,selected at\n{old},2018-05-01\n{old},2024-05-01\n{old},\n{new},2024-05-01\n{ivory},2018-05-01\n"
    );
    let list = TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap();
    let entries: Vec<_> = list.entries().collect();
    assert_eq!((entries.len(), list.distinct()), (5, 3));
    assert_eq!(entries[0].numbers, entries[3].numbers);
    assert_eq!(entries[1].numbers, entries[2].numbers);
    let named =
        |counts: &std::collections::BTreeMap<crate::plan::Renumbering, u64>| -> Vec<(String, u64)> {
            counts
                .iter()
                .map(|(change, count)| (change.to_string(), *count))
                .collect()
        };
    assert_eq!(
        named(&list.counts().changes),
        [("plan:CO-2021-09".to_owned(), 1)]
    );
    assert_eq!(
        named(&list.counts().undecided),
        [
            ("plan:CI-2021-01".to_owned(), 1),
            ("plan:CO-2021-09".to_owned(), 1)
        ]
    );
    assert_eq!(list.counts().ambiguous, 2);
    assert!(
        list.to_string()
            .contains("perhaps an old form, left as it is: Côte d\u{2019}Ivoire (CI-2021-01)")
    );
    let none = TargetList::reader()
        .changes(crate::plan::Renumberings::none())
        .read("list.csv", text.as_bytes())
        .unwrap();
    assert!(
        none.counts().changes.is_empty()
            && none.counts().undecided.is_empty()
            && none.counts().rejected() == 1
    );
}

/// A Moroccan mobile with eight national digits was a number until 2009, and is one that lost a digit
/// after: a row without a time goes by the period of its list.
#[test]
fn rows_without_a_time_go_by_the_period_of_the_list() {
    let counted = |first: &str, last: &str| {
        let text = format!(
            "phone,selected at\n+447700900123,{first}\n+447700900124,{last}\n+212 612 00000,\n"
        );
        let list = list(&text);
        adds_up(&list);
        let counts = list.counts();
        let sum = |of: &std::collections::BTreeMap<crate::plan::Renumbering, u64>| -> u64 {
            of.values().sum()
        };
        (
            sum(&counts.changes),
            sum(&counts.undecided),
            counts.ambiguous,
            counts.rejected(),
        )
    };
    assert_eq!(counted("2007-01-01", "2009-01-01"), (1, 0, 0, 0));
    assert_eq!(counted("2007-01-01", "2016-01-01"), (0, 1, 1, 0));
    assert_eq!(counted("2016-01-01", "2021-01-01"), (0, 0, 0, 1));
    assert_eq!(counted("", ""), (0, 1, 1, 0));
}
