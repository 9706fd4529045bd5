use super::secrets::Secrets;
use super::spelling_tests::{all_are, found, secrets};
use super::{Options, What};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use targetlist::list::TargetList;

#[test]
fn figures_and_codes_are_no_numbers() {
    all_are(
        &[
            "",
            "+44••••••••23",
            "37 of 67 phones, 55.2%",
            "447700900124 7700900124",
            "2017-03-01T09:00:00Z 20170301T090000Z",
            "bytes 10123457",
            // A Danish number's digits in other roles.
            "0.10123456",
            "10.123456",
            "10123.456",
            "10.12,34.56",
            "d='M10.12 34.56L1 2'",
            "x10123456y",
            "a1b2c10123456",
            "ABC2DEF10123456GH",
            "K7700900123Z",
            // A name that nobody has, and parts of names.
            "unknown example person zoe",
            "Adam Example-Person",
            "sixteen byte ke",
        ],
        &[],
    );
}

#[test]
fn digests_are_no_numbers() {
    all_are(
        &[
            // Digests and identifiers with numbers inside.
            "e3b0c4447700900123afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
            "E3B0C4447700900123AFBF4C8996FB92",
            "f47ac10b-58cc-4372-a567-447700900123",
            "10123456-58cc-4372-a567-0e02b2c3d479",
            "0.8447700900123456",
        ],
        &[],
    );
}

#[test]
fn coordinates_are_no_numbers() {
    all_are(
        &[
            "points='44.77 00.90 01.23 5.5'",
            "translate(7.70 900.123)",
            // Coordinates of which none, or one, has a point.
            "<path d='M567.89 7700 900 123 78 900'/>",
            "<path d=\"M0 7700.9 123\"/>",
            "<path d='M1 2 C7700 900123 44 7700 900 123'/>",
            "<svg viewBox='0 0 7700 900123'>",
            "<g transform=\"translate(7700 900123)\">",
            "{\"chart\":\"<path d=\\\"M0 7700 900123\\\"/>\"}",
            "&lt;path d=&quot;M0 7700 900123&quot;/&gt;",
            "1447700900123000000000000000",
        ],
        &[],
    );
}

#[test]
fn counts_in_neighboring_cells_are_no_numbers() {
    all_are(
        &[
            // Four cells and none of them begins as a number.
            "447\t700\t900\t123",
            "4477,009,001,23",
            // Too few digits for two counts.
            "<td>10</td><td>123456</td>",
            "45,1012345x",
            "12025,55010",
            "4510\t1234\t56",
            // Words, fractions and drawings between.
            "447700: 900123",
            "447700 calls, 900123",
            "44.7700,900123.5",
            "points='447700,900123'",
            "<path d='M447700,900123L1,2'/>",
        ],
        &[],
    );
}

#[test]
fn figures_with_a_sign_inside_are_no_masked_numbers() {
    all_are(
        &[
            "1920x1080",
            "12 * 7700900 = 3",
            "+44 7700 9xxxxx",
            "+44••••••••23",
            "#447700",
            "447700xxx123",
            "4477009001x",
            "0x7700900123ff",
            "a447700900x23",
            "447700900x23b",
        ],
        &[],
    );
}

