//! Texts as people send them: columns, delimiters, quotation marks, encodings and formats.

use super::{list, numbers, try_list};
use targetlist::TargetList;
use targetlist::sheet::{ChosenBy, Layout, Quoting};

/// Texts, and who chooses the column of numbers and that of times.
const BY_CONTENT: [(&str, ChosenBy, ChosenBy); 7] = [
    (
        "Mobil,remark\n+447700900101,x\n+447700900102,y\n",
        ChosenBy::Heading,
        ChosenBy::Nobody,
    ),
    (
        "fld1,fld2\n+447700900101,x\n+447700900102,y\n",
        ChosenBy::Content,
        ChosenBy::Nobody,
    ),
    (
        "phone,Date Time Stamp\n+447700900101,2017-07-03 10:00:00\n",
        ChosenBy::Heading,
        ChosenBy::Content,
    ),
    (
        "+447700900101,2017-07-03 10:00:00,T0\n+447700900102,2017-07-03 10:01:00,T0\n",
        ChosenBy::Content,
        ChosenBy::Content,
    ),
    (
        "+447700900101,2019-05-10,T1\n+447700900102,2019-05-11,T1,note\n+447700900103,2019-05-12,T1,note,more\n",
        ChosenBy::Content,
        ChosenBy::Content,
    ),
    (
        "2019-05-10,447700900101,T1\n2019-05-11,447700900102,T1,note\n2019-05-12,447700900103,T1,a,b\n",
        ChosenBy::Content,
        ChosenBy::Content,
    ),
    (
        "447700900101,234330000000000,2017-07-03 10:00:00\n447700900102,234330000000001,2017-07-03 10:01:00\n",
        ChosenBy::Content,
        ChosenBy::Content,
    ),
];

#[test]
fn columns_are_found_by_content_and_say_so() {
    for (text, phone, time) in BY_CONTENT {
        let list = list(text);
        let columns = &list.choices().sheets[0].columns;
        let by = |content: &str| {
            columns
                .iter()
                .find(|column| column.content == content)
                .unwrap()
                .by
        };
        assert_eq!(
            (by("the phone number"), by("the time of selection")),
            (phone, time),
            "{text}"
        );
        assert!(
            numbers(&list).contains(&"+447700900102".to_owned()) || text.starts_with("phone"),
            "{text}"
        );
    }
    let error = try_list("a,b\n447700900100,447700900130\n447700900101,447700900131\n")
        .unwrap_err()
        .to_string();
    assert!(error.contains("--phone-column"), "{error}");
}

#[test]
fn all_phone_columns_of_an_address_book_are_read() {
    for text in [
        "Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value\nA,Mobile,+447700900100 ::: +447700900120,Work,+447700900140\n",
        "First Name,Mobile Phone,Home Phone,Business Phone\nA,+447700900100,+447700900120,+447700900140\n",
        "phone,selected at,phone,phone\n+447700900100,2019-01-10,+447700900120,+447700900140\n",
    ] {
        let list = list(text);
        assert_eq!(
            numbers(&list),
            ["+447700900100", "+447700900120", "+447700900140"],
            "{text}"
        );
        assert_eq!(list.counts().entries, 1);
    }
}

#[test]
fn a_calling_code_beside_the_number_is_its_home() {
    let text = "country code,phone,selected at\n44,7700900101,2019-05-10\n+44,7700900102,2019-05-11\n0044,7700900103,2019-05-12\n33,639980001,2019-05-13\n1,2025550101,2019-05-14\n";
    let numbers = numbers(&list(text));
    assert_eq!(
        numbers,
        [
            "+447700900101",
            "+447700900102",
            "+447700900103",
            "+33639980001",
            "+12025550101"
        ]
    );
    let named = "phone,country\n07700900101,GB\n0639980001,France\n(202) 555-0101,US\n";
    assert_eq!(
        self::numbers(&list(named)),
        ["+447700900101", "+33639980001", "+12025550101"]
    );
}

#[test]
fn delimiters_are_found_or_asked_for() {
    for sign in [",", ";", "\t", "|", "^", "~", ":"] {
        let rows: String = (0..5)
            .map(|n| format!("+44770090010{n}{sign}T{n}\n"))
            .collect();
        let list = list(&format!("phone{sign}client\n{rows}"));
        assert_eq!(
            list.entries().next().unwrap().tag.as_deref(),
            Some("T0"),
            "{sign}"
        );
    }
    for text in [
        "PHONE            SELECTED AT          CLIENT\n+447700900100    2019-01-10 10:00:00  T0\n",
        "msisdn imsi date\n447700900100 234330000000000 2017-07-03\n447700900101 234330000000001 2017-07-03\n",
    ] {
        let error = try_list(text).unwrap_err().to_string();
        assert!(error.contains("--delimiter"), "{error}");
    }
}

