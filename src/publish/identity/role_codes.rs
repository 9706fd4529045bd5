//! Takes roles and gives the three letters that stand for them in a person's code.

use super::unusable;
use crate::error::Error;
use std::collections::BTreeMap;
use std::fmt;

/// Three letters that stand for a role: `JRN`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoleCode([u8; 3]);

impl RoleCode {
    /// Any other role, several roles, or none stated.
    pub const OTHER: RoleCode = RoleCode(*b"OTH");

    /// Reads three letters from A to Z, in either case.
    ///
    /// # Errors
    /// Anything else.
    pub fn named(letters: &str) -> Result<RoleCode, Error> {
        let letters = <[u8; 3]>::try_from(letters.trim().as_bytes())
            .ok()
            .filter(|letters| letters.iter().all(u8::is_ascii_alphabetic));
        let letters = letters.ok_or_else(|| {
            unusable("the code of a role is three letters from A to Z, such as JRN")
        })?;
        Ok(RoleCode(letters.map(|letter| letter.to_ascii_uppercase())))
    }
}

impl fmt::Display for RoleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&String::from_utf8_lossy(&self.0))
    }
}

impl fmt::Debug for RoleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The table from roles, as [`Roles`](crate::corroborate::Roles) gives them, to their codes. Roles
/// it does not know are [`RoleCode::OTHER`].
///
/// ```
/// use targetlist::corroborate::Roles;
/// use targetlist::publish::identity::{RoleCode, RoleCodes};
/// # fn main() -> Result<(), targetlist::Error> {
/// let (roles, mut codes) = (Roles::default(), RoleCodes::default());
/// codes.add("baker", RoleCode::named("BAK")?);
/// let of = |word: &str| codes.code(&roles.role(word)).to_string();
/// assert_eq!([of("Reporter"), of("avocate"), of("Avocat"), of("baker")], ["JRN", "OTH", "LWY", "BAK"]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct RoleCodes {
    codes: BTreeMap<String, RoleCode>,
}

impl RoleCodes {
    /// Adds a role or replaces its code. Case does not matter.
    pub fn add(&mut self, role: &str, code: RoleCode) {
        self.codes.insert(role.trim().to_lowercase(), code);
    }

    /// The code of a role.
    pub fn code(&self, role: &str) -> RoleCode {
        self.codes
            .get(&role.trim().to_lowercase())
            .copied()
            .unwrap_or(RoleCode::OTHER)
    }
}

impl Default for RoleCodes {
    fn default() -> RoleCodes {
        RoleCodes {
            codes: USUAL
                .iter()
                .map(|(role, letters)| ((*role).to_owned(), RoleCode(**letters)))
                .collect(),
        }
    }
}

/// One code to each role that [`Roles`](crate::corroborate::Roles) knows.
const USUAL: [(&str, &[u8; 3]); 7] = [
    ("journalist", b"JRN"),
    ("lawyer", b"LWY"),
    ("defender", b"ACT"),
    ("politician", b"POL"),
    ("official", b"OFF"),
    ("business", b"BUS"),
    ("academic", b"ACA"),
];
