use super::secrets::Secrets;
use super::{Options, What};
use std::collections::BTreeSet;
use targetlist::list::TargetList;
use targetlist::mask::Reveal;

/// Reserved for fiction, or assigned to nobody.
const LIST: &str = "phone,name\n+44 7700 900123,Ada Example-Person\n+33 6 39 98 00 01,Zoé Muster\n+1 202 555 0100,\n+52 1 10 1000 0000,\n\
                    +45 10 12 34 56,山田花子\n";

pub(super) fn secrets() -> Secrets {
    let list = TargetList::reader()
        .read("list.csv", LIST.as_bytes())
        .unwrap();
    assert_eq!(list.counts().entries, 5);
    Secrets::of(&list, &Options::default().key(b"sixteen byte key"))
}

pub(super) fn found(secrets: &Secrets, text: &str) -> Vec<What> {
    let mut found = BTreeSet::new();
    secrets.look_at(text.as_bytes(), text.starts_with('<'), &mut found);
    found.into_iter().collect()
}

#[track_caller]
pub(super) fn all_are(texts: &[&str], what: &[What]) {
    let secrets = secrets();
    let others: Vec<&&str> = texts
        .iter()
        .filter(|text| found(&secrets, text) != what)
        .collect();
    assert!(others.is_empty(), "not {what:?}: {others:#?}");
}

#[test]
fn numbers_with_a_calling_code() {
    all_are(
        &[
            "+447700900123",
            "447700900123",
            "00447700900123",
            "0044 7700 900123",
            "011 44 7700 900123",
            "011447700900123",
            "8~10 44 7700 900123",
            "+44 (0) 7700 900123",
            "+44(0)7700900123",
            "(+44) 7700-900-123",
            "+44.7700.900.123",
            "+44/7700/900/123",
            "4 4 7 7 0 0 9 0 0 1 2 3",
            "+44-77-00-90-01-23",
            "tel:+44-7700-900123;ext=5",
            "sip:447700900123@example.org",
            "\"447,700,900,123\"",
            "447'700'900'123",
            "447.700.900.123",
            "4.47700900123E+11",
            "4.47700900123e11",
            "447700900123.0",
            "=\"447700900123\"",
            "a,447700900123,b",
            "{\"id\":447700900123}",
            "id12447700900123",
            "12447700900123",
            "447700900123000",
            "tel447700900123x",
            "E031 447700900123 2017",
            "2017-03-01 447700900123 2017-03-01",
            "2017-03-01T09:00:00Z,447700900123",
            "33639980001",
            "+33 6 39 98 00 01",
            "+33 (0)6.39.98.00.01",
            "1-202-555-0100",
            "12025550100",
            "+45 10123456",
            "4510123456",
        ],
        &[What::Number],
    );
}

#[test]
fn numbers_without_one() {
    all_are(
        &[
            "07700900123",
            "07700 900123",
            "(0)7700-900.123",
            "7700900123",
            "7700 900123",
            "7700-900-123",
            "client 7 7700 900123",
            "call 07700 900123 (2017)",
            "07700 900124 07700 900123 07700 900125",
            "7.700900123E+9",
            "06 39 98 00 01",
            "06.39.98.00.01",
            "6 39 98 00 01",
            "0 6 39 98 00 01",
            "(202) 555-0100",
            "202-555-0100",
            "202.555.0100",
            "2025550100",
            "10 12 34 56",
            "10123456",
            "Tel07700900123",
            "x,\"7,700,900,123\",y",
        ],
        &[What::Number],
    );
}

#[test]
fn old_forms_and_cells_as_they_stood() {
    all_are(
        &[
            "+521010000000",
            "+52 1 10 1000 0000",
            "5211010000000",
            "044 10 1000 0000",
            "01 10 1000 0000",
            "10 1000 0000",
        ],
        &[What::Number],
    );
    let list = TargetList::reader()
        .read("list.csv", "phone\n(0044) 7700 900123 mobile\n".as_bytes())
        .unwrap();
    let written: Vec<String> = list
        .entries()
        .map(|entry| entry.written(Reveal::Numbers).into_owned())
        .collect();
    let secrets = Secrets::of(&list, &Options::default());
    for cell in written {
        assert!(
            !found(&secrets, &format!("x {cell} y")).is_empty(),
            "{cell}"
        );
    }
}

