//! The zone that the heading of a column of times states.

use super::parse::zone_of;
use super::zone::{in_city, in_database, is_iana};
use super::{TimeError, Zone};

/// `selected_at_utc`, `date (UTC+3)`, `Time (Moscow)`, `time [+04:00]`, `Zeit (MEZ)`; `None` where
/// no zone is stated, or one that could be several.
pub(super) fn zone(heading: &str) -> Option<Zone> {
    let lower = heading.to_lowercase();
    let words = || lower.split(|sign: char| !sign.is_alphanumeric());
    if words().any(|word| word == "not" || word == "non") {
        return None;
    }
    for inside in bracketed(heading) {
        let rules = zone_of(inside).or_else(|| in_city(inside));
        if let Some(rules) = rules {
            return Some(Zone::stated(inside, rules));
        }
    }
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || "/_-+".contains(sign);
    let mut names = heading.split(|sign| !is_name(sign));
    if let Some(name) = names.find(|name| is_iana(name)) {
        return Some(Zone::stated(name, in_database(name)?));
    }
    let at = ["utc", "gmt"].iter().find_map(|word| {
        let at = lower.find(word)?;
        let whole = lower.get(..at)?.chars().next_back();
        (!whole.is_some_and(char::is_alphanumeric)).then_some(at)
    })?;
    let (word, behind) = heading.get(at..)?.split_at_checked(3)?;
    if behind.starts_with(char::is_alphanumeric) {
        return None;
    }
    let offset: String = behind
        .chars()
        .take_while(|sign| sign.is_ascii_digit() || "+-−:".contains(*sign))
        .collect();
    let stated = format!("{word}{offset}").to_uppercase();
    match offset.contains(|sign: char| sign.is_ascii_digit()) {
        true => Some(Zone::stated(&stated, zone_of(&stated)?)),
        false => Some(Zone::utc()),
    }
}

/// Words in a heading that put its whole column into another calendar.
const CALENDARS: [(&str, TimeError); 15] = [
    ("shamsi", TimeError::PersianCalendar),
    ("jalali", TimeError::PersianCalendar),
    ("persian", TimeError::PersianCalendar),
    ("شمسی", TimeError::PersianCalendar),
    ("شمسي", TimeError::PersianCalendar),
    ("جلالی", TimeError::PersianCalendar),
    ("hijri", TimeError::HijriCalendar),
    ("hijriah", TimeError::HijriCalendar),
    ("هجري", TimeError::HijriCalendar),
    ("هجری", TimeError::HijriCalendar),
    ("bs", TimeError::NepaliCalendar),
    ("bikram", TimeError::NepaliCalendar),
    ("vikram", TimeError::NepaliCalendar),
    ("nepali", TimeError::NepaliCalendar),
    ("मिति", TimeError::NepaliCalendar),
];

/// The calendar that the heading of a column of times states, if it is not the Gregorian one:
/// `date (shamsi)`.
pub(super) fn calendar(heading: &str) -> Option<TimeError> {
    let lower = heading.to_lowercase();
    let words: Vec<&str> = lower
        .split(|sign: char| sign.is_whitespace() || "()[]_-/.,:".contains(sign))
        .collect();
    let mut named = CALENDARS.iter().filter(|(word, _)| words.contains(word));
    named.next().map(|(_, calendar)| *calendar)
}

/// What stands in brackets.
fn bracketed(heading: &str) -> impl Iterator<Item = &str> {
    let opened = heading.split(['(', '[']).skip(1);
    opened.filter_map(|rest| Some(rest.split_once([')', ']'])?.0.trim()))
}

#[cfg(test)]
mod tests {
    use super::zone;

    #[test]
    fn a_heading_states_its_zone() {
        for (heading, name) in [
            ("selected_at_utc", "UTC"),
            ("Time (UTC)", "UTC"),
            ("gmt", "UTC"),
            ("date (UTC+3)", "UTC+3"),
            ("date (UTC+03:00)", "UTC+03:00"),
            ("date UTC-5", "UTC-5"),
            ("created_gmt+3", "GMT+3"),
            ("local time (UTC+4)", "UTC+4"),
            ("Time (Moscow)", "Moscow"),
            ("time (Asia/Dubai)", "Asia/Dubai"),
            ("time Asia/Dubai", "Asia/Dubai"),
            ("time [+04:00]", "+04:00"),
            ("Zeit (MEZ)", "MEZ"),
        ] {
            let stated = zone(heading).map(|zone| zone.to_string());
            assert_eq!(stated.as_deref(), Some(name), "{heading}");
        }
        for heading in [
            "date",
            "date (not UTC)",
            "time (local)",
            "Time (IST)",
            "butcher",
        ] {
            assert!(zone(heading).is_none(), "{heading}");
        }
    }
}
