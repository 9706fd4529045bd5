//! The lengths of national numbers that a plan has.

/// The lengths of a plan's national numbers, one bit a length.
#[derive(Clone, Copy)]
pub(super) struct Lengths {
    /// Dialable from anywhere.
    pub(super) full: u32,
    /// Dialable inside an area only.
    pub(super) local: u32,
}

/// What a length says about a national number, in the terms of libphonenumber.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Length {
    Possible,
    LocalOnly,
    TooShort,
    TooLong,
    Between,
}

impl Lengths {
    /// What the length of a national number says, as libphonenumber's `testNumberLength` does.
    pub(super) fn test(self, length: usize) -> Length {
        let shortest = self.full.trailing_zeros() as usize;
        let longest = 31_usize.saturating_sub(self.full.leading_zeros() as usize);
        if self.local & bit(length) != 0 {
            Length::LocalOnly
        } else if self.full & bit(length) != 0 {
            Length::Possible
        } else if length < shortest {
            Length::TooShort
        } else if length > longest {
            Length::TooLong
        } else {
            Length::Between
        }
    }
}

/// The bit of a length; none for lengths that no plan has.
#[inline]
pub(super) fn bit(length: usize) -> u32 {
    u32::try_from(length)
        .ok()
        .and_then(|shift| 1_u32.checked_shl(shift))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Length, Lengths};

    #[test]
    fn lengths_answer_as_libphonenumber_does() {
        let lengths = Lengths {
            full: 1 << 8 | 1 << 10,
            local: 1 << 6,
        };
        let said: Vec<Length> = [5, 6, 8, 9, 10, 11, 40]
            .into_iter()
            .map(|length| lengths.test(length))
            .collect();
        use Length::{Between, LocalOnly, Possible, TooLong, TooShort};
        assert_eq!(
            said,
            [
                TooShort, LocalOnly, Possible, Between, Possible, TooLong, TooLong
            ]
        );
    }
}
