//! Every row is an entry, a reject or blank.

use super::{adds_up, list};
use crate::list::{RejectReason, TargetList};
use crate::mask::Reveal;
use crate::number::{ParseError, Repair};

#[test]
fn every_row_is_an_entry_a_reject_or_blank() {
    let list = list(
        "phone,tag\n+447700900123,T1\n,\n\nn/a,T1\n2.12661E+11,T2\n07700900123,T2\n+44 770 ,T2\n,T3\n+447700900456,T1\n",
    );
    adds_up(&list);
    let counts = list.counts();
    assert_eq!(
        (counts.rows, counts.entries, counts.rejected(), counts.blank),
        (9, 2, 5, 2)
    );
    let whys: Vec<(u64, RejectReason)> = list
        .rejects()
        .iter()
        .map(|reject| (reject.row, reject.why))
        .collect();
    let number = RejectReason::Number;
    assert_eq!(
        whys,
        [
            (5, number(ParseError::NoDigits)),
            (6, number(ParseError::DigitsLost)),
            (7, number(ParseError::NationalForm)),
            (8, number(ParseError::WrongLength)),
            (9, number(ParseError::Empty)),
        ]
    );
    assert_eq!(
        list.rejects()[2].raw(Reveal::Numbers),
        Some("07700900123,T2")
    );
    let written = |at: usize| list.rejects()[at].written(Reveal::Numbers);
    assert_eq!(written(2), Some("07700900123"));
    assert_eq!(written(4), Some(""));
}

#[test]
fn plain_text_is_one_number_a_line() {
    let list = list("+447700900123\n\n00447700900123\nhello\n");
    adds_up(&list);
    assert_eq!(
        (
            list.distinct(),
            list.counts().entries,
            list.counts().blank,
            list.counts().rejected()
        ),
        (1, 2, 1, 1)
    );
}

#[test]
fn a_repair_switched_off_makes_rejects() {
    let text = "phone\n00447700900123\n+447700900123\n".as_bytes();
    let list = TargetList::reader()
        .without(Repair::ZeroZero)
        .read("l", text)
        .unwrap();
    assert_eq!(
        list.rejects()[0].why,
        RejectReason::Number(ParseError::SwitchedOff(Repair::ZeroZero))
    );
    adds_up(&list);
}
