//! Texts in plain characters.

/// No date is longer than this; a cell that is holds something else.
pub(super) const LONGEST: usize = 64;

/// ASCII digits for those of the usual scripts, plain spaces, no invisible marks.
pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let digit = |letter: char, zero: u32| char::from_digit((letter as u32).wrapping_sub(zero), 10);
    let letters = text
        .chars()
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}'));
    letters
        .map(|letter| {
            let found = [0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10]
                .into_iter()
                .find_map(|zero| digit(letter, zero));
            found.unwrap_or(if letter.is_whitespace() {
                ' '
            } else if letter == '\u{2212}' || letter == '\u{2013}' {
                '-'
            } else {
                letter
            })
        })
        .collect()
}
