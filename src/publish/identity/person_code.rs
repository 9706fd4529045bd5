//! Gives the code that newsrooms print for a person: country, role, ordinal.

use super::{RoleCode, unusable};
use crate::error::Error;
use crate::plan::Region;
use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

/// A person's code: `FRJRN1` is the first journalist of France. Ordered by country, role, and
/// ordinal as a figure.
///
/// It tells the country and the role, and that there are at least so many: where few people share
/// both, a [`Pseudonym`](super::Pseudonym) tells less.
///
/// ```
/// use targetlist::publish::identity::PersonCode;
/// let code: PersonCode = "FRJRN12".parse()?;
/// assert_eq!((code.country().code(), code.role().to_string().as_str(), code.ordinal()), ("FR", "JRN", 12));
/// assert!(code > "FRJRN2".parse()?);
/// assert!("FRJRN012".parse::<PersonCode>().is_err());
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonCode {
    country: Region,
    role: RoleCode,
    ordinal: NonZeroU32,
}

impl PersonCode {
    /// The code of a country, a role and an ordinal from 1.
    ///
    /// # Errors
    /// A region that is no country (`001`), or the ordinal 0.
    pub fn new(country: Region, role: RoleCode, ordinal: u32) -> Result<PersonCode, Error> {
        if !country
            .code()
            .bytes()
            .all(|letter| letter.is_ascii_uppercase())
        {
            return Err(unusable("a person's code takes a country, and 001 is none"));
        }
        let ordinal =
            NonZeroU32::new(ordinal).ok_or_else(|| unusable("people are counted from 1"))?;
        Ok(PersonCode {
            country,
            role,
            ordinal,
        })
    }

    /// The country.
    pub fn country(self) -> Region {
        self.country
    }

    /// The role.
    pub fn role(self) -> RoleCode {
        self.role
    }

    /// The ordinal, from 1.
    pub fn ordinal(self) -> u32 {
        self.ordinal.get()
    }
}

impl FromStr for PersonCode {
    type Err = Error;

    /// Reads a code in either case: two letters of a country (ISO 3166-1), three of a role, an
    /// ordinal without leading zeros.
    fn from_str(text: &str) -> Result<PersonCode, Error> {
        let malformed = || {
            unusable(
                "is no person's code: that is a country, a role and an ordinal, such as FRJRN1",
            )
        };
        let text = text.trim();
        let (country, rest) = text.split_at_checked(2).ok_or_else(malformed)?;
        let (role, ordinal) = rest.split_at_checked(3).ok_or_else(malformed)?;
        let country = Region::find(&country.to_ascii_uppercase()).ok_or_else(malformed)?;
        let role = RoleCode::named(role).map_err(|_| malformed())?;
        if ordinal.starts_with('0') || !ordinal.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(malformed());
        }
        PersonCode::new(country, role, ordinal.parse().map_err(|_| malformed())?)
    }
}

impl fmt::Display for PersonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!(
            "{}{}{}",
            self.country.code(),
            self.role,
            self.ordinal
        ))
    }
}

impl fmt::Debug for PersonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
