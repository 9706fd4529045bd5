use super::{ParseError, ParseOptions, ParsedNumber, parse, parse_cell};
use crate::plan::{Region, Validity};

fn anywhere(text: &str) -> Result<ParsedNumber, ParseError> {
    parse(text, &ParseOptions::default())
}

fn at(home: &str, text: &str) -> Result<ParsedNumber, ParseError> {
    parse(text, &ParseOptions::at_home(Region::named(home).unwrap()))
}

fn e164(reading: Result<ParsedNumber, ParseError>) -> String {
    reading.map_or_else(|why| why.code().to_owned(), |reading| reading.number.e164())
}

/// The dress a number wears in leaks, and the repairs that take it off.
#[test]
fn every_dress_is_one_number() {
    for (text, repairs) in [
        ("+447700900123", ""),
        ("+44 7700 900123", ""),
        ("+44.7700-900.123", ""),
        ("＋44\u{a0}7700\u{3000}900123", ""),
        ("+44\u{a0}7700\u{202f}900123", "odd_signs"),
        ("+44•7700•900123", "odd_signs"),
        ("00447700900123", "zero_zero"),
        ("+00447700900123", "zero_zero"),
        ("447700900123", "missing_plus"),
        ("+44 (0)7700 900123", "trunk_zero"),
        ("+٤٤٧٧٠٠٩٠٠١٢٣", "arabic_digits"),
        ("+۴۴۷۷۰۰۹۰۰۱۲۳", "persian_digits"),
        ("+४४७७००९००१२३", "devanagari_digits"),
        ("+৪৪৭৭০০৯০০১২৩", "bengali_digits"),
        ("+４４７７００９００１２３", "fullwidth_digits"),
        ("\u{202a}+447700900123\u{202c}", "invisible_marks"),
        ("'+447700900123", "leading_apostrophe"),
        ("=\"+447700900123\"", "formula"),
        ("447700900123.0", "missing_plus excel_float"),
        ("4.47700900123E+11", "missing_plus scientific"),
        ("tel:+44-7700-900123", "tel_uri"),
        ("tel:7700900123;phone-context=+44", "tel_uri"),
        ("447700900123@s.whatsapp.net", "whatsapp_id"),
        ("447700900123:3@c.us", "whatsapp_id"),
        ("https://wa.me/447700900123?text=hi", "whatsapp_id"),
        ("+44 7700 900123 ext. 12", "extension"),
        ("+447700900123;ext=12", "extension"),
        ("+44 7700 900123 x12", "extension"),
        ("mobile: +44 7700 900123", "note_before"),
        ("+44 7700 900123 WhatsApp", "note_after"),
        ("+44 7700 900123 (mobile)", "note_after"),
        ("+44 7700 900123 (2nd phone)", "note_after"),
    ] {
        let reading = anywhere(text).unwrap_or_else(|why| panic!("{text}: {why}"));
        assert_eq!(
            (reading.number.e164().as_str(), reading.applied().as_str()),
            ("+447700900123", repairs),
            "{text}"
        );
    }
}

#[test]
fn national_forms_need_a_home() {
    assert_eq!(e164(anywhere("07700 900123")), "national_form");
    assert_eq!(e164(at("GB", "07700 900123")), "+447700900123");
    assert_eq!(e164(at("GB", "7700900123")), "+447700900123");
    assert_eq!(e164(at("FR", "06 39 98 00 01")), "+33639980001");
    assert_eq!(e164(at("US", "011 44 7700 900123")), "+447700900123");
    assert_eq!(e164(at("AU", "0011 44 7700 900123")), "+447700900123");
    assert_eq!(e164(at("RU", "810 44 7700 900123")), "+447700900123");
    assert_eq!(e164(at("US", "(202) 555-0100")), "+12025550100");
    // The home's own rules come first, the repairs after them.
    assert_eq!(e164(at("MX", "447700900123")), "+447700900123");
    assert_eq!(e164(at("US", "00447700900123")), "+447700900123");
}

#[test]
fn the_mexican_pair_is_one_number() {
    let old = anywhere("+52 1 10 1000 0000").unwrap();
    let new = anywhere("+52 10 1000 0000").unwrap();
    assert_eq!(old.number, new.number);
    assert_eq!(
        (old.applied().as_str(), old.as_written.e164().as_str()),
        ("plan:MX-2019-08", "+5211010000000")
    );
    assert_eq!((new.applied().as_str(), new.as_written), ("", new.number));
    for dialed in ["044 10 1000 0000", "045 10 1000 0000", "01 10 1000 0000"] {
        assert_eq!(at("MX", dialed).unwrap().number, new.number, "{dialed}");
    }
    assert_eq!(
        anywhere("5211010000000@s.whatsapp.net").unwrap().number,
        new.number
    );
    assert_eq!(anywhere("005211010000000").unwrap().number, new.number);
}

#[test]
fn what_is_no_number_says_why() {
    for (text, why) in [
        ("", "empty"),
        (" \u{a0} ", "empty"),
        ("unknown", "no_digits"),
        ("#N/A", "spreadsheet_error"),
        ("#REF!", "spreadsheet_error"),
        ("2.12661E+11", "digits_lost"),
        ("4,4770E11", "digits_lost"),
        ("4477009001230000000", "digits_lost"),
        ("44770090012345678", "national_form"),
        ("2021-07-18", "date"),
        ("18/07/2021 10:22", "date"),
        ("someone@example.org", "address"),
        ("120363000000000000@g.us", "address"),
        ("+999 1234567", "no_calling_code"),
        ("+0123456789", "no_calling_code"),
        ("12345", "too_short"),
        ("room 12", "too_short"),
        ("+44 7O00 9OO123", "letters"),
        ("+44 7700 90O123", "letters"),
        ("+44 7700 9OO123", "letters"),
    ] {
        assert_eq!(e164(anywhere(text)), why, "{text}");
    }
    assert_eq!(anywhere("+44 770").unwrap().validity, Validity::Invalid);
}

