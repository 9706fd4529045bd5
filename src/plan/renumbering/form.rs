//! The form of a range of numbers, as a rule writes it: `+84 12[068]xxxxxxx`.
//!
//! A form with a plus sign is a calling code, a space and the digits behind it; one without is what
//! is dialed inside the country. A digit stands for itself, `x` for any digit, `[02-5]` for one of
//! those named. Further spaces mean nothing.

use super::super::codes::split;
use super::form_error::FormError;
use std::fmt;

/// No number is longer, calling code included (ITU-T E.164); one dialed at home may have a prefix
/// as well.
const LONGEST: usize = 15;
const LONGEST_AT_HOME: usize = 17;

/// A range of numbers of one length.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Form {
    /// The calling code; none for digits dialed inside the country.
    pub(super) code: Option<u16>,
    places: Vec<Place>,
}

/// The digits that one place of a form allows, a bit each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place(u16);

impl Place {
    const ANY: Place = Place(0x3FF);

    fn of(digit: u8) -> Place {
        Place(1 << digit.saturating_sub(b'0').min(9))
    }

    pub(super) fn allows(self, digit: u8) -> bool {
        Place::of(digit).0 & self.0 != 0
    }

    /// The digit, where only one is allowed.
    pub(super) fn only(self) -> Option<u8> {
        (self.0.count_ones() == 1).then(|| b'0' + self.0.trailing_zeros() as u8)
    }

    fn digits(self) -> impl Iterator<Item = u8> {
        (b'0'..=b'9').filter(move |digit| self.allows(*digit))
    }
}

/// The first eight places of a form, or digits of a number, side by side.
#[derive(Clone, Copy)]
pub(super) struct Head(u128);

impl Head {
    fn of(places: impl Iterator<Item = Place>) -> Head {
        Head(places.take(8).enumerate().fold(0, |head, (at, place)| {
            head | u128::from(place.0) << (16 * at)
        }))
    }

    /// The head of a number.
    pub(super) fn of_digits(digits: &[u8]) -> Head {
        Head::of(digits.iter().map(|digit| Place::of(*digit)))
    }

    /// Whether a number with this head can be of the form: all eight places in one comparison.
    pub(super) fn holds(self, digits: Head) -> bool {
        digits.0 & !self.0 == 0
    }
}

impl Form {
    /// Reads a form; an error says what about it cannot be understood.
    pub(super) fn read(text: &str) -> Result<Form, FormError> {
        let text = text.trim();
        let (code, rest) =
            match text.strip_prefix('+') {
                None => (None, text),
                Some(international) => {
                    let (code, rest) = international.split_once(' ').ok_or(FormError::NoSpace)?;
                    let known = split(code).is_some_and(|(_, rest)| rest.is_empty());
                    let number = code.parse().ok().filter(|_| known).ok_or_else(|| {
                        FormError::CallingCode {
                            code: code.to_owned(),
                        }
                    })?;
                    (Some(number), rest)
                }
            };
        let places = places(rest)?;
        let longest = if code.is_none() {
            LONGEST_AT_HOME
        } else {
            LONGEST
        };
        if places.len() < 3
            || places.len() + code.map_or(0, |code: u16| code.to_string().len()) > longest
        {
            let digits = places.len();
            return Err(FormError::Length { digits, longest });
        }
        Ok(Form { code, places })
    }

    /// How many digits it has, without the calling code.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    pub(super) fn places(&self) -> &[Place] {
        &self.places
    }

    /// The places where the digit is not fixed, in their order: what a rule carries over.
    pub(super) fn free(&self) -> impl Iterator<Item = Place> {
        self.places
            .iter()
            .copied()
            .filter(|place| place.only().is_none())
    }

    /// Whether digits of the same calling code, or dialed at home, are of this form.
    pub(super) fn fits(&self, digits: &[u8]) -> bool {
        self.places.len() == digits.len()
            && self
                .places
                .iter()
                .zip(digits)
                .all(|(place, digit)| place.allows(*digit))
    }

    /// The first places packed: a number can only be of this form if its own head lies inside (see
    /// [`Head::holds`]).
    pub(super) fn head(&self) -> Head {
        Head::of(self.places.iter().copied())
    }

    /// Whether some number is of both forms.
    pub(super) fn meets(&self, other: &Form) -> bool {
        self.code == other.code
            && self.len() == other.len()
            && self
                .places
                .iter()
                .zip(&other.places)
                .all(|(a, b)| a.0 & b.0 != 0)
    }
}

