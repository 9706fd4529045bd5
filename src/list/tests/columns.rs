//! Columns are recognized by name or by content, or named by the caller.

use super::{adds_up, error, list};
use crate::list::{ListField, ListReader, TargetList};

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
        .column(ListField::Phone, "b")
        .column(ListField::Tag, "c")
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

/// A country beside national numbers, by code or name; the national form of a row whose country is not
/// known is not read.
#[test]
fn a_column_of_countries_says_where_numbers_are_at_home() {
    let text = "phone,country\n07700 900123,United Kingdom\n06 39 98 00 01,fr\n07700 900124,\n07700 900125,nowhere\n+33639980002,U.K.\n";
    let read = |reader: ListReader| reader.read("l", text.as_bytes()).unwrap();
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
    // Nobody said that the column means that: its cells do.
    assert_eq!(read(TargetList::reader()).counts().entries, 3);
    let roads_text = text
        .replace("United Kingdom", "A1")
        .replace("fr", "A2")
        .replace("U.K.", "A3");
    // No other home is taken for a country that is not understood.
    let roads = TargetList::reader().home("GB").unwrap();
    let roads = roads.read("l", roads_text.as_bytes()).unwrap();
    assert_eq!(
        (roads.counts().entries, roads.counts().homes_unknown),
        (2, 4)
    );
    assert!(
        TargetList::reader()
            .home_column("land")
            .read("l", text.as_bytes())
            .unwrap_err()
            .is_column()
    );
}

/// Figures in a column of countries are calling codes or the numbers of ISO 3166-1: the column and
/// the numbers beside them decide.
#[test]
fn countries_are_named_by_their_numbers_too() {
    let first = |text: &str| {
        let reader = TargetList::reader().home("DE").unwrap();
        let list = reader.read("l", text.as_bytes()).unwrap();
        list.numbers()
            .next()
            .map(|one| one.number.digits().to_string())
    };
    for (text, number) in [
        (
            "country code,phone\n840,2025550101\n826,7700900101\n",
            "12025550101",
        ),
        ("country,phone\n036,491570156\n", "61491570156"),
        ("country code,phone\n36,491570156\n", "61491570156"),
        ("country code,phone\n33,639980001\n", "33639980001"),
        (
            "country code,phone\n44,7700900101\n1,2025550101\n",
            "447700900101",
        ),
        (
            "country,phone\nUS - United States,2025550101\n",
            "12025550101",
        ),
    ] {
        assert_eq!(first(text).as_deref(), Some(number), "{text}");
    }
}

/// `Nr` counts rows where another column holds the numbers.
#[test]
fn a_running_number_is_no_telephone_number() {
    let list = |text: &str| {
        TargetList::reader()
            .home("DE")
            .unwrap()
            .read("l", text.as_bytes())
    };
    let counted = list("Nr,Rufnummer des Ziels\n1,0171 3920010\n2,0171 3920011\n").unwrap();
    assert_eq!(
        counted.numbers().next().unwrap().number.digits(),
        491_713_920_010
    );
    let either = list("Nr,Rufnummer des Ziels\n3012345,0171 3920010\n3012346,0171 3920011\n");
    assert!(either.unwrap_err().is_column());
}

#[test]
fn without_headings_the_numbers_are_found_by_their_look() {
    let list = list("7,+447700900123,2020-01-01\n8,+447700900124,2020-01-02\n");
    assert_eq!(list.distinct(), 2);
    assert!(error("+447700900123,+447700900124\n+447700900125,+447700900126\n").is_column());
    assert!(error("1,2\n3,4\n").is_column());
}

#[test]
fn a_weak_name_does_not_beat_a_column_of_numbers() {
    for text in [
        "no,phone x,client\n+44,+447700900123,T\n+33,+447700900456,T\n",
        "target,p_1\nA,+447700900123\nB,+447700900456\n",
    ] {
        assert!(error(text).is_column(), "{text}");
    }
    assert_eq!(
        list("no,id\n+447700900123,1\n+447700900456,2\n").distinct(),
        2
    );
    assert_eq!(
        list("phone,phone\n+447700900123,+447700900456\n").distinct(),
        2
    );
    assert!(error("phone,tag\n\n,\n").to_string().contains("no rows"));
}

/// Under a heading that is not known, times are those of selection only where nothing speaks against.
#[test]
fn other_dates_are_not_the_time_of_selection() {
    let with = |heading: &str, cell: &str| {
        let text = format!("phone,{heading}\n+447700900123,{cell}\n+447700900124,{cell}\n");
        list(&text).period().is_some()
    };
    for heading in [
        "Date of birth",
        "Geburtstag",
        "Дата рождения",
        "تاريخ الميلاد",
        "出生日期",
        "Valid until",
        "Passport expiry",
        "Last seen",
    ] {
        assert!(!with(heading, "1980-01-02"), "{heading}");
    }
    for (heading, cell) in [
        ("Matter", "3/2019"),
        ("Case number", "2019-003"),
        ("Bundle", "2019/3"),
    ] {
        assert!(!with(heading, cell), "{heading}");
    }
    for heading in ["Arrival", "Noted", "Next"] {
        assert!(with(heading, "2019-01-02"), "{heading}");
    }
    let said = list("phone,Arrival\n+447700900123,2019-01-02\n")
        .to_string()
        .replace('\n', " ");
    assert!(
        said.contains("column “Arrival” was taken for the times"),
        "{said}"
    );
    let two = "phone,Arrival,Departure\n+447700900123,2019-01-02,2019-01-03\n";
    assert!(error(two).to_string().contains("--time-column"));
}

#[test]
fn tag_is_a_day_where_its_cells_are() {
    let list = list("Telefon;Tag;Uhrzeit\n+447700900123;13.01.2019;10:11\n");
    let entry = list.entries().next().unwrap();
    assert_eq!(entry.tag, None);
    assert_eq!(entry.selected.unwrap().to_string(), "2019-01-13T10:11Z");
}

/// What stands above the headings is not read: a table there would be lost.
#[test]
fn two_tables_in_a_sheet_are_an_error() {
    for text in [
        "phone\n+447700900123\n\nphone,date,client\n+447700900124,2019-01-01,T1\n",
        "number,role\n+447700900123,lawyer\nnumber,client,role,date\n+447700900124,T1,lawyer,2019-01-01\n",
    ] {
        let error = error(text).to_string();
        assert!(error.contains("two tables"), "{error}");
    }
    // A title and a contact are no table, nor is what a report says of itself.
    let report = "source,date\nLab,2021-07-18\nphone,date,client\n+447700900124,2019-01-01,T1\n";
    assert_eq!(list(report).counts().entries, 1);
    let title =
        "Target list,\nContact,+447700900999\nphone,date,client\n+447700900124,2019-01-01,T1\n";
    assert_eq!(list(title).counts().entries, 1);
}

#[test]
fn further_columns_of_numbers_are_read_by_content() {
    let read = |heading: &str| {
        let text =
            format!("phone,{heading}\n+33639980012,+447700900100\n+33639980013,+447700900101\n");
        TargetList::reader().read("l", text.as_bytes()).unwrap()
    };
    for heading in ["landline", "number 2", "old number", "sim 2"] {
        let list = read(heading);
        let counts = (list.counts().entries, list.distinct());
        assert_eq!(counts, (2, 4), "{heading}");
        assert!(list.to_string().contains("by its content"), "{list}");
    }
    assert_eq!(read("lawyer").distinct(), 2);
}
