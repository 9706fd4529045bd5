//! HTML entities, and the characters they stand for.

/// Named entities of what numbers are written with, by the HTML standard; letters with accents are
/// not among them.
const NAMED: [(&str, char); 49] = [
    ("bull", '\u{2022}'),
    ("amp", '&'),
    ("AMP", '&'),
    ("lt", '<'),
    ("LT", '<'),
    ("gt", '>'),
    ("GT", '>'),
    ("quot", '"'),
    ("QUOT", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("NonBreakingSpace", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("emsp13", ' '),
    ("emsp14", ' '),
    ("numsp", ' '),
    ("puncsp", ' '),
    ("thinsp", ' '),
    ("ThinSpace", ' '),
    ("hairsp", ' '),
    ("VeryThinSpace", ' '),
    ("MediumSpace", ' '),
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("shy", '\u{AD}'),
    ("zwj", '\u{200D}'),
    ("zwnj", '\u{200C}'),
    ("ZeroWidthSpace", '\u{200B}'),
    ("NoBreak", '\u{2060}'),
    ("lrm", '\u{200E}'),
    ("rlm", '\u{200F}'),
    ("plus", '+'),
    ("minus", '-'),
    ("hyphen", '-'),
    ("dash", '-'),
    ("ndash", '-'),
    ("mdash", '-'),
    ("period", '.'),
    ("comma", ','),
    ("sol", '/'),
    ("lpar", '('),
    ("rpar", ')'),
    ("lsqb", '['),
    ("lbrack", '['),
    ("rsqb", ']'),
    ("rbrack", ']'),
    ("middot", '\u{B7}'),
    ("percnt", '%'),
];

/// The longest entity that is looked at.
const LONGEST: usize = 24;

/// The character and the length of the entity, if the text begins with a known one. The semicolon
/// behind a number may be missing.
pub(super) fn entity(text: &[u8]) -> Option<(char, usize)> {
    let body = text.get(1..text.len().min(LONGEST))?;
    let (digits, radix, start) = match body {
        [b'#', b'x' | b'X', digits @ ..] => (digits, 16, 3),
        [b'#', digits @ ..] => (digits, 10, 2),
        _ => return named(body),
    };
    let length = digits
        .iter()
        .position(|byte| !char::from(*byte).is_digit(radix))
        .unwrap_or(digits.len());
    let code = u32::from_str_radix(std::str::from_utf8(digits.get(..length)?).ok()?, radix).ok()?;
    let semicolon = usize::from(digits.get(length) == Some(&b';'));
    Some((char::from_u32(code)?, start + length + semicolon))
}

fn named(body: &[u8]) -> Option<(char, usize)> {
    let length = body.iter().position(|byte| !byte.is_ascii_alphanumeric())?;
    let name = std::str::from_utf8(body.get(..length)?).ok()?;
    let (_, letter) = NAMED.iter().find(|(known, _)| *known == name)?;
    (body.get(length) == Some(&b';')).then_some((*letter, length + 2))
}
