//! Words and signs that make a date approximate and do not change it.

/// Words before a date, in lower case.
const BEFORE: [&str; 44] = [
    "on or around",
    "on or about",
    "in or around",
    "in or about",
    "around",
    "about",
    "circa",
    "approximately",
    "approx",
    "ca",
    "c",
    "early",
    "late",
    "mid",
    "middle of",
    "beginning of",
    "end of",
    "roughly",
    "vers",
    "environ",
    "env",
    "autour du",
    "hacia",
    "alrededor de",
    "alrededor del",
    "aproximadamente",
    "aprox",
    "cerca de",
    "por volta de",
    "circa il",
    "intorno al",
    "ungefähr",
    "etwa",
    "gegen",
    "um den",
    "um",
    "rond",
    "omstreeks",
    "około",
    "ok",
    "kb",
    "около",
    "примерно",
    "حوالي",
];

/// Words and signs behind a date, in lower case.
const BEHIND: [&str; 12] = [
    "approximately",
    "approx",
    "aprox",
    "circa",
    "ca",
    "or so",
    "environ",
    "körül",
    "около",
    "примерно",
    "تقريبا",
    "تقريباً",
];

/// Whether a remark, such as the one in brackets behind a date, makes it approximate.
pub(in crate::time) fn is_softener(remark: &str) -> bool {
    let lower = remark.trim().trim_end_matches('.').to_lowercase();
    lower == "?" || BEFORE.contains(&lower.as_str()) || BEHIND.contains(&lower.as_str())
}

/// The text without words and signs for "about", and whether there were any.
pub(in crate::time) fn softened(text: &str) -> (&str, bool) {
    let (mut rest, mut soft) = (text, false);
    loop {
        let shorter = signs(rest)
            .or_else(|| word_before(rest))
            .or_else(|| word_behind(rest));
        match shorter {
            Some(shorter) => (rest, soft) = (shorter, true),
            None => return (rest, soft),
        }
    }
}

/// `~2020-07`, `2020-07-05?`; not the marks of an unknown day in `2020-07-??`.
fn signs(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix(['~', '≈', '±']) {
        return Some(rest.trim_start());
    }
    let rest = text.trim_end_matches(['?', '~', '*']);
    (rest.len() < text.len() && rest.ends_with(|c: char| c.is_alphanumeric() || " .)".contains(c)))
        .then(|| rest.trim_end())
}

fn word_before(text: &str) -> Option<&str> {
    BEFORE.iter().find_map(|word| {
        let rest = without_start(text, word)?;
        let bare = rest.trim_start_matches(['.', '-', ' ']);
        // `c1` is not a date about a day 1.
        (bare.len() < rest.len() && bare.starts_with(char::is_alphanumeric)).then_some(bare)
    })
}

fn word_behind(text: &str) -> Option<&str> {
    let text = text.trim_end_matches('.');
    BEHIND.iter().find_map(|word| {
        let at = text.len().checked_sub(word.len())?;
        let (rest, end) = text.split_at_checked(at)?;
        (end.to_lowercase() == *word && rest.ends_with([' ', ',']))
            .then(|| rest.trim_end_matches([' ', ',']))
    })
}

/// The text behind a word it begins with, whatever the case.
fn without_start<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    (start.to_lowercase() == *word).then_some(rest)
}
