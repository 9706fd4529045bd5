//! Recognition of columns by the usual names of their headings in several languages.

/// The usual names of one column, in normalized form.
pub(crate) struct Names {
    /// Names that mean nothing else.
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

/// All columns that could be meant where several may be: those with a strong name, with or without
/// a word or a figure that distinguishes them (`Phone 1 - Value`, `Mobile Phone`, `home phone`).
pub(crate) fn find_all(headings: &[String], names: &Names) -> Vec<usize> {
    let strong: Vec<usize> = headings
        .iter()
        .enumerate()
        .filter(|(_, heading)| is_strong(heading, names))
        .map(|(at, _)| at)
        .collect();
    if strong.is_empty() {
        find(headings, names)
    } else {
        strong
    }
}

/// Whether a heading is a strong name, with or without a word that distinguishes columns of one
/// kind.
pub(crate) fn is_strong(heading: &str, names: &Names) -> bool {
    let name = normalized(heading);
    names.strong.contains(&name.as_str())
        || names.strong.contains(&without_ordinals(&name).as_str())
}

/// Words that distinguish columns of one kind.
#[rustfmt::skip]
const ORDINALS: [&str; 38] = [
    "home", "work", "business", "private", "personal", "office", "company", "main", "primary", "secondary", "other", "alt", "alternative",
    "alternate", "additional", "first", "second", "third", "old", "new", "current", "previous", "former", "value", "no", "nr", "domicile",
    "bureau", "travail", "casa", "trabajo", "oficina", "privat", "geschaftlich", "arbeit", "dienstlich", "zweite", "zweites",
];

/// A normalized heading without figures and without words that distinguish columns of one kind.
fn without_ordinals(name: &str) -> String {
    let tells =
        |word: &&str| !ORDINALS.contains(word) && !word.chars().all(|letter| letter.is_numeric());
    let words: Vec<&str> = name.split(' ').filter(tells).collect();
    let joined = words.join(" ");
    // `phone1`, `telefon2`.
    joined
        .trim_end_matches(|letter: char| letter.is_numeric())
        .to_owned()
}

/// A heading in the form the tables of names use: lower case, Latin accents dropped, words
/// separated by one space, a trailing `utc` or `gmt` left out. `Numéro_de-Téléphone` becomes
/// `numero de telephone`, `phoneNumber` becomes `phone number`.
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
    use super::{Names, find_all, normalized};

    #[test]
    fn a_word_or_a_figure_tells_one_column_from_another() {
        let names = Names {
            strong: &["phone", "mobile phone", "telefon"],
            weak: &["number"],
        };
        let headings = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        for (list, found) in [
            (
                ["Phone 1 - Type", "Phone 1 - Value", "Phone 2 - Value"].as_slice(),
                [1, 2].as_slice(),
            ),
            (&["Mobile Phone", "Home Phone", "number"], &[0, 1]),
            (&["telefon1", "telefon2", "name"], &[0, 1]),
            (&["number", "phone model"], &[0]),
            (&["contact phone", "device"], &[]),
        ] {
            assert_eq!(find_all(&headings(list), &names), found, "{list:?}");
        }
    }

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
