//! Takes a text of nothing but digits, of any script, and the usual separators, as most are, and gives its dialable part in
//! one pass and without copying; any other text is left to `digits`.

use super::digits::Dialable;
use super::letters::{self, ODD};
use super::{Repair, Repairs};
use crate::plan::{Digits, MOST};

/// The digits of a plus sign and nothing but digits behind it, and their value, had eight at a time.
#[inline]
pub(super) fn bare(text: &str) -> Option<(&[u8], u64)> {
    let digits = text.as_bytes().strip_prefix(b"+")?;
    let (first, last) = (u64::from_le_bytes(*digits.first_chunk::<8>()?), u64::from_le_bytes(*digits.last_chunk::<8>()?));
    // Those of the last eight that the first eight do not hold.
    let more = digits.len() - 8;
    let power = *TENS.get(more)?;
    if !(all_digits(first) && all_digits(last)) {
        return None;
    }
    let shift = 64 - 8 * u32::try_from(more).ok()?;
    let rest = (last ^ ZEROS).checked_shr(shift).unwrap_or(0).checked_shl(shift).unwrap_or(0);
    Some((digits, value(first ^ ZEROS) * power + value(rest)))
}

/// The powers of ten by which up to eight more digits move the first eight.
const TENS: [u64; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/// Eight times the digit 0.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// Whether eight bytes are all digits: their high halves are those of `0`, and stay so when six is added.
#[inline]
fn all_digits(eight: u64) -> bool {
    const HIGH: u64 = 0xF0F0_F0F0_F0F0_F0F0;
    (eight & HIGH) == ZEROS && (eight.wrapping_add(0x0606_0606_0606_0606) & HIGH) == ZEROS
}

/// The value of eight figures, two, four and eight at once (Lemire, "Quickly parsing eight digits", 2018).
#[inline]
fn value(figures: u64) -> u64 {
    let pairs = figures.wrapping_mul(1 + (10 << 8)) >> 8;
    let low = (pairs & 0x0000_00FF_0000_00FF).wrapping_mul(100 + (1_000_000 << 32));
    let high = (pairs >> 16 & 0x0000_00FF_0000_00FF).wrapping_mul(1 + (10_000 << 32));
    low.wrapping_add(high) >> 32
}

/// What has been seen of a text.
struct Seen {
    digits: [u8; MOST],
    length: usize,
    plus: bool,
    /// Separators that a date may have, before the first blank.
    dashes: usize,
    dots: usize,
    others: usize,
    /// Digits before the first blank, where there is one.
    first: Option<usize>,
}

/// The dialable part of a simple text; `None` for any other.
pub(super) fn simple(text: &str) -> Option<Dialable<'_>> {
    let (mut seen, mut repairs) = (Seen::NOTHING, Repairs::NONE);
    let bytes = text.as_bytes();
    if text.is_ascii() {
        for byte in bytes {
            seen.sign(*byte)?;
        }
    } else {
        for letter in text.chars() {
            match u8::try_from(letter) {
                Ok(byte) if byte.is_ascii() => seen.sign(byte)?,
                _ => match foreign(letter, &mut repairs)? {
                    ODD => {
                        // What stands before the number is no part of it.
                        if seen.length > 0 || seen.plus {
                            repairs.insert(Repair::OddSigns);
                        }
                        seen.others += 1;
                    }
                    INVISIBLE => {}
                    sign => seen.sign(u8::try_from(sign).ok()?)?,
                },
            }
        }
    }
    // Two digits are looked at more closely, and so are more than fifteen, which is as many as a spreadsheet keeps.
    let usual = 3..=if seen.plus { MOST } else { 15 };
    let date = !seen.plus && seen.dashes == 2 && seen.first.unwrap_or(seen.length) <= 8;
    let decimal = seen.dots == 1 && seen.dashes == 1 && seen.others == 0;
    if !usual.contains(&seen.length) || date || decimal {
        return None;
    }
    let digits = Digits::of(seen.digits, seen.length);
    Some(Dialable { plus: seen.plus, digits, words: None, repairs })
}

impl Seen {
    const NOTHING: Seen = Seen { digits: [0; MOST], length: 0, plus: false, dashes: 0, dots: 0, others: 0, first: None };

    /// Notes an ASCII sign; `None` for what makes a text more than simple.
    #[inline]
    fn sign(&mut self, byte: u8) -> Option<()> {
        match byte {
            b'0'..=b'9' => {
                *self.digits.get_mut(self.length)? = byte;
                self.length += 1;
            }
            // Blanks before the first digit part nothing.
            b' ' => {
                if self.length > 0 && self.first.is_none() {
                    self.first = Some(self.length);
                }
                self.others += 1;
            }
            b'+' if !self.plus && self.length == 0 => self.plus = true,
            b'(' | b')' | b'[' | b']' => self.others += 1,
            b'-' | b'/' | b'.' => {
                self.dots += usize::from(byte == b'.');
                self.dashes += usize::from(self.first.is_none());
                self.others += usize::from(self.first.is_some());
            }
            _ => return None,
        }
        Some(())
    }
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
