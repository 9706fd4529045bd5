//! Texts that hold more than a number, or something else: read right or refused, never guessed.

use super::{Number, ParseError, ParseOptions, parse, parse_cell};
use crate::plan::{Region, Validity};

fn settings(home: &str) -> ParseOptions {
    Region::named(home).map_or_else(|_| ParseOptions::default(), ParseOptions::at_home)
}

fn numbers(text: &str, home: &str) -> Vec<Result<String, ParseError>> {
    let read = parse_cell(text, &settings(home));
    read.into_iter()
        .map(|reading| {
            reading.map(|reading| match reading.validity {
                Validity::Invalid => "neither".to_owned(),
                _ => reading.number.e164(),
            })
        })
        .collect()
}

#[test]
fn labels_and_service_codes_are_left_out() {
    for (text, home) in [
        ("2. +447700900123", ""),
        ("n°4 +44 7700 900123", "MA"),
        ("Tel2 +447700900123", ""),
        ("1) +447700900123", "IN"),
        ("12: +447700900123", "DE"),
        ("2. 07700 900123", "GB"),
        ("Tel 2: 07700 900123", "GB"),
        ("Tel2 07700 900123", "GB"),
        ("#31#07700900123", "GB"),
        ("*31#+447700900123", ""),
        ("447700900123+", "IN"),
        ("447,700,900,123", ""),
        ("447.700.900.123,00", ""),
        ("447,700,900,123.00", ""),
        ("447'700'900'123", ""),
    ] {
        assert_eq!(
            numbers(text, home),
            [Ok("+447700900123".to_owned())],
            "{text} in {home}"
        );
    }
    assert_eq!(
        numbers("2. 07700 900123", ""),
        [Err(ParseError::NationalForm)]
    );
}

#[test]
fn old_national_prefixes_of_mexico_are_left_out() {
    for text in [
        "+52 01 10 1000 0000",
        "+52 044 10 1000 0000",
        "+52 045 1010000000",
    ] {
        let number = parse(text, &settings("")).map(|reading| reading.number.e164());
        assert_eq!(number, Ok("+521010000000".to_owned()), "{text}");
    }
}

#[test]
fn ends_of_numbers_are_numbers_or_refused() {
    let both = ["+447700900123", "+447700900124"].map(|number| Ok(number.to_owned()));
    for (text, home) in [
        ("07700900123/24", "GB"),
        ("+44 7700 900123 / 900124", ""),
        ("+447700900123/4", ""),
    ] {
        assert_eq!(numbers(text, home), both, "{text}");
        let one = parse(text, &settings(home));
        assert_eq!(one, Err(ParseError::Doubtful), "{text}");
    }
    let pair = ["+12025550101", "+12025550102"].map(|number| Ok(number.to_owned()));
    assert_eq!(numbers("2025550101/02", "US"), pair);
    assert_eq!(numbers("(202) 555-0101/02", "US"), pair);
    // A year does not count on.
    assert_eq!(
        numbers("07700900123/2017", "GB"),
        [Err(ParseError::Doubtful)]
    );
    let year = numbers("2025550101/2017", "US");
    assert_eq!(year, [Err(ParseError::Doubtful)]);
}

/// The last of several groups of two is the end of one number, and no second number.
#[test]
fn numbers_in_pairs_are_one_number() {
    for (text, home, one) in [
        ("00375-29-000-01-02", "GB", "+375290000102"),
        ("8-029-000-01-02", "BY", "+375290000102"),
        ("8-10-33-6-39-98-00-01", "RU", "+33639980001"),
    ] {
        let read = numbers(text, home);
        assert_eq!(read, [Ok(one.to_owned())], "{text} in {home}");
    }
    // Behind a longer group it counts on.
    let both = ["+447700900123", "+447700900124"].map(|number| Ok(number.to_owned()));
    assert_eq!(numbers("07700-900123-24", "GB"), both);
    // What is one number abroad at most is not two at home.
    let at_home = numbers("375-29-000-01-02", "RU");
    assert!(at_home.len() == 1 && at_home[0].is_err(), "{at_home:?}");
    let slashes = numbers("+375 29 000/01/02", "");
    assert_eq!(slashes, [Ok("+375290000102".to_owned())]);
}

