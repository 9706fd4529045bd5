//! A few digits, kept without an allocation.

/// More digits than any number has, prefixes included.
pub(crate) const MOST: usize = 40;

/// A few digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Digits {
    bytes: [u8; MOST],
    length: u8,
}

impl Digits {
    pub(crate) const NONE: Digits = Digits {
        bytes: [0; MOST],
        length: 0,
    };

    /// The first `length` of these ASCII digits.
    #[inline]
    pub(crate) fn of(bytes: [u8; MOST], length: usize) -> Digits {
        Digits {
            bytes,
            length: length.min(MOST) as u8,
        }
    }

    /// Adds an ASCII digit; `None` when there are too many for any number.
    #[inline]
    pub(crate) fn push(&mut self, digit: u8) -> Option<()> {
        *self.bytes.get_mut(usize::from(self.length))? = digit;
        self.length += 1;
        Some(())
    }

    /// The ASCII digits of a text; `None` when there are too many for any number.
    pub(crate) fn of_text(text: &str) -> Option<Digits> {
        let mut digits = Digits::NONE;
        let mut figures = text.bytes().filter(u8::is_ascii_digit);
        figures.try_for_each(|digit| digits.push(digit))?;
        Some(digits)
    }

    /// Adds ASCII digits.
    pub(crate) fn extend(&mut self, digits: &[u8]) -> Option<()> {
        let from = usize::from(self.length);
        self.bytes
            .get_mut(from..from + digits.len())?
            .copy_from_slice(digits);
        self.length += u8::try_from(digits.len()).ok()?;
        Some(())
    }

    #[inline]
    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or(&[])
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or("")
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        usize::from(self.length)
    }
}

/// These digits; `None` when there are too many for any number.
pub(crate) fn collect(digits: &[u8]) -> Option<Digits> {
    let mut collected = Digits::NONE;
    collected.extend(digits)?;
    Some(collected)
}