fn places(text: &str) -> Result<Vec<Place>, FormError> {
    let mut places = Vec::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ' ' => {}
            'x' | 'X' => places.push(Place::ANY),
            '0'..='9' => places.push(Place::of(letter as u8)),
            '[' => {
                let inside: String = letters
                    .by_ref()
                    .take_while(|letter| *letter != ']')
                    .collect();
                places.push(class(&inside).ok_or(FormError::Choice { inside })?);
            }
            sign => return Err(FormError::Sign { sign }),
        }
    }
    Ok(places)
}

/// The digits of `02-5`; nothing for an empty choice, a backward range, or anything else.
fn class(inside: &str) -> Option<Place> {
    let mut allowed = 0;
    let mut signs = inside.bytes().peekable();
    while let Some(first) = signs.next() {
        let mut last = first;
        if signs.next_if_eq(&b'-').is_some() {
            last = signs.next()?;
        }
        if !first.is_ascii_digit() || !last.is_ascii_digit() || first > last {
            return None;
        }
        (first..=last).for_each(|digit| allowed |= Place::of(digit).0);
    }
    (allowed != 0).then_some(Place(allowed))
}

/// The form as it is written in a table.
impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(code) = self.code {
            write!(f, "+{code} ")?;
        }
        for place in &self.places {
            match place.only() {
                Some(digit) => write!(f, "{}", char::from(digit))?,
                None if *place == Place::ANY => f.write_str("x")?,
                None => write!(f, "[{}]", ranges(*place))?,
            }
        }
        Ok(())
    }
}

fn ranges(place: Place) -> String {
    let digits: Vec<u8> = place.digits().collect();
    let mut out = String::new();
    for run in digits.chunk_by(|a, b| a + 1 == *b) {
        let shown: Vec<u8> = match run {
            [first, _, .., last] => vec![*first, b'-', *last],
            few => few.to_vec(),
        };
        out.extend(shown.into_iter().map(char::from));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn forms_read_and_print() {
        for text in [
            "+84 12[068]xxxxxxx",
            "+52 [2-9]xxxxxxxxx",
            "044[2-9]xxxxxxxxx",
            "+1 7215xxxxxx",
        ] {
            assert_eq!(Form::read(text).unwrap().to_string(), text);
        }
        assert_eq!(
            Form::read(" +84  12[8-8601] xxx xxxx ")
                .unwrap()
                .to_string(),
            "+84 12[0168]xxxxxxx"
        );
    }

    #[test]
    fn what_is_no_form_says_why() {
        for (text, why) in [
            ("", "this one has 0"),
            ("+52", "must end with a space"),
            ("+999 12345", "no country has the calling code +999"),
            ("+5 212345", "no country has the calling code +5"),
            ("+52 12345678901234", "from 3 to 15"),
            ("12", "from 3 to 17"),
            ("+52 1[]234", "is not a choice of digits"),
            ("+52 1[5-2]234", "is not a choice of digits"),
            ("+52 1[2-]234", "is not a choice of digits"),
            ("+52 1[2a]234", "is not a choice of digits"),
            ("+52 1(55)1234", "“(” means nothing"),
            ("+52 1٥1234", "means nothing"),
        ] {
            let error = Form::read(text).err().unwrap().to_string();
            assert!(error.contains(why), "{text}: {error}");
        }
    }

    #[test]
    fn forms_meet_where_a_number_is_of_both() {
        let read = |text| Form::read(text).unwrap();
        assert!(read("+84 12[068]xxx").meets(&read("+84 1[12]8xxx")));
        assert!(!read("+84 12[068]xxx").meets(&read("+84 12[17]xxx")));
        assert!(!read("+84 12xxx").meets(&read("+84 12xxxx")));
        assert!(!read("+84 12xxx").meets(&read("12xxx")));
        assert!(
            read("12[0-4]x").fits(b"1239")
                && !read("12[0-4]x").fits(b"1259")
                && !read("12[0-4]x").fits(b"12399")
        );
    }
}
