//! The identity of a telephone number: its digits in today's international form.

use super::swar;
use crate::mask::STROKE;
use crate::plan;
use std::fmt;
use std::num::NonZeroU64;

/// A telephone number: the digits of its international form under today's numbering plan.
///
/// Eight bytes, ordered, hashable. Two numbers are equal when their digits are: the region is not
/// part of the identity, so newer plans never split equal numbers. It prints masked; the whole
/// number takes [`Number::e164`].
///
/// ```
/// use targetlist::number::{ParseOptions, parse};
/// let number = parse("+44 7700 900123", &ParseOptions::default())?.number;
/// assert_eq!(number.to_string(), "+44••••••••23");
/// assert_eq!(number.e164(), "+447700900123");
/// # Ok::<(), targetlist::number::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(NonZeroU64);

impl Number {
    /// The number with these international digits; `None` for none, or more than nineteen.
    pub fn from_parts(code: u16, national: &[u8]) -> Option<Number> {
        // Up to nineteen digits always fit; a code has three at most.
        let mut digits = u64::from(code);
        if national.len() <= MOST_DIGITS - 3 {
            for byte in national {
                digits = digits.wrapping_mul(10).wrapping_add(u64::from(byte & 15));
            }
            return NonZeroU64::new(digits).map(Number);
        }
        for byte in national {
            digits = digits
                .checked_mul(10)?
                .checked_add(u64::from(byte.checked_sub(b'0')?))?;
        }
        NonZeroU64::new(digits).map(Number)
    }

    /// The number with these international digits, which begin with a calling code; `None` for more
    /// than nineteen.
    pub(super) fn from_digits(digits: &[u8]) -> Option<Number> {
        swar::value(digits).map_or_else(|| Number::from_parts(0, digits), Number::from_value)
    }

    /// The number with this value.
    #[inline]
    pub(super) fn from_value(value: u64) -> Option<Number> {
        NonZeroU64::new(value).map(Number)
    }

    /// The whole number in E.164 form, `+` and digits. This is the only way to it: mind where it
    /// goes.
    pub fn e164(self) -> String {
        let mut buffer = itoa::Buffer::new();
        let digits = buffer.format(self.0.get());
        let mut text = String::with_capacity(digits.len() + 1);
        text.push('+');
        text.push_str(digits);
        text
    }

    /// Its international digits.
    pub(crate) fn digits(self) -> u64 {
        self.0.get()
    }

    /// The number without its last four digits: what numbers of one block share.
    pub(crate) fn block(self) -> u64 {
        self.0.get() / 10_000
    }

    /// Calling code and national number, leading zeros kept.
    pub fn parts(self) -> (u16, String) {
        let digits = self.0.to_string();
        plan::split(&digits).map_or((0, digits.clone()), |(code, national)| {
            (code, national.to_owned())
        })
    }
}

/// Nineteen digits always fit.
const MOST_DIGITS: usize = 19;

/// Masked: calling code, a stroke for each digit, the last two digits; fewer of a number so short
/// that two would be half of it.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, national) = self.parts();
        let shown = 2.min(national.len() / 3);
        let hidden = national.len() - shown;
        let mut masked = format!("+{code}");
        masked.extend(std::iter::repeat_n(STROKE, hidden));
        masked.push_str(national.get(hidden..).unwrap_or(""));
        f.pad(&masked)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
