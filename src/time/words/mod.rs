//! The words of dates: months, weekdays, filler words, words for "about", other calendars.

mod calendars;
mod fold;
mod names;
mod soft;

pub(super) use calendars::calendar_of;
pub(super) use fold::is_mark;
pub(super) use soft::{is_softener, softened};

use fold::fold;
use names::{MONTHS, SHORT_WEEKDAYS, WEEKDAYS};

/// The month of a name or of its beginning, 1 to 12. A beginning that several months share, such as
/// `jui`, is not a month.
pub(super) fn month(word: &str) -> Option<i8> {
    let folded = fold(word);
    let hebrew_in = folded.strip_prefix('ב').unwrap_or(&folded);
    let at = only(&folded, &MONTHS).or_else(|| only(hebrew_in, &MONTHS))?;
    i8::try_from(at + 1).ok()
}

/// The month of a Roman numeral, as in `3.VII.2017`.
pub(super) fn roman_month(word: &str) -> Option<i8> {
    const ROMAN: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    let at = ROMAN.iter().position(|numeral| *numeral == word)?;
    i8::try_from(at + 1).ok()
}

/// Whether a word names a day of the week, and which one (Monday is 0) where languages agree.
pub(super) fn weekday(word: &str) -> Option<Option<usize>> {
    let folded = fold(word);
    let short = || {
        SHORT_WEEKDAYS
            .iter()
            .position(|names| names.contains(&folded.as_str()))
    };
    match short().or_else(|| only(&folded, &WEEKDAYS)) {
        Some(day) => Some(Some(day)),
        None if matches(&folded, &WEEKDAYS).next().is_some() => Some(None),
        None => None,
    }
}

/// Whether a word stands in dates and says nothing: `of`, `de`, `at`, `года`.
pub(super) fn says_nothing(word: &str) -> bool {
    #[rustfmt::skip]
    const NOTHING: [&str; 76] = [
        "of", "the", "on", "at", "day", "de", "del", "el", "a", "las", "los", "le", "la", "les", "des", "do", "di", "il", "ore", "alle", "am",
        "den", "dem", "der", "um", "gegen", "uhr", "op", "om", "uur", "h", "hs", "hrs", "hr", "hours", "hora", "horas", "heures", "kl", "as",
        "r", "rok", "roku", "godz", "o", "saat", "saati", "pukul", "tanggal", "ora", "orakor", "feira", "en", "an", "jen",
        "г", "год", "года", "го", "в", "ч", "жылы", "ж", "сагат", "م", "ميلادي", "ميلادية", "الساعة", "في", "يوم", "الموافق", "ساعت", "روز", "יום", "בשעה", "बजे",
    ];
    NOTHING.contains(&fold(word).as_str())
}

/// The one group with a name that begins with the word.
fn only<const N: usize>(word: &str, groups: &[&[&str]; N]) -> Option<usize> {
    let exact = groups.iter().position(|names| names.contains(&word));
    exact.or_else(|| {
        let mut found = matches(word, groups);
        found.next().filter(|_| found.next().is_none())
    })
}

/// The groups with a name that begins with the word. Two letters are enough only in Indic scripts,
/// where they are syllables.
fn matches<'g, const N: usize>(
    word: &'g str,
    groups: &'g [&'g [&'g str]; N],
) -> impl Iterator<Item = usize> + 'g {
    let letters = word.chars().count();
    let indic = word.starts_with(|c| matches!(c, '\u{0900}'..='\u{0DFF}'));
    let enough = letters >= 3 || (indic && letters == 2);
    let begins = move |names: &&[&str]| names.iter().any(|name| name.starts_with(word));
    (0..N).filter(move |at| enough && groups.get(*at).is_some_and(begins))
}
