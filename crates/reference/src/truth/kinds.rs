//! The kinds of damage: how a number that is known is written, and what is to be read.

use super::maker::{Maker, digits, grouped};
use crate::corpus::chance::Chance;
use crate::words::{
    DOMAINS, EXTENSIONS, LABELS, MARKS, NOTES, PARTS, PLACES, PRICES, SERVICE, WORDS_BEFORE, ZEROS,
};

/// What is given as the home region.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Home {
    /// None, the number's own, or another.
    Any,
    Own,
    Other,
    None,
}

/// A text, and the numbers it was made from.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) truth: Vec<String>,
}

/// A kind of damage.
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) home: Home,
    pub(super) write: fn(&Maker, &mut Chance) -> Option<Written>,
}

const fn kind(
    name: &'static str,
    home: Home,
    write: fn(&Maker, &mut Chance) -> Option<Written>,
) -> Kind {
    Kind { name, home, write }
}

#[rustfmt::skip]
pub(super) const KINDS: &[Kind] = &[
    // Behind a plus sign.
    kind("plus", Home::Any, |n, _| one(n, n.e164.clone())),
    kind("plus, groups", Home::Any, |n, c| one(n, if c.below(2) == 0 { n.international.clone() } else { groups(n, c) })),
    kind("plus, trunk zero", Home::Any, |n, _| n.dialed().starts_with('0').then(|| format!("+{} (0){}", n.code, n.significant)).and_then(|text| one(n, text))),
    kind("plus, words before", Home::Any, |n, c| one(n, format!("{}{}", c.pick(WORDS_BEFORE), n.international))),
    kind("plus, note behind", Home::Any, |n, c| one(n, format!("{}{}", n.international, c.pick(NOTES)))),
    kind("plus, label", Home::Any, |n, c| one(n, format!("{}{}", label(c), n.international))),
    kind("plus, extension", Home::Any, |n, c| one(n, format!("{}{}", n.international, c.pick(EXTENSIONS)))),
    kind("plus, another script", Home::Any, |n, c| one(n, script(&n.international, c))),
    kind("plus, marks", Home::Any, |n, c| { let mark = c.pick(MARKS); one(n, format!("+{}", grouped(&n.bare, mark, c))) }),
    kind("plus, service code", Home::Any, |n, c| one(n, format!("{}{}", c.pick(SERVICE), n.e164))),
    kind("plus, address", Home::Any, |n, c| one(n, match c.below(3) { 0 => format!("tel:{}", n.e164), 1 => format!("{}@s.whatsapp.net", n.bare), _ => format!("https://wa.me/{}", n.bare) })),
    kind("plus, year behind", Home::Any, |n, c| one(n, format!("{} {}", n.international, year(c)))),
    kind("plus, keys", Home::Any, |n, c| one(n, keys(&n.e164, c))),
    kind("plus, a letter for a digit", Home::Any, |n, _| { let text = n.international.replacen('0', "O", 1).replacen('1', "l", 1); (text != n.international).then(|| one(n, text))? }),
    kind("plus, the last digit lost", Home::Any, |n, _| one(n, cut(&n.e164, n.e164.len() - 1))),
    kind("plus, a digit lost", Home::Any, |n, c| { let at = 1 + n.code.to_string().len() + c.below(n.significant.len()); one(n, cut(&n.e164, at)) }),
    kind("plus, a digit too many", Home::Any, |n, c| one(n, format!("{}{}", n.e164, c.below(10)))),
    kind("plus, two digits swapped", Home::Any, |n, c| one(n, swapped(&n.e164, c))),
    kind("plus, two numbers", Home::Any, |n, c| { let o = n.other.as_ref()?; both(n, o, format!("{}{}{}", n.international, c.pick(PARTS), o.international)) }),
    kind("plus, two ends", Home::Any, |n, c| ends(n, &n.international, c)),
    kind("plus, right to left", Home::Any, |n, _| one(n, format!("{} {}+", n.significant, n.code))),
    kind("plus at the end", Home::Any, |n, _| one(n, format!("{}+", n.bare))),
    // With two zeros.
    kind("00", Home::Any, |n, _| one(n, format!("00{}", n.bare))),
    kind("00, groups", Home::Any, |n, _| one(n, n.international.replacen('+', "00", 1))),
    kind("00, label", Home::Any, |n, c| one(n, format!("{}00{}", label(c), n.bare))),
    kind("00, note behind", Home::Any, |n, c| one(n, format!("00{}{}", n.bare, c.pick(NOTES)))),
    kind("00, a digit lost", Home::Any, |n, c| { let at = c.below(n.significant.len()); one(n, format!("00{}{}", n.code, cut(&n.significant, at))) }),
    // Without a plus sign.
    kind("bare", Home::None, |n, _| one(n, n.bare.clone())),
    kind("bare, another home", Home::Other, |n, _| one(n, n.bare.clone())),
    kind("bare, own home", Home::Own, |n, _| one(n, n.bare.clone())),
    kind("bare, groups", Home::None, |n, _| one(n, n.international.replacen('+', "", 1))),
    kind("bare, label", Home::None, |n, c| one(n, format!("{}{}", label(c), n.bare))),
    kind("bare, words before", Home::None, |n, c| one(n, format!("{}{}", c.pick(WORDS_BEFORE), n.bare))),
    kind("bare, note behind", Home::None, |n, c| one(n, format!("{}{}", n.bare, c.pick(NOTES)))),
    kind("bare, another script", Home::None, |n, c| one(n, script(&n.bare, c))),
    kind("bare, keys", Home::None, |n, c| one(n, keys(&n.bare, c))),
    kind("bare, a digit lost", Home::None, |n, c| { let at = n.code.to_string().len() + c.below(n.significant.len()); one(n, cut(&n.bare, at)) }),
    kind("bare, decimal", Home::None, |n, c| one(n, format!("{}{}", n.bare, c.pick(&[".0", ".00", ",0"])))),
    kind("bare, scientific", Home::None, |n, _| { let (first, rest) = n.bare.split_at(1); one(n, format!("{first}.{rest}E+{}", rest.len())) }),
    kind("bare, thousands", Home::None, |n, c| { let sign = c.pick(&[",", "."]); one(n, thousands(&n.bare, sign)) }),
    kind("bare, quoted", Home::None, |n, c| one(n, match c.below(3) { 0 => format!("'{}", n.bare), 1 => format!("=\"{}\"", n.bare), _ => format!("\"{}\"", n.bare) })),
    kind("bare, two numbers", Home::None, |n, c| { let o = n.other.as_ref()?; both(n, o, format!("{}{}{}", n.bare, c.pick(PARTS), o.bare)) }),
    // As dialed at home.
    kind("national", Home::Own, |n, _| one(n, n.dialed())),
    kind("national, groups", Home::Own, |n, _| one(n, n.national.clone())),
    kind("national, significant digits", Home::Own, |n, _| one(n, n.significant.clone())),
    kind("national, label", Home::Own, |n, c| one(n, format!("{}{}", label(c), if c.below(2) == 0 { n.dialed() } else { n.national.clone() }))),
    kind("national, words before", Home::Own, |n, c| one(n, format!("{}{}", c.pick(WORDS_BEFORE), n.national))),
    kind("national, note behind", Home::Own, |n, c| one(n, format!("{}{}", n.national, c.pick(NOTES)))),
    kind("national, extension", Home::Own, |n, c| one(n, format!("{}{}", n.national, c.pick(EXTENSIONS)))),
    kind("national, another script", Home::Own, |n, c| one(n, script(&n.national, c))),
    kind("national, service code", Home::Own, |n, c| one(n, format!("{}{}", c.pick(SERVICE), n.dialed()))),
    kind("national, year behind", Home::Own, |n, c| one(n, format!("{} {}", n.national, year(c)))),
    kind("national, keys", Home::Own, |n, c| one(n, keys(&n.dialed(), c))),
    kind("national, a place behind", Home::Own, |n, c| one(n, format!("{}, {}", n.national, c.pick(PLACES)))),
    kind("national, a digit lost", Home::Own, |n, c| { let dialed = n.dialed(); let at = c.below(dialed.len()); one(n, cut(&dialed, at)) }),
    kind("national, two numbers", Home::Own, |n, c| { let o = n.other.as_ref()?; both(n, o, format!("{}{}{}", n.national, c.pick(PARTS), o.national)) }),
    kind("national, two ends", Home::Own, |n, c| ends(n, &n.national, c)),
    // No number at all.
    kind("a domain", Home::Any, |_, c| none(domain(c))),
    kind("an IP address", Home::Any, |_, c| none(format!("{}.{}.{}.{}", 100 + c.below(156), c.below(256), c.below(256), c.below(256)))),
    kind("a price", Home::Any, |_, c| none(price(c))),
    kind("an IMSI", Home::Any, |_, c| none(format!("{}{:012}", c.pick(&[262, 604, 621, 515, 234, 230, 310, 334, 404, 724]), c.below(1_000_000_000_000)))),
    kind("an IMEI", Home::Any, |_, c| none(imei(c))),
];

