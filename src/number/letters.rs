//! The plain form of characters: ASCII digits, a plus sign, ASCII separators.

use super::{Number, Repair, Repairs};

/// The longest text that is kept without an allocation, in bytes.
const SHORT: usize = 256;

/// Replaces a space or a dot that is unusual in telephone numbers.
pub(super) const ODD: char = '\u{0B}';

/// A text in plain characters, and what it took to get there.
pub(super) struct Normalized<'t> {
    text: Text<'t>,
    pub(super) repairs: Repairs,
}

#[allow(
    clippy::large_enum_variant,
    reason = "the large one is there to spare the allocator"
)]
enum Text<'t> {
    Same(&'t str),
    Short([u8; SHORT], usize),
    Long(String),
}

impl Normalized<'_> {
    pub(super) fn text(&self) -> &str {
        match &self.text {
            Text::Same(text) => text,
            Text::Short(bytes, length) => bytes
                .get(..*length)
                .and_then(|bytes| std::str::from_utf8(bytes).ok())
                .unwrap_or(""),
            Text::Long(text) => text,
        }
    }

    /// Adds the plain form of a character between two others.
    #[inline]
    fn add(&mut self, letter: char, previous: char, next: Option<char>) {
        let figure = |letter: char| letter.is_ascii_digit() || digit(letter).is_some();
        if letter.is_ascii() {
            let control = letter.is_ascii_control() && letter != '\n';
            self.push(if control { ODD } else { letter });
        } else if WRITTEN.contains(&letter) {
            self.push(letter);
        } else if let Some((digit, repair)) = digit(letter) {
            self.push(digit);
            self.repairs.insert(repair);
        } else if invisible(letter) {
            self.repairs.insert(Repair::InvisibleMarks);
            // Between digits it still keeps them apart, which matters before an extension.
            if figure(previous) && next.is_some_and(figure) {
                self.push('[');
            }
        } else if let Some(sign) = sign(letter) {
            // Behind a tilde, which may announce an extension, only the plain dash is a dash.
            let announced = previous == '~' && sign == '-';
            self.push(if announced { '[' } else { sign });
        } else if let Some(sign) = odd_sign(letter) {
            self.push(sign);
            if sign != ODD {
                self.repairs.insert(Repair::OddSigns);
            }
        } else {
            self.push(letter);
        }
    }

    fn push(&mut self, letter: char) {
        match &mut self.text {
            Text::Same(_) => {}
            Text::Short(bytes, length) => {
                let end = *length + letter.len_utf8();
                if let Some(place) = bytes.get_mut(*length..end) {
                    letter.encode_utf8(place);
                    *length = end;
                }
            }
            Text::Long(text) => text.push(letter),
        }
    }
}

/// The Japanese long-vowel mark, which stands for a dash inside a number.
pub(super) const LONG_VOWEL: char = '\u{30FC}';

/// Latin, Greek, Cyrillic, Armenian and Hebrew letters: no digits among them, and no signs.
const WRITTEN: std::ops::Range<char> = '\u{00C0}'..'\u{0600}';

/// Where the decimal digits of each script begin (Unicode 16, general category Nd), apart from the
/// blocks named below.
const OTHER_ZEROS: [u32; 60] = [
    0x07C0, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x11066, 0x110F0,
    0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950,
    0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2,
    0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950,
];

/// The text without the blanks around it; most have none.
#[inline]
pub(super) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ if text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) => {
            text.trim()
        }
        _ => text,
    }
}

/// The text with every script's digits, signs and spaces in their plain form; invisible marks left
/// out.
pub(super) fn normalize(text: &str) -> Normalized<'_> {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Normalized {
            text: Text::Same(text),
            repairs: Repairs::NONE,
        };
    }
    // No character gets longer.
    let room = if text.len() <= SHORT {
        Text::Short([0; SHORT], 0)
    } else {
        Text::Long(String::with_capacity(text.len()))
    };
    let mut out = Normalized {
        text: room,
        repairs: Repairs::NONE,
    };
    let mut letters = text.chars().peekable();
    let mut previous = ' ';
    while let Some(letter) = letters.next() {
        out.add(letter, previous, letters.peek().copied());
        previous = letter;
    }
    // At the end of a number, the long-vowel mark is a letter.
    if text
        .trim_end_matches(|letter: char| !letter.is_alphanumeric())
        .ends_with(LONG_VOWEL)
    {
        out.repairs.insert(Repair::OddSigns);
    }
    out
}

