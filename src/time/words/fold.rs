//! Words normalized for case, accents and vowel signs.

/// The word in lower case, without Latin accents, Arabic vowel signs and Indic dots; letters that
/// Arabic and Persian write differently are one.
pub(super) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let lower = word.chars().flat_map(char::to_lowercase);
    lower.filter(|letter| !is_mark(*letter)).map(base).collect()
}

/// Signs on a letter that are written or left out.
pub(in crate::time) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036F}' | '\u{0640}' | '\u{064B}'..='\u{0652}' | '\u{093C}' | '\u{09BC}')
}

fn base(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ț' | 'ţ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        '\u{095E}' => '\u{092B}',
        '\u{09DF}' => '\u{09AF}',
        other => other,
    }
}
