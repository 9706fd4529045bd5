//! Calendars that are recognized but not read.

use super::fold::fold;
use crate::time::time_error::TimeError;

/// Months and marks of the Persian (Solar Hijri) calendar, folded.
const PERSIAN: [&str; 27] = [
    "فروردين",
    "ارديبهشت",
    "خرداد",
    "تير",
    "مرداد",
    "شهريور",
    "مهر",
    "ابان",
    "اذر",
    "دي",
    "بهمن",
    "اسفند",
    "حمل",
    "ثور",
    "جوزا",
    "سرطان",
    "اسد",
    "سنبله",
    "ميزان",
    "عقرب",
    "قوس",
    "جدي",
    "دلو",
    "حوت",
    "شمسي",
    "esfand",
    "farvardin",
];

/// Months and marks of the Hijri calendar, folded.
const HIJRI: [&str; 31] = [
    "محرم",
    "صفر",
    "ربيع",
    "جمادي",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو",
    "ذي",
    "القعده",
    "القعدة",
    "الحجه",
    "الحجة",
    "هجري",
    "هجرية",
    "قمري",
    "ه",
    "muharram",
    "safar",
    "rabi",
    "jumada",
    "rajab",
    "shaban",
    "ramadan",
    "shawwal",
    "dhu",
    "zul",
    "ah",
    "hijri",
    "hijriah",
];

/// Marks of the Buddhist calendar.
const BUDDHIST: [&str; 2] = ["be", "b.e"];

/// The calendar that a word belongs to, if it is not the Gregorian one.
pub(in crate::time) fn calendar_of(word: &str) -> Option<TimeError> {
    let folded = fold(word);
    let folded = folded.as_str();
    if PERSIAN.contains(&folded) {
        Some(TimeError::PersianCalendar)
    } else if HIJRI.contains(&folded) {
        Some(TimeError::HijriCalendar)
    } else if BUDDHIST.contains(&folded)
        || folded.starts_with(|c| matches!(c, '\u{0E01}'..='\u{0E4F}'))
    {
        Some(TimeError::BuddhistCalendar)
    } else {
        None
    }
}
