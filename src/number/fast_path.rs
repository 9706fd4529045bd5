//! Texts of nothing but digits, of any script, and the usual separators, as most are: read in one
//! pass and without copying. Any other text is read letter by letter (`letters`, `several`, `piece`).

use super::digits::Dialable;
use super::letters::{self, ODD};
use super::several::FEWEST;
use super::spreadsheet::KEPT_DIGITS;
use super::swar;
use super::{Repair, Repairs};
use crate::plan::{Digits, MOST};

/// The digits behind a plus sign, where the text is nothing else, and their value.
#[inline]
pub(super) fn plus_and_digits(text: &str) -> Option<(&[u8], u64)> {
    let digits = text.as_bytes().strip_prefix(b"+")?;
    Some((digits, swar::value(digits)?))
}

/// The digits of a text that is nothing else, and no more of them than a spreadsheet keeps.
#[inline]
pub(super) fn figures(text: &str) -> Option<&[u8]> {
    let digits = text.as_bytes();
    (digits.len() <= KEPT_DIGITS && swar::value(digits).is_some()).then_some(digits)
}

/// The dialable part of a simple text; `None` for any other.
///
/// One function above the length limit: split up, its state leaves the registers, and damaged texts
/// take 2% more instructions.
pub(super) fn fast_path(text: &str) -> Option<Dialable<'_>> {
    let (mut digits, mut length) = ([0; MOST], 0_usize);
    let (mut plus, mut repairs) = (false, Repairs::NONE);
    // Separators that a date may have, before the first blank behind a digit; points; everything
    // else.
    let (mut dashes, mut points, mut others) = (0_u32, 0_u32, 0_u32);
    // Digits before that blank, where there is one.
    let mut first = None;
    // Where the digits of the last digit's script begin.
    let mut zero = u32::MAX;
    for letter in text.chars() {
        let mut sign = letter;
        if !letter.is_ascii() {
            let figure = (letter as u32).wrapping_sub(zero);
            sign = match char::from_digit(figure, 10) {
                Some(digit) => digit,
                None => match foreign(letter, &mut repairs)? {
                    INVISIBLE => continue,
                    ODD => {
                        // What stands before the number is not part of it.
                        if length > 0 || plus {
                            repairs.insert(Repair::OddSigns);
                        }
                        others += 1;
                        continue;
                    }
                    plain => {
                        if let Some(figure) = plain.to_digit(10) {
                            zero = letter as u32 - figure;
                        }
                        plain
                    }
                },
            };
        }
        let sign = u8::try_from(sign).ok()?;
        if sign.is_ascii_digit() {
            *digits.get_mut(length)? = sign;
            length += 1;
            continue;
        }
        match sign {
            b' ' => {
                if length > 0 && first.is_none() {
                    first = Some(length);
                }
                others += 1;
            }
            b'+' if !plus && length == 0 => plus = true,
            b'(' | b')' | b'[' | b']' => others += 1,
            b'-' | b'/' | b'.' => {
                points += u32::from(sign == b'.');
                dashes += u32::from(first.is_none());
                others += u32::from(first.is_some());
            }
            _ => return None,
        }
    }
    // Two digits are looked at more closely, and so are more than fifteen, which is as many as a
    // spreadsheet keeps.
    let usual = 3..=if plus { MOST } else { KEPT_DIGITS };
    let date = !plus && dashes == 2 && first.unwrap_or(length) <= 8;
    // Three points may be those of an IP address.
    let host = !plus && points == 3;
    let simple = usual.contains(&length) && !date && !host;
    if points == 1 && dashes == 1 && others == 0 {
        length = length
            .checked_sub(decimals(text)?)
            .filter(|length| *length >= FEWEST && repairs.is_empty())?;
        repairs.insert(Repair::ExcelFloat);
    }
    simple.then(|| Dialable {
        plus,
        digits: Digits::of(digits, length),
        words: None,
        parted: None,
        repairs,
    })
}

/// How many zeros a spreadsheet set behind the point of a decimal number; `None` for other figures
/// there.
fn decimals(text: &str) -> Option<usize> {
    [".0", ".00"]
        .iter()
        .find(|zeros| text.ends_with(**zeros))
        .map(|zeros| zeros.len() - 1)
}

/// Stands for a mark that is not seen.
const INVISIBLE: char = '\0';

/// The plain form of a character beyond ASCII; `None` for letters and rare signs.
fn foreign(letter: char, repairs: &mut Repairs) -> Option<char> {
    if let Some((digit, repair)) = letters::digit(letter) {
        repairs.insert(repair);
        return Some(digit);
    }
    if letters::invisible(letter) {
        repairs.insert(Repair::InvisibleMarks);
        return Some(INVISIBLE);
    }
    letters::sign(letter)
        .filter(|_| letter != letters::LONG_VOWEL)
        .or_else(|| letters::odd_sign(letter).filter(|sign| *sign == ODD))
}
