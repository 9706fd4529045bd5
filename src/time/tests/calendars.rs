//! Other calendars: named, never read.

use super::{column, read};

#[test]
fn dates_of_other_calendars_are_named() {
    for (text, why) in [
        ("۱۳۹۹/۴/۲۱", "PersianCalendar"),
        ("1396/04/12", "PersianCalendar"),
        ("12/04/1396", "PersianCalendar"),
        ("13960412", "PersianCalendar"),
        ("12 تیر 1396", "PersianCalendar"),
        ("۱۲ تیر ۹۶", "PersianCalendar"),
        ("۹۶/۰۴/۳۱", "PersianCalendar"),
        ("1438/10/09", "HijriCalendar"),
        ("09-10-1438 10:00", "HijriCalendar"),
        ("9 شوال 1438", "HijriCalendar"),
        ("9 Shawwal 1438", "HijriCalendar"),
        ("1438-10-09 هـ", "HijriCalendar"),
        ("03/07/2560", "BuddhistCalendar"),
        ("2560-07-03", "BuddhistCalendar"),
        ("3 ก.ค. 2560", "BuddhistCalendar"),
        ("3 ก.ค. 60", "BuddhistCalendar"),
    ] {
        assert_eq!(read(text), why, "{text}");
    }
}

/// Beside Persian years of four digits, those of two are Persian as well.
#[test]
fn short_years_are_of_the_calendar_of_their_column() {
    assert_eq!(
        column(&["1396/04/12", "96/04/12", "2017-07-03"], None).unwrap(),
        ["PersianCalendar", "PersianCalendar", "2017-07-03"]
    );
}
