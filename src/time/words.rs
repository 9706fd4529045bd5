//! Gives the months by name, in the languages of the usual files.

/// Beginnings of month names, lower case, in English, Spanish, French, German, Portuguese and
/// Italian. A text is a month if it begins with one of these; each is long enough to mean one month
/// only.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "jän"],
    &["feb", "fev", "fév"],
    &["mar", "mär", "mrz"],
    &["apr", "abr", "avr"],
    &["may", "mai", "mag"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "ago", "aoû", "aou"],
    &["sep", "set"],
    &["oct", "okt", "out", "ott"],
    &["nov"],
    &["dec", "dic", "déc", "dez"],
];

/// Words that soften a date and change nothing in it.
pub(super) const SOFTENERS: [&str; 16] = [
    "on or around",
    "on or about",
    "around",
    "about",
    "circa",
    "approx.",
    "approximately",
    "ca.",
    "ca",
    "c.",
    "~",
    "early",
    "late",
    "mid",
    "vers",
    "um",
];

/// The month of a name, 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    if !(3..=10).contains(&word.chars().count()) {
        return None;
    }
    let at = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)))?;
    i8::try_from(at + 1).ok()
}

/// Whether a word is a day of the week, in English: it stands before a date and says nothing more.
pub(super) fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let word = word.trim_end_matches('.').to_lowercase();
    word.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&word))
}
