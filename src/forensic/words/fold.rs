//! The plain form in which words are compared: case, accents, ways to write one Arabic or Indic
//! letter, and punctuation make no difference.

use crate::sheet::normalized;

/// A text in plain form, its words parted by one space.
pub(super) fn folded(text: &str) -> String {
    let letters = text.to_lowercase();
    let plain: String = letters.chars().filter_map(plain).collect();
    normalized(&plain)
}

/// A letter in plain form; nothing for marks that stand above, below or inside of letters.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        // Hebrew points, Indic signs that join or nasalize.
        '\u{0591}'..='\u{05C7}'
        | '\u{0901}'
        | '\u{0902}'
        | '\u{093C}'
        | '\u{094D}'
        | '\u{0670}' => return None,
        'ة' => 'ه',
        'ی' | 'ى' | 'ئ' => 'ي',
        'ک' => 'ك',
        'ؤ' => 'و',
        'ё' => 'е',
        'đ' => 'd',
        'ț' | 'ţ' | 'ť' => 't',
        'ș' => 's',
        'ř' => 'r',
        'ď' => 'd',
        'æ' => 'a',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        // The letters of full width.
        'ａ'..='ｚ' => {
            return u8::try_from(u32::from(letter) - 0xFF41)
                .ok()
                .map(|at| char::from(b'a' + at));
        }
        letter => letter,
    })
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn one_word_has_one_form() {
        for (written, plain) in [
            (" Infección  CONFIRMADA.", "infeccion confirmada"),
            ("Ｉｎｆｅｃｔｅｄ", "infected"),
            ("zero-click", "zero click"),
            ("iMessage", "imessage"),
            ("تمّ الإختراق", "تم الاختراق"),
            ("إصابة", "اصابه"),
            ("آلوده‌ شده", "الوده شده"),
            ("заражён", "заражен"),
            ("BULUNAMADI", "bulunamadi"),
            ("bulunamadı", "bulunamadi"),
            ("İz yok", "iz yok"),
        ] {
            assert_eq!(folded(written), plain, "{written}");
        }
        // Signs that join letters part no word.
        assert_eq!(folded("संक्रमित").split(' ').count(), 1);
    }
}
