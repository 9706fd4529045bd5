use super::{Field, TargetList, Why};
use crate::number::{Repair, Unreadable};
use crate::sheet::{Encoding, Layout};
use crate::time::{DateOrder, Zone};

fn list(text: &str) -> TargetList {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

fn error(text: &str) -> crate::Error {
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap_err()
}

/// Rows in = entries + rejects + blank, whatever is in the rows.
#[track_caller]
fn adds_up(list: &TargetList) {
    let counts = list.counts();
    assert_eq!(
        counts.rows,
        counts.entries + counts.rejected() + counts.blank
    );
    assert_eq!(counts.entries, list.entries().count() as u64);
    assert_eq!(counts.rejected(), list.rejects().len() as u64);
}

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
    let whys: Vec<(u64, Why)> = list
        .rejects()
        .iter()
        .map(|reject| (reject.row, reject.why))
        .collect();
    let number = Why::Number;
    assert_eq!(
        whys,
        [
            (5, number(Unreadable::NoDigits)),
            (6, number(Unreadable::DigitsLost)),
            (7, number(Unreadable::NationalForm)),
            (8, number(Unreadable::WrongLength)),
            (9, number(Unreadable::Empty)),
        ]
    );
    assert_eq!(list.rejects()[2].raw(), "07700900123,T2");
}

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
    assert_eq!(entries[0].written(), "+52 1 10 1000 0000");
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

#[test]
fn columns_are_recognized_in_many_languages() {
    for headings in [
        "phone,timestamp,client,role",
        "MSISDN,selected_at,client_tag,Profession",
        "Numéro de téléphone,Horodatage,Client,Métier",
        "Teléfono,Fecha y hora,Cliente,Profesión",
        "Rufnummer,Zeitstempel,Kunde,Beruf",
        "الهاتف,التاريخ,العميل,المهنة",
        "رقم الهاتف,الوقت,العميل,المهنة",
        "Телефон,Дата и время,Клиент,Профессия",
        "电话号码,日期时间,客户,职业",
        "number,date,tag,job",
        "phoneNumber,createdAt,customerId,jobTitle",
    ] {
        let list = list(&format!(
            "id,{headings}\n7,+447700900123,2020-01-02,T1,journalist\n"
        ));
        let entry = list.entries().next().unwrap();
        assert_eq!(
            (
                entry.tag.as_deref(),
                entry.role.as_deref(),
                entry.selected.is_some()
            ),
            (Some("T1"), Some("journalist"), true),
            "{headings}"
        );
        assert_eq!(list.other("id", 0), Some("7"));
    }
}

#[test]
fn columns_can_be_named_and_the_rest_travels_along() {
    let text = "a,b,c\nx,+447700900123,y\n";
    let list = TargetList::reader()
        .column(Field::Phone, "b")
        .column(Field::Tag, "c")
        .read("l", text.as_bytes())
        .unwrap();
    assert_eq!((list.other("a", 0), list.other("b", 0)), (Some("x"), None));
    assert_eq!(list.entries().next().unwrap().tag.as_deref(), Some("y"));
    let ragged = self::list("phone,a\n+447700900123,1,2,3\n+447700900124\n");
    assert_eq!(
        (
            ragged.other("(cells beyond the headings)", 0),
            ragged.counts().ragged
        ),
        (Some("2 | 3"), 1)
    );
    adds_up(&ragged);
}

#[test]
fn a_home_region_is_given_by_call_or_by_row() {
    let text = "phone,home region\n07700 900123,\n06 39 98 00 01,FR\n07700 900123,nowhere\n";
    let list = TargetList::reader()
        .home("gb")
        .unwrap()
        .read("l", text.as_bytes())
        .unwrap();
    assert_eq!(
        list.numbers()
            .map(|listed| listed.number.e164())
            .collect::<Vec<_>>(),
        ["+447700900123", "+33639980001"]
    );
    assert_eq!(list.counts().homes_unknown, 1);
    assert!(TargetList::reader().home("XX").is_err());
}

/// A country beside national numbers, by code or name; a row whose country is not known is read at
/// the reader's home.
#[test]
fn a_column_of_countries_says_where_numbers_are_at_home() {
    let text = "phone,country\n07700 900123,United Kingdom\n06 39 98 00 01,fr\n07700 900124,\n07700 900125,nowhere\n+33639980002,U.K.\n";
    let read = |reader: super::Reader| reader.read("l", text.as_bytes()).unwrap();
    let list = read(
        TargetList::reader()
            .home_column("country")
            .home("GB")
            .unwrap(),
    );
    let numbers: Vec<String> = list.numbers().map(|listed| listed.number.e164()).collect();
    assert_eq!(
        numbers,
        [
            "+447700900123",
            "+33639980001",
            "+447700900124",
            "+447700900125",
            "+33639980002"
        ]
    );
    assert_eq!(list.counts().homes_unknown, 1);
    let homeless = read(TargetList::reader().home_column("country"));
    adds_up(&homeless);
    assert_eq!(
        (homeless.counts().entries, homeless.counts().rejected()),
        (3, 2)
    );
    // Nobody said that the column means that.
    assert_eq!(read(TargetList::reader()).counts().entries, 1);
    assert!(
        TargetList::reader()
            .home_column("land")
            .read("l", text.as_bytes())
            .unwrap_err()
            .is_column()
    );
}