/// Figures as reports hold them, in a thousand rows, beside a list of five thousand numbers: none is
/// taken for one of the list.
#[test]
fn tables_of_counts_pass() {
    let mut random = ChaCha8Rng::seed_from_u64(16);
    let rows = (0..5_000).map(|at| match at % 3 {
        0 => format!("+44 7700 9{:05}\n", (at * 17) % 100_000),
        1 => format!("+33 6 39 98 {:02} {:02}\n", at / 100 % 100, at % 100),
        _ => format!("+45 10 {:02} {:02} {:02}\n", at % 97, at % 89, at % 83),
    });
    let list = format!("phone\n{}", rows.collect::<String>());
    let list = TargetList::reader()
        .read("list.csv", list.as_bytes())
        .unwrap();
    let secrets = Secrets::of(&list, &Options::default());
    for between in [",", "\t", " | ", "\n", "</td><td>", "<br>"] {
        let figure = |random: &mut ChaCha8Rng| {
            let digits = random.random_range(1..=7);
            random.random_range(0..10_u64.pow(digits)).to_string()
        };
        let figures: Vec<String> = (0..20_000).map(|_| figure(&mut random)).collect();
        let text = figures
            .chunks(8)
            .map(|row| row.join(between))
            .collect::<Vec<_>>();
        let text = format!("<p>{}", text.join("\nrow "));
        assert!(found(&secrets, &text).is_empty(), "{between}");
    }
    let digest = |random: &mut ChaCha8Rng, bytes| {
        let bytes: Vec<u8> = (0..bytes).map(|_| random.random()).collect();
        [
            data_encoding::HEXLOWER.encode(&bytes),
            data_encoding::BASE64.encode(&bytes),
        ]
        .join(" ")
    };
    let digests = [16, 20, 32].map(|bytes| {
        (0..3_000)
            .map(|_| digest(&mut random, bytes))
            .collect::<Vec<_>>()
    });
    let text = digests.concat().join("\n");
    assert!(found(&secrets, &text).is_empty());
}

/// Digits cut into coordinates at random: with spaces, and with one point among them.
fn cut(digits: &str, random: &mut impl RngExt) -> [String; 2] {
    let (mut spaced, mut pointed, mut length) = (String::new(), String::new(), 0);
    let [point, cut] = [(); 2].map(|()| random.random_range(1..digits.len()));
    for (at, digit) in digits.chars().enumerate() {
        // No coordinate has six digits in front of its point.
        if at == point || at == cut || length == 5 || at > 0 && random.random_bool(0.2) {
            length = 0;
            spaced.push(' ');
            pointed.push(if at == point { '.' } else { ' ' });
        }
        length += 1;
        spaced.push(digit);
        pointed.push(digit);
    }
    [spaced, pointed]
}

const CUT: [&str; 6] = [
    "7700900123",
    "447700900123",
    "07700900123",
    "639980001",
    "2025550100",
    "10123456",
];

/// A number of the list among coordinates is nobody's.
#[test]
fn curves_are_no_numbers() {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let secrets = secrets();
    for value in CUT.iter().flat_map(|digits| [*digits; 500]) {
        for value in cut(value, &mut random) {
            for curve in [
                format!("M{value} L1 2"),
                format!("M4 {value}"),
                format!("{value} 31 {value} 4.5"),
            ] {
                let text = format!(
                    "<path class='a' d='{curve}'/><polygon points=\"{curve}\"/><g transform='{curve}'/>"
                );
                assert!(found(&secrets, &text).is_empty(), "{text}");
            }
        }
    }
}

/// And a number wherever people read or dial it.
#[test]
fn captions_are_numbers() {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let secrets = secrets();
    for digits in CUT.iter().flat_map(|digits| [*digits; 500]) {
        let [spaced, _] = cut(digits, &mut random);
        for text in [
            format!("<title>{spaced}</title>"),
            format!("<text x='1 2' y='3 4'>{spaced}</text>"),
            format!("<path d='M1 2' aria-label='{spaced}'/>"),
            format!("<img alt=\"{spaced}\">"),
            format!("<a href='tel:{spaced}'>"),
            format!("<path data-d='{spaced}'/>"),
        ] {
            assert_eq!(found(&secrets, &text), [What::Number], "{text}");
        }
    }
}

#[test]
fn days_are_no_national_numbers() {
    let list = TargetList::reader()
        .read("list.csv", "phone\n+65 20170301\n+65 01032017\n".as_bytes())
        .unwrap();
    let secrets = Secrets::of(&list, &Options::default());
    assert!(list.counts().entries >= 1);
    for text in [
        "2017-03-01",
        "20170301",
        "20170301T090000Z",
        "2017/03/01",
        "1.3.2017",
        "01.03.2017",
        "2017-03-01/2017-04-01",
    ] {
        assert!(found(&secrets, text).is_empty(), "{text}");
    }
    assert_eq!(found(&secrets, "+65 20 17 03 01"), [What::Number]);
    assert_eq!(found(&secrets, "20 17 03 01"), [What::Number]);
}