fn one(number: &Maker, text: String) -> Option<Written> {
    Some(Written {
        text,
        truth: vec![number.e164.clone()],
    })
}

fn both(number: &Maker, other: &Maker, text: String) -> Option<Written> {
    Some(Written {
        text,
        truth: vec![number.e164.clone(), other.e164.clone()],
    })
}

fn none(text: String) -> Option<Written> {
    Some(Written {
        text,
        truth: Vec::new(),
    })
}

fn groups(number: &Maker, chance: &mut Chance) -> String {
    let sign = chance.pick(&[" ", "-", ".", "/"]);
    format!(
        "+{}{sign}{}",
        number.code,
        grouped(&number.significant, sign, chance)
    )
}

fn label(chance: &mut Chance) -> String {
    let most = chance.pick(&[9, 9, 9, 20]);
    let figure = 1 + chance.below(most);
    chance.pick(LABELS).replace('N', &figure.to_string())
}

fn year(chance: &mut Chance) -> usize {
    1995 + chance.below(32)
}

/// The text without the character at a place.
fn cut(text: &str, at: usize) -> String {
    let mut left = text.to_owned();
    left.remove(at);
    left
}

fn swapped(text: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = 4 + chance.below(letters.len().saturating_sub(6));
    if at + 1 < letters.len() {
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

fn script(text: &str, chance: &mut Chance) -> String {
    let zero: u32 = chance.pick(&ZEROS[..7]);
    let letter = |letter: char| {
        let digit = letter.to_digit(10);
        digit
            .and_then(|digit| char::from_u32(zero + digit))
            .unwrap_or(letter)
    };
    text.chars().map(letter).collect()
}

/// The last three to five digits as the letters on their keys.
fn keys(text: &str, chance: &mut Chance) -> String {
    let letters = [
        "0", "1", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ",
    ];
    let (digits, last) = text.split_at(text.len() - (3 + chance.below(3)).min(text.len() - 3));
    let key = |digit: char| {
        let choices: Vec<char> = letters[digit.to_digit(10).unwrap_or(0) as usize]
            .chars()
            .collect();
        chance.pick(&choices)
    };
    let words: String = last.chars().map(key).collect();
    format!("{digits} {words}")
}

fn thousands(digits: &str, sign: &str) -> String {
    let first = digits.len() % 3;
    let (head, tail) = digits.split_at(first);
    let groups = tail.as_bytes().chunks(3).map(String::from_utf8_lossy);
    let head = (first > 0).then(|| head.into());
    head.into_iter()
        .chain(groups)
        .collect::<Vec<_>>()
        .join(sign)
}

/// A number and another of which only the last digits are written.
fn ends(number: &Maker, form: &str, chance: &mut Chance) -> Option<Written> {
    let length = 1 + chance.below(4);
    let last = &number.significant[number.significant.len().checked_sub(length)?..];
    let end = (last.parse::<usize>().ok()? + 1 + chance.below(9)) % 10_usize.pow(length as u32);
    let end = format!("{end:0length$}");
    let other = format!("{}{end}", &number.e164[..number.e164.len() - length]);
    let sign = chance.pick(&["/", " / ", "/ "]);
    // Behind groups of digits, what is written again must be a whole group or less.
    let group = digits(form.rsplit([' ', '-']).next()?).len();
    (group >= length && end != last).then(|| Written {
        text: format!("{form}{sign}{end}"),
        truth: vec![number.e164.clone(), other],
    })
}

fn domain(chance: &mut Chance) -> String {
    let (before, behind) = (chance.below(1000), chance.below(100));
    let name = chance.pick(DOMAINS);
    match chance.below(4) {
        0 => format!("{before}{name}"),
        1 => format!("{behind}-{before}{name}"),
        2 => name.replacen('.', &format!("{before}."), 1),
        _ => name.replacen('.', &format!("{before}{before}{behind}."), 1),
    }
}

fn price(chance: &mut Chance) -> String {
    let sum = 10_000 + chance.below(900_000_000);
    let price = thousands(&sum.to_string(), chance.pick(&[",", ".", " "]));
    chance.pick(PRICES).replace('N', &price)
}

/// Fifteen digits, the last of them as Luhn has it.
fn imei(chance: &mut Chance) -> String {
    let mut digits = format!(
        "{}{:012}",
        chance.pick(&[35, 86, 99]),
        chance.below(1_000_000_000_000)
    );
    let sum: usize = digits
        .bytes()
        .enumerate()
        .map(|(at, byte)| {
            let figure = usize::from(byte - b'0') * (1 + at % 2);
            figure / 10 + figure % 10
        })
        .sum();
    digits.push(char::from(b'0' + ((10 - sum % 10) % 10) as u8));
    digits
}