#[test]
fn labels_are_told_apart_or_refused() {
    for (text, home, number) in [
        ("n°4+447700900123", "", Ok("+447700900123")),
        ("Tel2+447700900123", "", Ok("+447700900123")),
        ("2.07700900123", "GB", Ok("+447700900123")),
        ("2025550123 +1", "", Ok("+12025550123")),
        ("Tel 44 7700 900123", "", Ok("+447700900123")),
        ("n°44770090012", "GB", Err(ParseError::Doubtful)),
        ("5512 3456 2018", "MX", Err(ParseError::Doubtful)),
        ("http://178.220.122.57", "", Err(ParseError::Address)),
        ("ip 178.220.122.57", "", Err(ParseError::Address)),
        ("4.477.009.001,09", "GB", Err(ParseError::DigitsLost)),
    ] {
        let found = parse(text, &settings(home)).map(|reading| reading.number.e164());
        assert_eq!(found, number.map(str::to_owned), "{text} in {home}");
    }
}

#[test]
fn never_two_guesses_in_a_row() {
    for (text, home) in [
        ("312 348, Rabat", "AD"),
        ("34718 poste 5", "KI"),
        ("1800 COJCTAW", "AU"),
        ("82 12 37, 40 12 34", "WF"),
        ("9124-1491 2017", "HN"),
        ("9124-1491 2017", ""),
        ("3driving.com", ""),
        ("websites4yourhost.com", ""),
        ("178.220.122.57", ""),
        ("178.220.122.57", "IN"),
        ("900123 7700 44+", ""),
    ] {
        let read = numbers(text, home);
        assert!(
            read.iter().all(Result::is_err),
            "{text} in {home}: {read:?}"
        );
    }
}

/// Fifteen bare digits are nobody's number, with any home.
#[test]
fn identities_are_refused() {
    for home in ["", "GB", "DE", "AT", "MX", "IN", "CN"] {
        for text in [
            "234330000000000",
            "334020000000000",
            "208010000000000",
            "234 33 0000000000",
        ] {
            assert_eq!(
                numbers(text, home),
                [Err(ParseError::Imsi)],
                "{text} in {home}"
            );
        }
    }
    assert_eq!(
        numbers("00447700900123", ""),
        [Ok("+447700900123".to_owned())]
    );
    assert_eq!(
        numbers("011447700900123", "US"),
        [Ok("+447700900123".to_owned())]
    );
}

/// Bare figures in a list with a home: what is valid abroad goes before what is only possible at
/// home, or was a number there once; where both are valid, both are told.
#[test]
fn a_number_valid_abroad_goes_before_one_possible_at_home() {
    // Eleven digits that begin with 1 are not an old Mexican form: nobody dials that at home.
    let nanp = parse("12025550123", &settings("MX")).unwrap();
    assert_eq!(nanp.number.e164(), "+12025550123");
    assert_eq!((nanp.validity, nanp.candidates.len()), (Validity::Valid, 0));
    for home in [
        "IN", "AE", "DE", "IL", "PK", "AT", "IT", "CN", "JP", "MA", "BR",
    ] {
        let found = parse("12025550123", &settings(home)).unwrap();
        let abroad = |number: &Number| number.e164() == "+12025550123";
        assert_eq!(found.validity, Validity::Valid, "{home}");
        assert!(
            abroad(&found.number) || found.candidates.iter().any(abroad),
            "{home}: {found:?}"
        );
    }
    // Both only possible: the home has it, and the other is told.
    let both = parse("447700900123", &settings("IN")).unwrap();
    assert_eq!(both.number.e164(), "+91447700900123");
    assert_eq!(both.candidates[0].e164(), "+447700900123");
}