#[test]
fn possible_numbers_are_kept_and_flagged() {
    let unassigned = anywhere("+212 100 000000").unwrap();
    assert_eq!(
        (unassigned.validity, unassigned.regions.to_string().as_str()),
        (Validity::Possible, "MA/EH")
    );
}

#[test]
fn shared_codes_give_sets() {
    let unassigned = anywhere("+1 235 555 0100").unwrap();
    assert!(
        unassigned.regions.len() > 1 || unassigned.validity == Validity::Valid,
        "{:?}",
        unassigned.regions
    );
    assert_eq!(
        anywhere("+7 730 000 0000")
            .unwrap()
            .regions
            .main()
            .map(Region::code),
        Some("KZ")
    );
}

#[test]
fn letters_are_dialed_only_where_that_makes_a_number() {
    assert_eq!(
        anywhere("+1 202 KLJ 0123").unwrap().applied(),
        "vanity_letters"
    );
    assert_eq!(e164(anywhere("+1 202 KLJ 0123")), "+12025550123");
    assert_eq!(e164(anywhere("call me maybe 12")), "too_short");
}

#[test]
fn a_cell_of_several_gives_each() {
    let cell = parse_cell("+447700900123 / 07700900456", &ParseOptions::default());
    assert_eq!(
        cell.iter().map(Result::is_ok).collect::<Vec<_>>(),
        [true, false]
    );
    assert_eq!(cell[0].as_ref().unwrap().applied(), "several_numbers");
    assert_eq!(
        parse_cell("", &ParseOptions::default()),
        [Err(ParseError::Empty)]
    );
}

#[test]
fn a_repair_can_be_switched_off() {
    use super::Repair::{MissingPlus, ZeroZero};
    let without = [ZeroZero, MissingPlus].into_iter().collect();
    assert_eq!(
        parse(
            "00447700900123",
            &ParseOptions {
                without,
                ..ParseOptions::default()
            }
        ),
        Err(ParseError::SwitchedOff(ZeroZero))
    );
    assert_eq!(
        parse(
            "447700900123",
            &ParseOptions {
                without,
                ..ParseOptions::default()
            }
        ),
        Err(ParseError::SwitchedOff(MissingPlus))
    );
    assert!(
        parse(
            "+447700900123",
            &ParseOptions {
                without,
                ..ParseOptions::default()
            }
        )
        .is_ok()
    );
}

#[test]
fn a_megabyte_is_refused_at_once() {
    for text in [
        "1".repeat(1 << 20),
        " ".repeat(1 << 20),
        "+".repeat(1 << 20),
        ";".repeat(4000),
        "ext 1".repeat(800),
    ] {
        assert!(
            parse_cell(&text, &ParseOptions::default())
                .iter()
                .all(Result::is_err)
        );
    }
}

/// No text makes it stop: a small generator of hostile texts, seeded by counting.
#[test]
fn no_text_panics() {
    let alphabet: Vec<char> =
        "0123456789++ ()-./;,x#@:eE'\"=٤۴४৪４\u{200e}\u{a0}aZéع中tel:phone-context="
            .chars()
            .collect();
    let mut state = 7_u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..(state >> 40) % 40 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push(alphabet[(state >> 33) as usize % alphabet.len()]);
        }
        state = state
            .wrapping_add(1)
            .wrapping_mul(6_364_136_223_846_793_005);
        for settings in [
            ParseOptions::default(),
            ParseOptions::at_home(Region::named("MX").unwrap()),
            ParseOptions::at_home(Region::named("IT").unwrap()),
        ] {
            assert!(!parse_cell(&text, &settings).is_empty());
        }
    }
    for text in [
        ";phone-context=+1;tel:",
        "tel:;phone-context=",
        "+",
        "E",
        "1E",
        "'",
        "=",
        "@",
        "\u{fffd}",
    ] {
        assert!(anywhere(text).is_err(), "{text}");
    }
}

/// As it is dialed in Russia: without a home it is not a number of Bangladesh that lost a plus sign
/// and has a zero too many.
#[test]
fn one_guess_is_not_built_on_another() {
    for text in ["8 800 000-00-00", "88000000000", "8 (800) 0000000"] {
        assert_eq!(e164(anywhere(text)), "national_form", "{text}");
    }
    assert_eq!(
        at("RU", "8 800 000-00-00")
            .unwrap()
            .regions
            .main()
            .map(Region::code),
        Some("RU")
    );
    // Where a plus sign is written, the zero is the only guess.
    assert_eq!(e164(anywhere("+880 0000 0000")), "+8800000000");
    assert_eq!(e164(anywhere("+44 07700 900123")), "+447700900123");
}

/// A full-width slash parts as much as another.
#[test]
fn a_slash_may_part_numbers_whatever_its_width() {
    for text in ["+44 7700 900123/24", "07700 900123/900124"] {
        let wide = text.replace('/', "\u{FF0F}");
        assert_eq!(e164(at("GB", text)), e164(at("GB", &wide)), "{text}");
    }
}
