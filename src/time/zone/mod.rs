//! The zone of times that state none.

mod known;

pub(super) use known::{Meaning, abbreviation, in_words, is_iana, is_universal};

use super::times_error::TimesError;
use crate::error::Error;
use jiff::tz::{Offset, TimeZone};
use std::fmt;

/// A time zone, by its name in the IANA database or by its offset. The database is built in; the
/// one of the operating system is not used.
///
/// ```
/// use targetlist::time::Zone;
/// assert_eq!(Zone::named("Africa/Casablanca")?.to_string(), "Africa/Casablanca");
/// assert_eq!(Zone::named("+04:00")?.to_string(), "+04:00");
/// assert_eq!(Zone::named("UTC+3")?.to_string(), "UTC+3");
/// assert!(Zone::named("Atlantis").is_err());
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Zone {
    name: String,
    pub(super) rules: TimeZone,
}

impl Zone {
    /// Coordinated universal time.
    pub fn utc() -> Zone {
        Zone {
            name: "UTC".into(),
            rules: TimeZone::UTC,
        }
    }

    /// The zone with this name (`Asia/Dubai`, `UTC`) or offset (`+04:00`, `-0330`, `UTC+3`).
    ///
    /// # Errors
    /// `settings` for a name that is not in the database, or an offset of a day or more.
    pub fn named(name: &str) -> Result<Zone, Error> {
        let name = name.trim();
        let rules = offset(name)
            .or_else(|| {
                offset(
                    name.strip_prefix("UTC")
                        .or_else(|| name.strip_prefix("GMT"))?,
                )
            })
            .map(Offset::to_time_zone)
            .or_else(|| in_database(name));
        let rules = rules.ok_or_else(|| {
            let name = name.to_owned();
            TimesError::UnknownZone { name }
        })?;
        Ok(Zone {
            name: name.to_owned(),
            rules,
        })
    }

    /// A zone that a heading states, with its words for a name.
    pub(super) fn stated(name: &str, rules: TimeZone) -> Zone {
        Zone {
            name: name.to_owned(),
            rules,
        }
    }

    /// Its rules: which offset holds when.
    pub(crate) fn rules(&self) -> &TimeZone {
        &self.rules
    }
}

/// The zone of this name in the database that is built in.
pub(super) fn in_database(name: &str) -> Option<TimeZone> {
    jiff::tz::TimeZoneDatabase::bundled().get(name).ok()
}

/// The zone that the database names after a city: `Dubai` is `Asia/Dubai`.
pub(super) fn in_city(city: &str) -> Option<TimeZone> {
    let city = city.trim().replace(' ', "_");
    // `US/Eastern` and the like are not named after cities.
    let areas = [
        "Africa",
        "America",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    ];
    areas
        .iter()
        .find_map(|area| in_database(&format!("{area}/{city}")))
}

/// `+04:00`, `-0330`, `+4`.
pub(super) fn offset(text: &str) -> Option<Offset> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => (-1, text.strip_prefix('\u{2212}')?),
    };
    let (hours, minutes) = match rest.split_once(':') {
        Some(parts) => parts,
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => (rest, "0"),
    };
    let figure = |text: &str, most: i32| -> Option<i32> {
        let short = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|figure| short && *figure <= most)
    };
    Offset::from_seconds(sign * (figure(hours, 23)? * 3600 + figure(minutes, 59)? * 60)).ok()
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
