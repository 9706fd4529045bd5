//! The identity of a telephone number: its digits in today's international form.

use super::swar;
use crate::mask::STROKE;
use crate::plan;
use std::fmt;
use std::num::NonZeroU64;

/// A telephone number: the digits of its international form under today's numbering plan.
///
/// Eight bytes, ordered, hashable. Two numbers are equal when their digits are: the region is not
/// part of the identity, so newer plans never split equal numbers. It prints masked;
/// [`Number::e164`] returns the whole number.
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
    /// The number with this calling code, of three digits at most, and this national number in
    /// ASCII digits. `None` for a longer code, where all digits are zero or missing, or where they
    /// do not fit into 64 bits: nineteen digits always do.
    pub fn from_parts(code: u16, national: &[u8]) -> Option<Number> {
        if code > 999 {
            return None;
        }
        // Up to nineteen digits always fit.
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

    /// The whole number in E.164 form, `+` and digits. It is not masked: mind where it goes.
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

    /// Calling code and national number in digits, leading zeros kept. The number is not masked.
    pub fn parts(self) -> (u16, String) {
        let digits = self.0.to_string();
        plan::split(&digits).map_or((0, digits.clone()), |(code, national)| {
            (code, national.to_owned())
        })
    }
}

/// Nineteen digits always fit.
const MOST_DIGITS: usize = 19;

/// Masked: the calling code, `•` for each hidden digit, and the last two digits; fewer of a
/// national number of fewer than six digits.
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
