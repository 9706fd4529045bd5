//! Takes headings and finds the column that is meant, by its usual names in several languages.

/// The usual names of one column, in normalized form.
pub(crate) struct Names {
    /// Names that can mean nothing else.
    pub(crate) strong: &'static [&'static str],
    /// Names that mean it where no strong name is there.
    pub(crate) weak: &'static [&'static str],
}

/// The columns that could be meant: all with a strong name, else all with a weak one.
pub(crate) fn find(headings: &[String], names: &Names) -> Vec<usize> {
    let named = |list: &[&str]| -> Vec<usize> {
        headings
            .iter()
            .enumerate()
            .filter(|(_, heading)| list.contains(&normalized(heading).as_str()))
            .map(|(at, _)| at)
            .collect()
    };
    let strong = named(names.strong);
    if strong.is_empty() {
        named(names.weak)
    } else {
        strong
    }
}

/// A heading in the form the tables of names use: lower case, Latin accents dropped, words parted
/// by one space, a zone at the end left out. `Numéro_de-Téléphone` becomes `numero de telephone`,
/// `phoneNumber` becomes `phone number`.
pub fn normalized(heading: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for letter in heading.trim().chars() {
        if before.is_lowercase() && letter.is_uppercase() {
            out.push(' ');
        }
        before = letter;
        if letter.is_alphanumeric() {
            letter
                .to_lowercase()
                .for_each(|lower| out.push_str(plain(lower).as_str()));
        } else if !combining(letter) && !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    let words = out.trim_end();
    words
        .strip_suffix(" utc")
        .or_else(|| words.strip_suffix(" gmt"))
        .unwrap_or(words)
        .to_owned()
}

fn combining(letter: char) -> bool {
    // Combining accents, Arabic vowel signs, joiners.
    matches!(letter, '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{0652}' | '\u{0640}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

fn plain(letter: char) -> String {
    let base = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ś' | 'š' | 'ş' => 's',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ğ' => 'g',
        'ł' => 'l',
        'ß' => return "ss".into(),
        // Arabic letters that are written either way.
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        letter if combining(letter) => return String::new(),
        letter => letter,
    };
    base.to_string()
}

#[cfg(test)]
mod tests {
    use super::normalized;

    #[test]
    fn headings_lose_their_dress() {
        for (heading, plain) in [
            ("phoneNumber", "phone number"),
            ("Numéro_de-Téléphone", "numero de telephone"),
            ("\u{feff} MSISDN ", "msisdn"),
            ("timestamp_utc", "timestamp"),
            ("Selected at (UTC)", "selected at"),
            ("رقم الهاتف", "رقم الهاتف"),
            ("", ""),
            ("()", ""),
        ] {
            assert_eq!(normalized(heading), plain);
        }
    }
}
