//! Which bare figures are national forms where no home is given, decided over the whole list.

/// Lengths that are distinguished; no number has more digits.
const LENGTHS: usize = 16;

/// Kinds of bare figures, by their length and first digit: `11` digits that begin with `1`. Of these
/// kinds, a text without a home region is a national form and never an international number that
/// lost its plus sign.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct NationalForms([u16; LENGTHS]);

impl NationalForms {
    /// Adds the kind of these digits.
    pub fn insert(&mut self, digits: &[u8]) {
        if let Some((length, first)) = kind(digits)
            && let Some(firsts) = self.0.get_mut(length)
        {
            *firsts |= 1 << first;
        }
    }

    /// The kinds of both.
    #[must_use]
    pub(crate) fn and(mut self, other: NationalForms) -> NationalForms {
        for (firsts, more) in self.0.iter_mut().zip(other.0) {
            *firsts |= more;
        }
        self
    }

    /// Whether digits are of one of the kinds.
    pub(super) fn contain(&self, digits: &[u8]) -> bool {
        kind(digits).is_some_and(|(length, first)| {
            let firsts = self.0.get(length);
            firsts.is_some_and(|firsts| firsts >> first & 1 == 1)
        })
    }
}

fn kind(digits: &[u8]) -> Option<(usize, u8)> {
    let first = digits.first().filter(|byte| byte.is_ascii_digit())?;
    Some((digits.len(), first - b'0'))
}

#[cfg(test)]
mod tests {
    use super::NationalForms;
    use crate::number::{ParseError, ParseOptions, parse};

    #[test]
    fn digits_of_a_kind_that_is_national_are_no_number_abroad() {
        let mut national = NationalForms::default();
        assert!(parse("12025550123", &ParseOptions::default()).is_ok());
        national.insert(b"13810000000");
        let settings = ParseOptions {
            national,
            ..ParseOptions::default()
        };
        let read = parse("12025550123", &settings);
        assert_eq!(read, Err(ParseError::NationalForm));
    }
}
