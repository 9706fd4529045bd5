//! Takes a text of nothing but digits, of any script, and the usual separators, as most are, and gives its dialable part in
//! one pass and without copying; any other text is left to `digits`.

use super::digits::Dialable;
use super::eights;
use super::letters::{self, ODD};
use super::{Repair, Repairs};
use crate::plan::{Digits, MOST};

/// The digits of a plus sign and nothing but digits behind it, and their value.
#[inline]
pub(super) fn bare(text: &str) -> Option<(&[u8], u64)> {
    let digits = text.as_bytes().strip_prefix(b"+")?;
    Some((digits, eights::value(digits)?))
}

/// The dialable part of a simple text; `None` for any other.
pub(super) fn simple(text: &str) -> Option<Dialable<'_>> {
    let (mut digits, mut length) = ([0; MOST], 0_usize);
    let (mut plus, mut repairs) = (false, Repairs::NONE);
    // Separators that a date may have, before the first blank behind a digit; points; everything else.
    let (mut dashes, mut points, mut others) = (0_u32, 0_u32, 0_u32);
    // Digits before that blank, where there is one.
    let mut first = None;
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        let mut sign = *byte;
        if !sign.is_ascii() {
            let letter = text.get(at - 1..)?.chars().next()?;
            at += letter.len_utf8() - 1;
            sign = match foreign(letter, &mut repairs)? {
                INVISIBLE => continue,
                ODD => {
                    // What stands before the number is no part of it.
                    if length > 0 || plus {
                        repairs.insert(Repair::OddSigns);
                    }
                    others += 1;
                    continue;
                }
                plain => u8::try_from(plain).ok()?,
            };
        }
        match sign {
            b'0'..=b'9' => {
                *digits.get_mut(length)? = sign;
                length += 1;
            }
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
    // Two digits are looked at more closely, and so are more than fifteen, which is as many as a spreadsheet keeps.
    let usual = 3..=if plus { MOST } else { 15 };
    let date = !plus && dashes == 2 && first.unwrap_or(length) <= 8;
    let decimal = points == 1 && dashes == 1 && others == 0;
    let simple = usual.contains(&length) && !date && !decimal;
    simple.then(|| Dialable { plus, digits: Digits::of(digits, length), words: None, repairs })
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
    letters::sign(letter).filter(|_| letter != letters::LONG_VOWEL).or_else(|| letters::odd_sign(letter).filter(|sign| *sign == ODD))
}
