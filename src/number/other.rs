//! Figures that are not telephone numbers: identifiers of SIM cards and handsets, IP addresses.

use super::ParseError;
use super::short_text::count;
use crate::plan::{self, Validity};

/// An IMSI and an IMEI have as many digits; an IMEI without its check digit has one less, and one
/// with the version of its software one more.
const IDENTITY: usize = 15;

/// Whether bare digits look like the identity of a SIM card or of a handset: more than any number
/// has that people dial. An IMSI begins with a mobile country code (ITU-T E.212), an IMEI with the
/// body that issued it, and ends with a check digit.
#[inline]
pub(super) fn identity(digits: &[u8]) -> Option<ParseError> {
    if digits.len() + 1 < IDENTITY || digits.len() > IDENTITY + 1 {
        return None;
    }
    let given_out = |bodies: &[&[u8]]| bodies.iter().any(|body| digits.starts_with(body));
    if digits.len() != IDENTITY {
        let known = plan::lookup_fast(digits)
            .is_some_and(|(verdict, ..)| verdict.validity == Validity::Valid);
        return (given_out(&USUAL) && !known).then_some(ParseError::Imei);
    }
    if (given_out(&BODIES) || given_out(&USUAL)) && checks(digits) {
        return Some(ParseError::Imei);
    }
    // No country has a code from 490 to 499, and German numbers begin with 49.
    let country = digits
        .first()
        .is_some_and(|first| (b'2'..=b'7').contains(first));
    (country && !digits.starts_with(b"49")).then_some(ParseError::Imsi)
}

/// The bodies that issued nearly all IMEIs.
const USUAL: [&[u8]; 3] = [b"35", b"86", b"99"];

/// Others, as far as mobile country codes do not begin like them.
const BODIES: [&[u8]; 4] = [b"10", b"49", b"91", b"98"];

/// Whether the last digit is right by Luhn's rule.
fn checks(digits: &[u8]) -> bool {
    let values = digits.iter().rev().map(|digit| u32::from(digit - b'0'));
    let sum: u32 = values
        .enumerate()
        .map(|(at, value)| match at % 2 {
            0 => value,
            _ => value * 2 / 10 + value * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Words before figures that are of a file, a place, a day or a model.
#[rustfmt::skip]
const ANNOUNCED: [&str; 34] = [
    "ref", "reference", "referenz", "case", "ticket", "invoice", "order", "file", "az", "akte", "aktenzeichen", "dossier", "expediente", "page", "line", "row",
    "plz", "zip", "postcode", "since", "seit", "depuis", "desde", "dated", "stand", "iphone", "ipad", "galaxy", "pixel", "ios", "android", "windows", "version", "build",
];

/// Whether the word before figures says that they are no telephone number.
pub(super) fn is_announced(before: &str) -> bool {
    let words = before.trim_end_matches(|sign: char| !sign.is_alphabetic());
    let word = words
        .rsplit(|sign: char| !sign.is_alphabetic())
        .next()
        .unwrap_or("");
    ANNOUNCED
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether a text is an IP address or a host name: `192.0.2.1`, `example4.com`.
pub(super) fn is_host(text: &str) -> bool {
    if is_numeric(text) {
        return true;
    }
    let Some(at) = text.bytes().rposition(|byte| byte == b'.') else {
        return false;
    };
    let (others, top) = (
        text.get(..at).unwrap_or(""),
        text.get(at + 1..).unwrap_or(""),
    );
    if top.len() < 2 || !top.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let others = || others.split('.');
    let name = |label: &str| {
        let mut bytes = label.bytes();
        !label.is_empty() && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let letters = |label: &str| label.bytes().any(|byte| byte.is_ascii_alphabetic());
    // `1.800.FLOWERS` is dialed.
    others().all(name) && (top.len() <= 3 || others().any(letters))
}

/// Whether a part of a text is an IP address: `http://192.0.2.1/`. Four pairs of digits are more
/// likely a number in groups.
pub(super) fn holds_address(text: &str) -> bool {
    if count(text, b'.') < 3 {
        return false;
    }
    let parts = text.split(|sign: char| sign.is_whitespace() || sign == '/');
    let parts = parts.filter(|part| !part.contains('+'));
    let mut bare = parts.map(|part| part.trim_matches(|sign: char| !sign.is_ascii_digit()));
    bare.any(is_numeric)
}

fn is_numeric(text: &str) -> bool {
    let octet = |part: &str| {
        let zero = part.len() > 1 && part.starts_with('0');
        part.len() <= 3 && !zero && part.parse::<u8>().is_ok()
    };
    let parts = || text.split('.');
    let pair = |part: &str| part.len() == 2;
    count(text, b'.') == 3 && parts().all(octet) && !text.starts_with('+') && !parts().all(pair)
}

#[cfg(test)]
mod tests {
    use super::{identity, is_host};
    use crate::number::{ParseError, ParseOptions, parse};
    use crate::plan::Region;

    #[test]
    fn identities_of_cards_and_handsets_are_known() {
        assert_eq!(identity(b"234330000000000"), Some(ParseError::Imsi));
        assert_eq!(identity(b"334020000000000"), Some(ParseError::Imsi));
        assert_eq!(identity(b"861000000000007"), None);
        assert_eq!(identity(b"860000000000005"), None);
        let handsets = (0..10_u8).filter(|last| {
            let mut digits = *b"860000000000000";
            digits[14] += last;
            identity(&digits) == Some(ParseError::Imei)
        });
        assert_eq!(handsets.count(), 1);
        for text in ["35000000000000", "8600000000000000"] {
            assert_eq!(identity(text.as_bytes()), Some(ParseError::Imei), "{text}");
        }
        // Dialed from North America.
        assert_eq!(identity(b"011447700900123"), None);
        assert_eq!(identity(b"447700900123"), None);
    }

    #[test]
    fn figures_of_files_and_models_are_no_numbers() {
        for home in ["DE", "AT", "GB"] {
            let settings = ParseOptions::at_home(Region::named(home).unwrap());
            for text in [
                "Ref 2021-12345",
                "Case 2021/0123",
                "iPhone 12 Pro Max",
                "PLZ 10115",
                "lost since 2019",
                "Stand: 2021-07-12",
            ] {
                assert!(parse(text, &settings).is_err(), "{text} in {home}");
            }
        }
        let anywhere = ParseOptions::default();
        assert!(parse("Tel. +44 7700 900123", &anywhere).is_ok());
        assert!(parse("Case 12: +44 7700 900123", &anywhere).is_ok());
    }

    #[test]
    fn addresses_of_computers_are_known() {
        for text in [
            "192.0.2.1",
            "3driving.com",
            "websites4yourhost.com",
            "a1.example.org",
        ] {
            assert!(is_host(text), "{text}");
        }
        for text in [
            "1.800.FLOWERS",
            "1.202.555.0123",
            "20.25.55.01.23",
            "12.34",
            "tel.4477",
            "+1.2.3.4",
        ] {
            assert!(!is_host(text), "{text}");
        }
    }
}
