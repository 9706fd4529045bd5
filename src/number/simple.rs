//! Takes a text of nothing but digits, of any script, and the usual separators, as most are, and gives its dialable part in
//! one pass and without copying; any other text is left to `digits`.

use super::digits::Dialable;
use super::letters::{self, ODD};
use super::{Repair, Repairs};
use crate::plan::{Digits, MOST};

/// The digits of a plus sign and nothing but digits behind it, looked at eight at a time.
#[inline]
pub(super) fn bare(text: &str) -> Option<&[u8]> {
    let digits = text.as_bytes().strip_prefix(b"+")?;
    let (first, last) = (digits.first_chunk::<8>()?, digits.last_chunk::<8>()?);
    (digits.len() <= 16 && all_digits(*first) && all_digits(*last)).then_some(digits)
}

/// Whether eight bytes are all digits: their high halves are those of `0`, and stay so when six is added.
#[inline]
fn all_digits(eight: [u8; 8]) -> bool {
    const HIGH: u64 = 0xF0F0_F0F0_F0F0_F0F0;
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    let eight = u64::from_le_bytes(eight);
    (eight & HIGH) == ZEROS && (eight.wrapping_add(0x0606_0606_0606_0606) & HIGH) == ZEROS
}

/// What has been seen of a text.
#[derive(Default)]
struct Seen {
    /// Separators that a date may have, before the first blank.
    dashes: usize,
    dots: usize,
    others: usize,
    blank: bool,
    /// Digits before the first blank.
    first: usize,
}

/// The dialable part of a simple text; `None` for any other.
pub(super) fn simple(text: &str) -> Option<Dialable> {
    let (mut digits, mut repairs) = (Digits::NONE, Repairs::NONE);
    let (mut seen, mut plus) = (Seen::default(), false);
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        match byte {
            b'0'..=b'9' => digits.push(*byte)?,
            b'+' if !plus && digits.len() == 0 => plus = true,
            byte if byte.is_ascii() => separator(char::from(*byte), &digits, &mut seen)?,
            _ => {
                let at = text.len() - rest.len() - 1;
                let letter = text.get(at..)?.chars().next()?;
                rest = text.as_bytes().get(at + letter.len_utf8()..)?;
                match foreign(letter, &mut repairs)? {
                    digit @ '0'..='9' => digits.push(digit as u8)?,
                    '+' if !plus && digits.len() == 0 => plus = true,
                    ODD => {
                        // What stands before the number is no part of it.
                        if digits.len() > 0 || plus {
                            repairs.insert(Repair::OddSigns);
                        }
                        seen.others += 1;
                    }
                    INVISIBLE => {}
                    sign => separator(sign, &digits, &mut seen)?,
                }
            }
        }
        if !seen.blank {
            seen.first = digits.len();
        }
    }
    // Two digits are looked at more closely, and so are more than fifteen, which is as many as a spreadsheet keeps.
    let usual = 3..=if plus { MOST } else { 15 };
    let date = !plus && seen.dashes == 2 && seen.first <= 8;
    let decimal = seen.dots == 1 && seen.dashes == 1 && seen.others == 0;
    (usual.contains(&digits.len()) && !date && !decimal).then_some(Dialable { plus, digits, vanity: None, repairs })
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

/// Notes a separator; `None` for what is more than that.
fn separator(sign: char, digits: &Digits, seen: &mut Seen) -> Option<()> {
    match sign {
        ' ' => {
            // Blanks before the first digit part nothing.
            seen.blank |= digits.len() > 0;
            seen.others += 1;
        }
        '(' | ')' | '[' | ']' => seen.others += 1,
        '-' | '/' | '.' => {
            seen.dots += usize::from(sign == '.');
            seen.dashes += usize::from(!seen.blank);
            seen.others += usize::from(seen.blank);
        }
        _ => return None,
    }
    Some(())
}
