//! The dresses of a number: the ways in which it is written, from international form to nonsense.

use super::chance::Chance;
use super::plan::Plan;
use crate::words::{KEYS, KNOWN_EXTENSIONS, NOTES, SIGNS, WORDS_BEFORE, ZEROS};

/// One way to write a number.
type Dress = fn(&Number<'_>, &mut Chance) -> String;

/// Every way: none; 39 that hide the number behind damage and nothing worse; eight harmful ones;
/// four of nonsense. Some count more than once, so that they come up as often as they should.
pub(super) const DRESSES: [Dress; 52] = [
    |number, _| number.international(),
    // International and national forms.
    |number, _| format!("00{}{}", number.code, number.national),
    |number, chance| {
        let prefix = number.home.prefix("international_prefix", chance);
        format!("{prefix}{}{}", number.code, number.national)
    },
    |number, _| format!("{}{}", number.code, number.national),
    |number, chance| format!("{}{}", number.prefix(chance), number.national),
    |number, _| number.national.to_owned(),
    |number, chance| {
        let prefix = number.prefix(chance);
        format!("+{} ({prefix}) {}", number.code, number.national)
    },
    |number, chance| {
        let prefix = number.prefix(chance);
        format!("+{}{prefix}{}", number.code, number.national)
    },
    // Separators.
    |number, chance| number.grouped(" ", chance),
    |number, chance| number.grouped("-", chance),
    |number, chance| number.grouped(".", chance),
    |number, chance| number.grouped("/", chance),
    |number, _| {
        let (area, rest) = number.national.split_at(number.national.len().min(3));
        format!("+{} ({area}) {rest}", number.code)
    },
    |number, chance| number.grouped("\u{a0}", chance),
    |number, chance| number.grouped("\u{202f}", chance),
    |number, chance| {
        let dash = chance.pick(&["\u{2010}", "\u{2013}", "\u{2212}", "\u{30fc}", "\u{ff0d}"]);
        number.grouped(dash, chance)
    },
    // Characters that nobody sees.
    |number, _| format!("\u{202a}{}\u{202c}", number.form),
    |number, chance| {
        let mark = chance.pick(&["\u{200b}", "\u{2060}", "\u{ad}", "\u{feff}", "\u{200e}"]);
        number.grouped(mark, chance)
    },
    |number, chance| number.in_another_script(chance),
    |number, chance| number.in_another_script(chance),
    |number, chance| number.in_another_script(chance),
    |number, chance| number.in_another_script(chance),
    |number, chance| number.in_another_script(chance),
    |number, chance| number.in_another_script(chance),
    |number, chance| number.with_extension(chance),
    |number, chance| number.with_extension(chance),
    |number, chance| number.with_extension(chance),
    // Addresses.
    |number, _| format!("tel:{}", number.form),
    |number, _| format!("tel:{};phone-context=+{}", number.national, number.code),
    |number, chance| {
        let context = chance.pick(&["example.org", "+", "", "-x", "+4(4)", "a.b.", "7seven"]);
        format!("tel:{};phone-context={context}", number.form)
    },
    |number, _| format!("{}{}@s.whatsapp.net", number.code, number.national),
    |number, _| format!("https://wa.me/{}{}", number.code, number.national),
    // Words beside the number.
    |number, chance| number.with_note(chance),
    |number, chance| number.with_note(chance),
    |number, chance| format!("{}{}", words_before(chance), number.form),
    // What spreadsheets make of a number.
    |number, _| format!("{}{}.0", number.code, number.national),
    |number, _| {
        let (first, digits) = (number.code / 100 + 1, number.national);
        format!("{first}.{digits}E+{}", digits.len())
    },
    |number, _| format!("'{}", number.form),
    |number, _| format!("=\"{}\"", number.form),
    |number, chance| number.in_letters(chance),
    // Harm: what is left may be another number, or none.
    |number, _| number.form.replacen('0', "O", 1).replacen('1', "l", 1),
    |number, _| format!("{} x302/x2303", number.form),
    |number, _| format!("\"{}\"", number.form),
    |number, chance| {
        let behind = [".", ",", ")", " -", "…", "\u{fffd}", "*", "#", ";", "+"];
        format!("{}{}", number.form, chance.pick(&behind))
    },
    |number, _| format!("+{}", number.form),
    |number, _| format!("{};isub=12", number.form),
    |number, chance| {
        let behind = [";ext=12", ";ext=123456789012", ";ext="];
        format!("{}{}", number.form, chance.pick(&behind))
    },
    |number, _| format!("{} / {}", number.form, number.form),
    // Nonsense.
    signs,
    signs,
    |_, chance| {
        let length = chance.below(16);
        let printable = |_| char::from(b'!' + chance.below(94) as u8);
        (0..length).map(printable).collect()
    },
    |_, chance| {
        let length = chance.below(12);
        let any = |_| char::from_u32(chance.below(0x1_1000) as u32);
        (0..length).filter_map(any).collect()
    },
];

/// A number that is about to be written.
pub(super) struct Number<'c> {
    plan: &'c Plan,
    /// The plan of the region where the text is read.
    home: &'c Plan,
    code: u16,
    national: &'c str,
    /// As it is written at home or abroad.
    form: String,
}

