//! Detection of sums of money: figures with the sign or the name of a currency, or with separated
//! thousands and too few digits for a telephone number that a spreadsheet formatted.

use super::char_classes::CharClasses;
use super::figures_apart::thousands;
use super::short_text::{count_digits, holds};

/// Sums have fewer digits; more of them in groups of three are a telephone number that a
/// spreadsheet formatted.
pub(super) const LONGEST_SUM: usize = 10;

/// Signs of currencies.
const SIGNS: [char; 14] = [
    '$', '€', '£', '¥', '₹', '₽', '₺', '₪', '₩', '₦', '₫', '₱', '₴', '﷼',
];

/// Words for currencies, as they stand beside sums.
const WORDS: [&str; 24] = [
    "USD", "EUR", "GBP", "MAD", "DZD", "TND", "EGP", "AED", "SAR", "QAR", "BHD", "INR", "PKR",
    "MXN", "BRL", "CNY", "RUB", "HUF", "KZT", "NGN", "Rs", "DH", "Dh", "dh",
];

/// Whether a plain text is a sum of money. A plus sign begins a number, and no sum has dashes
/// or slashes.
pub(super) fn is_amount(text: &str, classes: CharClasses) -> bool {
    if classes.any(&[CharClasses::DASH, CharClasses::SLASH]) || holds(text, b'+') {
        return false;
    }
    let Some((sum, named)) = without_currency(text.trim()) else {
        return false;
    };
    let sum = sum.trim();
    let figures = count_digits(sum);
    if figures == 0
        || !sum
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b" .,'".contains(&byte))
    {
        return false;
    }
    named
        || figures < LONGEST_SUM && (thousands(sum) && sum.contains([',', '\'']))
        || cents(sum).is_some_and(|(whole, sign)| {
            // No sum begins with a zero; it seldom has one sign for thousands and for cents.
            let even = sum.ends_with("00");
            let other = (even || !whole.contains(sign)) && !whole.starts_with('0');
            figures < LONGEST_SUM + 2 && other && thousands(whole)
        })
}

/// Whether a text is one figure with decimals: a spreadsheet that takes "7700.900100" for one drops
/// the zeros at its end.
pub(super) fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = text.trim().split_once('.');
    parts.is_some_and(|(whole, rest)| digits(whole) && digits(rest) && !whole.starts_with('0'))
}

/// The text without a currency at its beginning or end, and whether there was one. `None` with
/// other letters, which a sum does not have.
fn without_currency(text: &str) -> Option<(&str, bool)> {
    let unsigned = text.trim_start_matches(SIGNS);
    let unsigned = unsigned.trim_end_matches(SIGNS);
    let letters = |letter: char| letter.is_alphabetic();
    let start = unsigned.trim_start_matches(letters);
    let sum = start.trim_end_matches(letters);
    let before = unsigned.get(..unsigned.len() - start.len())?;
    let behind = start.get(sum.len()..)?;
    let sum = if before.is_empty() {
        sum
    } else {
        sum.trim_start_matches('.')
    };
    let word = |word: &str| word.is_empty() || WORDS.contains(&word);
    let named = unsigned.len() < text.len() || before.len() + behind.len() > 0;
    (word(before) && word(behind)).then_some((sum, named))
}

/// The text before two figures behind a point or a comma, and which of them it is.
fn cents(text: &str) -> Option<(&str, char)> {
    let (whole, cents) = text.rsplit_once(['.', ','])?;
    let sign = text.get(whole.len()..)?.chars().next()?;
    (cents.len() == 2 && cents.bytes().all(|byte| byte.is_ascii_digit())).then_some((whole, sign))
}

#[cfg(test)]
mod tests {
    use super::{CharClasses, is_amount};
    use crate::number::{ParseError, ParseOptions, parse};
    use crate::plan::Region;

    #[test]
    fn sums_are_told_from_numbers() {
        for text in [
            "$1,250,000",
            "1.250.000 €",
            "€ 661 234 567",
            "539.766.885 USD",
            "Rs. 437,541,851",
            "MAD 1250000",
            "702,453,113",
            "7'024'531",
            "234 718 374.00",
            "180.901.668,00",
            "1,234,567.89",
            "67.572.898.00",
        ] {
            assert!(is_amount(text, CharClasses::of(text)), "{text}");
        }
        for text in [
            "447,700,900,123",
            "447,700,900,123.00",
            "447.700.900.123,00",
            "661.234.567",
            "661 234 567",
            "08.845.154.76",
            "93.859.151.80",
            "+44,770,090",
            "07700 900123",
            "44 7700 900123 USD rates",
            "06.12.34.56.78",
            "447700900123.0",
            "Fax 7700900",
            "",
        ] {
            assert!(!is_amount(text, CharClasses::of(text)), "{text}");
        }
    }

    /// A float that lost the zeros at its end is not a number; a dotted one that is valid, or long
    /// enough, is.
    #[test]
    fn decimals_are_told_from_dotted_numbers() {
        let at_home = |home: &str, text: &str| {
            let region = Region::named(home).unwrap();
            parse(text, &ParseOptions::at_home(region)).map(|reading| reading.number.e164())
        };
        // Eight digits are dialed inside an area.
        assert_eq!(at_home("GB", "7700.9001"), Err(ParseError::AreaCodeMissing));
        assert_eq!(at_home("GB", "7700.90012"), Err(ParseError::Amount));
        let whole = Ok("+447700900101".to_owned());
        assert_eq!(at_home("GB", "7700.900101"), whole);
        assert_eq!(at_home("GB", "07700.900101"), whole);
        assert!(at_home("DK", "3212.3456").is_ok());
    }
}