#[test]
fn in_other_clothes() {
    all_are(
        &[
            "&#43;44&nbsp;7700&thinsp;900123",
            "&#x2b;44&#32;7700&#x20;900123",
            "&amp;#43;44&amp;nbsp;7700&amp;nbsp;900123",
            "&#52;&#52;7700900123",
            r#"{"a":"\u002b44\u00a07700\u2009900123"}"#,
            r#""\u0034\u0034\u0037700900123""#,
            r"\+44 7700\-900123",
            "%2B44%207700%20900123",
            "%2B44+7700+900123",
            "q=%34%34%37700900123",
            "<p>+44 <b>7700</b> 900123</p>",
            "<p>+44\n7700\n  900123</p>",
            "<text>+44<tspan dx='1'>7700</tspan><tspan>900123</tspan></text>",
            "<si><r><rPr><b/></rPr><t>+44 77</t></r><r><t>00 900123</t></r></si>",
            "<a href=\"tel:+447700900123\">call</a>",
            "<a title='07700&nbsp;900123'>call</a>",
            "<p>44<!-- 1 -->7700900123",
            "<!-- 447700900123 -->",
            "**+44** _7700_ `900123`",
            "٠٧٧٠٠٩٠٠١٢٣",
            "+٤٤ ٧٧٠٠ ٩٠٠١٢٣",
            "＋４４　７７００　９００１２３",
            "+44\u{a0}7700\u{202f}900123",
            "+44\u{2011}7700\u{2013}900123",
            "+44 770\u{200b}0 900\u{ad}123",
            "\u{202a}+44 7700 900123\u{202c}",
            "+44·7700·900·123",
        ],
        &[What::Number],
    );
}

#[test]
fn names_of_persons() {
    all_are(
        &[
            "Ada Example-Person",
            "ADA EXAMPLE PERSON",
            "ada_example_person.csv",
            "Example-Person Ada",
            "said Ada Example Person, who",
            "<b>Ada</b> Example&#45;Person",
            "<p>Ada\n Example-Person</p>",
            "Zoe Muster",
            "Muster, Zoé",
            "ZOE\u{301} MUSTER",
            "という山田花子さん",
        ],
        &[What::Name],
    );
    let list = TargetList::reader()
        .read("list.csv", LIST.as_bytes())
        .unwrap();
    let without = Secrets::of(&list, &Options::default().without_names());
    assert!(found(&without, "Ada Example-Person").is_empty());
}

#[test]
fn the_key_in_every_form() {
    let key = b"sixteen byte key";
    use data_encoding::{BASE32, BASE64, BASE64URL, HEXLOWER, HEXUPPER};
    let inside = [b"{\"k\":\"".as_slice(), key, b"\"}"].concat();
    let forms = [
        String::from_utf8(key.to_vec()).unwrap(),
        HEXLOWER.encode(key),
        HEXUPPER.encode(key),
        BASE32.encode(key),
        BASE32.encode(key).to_lowercase(),
        BASE32.encode(&inside),
        BASE64.encode(key),
        BASE64URL.encode(key),
        BASE64.encode(&inside),
        BASE64.encode(&inside[1..]),
        BASE64.encode(&inside[2..]),
    ];
    let secrets = secrets();
    for form in forms {
        assert_eq!(
            found(&secrets, &format!("a,{form},b")),
            [What::Key],
            "{form}"
        );
    }
    // One whose forms hold signs that are escaped.
    let list = TargetList::reader()
        .read("list.csv", LIST.as_bytes())
        .unwrap();
    let key = [0xFB, 0xEF, 0xBE, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4, 5, 6];
    let secrets = Secrets::of(&list, &Options::default().key(&key));
    let escaped = BASE64
        .encode(&key)
        .replace('/', "\\/")
        .replace('+', "&#43;");
    assert_eq!(found(&secrets, &escaped), [What::Key]);
}

#[test]
fn hostile_texts_take_no_time() {
    let secrets = secrets();
    for part in [
        "1", "1 ", "0", "0 ", "<", "<a", "&", "&#", "\\u", "%4", "<!--", "1.", "8", "é", "1,000",
        "+", ";base64,", "a1", "\u{0661}",
    ] {
        let text = part.repeat((1 << 18) / part.len());
        assert!(found(&secrets, &text).is_empty(), "{part}");
        found(&secrets, &format!("<{text}"));
    }
}