impl<'c> Number<'c> {
    pub(super) fn new(
        plan: &'c Plan,
        home: &'c Plan,
        national: &'c str,
        chance: &mut Chance,
    ) -> Number<'c> {
        let mut number = Number {
            plan,
            home,
            code: plan.code(),
            national,
            form: String::new(),
        };
        number.form = match chance.below(3) {
            0 => format!("{}{national}", number.prefix(chance)),
            1 => format!("+{} {national}", number.code),
            _ => number.international(),
        };
        number
    }

    fn international(&self) -> String {
        format!("+{}{}", self.code, self.national)
    }

    /// What one dials before the number at home.
    fn prefix(&self, chance: &mut Chance) -> String {
        self.plan.prefix("national_prefix", chance)
    }

    /// In groups of digits with a sign between.
    fn grouped(&self, sign: &str, chance: &mut Chance) -> String {
        let mut out = String::new();
        let mut left = 2 + chance.below(3);
        for (at, digit) in self.form.char_indices() {
            if left == 0 && at + 1 < self.form.len() {
                out.push_str(sign);
                left = 2 + chance.below(3);
            }
            out.push(digit);
            left = left.saturating_sub(1);
        }
        out
    }

    fn in_another_script(&self, chance: &mut Chance) -> String {
        let zero = chance.pick(ZEROS);
        let script = |letter: char| {
            let digit = letter.to_digit(10);
            digit
                .and_then(|digit| char::from_u32(zero + digit))
                .unwrap_or(letter)
        };
        let text: String = self.form.chars().map(script).collect();
        if chance.below(2) == 0 {
            text.replace('+', "\u{ff0b}")
        } else {
            text
        }
    }

    fn with_extension(&self, chance: &mut Chance) -> String {
        format!("{}{}", self.form, chance.pick(KNOWN_EXTENSIONS))
    }

    fn with_note(&self, chance: &mut Chance) -> String {
        format!("{}{}", self.form, chance.pick(&NOTES[..12]))
    }

    /// Its last digits as the letters on their keys.
    fn in_letters(&self, chance: &mut Chance) -> String {
        let from = self.national.len().saturating_sub(3 + chance.below(4));
        let (digits, last) = self.national.split_at(from);
        let letter = |digit: char| {
            let key = KEYS[digit.to_digit(10).unwrap_or(0) as usize];
            chance.pick(&key.chars().collect::<Vec<_>>())
        };
        let words: String = last.chars().map(letter).collect();
        format!("+{} {digits} {words}", self.code)
    }
}

fn signs(_: &Number, chance: &mut Chance) -> String {
    let length = chance.below(24);
    (0..length).map(|_| chance.pick(SIGNS)).collect()
}

/// Words before a number, or a bracket that opens.
fn words_before(chance: &mut Chance) -> &'static str {
    WORDS_BEFORE[..7].get(chance.below(8)).unwrap_or(&"(")
}

/// One character too many, too few, or another.
pub(super) fn slip(text: &mut String, chance: &mut Chance) {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    if places.is_empty() {
        return;
    }
    let at = chance.pick(&places);
    match chance.below(3) {
        0 => text.insert(at, chance.pick(SIGNS)),
        1 => drop(text.remove(at)),
        _ => {
            text.remove(at);
            text.insert(at, chance.pick(SIGNS));
        }
    }
}
