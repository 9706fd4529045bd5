//! Conversion of a [`Number`] to and from the `phonenumber` crate.
//!
//! Only that crate's parser makes a number from digits, and it loses some of them. The conversion
//! goes through the form in which that crate stores numbers.

use super::Number;
use super::conversion_error::ConversionError;
use crate::error::Error;
use phonenumber::PhoneNumber;
use serde::Deserialize;
use serde::de::value::{Error as Refused, MapDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// The number for the `phonenumber` crate: to format it, or to hand it to other libraries. Leading
/// zeros are kept.
///
/// # Errors
/// A national number of seventeen digits may be more than that crate holds.
///
/// ```
/// use targetlist::number::{Number, ParseOptions, parse};
/// let number = parse("+44 7700 900123", &ParseOptions::default())?.number;
/// let theirs = phonenumber::PhoneNumber::try_from(number)?;
/// assert_eq!(theirs.format().mode(phonenumber::Mode::International).to_string(), "+44 7700 900123");
/// assert_eq!(Number::try_from(&theirs)?, number);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl TryFrom<Number> for PhoneNumber {
    type Error = Error;

    fn try_from(number: Number) -> Result<PhoneNumber, Error> {
        let (code, national) = number.parts();
        let significant = national.trim_start_matches('0');
        let (zeros, value) = (
            national.len() - significant.len(),
            significant.parse().unwrap_or(0_u64),
        );
        let too_long = || Error::new(ConversionError::TooLong);
        if value >> VALUE_BITS != 0 || code == 0 {
            return Err(too_long());
        }
        let packed = u64::try_from(zeros).unwrap_or(0) << VALUE_BITS | value;
        let code = Stored::Fields(vec![
            ("value", Stored::Figure(u64::from(code))),
            ("source", Stored::Name("plus")),
        ]);
        let national = Stored::Fields(vec![("value", Stored::Figure(packed))]);
        let whole = vec![
            ("code", code),
            ("national", national),
            ("extension", Stored::Nothing),
            ("carrier", Stored::Nothing),
        ];
        PhoneNumber::deserialize(Stored::Fields(whole)).map_err(|_| too_long())
    }
}

/// Where that crate keeps the number of leading zeros above a national number.
const VALUE_BITS: u32 = 56;

/// The identity of a number of the `phonenumber` crate; its extension and its carrier are not part
/// of it.
///
/// # Errors
/// No digits, or more than nineteen.
impl TryFrom<&PhoneNumber> for Number {
    type Error = Error;

    fn try_from(theirs: &PhoneNumber) -> Result<Number, Error> {
        let national = theirs.national();
        let mut written = "0".repeat(usize::from(national.zeros()));
        if national.value() > 0 {
            written.push_str(&national.value().to_string());
        }
        Number::from_parts(theirs.code().value(), written.as_bytes())
            .filter(|_| theirs.code().value() > 0 && !written.is_empty())
            .ok_or_else(|| ConversionError::Digits.into())
    }
}

/// The same for an owned number.
///
/// # Errors
/// No digits, or more than nineteen.
impl TryFrom<PhoneNumber> for Number {
    type Error = Error;

    fn try_from(theirs: PhoneNumber) -> Result<Number, Error> {
        Number::try_from(&theirs)
    }
}

/// A value in the form in which that crate stores numbers.
enum Stored {
    Figure(u64),
    Name(&'static str),
    Fields(Vec<(&'static str, Stored)>),
    Nothing,
}

impl<'de> Deserializer<'de> for Stored {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self {
            Stored::Figure(figure) => visitor.visit_u64(figure),
            Stored::Name(name) => visitor.visit_enum(name.into_deserializer()),
            Stored::Fields(fields) => visitor.visit_map(MapDeserializer::new(fields.into_iter())),
            Stored::Nothing => visitor.visit_none(),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Refused> for Stored {
    type Deserializer = Stored;

    fn into_deserializer(self) -> Stored {
        self
    }
}

#[cfg(test)]
mod tests {
    use crate::number::{Number, ParseOptions, parse};
    use phonenumber::PhoneNumber;

    #[test]
    fn there_and_back_is_the_same_number() {
        for text in [
            "+447700900123",
            "+33639980001",
            "+12025550100",
            "+390000000001",
            "+3900001",
            "+99901",
            "+390000000",
        ] {
            let Ok(reading) = parse(text, &ParseOptions::default()) else {
                continue;
            };
            let theirs = PhoneNumber::try_from(reading.number).unwrap();
            assert_eq!(Number::try_from(theirs).unwrap(), reading.number, "{text}");
        }
        let theirs = PhoneNumber::try_from(
            parse("+39 000 0000 001", &ParseOptions::default())
                .unwrap()
                .number,
        )
        .unwrap();
        assert_eq!(
            (
                theirs.code().value(),
                theirs.national().zeros(),
                theirs.to_string().as_str()
            ),
            (39, 9, "+390000000001")
        );
    }

    #[test]
    fn what_does_not_fit_says_so() {
        let longest = parse("+49 99999999999999999", &ParseOptions::default())
            .unwrap()
            .number;
        assert!(PhoneNumber::try_from(longest).is_err());
    }
}