#[test]
fn quotation_marks_swallow_nothing_in_silence() {
    let note =
        |n: u32| format!("\"he said \\\"hi\\\", then +44770090015{n}, ok\",+44770090010{n},T\n");
    let backslash = list(&format!(
        "note,phone,client\n{}",
        (0..6).map(note).collect::<String>()
    ));
    assert_eq!(numbers(&backslash)[0], "+447700900100");
    assert_eq!(backslash.choices().sheets[0].quoting, Quoting::Backslash);
    let open = "phone|note\n+447700900100|12\n+447700900101|\"size 12\n+447700900102|12\n+447700900103|12\n+447700900104|\"size 12\n+447700900105|12\n";
    let error = try_list(open).unwrap_err().to_string();
    assert!(error.contains("--no-quotes"), "{error}");
    let layout = Layout {
        quoting: false,
        ..Layout::default()
    };
    let text = TargetList::reader()
        .layout(layout)
        .read("list.csv", open.as_bytes())
        .unwrap();
    assert_eq!(text.distinct(), 6);
    let surplus = "phone,selected at\n+447700900100,2019-01-10,T0\n+447700900101,2019-01-11,T1\n";
    let error = try_list(surplus).unwrap_err().to_string();
    assert!(
        error.contains("more cells than the table has headings (2)"),
        "{error}"
    );
    // A comma at the end of each row is nothing.
    assert_eq!(
        list("phone,client\n+447700900100,T0,\n+447700900101,T1,\n")
            .counts()
            .ragged,
        0
    );
}

#[test]
fn lines_in_another_encoding_are_read_and_counted() {
    let mut bytes = b"phone,note\n".to_vec();
    for n in 0..6 {
        bytes.extend(format!("+44770090010{n},café número\n").as_bytes());
    }
    bytes.extend(b"+447700900107,caf\xE9 n\xFAmero\n+447700900108,caf\xE9 n\xFAmero\n");
    let list = TargetList::reader()
        .read("list.csv", bytes.as_slice())
        .unwrap();
    let notes: Vec<_> = (0..8).map(|at| list.other("note", at).unwrap()).collect();
    assert!(notes.iter().all(|note| *note == "café número"), "{notes:?}");
    assert_eq!(list.choices().sheets[0].otherwise_encoded, [8, 9]);
    let says = list.choices().to_string();
    assert!(says.contains("2 (lines 8, 9)"), "{says}");
}

#[test]
fn a_list_without_a_number_is_an_error() {
    let error = try_list("phone;client\nn/a;T1\nunknown;T2\n")
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("no row holds a phone number (2 rows, mostly: words without a number)"),
        "{error}"
    );
}

#[test]
fn other_formats_are_read_or_named() {
    let read = |name: &str, text: &str| TargetList::reader().read(name, text.as_bytes());
    for (name, text) in [
        (
            "a.json",
            "[{\"id\":2025550100,\"phone\":\"+447700900100\",\"ts\":1499040000},{\"id\":2025550101,\"phone\":\"+447700900101\",\"ts\":1499040001}]",
        ),
        (
            "a.jsonl",
            "{\"phone\":\"+447700900100\",\"client\":\"T1\"}\n{\"phone\":\"+447700900101\",\"client\":\"T1\"}\n",
        ),
        (
            "a.html",
            "<html><body><table><tr><th>phone<th>date<tr><td>+447700900100<td>2019-05-10<tr><td>+447700900101<td>2019-05-11</table></html>",
        ),
        (
            "a.vcf",
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nTEL;TYPE=CELL:+447700900100\nitem1.TEL;waid=447700900101:+447700900101\nREV:2019-05-05T10:00:00Z\nEND:VCARD\n",
        ),
    ] {
        assert_eq!(
            numbers(&read(name, text).unwrap()),
            ["+447700900100", "+447700900101"],
            "{name}"
        );
    }
    for (text, named) in [
        (
            "{\"Event\":{\"Attribute\":[{\"type\":\"phone-number\",\"value\":\"+447700900101\"}]}}",
            "JSON that is not a table",
        ),
        (
            "INSERT INTO `targets` VALUES (0,'+447700900100','2019-01-10');",
            "SQL",
        ),
        (
            "BEGIN:VCARD\nVERSION:4.0\nPHONE.WORK:+447700900100\nEND:VCARD\n",
            "vCard",
        ),
        ("BEGIN:VCARD\nVERSION:4.0\nTEL:+447700900100\n", "vCard"),
        ("<?xml version=\"1.0\"?><a><b>+447700900100</b></a>", "XML"),
    ] {
        let error = read("a", text).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
}

#[test]
fn a_total_is_no_entry() {
    let list = list("phone,selected at,client\n+447700900100,2019-01-10,T0\n1200000,,Total\n");
    assert_eq!((list.counts().entries, list.counts().rejected()), (1, 1));
    // A client of this name is not a total.
    assert_eq!(
        super::list("phone,client\n+447700900100,Total\n")
            .counts()
            .entries,
        1
    );
}