impl Number {
    /// The plain form of a character for reading numbers: the ASCII digit for a digit of any
    /// script, the ASCII sign for a sign, a space for any blank, and the character itself where it
    /// has none. `None` for an invisible mark.
    ///
    /// ```
    /// use targetlist::number::Number;
    /// let plain = "٤\u{200B}４–＋".chars().filter_map(Number::plain_form);
    /// assert_eq!(plain.collect::<String>(), "44-+");
    /// ```
    pub fn plain_form(letter: char) -> Option<char> {
        if letter.is_ascii() {
            return Some(letter);
        }
        if invisible(letter) {
            return None;
        }
        let digit = digit(letter).map(|(digit, _)| digit);
        let plain = digit.or_else(|| sign(letter)).or_else(|| odd_sign(letter));
        Some(match plain {
            Some(ODD) => ' ',
            Some(plain) => plain,
            None => letter,
        })
    }
}

/// The ASCII digit for a decimal digit of another script, and the repair that this reading counts
/// as.
pub(super) fn digit(letter: char) -> Option<(char, Repair)> {
    let at = letter as u32;
    // No script has its digits here, and most signs are here.
    if at < 0x0660 || (0x1C5A..0xA620).contains(&at) {
        return None;
    }
    let named = match at {
        0x0660..=0x0669 => Some((0x0660, Repair::ArabicDigits)),
        0x06F0..=0x06F9 => Some((0x06F0, Repair::PersianDigits)),
        0x0966..=0x096F => Some((0x0966, Repair::DevanagariDigits)),
        0x09E6..=0x09EF => Some((0x09E6, Repair::BengaliDigits)),
        0xFF10..=0xFF19 => Some((0xFF10, Repair::FullwidthDigits)),
        _ => None,
    };
    let (zero, repair) = named.or_else(|| {
        let zero = *OTHER_ZEROS.get(
            OTHER_ZEROS
                .partition_point(|zero| *zero <= at)
                .checked_sub(1)?,
        )?;
        (at - zero < 10).then_some((zero, Repair::OtherDigits))
    })?;
    char::from_digit(at - zero, 10).map(|digit| (digit, repair))
}

/// Whether a character is invisible: a mark of text direction, of zero width, a soft hyphen.
pub(super) fn invisible(letter: char) -> bool {
    matches!(letter, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The plain form of the signs that libphonenumber reads in a number.
pub(super) fn sign(letter: char) -> Option<char> {
    Some(match letter {
        '\u{FF0B}' => '+',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | LONG_VOWEL | '\u{FF0D}' => '-',
        '\u{FF08}' => '(',
        '\u{FF09}' => ')',
        '\u{FF3B}' => '[',
        '\u{FF3D}' => ']',
        '\u{FF0E}' => '.',
        '\u{FF0F}' => '/',
        // As separators, which a tilde is, but before an extension too.
        '\u{2053}' | '\u{223C}' => '[',
        '\u{00A0}' | '\u{3000}' => ' ',
        _ => return None,
    })
}

/// The plain form of signs that libphonenumber does not read, but people write.
pub(super) fn odd_sign(letter: char) -> Option<char> {
    Some(match letter {
        '\u{FE62}' | '\u{207A}' => '+',
        '\u{FE63}' => '-',
        '\u{2215}' | '\u{2044}' => '/',
        '\u{061B}' | '\u{FF1B}' => ';',
        '\u{060C}' | '\u{FF0C}' | '\u{3001}' => ',',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{00AB}' | '\u{00BB}' => '"',
        '\u{FF03}' => '#',
        '\u{FF5E}' => '~',
        '\u{FF20}' => '@',
        '\u{FF1A}' => ':',
        '\u{00B7}' | '\u{2022}' | '\u{3002}' => ODD,
        letter if letter.is_whitespace() => ODD,
        // Full-width Latin letters.
        '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
            char::from_u32(letter as u32 - 0xFEE0)?
        }
        _ => return None,
    })
}

/// The digit on the key of a letter (ITU-T E.161).
pub(super) fn key(letter: u8) -> Option<u8> {
    Some(match letter.to_ascii_uppercase() {
        b'A'..=b'C' => b'2',
        b'D'..=b'F' => b'3',
        b'G'..=b'I' => b'4',
        b'J'..=b'L' => b'5',
        b'M'..=b'O' => b'6',
        b'P'..=b'S' => b'7',
        b'T'..=b'V' => b'8',
        b'W'..=b'Z' => b'9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{OTHER_ZEROS, normalize};

    #[test]
    fn the_table_of_zeros_is_sorted() {
        assert!(OTHER_ZEROS.windows(2).all(|pair| pair[0] + 10 <= pair[1]));
    }

    #[test]
    fn every_script_comes_out_plain() {
        for (text, name) in [
            ("٤٤٧", "arabic_digits"),
            ("۴۴۷", "persian_digits"),
            ("४४७", "devanagari_digits"),
            ("৪৪৭", "bengali_digits"),
        ] {
            let plain = normalize(text);
            assert_eq!(
                (plain.text(), plain.repairs.to_string().as_str()),
                ("447", name)
            );
        }
        assert_eq!(
            normalize("\u{202a}＋４４\u{a0}๗๗–0\u{202c}").text(),
            "+44 77-0"
        );
    }
}