#[test]
fn several_columns_of_numbers_are_one_entry() {
    let text = "phone1,phone2,client\n+447700900123,+33639980001,T1\n,+447700900124,T1\n+447700900125,,T2\n+447700900126,n/a,T2\n,,T2\nx,y,T2\n\
                +447700900123,0044 7700 900123 / +447700900127,T3\n";
    assert!(error(text).is_column());
    let read = |headings: &[&str]| {
        TargetList::reader()
            .phone_columns(headings.iter().copied())
            .read("l", text.as_bytes())
    };
    let list = read(&["phone1", "phone2"]).unwrap();
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
        .map(|entry| (entry.row, entry.numbers.len(), entry.written().to_owned()))
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
            (6, Why::Number(Unreadable::Empty)),
            (7, Why::Number(Unreadable::NoDigits)),
        ]
    );
    // No column travels along and is read as well.
    assert_eq!(
        (list.other("phone2", 0), list.other("client", 0)),
        (None, None)
    );
    assert!(read(&["phone1", "phone3"]).unwrap_err().is_column());
    assert!(matches!(
        read(&["phone1", "phone1"]).unwrap_err().kind(),
        crate::error::Kind::Settings(_)
    ));
    assert!(matches!(
        read(&["phone1", "client"]).unwrap_err().kind(),
        crate::error::Kind::Settings(_)
    ));
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
fn without_headings_the_numbers_are_found_by_their_look() {
    let list = list("7,+447700900123,2020-01-01\n8,+447700900124,2020-01-02\n");
    assert_eq!(list.distinct(), 2);
    assert!(error("+447700900123,+447700900124\n+447700900125,+447700900126\n").is_column());
    assert!(error("1,2\n3,4\n").is_column());
}

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
        (list.unread_times()[0].row, list.unread_times()[0].raw()),
        (4, "soon")
    );
    assert!(
        error("phone,date\n+447700900123,03/04/2019\n")
            .to_string()
            .contains("day or the month")
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

#[test]
fn a_weak_name_does_not_beat_a_column_of_numbers() {
    for text in [
        "no,phone x,client\n1,+447700900123,T\n2,+447700900456,T\n",
        "target,p_1\nA,+447700900123\nB,+447700900456\n",
    ] {
        assert!(error(text).is_column(), "{text}");
    }
    assert_eq!(
        list("no,id\n+447700900123,1\n+447700900456,2\n").distinct(),
        2
    );
    assert!(error("phone,phone\n+447700900123,+447700900456\n").is_column());
    assert!(error("phone,tag\n\n,\n").to_string().contains("no rows"));
}

#[test]
fn bad_files_are_errors_that_say_where_and_hold_no_number() {
    let missing = TargetList::open("no/such/+447700900123.csv").unwrap_err();
    assert!(
        missing.is_io() && !missing.to_string().contains("900123"),
        "{missing}"
    );
    assert!(
        TargetList::open(env!("CARGO_MANIFEST_DIR"))
            .unwrap_err()
            .is_io()
    );
    assert!(error("name,age\nx,1\n").is_column());
    assert!(
        error("phone,mobile\n1,2\n")
            .to_string()
            .contains("“phone”, “mobile”")
    );
    for empty in ["", "\n\n", "phone,tag\n"] {
        assert!(error(empty).to_string().contains("no rows"), "{empty:?}");
    }
    let twice = TargetList::reader()
        .column(Field::Phone, "a")
        .column(Field::Tag, "a")
        .read("l", "a,b\n1,2\n".as_bytes())
        .unwrap_err();
    assert!(twice.is_settings(), "{twice}");
    let header = error("+447700900123,+447700900124,x\n");
    assert!(!header.to_string().contains("900123"), "{header}");
    let utf8 = Layout {
        encoding: Some(Encoding::named("utf-8").unwrap()),
        ..Layout::default()
    };
    let bytes = TargetList::reader()
        .layout(utf8)
        .read("l", &b"phone\n+447700900123\xFF\n"[..])
        .unwrap_err();
    assert_eq!((bytes.is_text(), bytes.row()), (true, Some(2)));
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
        Why::Number(Unreadable::SwitchedOff(Repair::ZeroZero))
    );
    adds_up(&list);
}

#[test]
fn nothing_printed_holds_a_number() {
    let list = list(
        "phone,client,role,note\n+447700900123,+447700900456,07700 900789,x\nbad 07700900123,T,r,n\n",
    );
    let mut printed = format!("{list}{list:?}{}{}", list.html(), list.counts());
    list.entries()
        .for_each(|entry| printed.push_str(&format!("{entry}{}", entry.html())));
    list.numbers()
        .for_each(|listed| printed.push_str(&format!("{listed:?}{}", listed.html())));
    list.rejects()
        .iter()
        .for_each(|reject| printed.push_str(&format!("{reject}{reject:?}")));
    assert!(
        !printed.contains("900") && printed.contains("+44••••••••23"),
        "{printed}"
    );
}

#[test]
fn the_same_file_gives_the_same_screen() {
    let rows: String = (0..40_000)
        .map(|n| format!("+4477009{:05},T{}\n", n % 5_000, n % 7))
        .collect();
    let text = format!("phone,tag\n{rows}");
    let (one, two) = (list(&text), list(&text));
    assert_eq!(one.to_string(), two.to_string());
    assert!(
        one.numbers()
            .zip(two.numbers())
            .all(|(a, b)| (a.id, a.number, a.times) == (b.id, b.number, b.times))
    );
    assert_eq!((one.distinct(), one.counts().entries), (5_000, 40_000));
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
        |counts: &std::collections::BTreeMap<crate::plan::Change, u64>| -> Vec<(String, u64)> {
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
            .contains("dated change plan:CI-2021-01, not decided")
    );
    let none = TargetList::reader()
        .changes(crate::plan::Changes::none())
        .read("list.csv", text.as_bytes())
        .unwrap();
    assert!(
        none.counts().changes.is_empty()
            && none.counts().undecided.is_empty()
            && none.counts().rejected() == 1
    );
}
