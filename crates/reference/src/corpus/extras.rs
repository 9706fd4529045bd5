//! What stands around numbers and between their digits in lists that people keep.

/// Notes behind a number.
pub(super) const NOTES: [&str; 12] = [
    " WhatsApp",
    " (mobile)",
    " home",
    " - office",
    " (2nd phone)",
    " only sms",
    "?",
    " или дом",
    " (عمل)",
    " ok",
    " old",
    "  Telegram 2",
];

/// Labels before a number.
pub(super) const LABELS: [&str; 8] = [
    "Tel: ", "mobile ", "Mob.:", "T. ", "☎ ", "тел. ", "phone=", "(",
];

pub(super) const EXTENSIONS: [&str; 16] = [
    " ext. 12",
    " ext 4567",
    "x12",
    " x 305",
    " extn. 7",
    " extension 1234567",
    ";ext=99",
    ",,4#",
    ", 45",
    "#33",
    " ~5",
    " - 503#",
    " int 12",
    " доб. 7",
    " anexo 3",
    ";8",
];

/// The zeros of other scripts.
pub(super) const ZEROS: [u32; 12] = [
    0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10, 0x0E50, 0x1040, 0x07C0, 0x0BE6, 0x1D7CE, 0x11066,
    0x17E0,
];

/// Characters of a slip, and of nonsense.
pub(super) const SIGNS: &[char] = &[
    '0', '7', '+', ' ', '-', '.', '/', '(', ')', '[', ']', '~', '*', '#', ',', ';', ':', '=', 'x',
    'e', 'E', 'a', 'O', 'é', '\u{a0}', '\u{ad}', '\u{200b}', '\u{2060}', '\u{3000}', '\u{2013}',
    '\u{2212}', '\u{ff0b}', '\u{ff08}', '\u{30fc}', '\u{202f}', '\u{200e}', '\t', '\n', '٣', '५',
    '\u{ff5e}', '\u{2053}', '@', '\'', '"', '_', '&', '|',
];

/// The letters on the keys of a telephone.
pub(super) const KEYS: [&str; 10] = [
    "0", "1", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ",
];
