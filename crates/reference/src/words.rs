//! What stands around numbers in lists, and what looks like a number and is none: for the texts with
//! a truth and for those of the comparison with libphonenumber.
//!
//! A text is drawn by its place in a list, so that a new entry at the end of a list, or a longer part of
//! it, makes other texts of the same seed.

/// Labels that hold a figure, for which `N` stands.
pub(crate) const LABELS: &[&str] = &[
    "N. ",
    "N) ",
    "N: ",
    "n°N ",
    "Tel N: ",
    "TelN ",
    "TelN: ",
    "T.N: ",
    "#N ",
    "No. N: ",
    "(N) ",
    "[N] ",
    "N - ",
    "Mobile N: ",
    "mobN:",
    "N.) ",
    "№N ",
    "tél.N : ",
    "رقم N: ",
    "N/ ",
    "Line N - ",
];

pub(crate) const WORDS_BEFORE: &[&str] = &[
    "Tel: ",
    "mobile ",
    "Mob.:",
    "T. ",
    "☎ ",
    "тел. ",
    "phone=",
    "WhatsApp: ",
    "هاتف: ",
    "Fax ",
    "Cell - ",
    "tel",
    "GSM:",
];

pub(crate) const NOTES: &[&str] = &[
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
    " (new)",
    ", Paris",
    " ext",
    "; call after 5",
    " (x2)",
    " until 2019",
    " *",
    " - 3rd",
    " 2nd",
    " / old",
    " personal",
    " (Maroc)",
];

/// Extensions as lists write them.
pub(crate) const EXTENSIONS: &[&str] = &[
    " ext. 12",
    " ext 4567",
    "x12",
    " x 305",
    " extn. 7",
    ";ext=99",
    ",,4#",
    "#33",
    " - 503#",
    " poste 5",
    " доб. 7",
    " anexo 3",
    " ramal 21",
    " DW 15",
    " int. 204",
];

/// Extensions as libphonenumber reads them; some that are common above are unknown to it.
pub(crate) const KNOWN_EXTENSIONS: &[&str] = &[
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

pub(crate) const SERVICE: &[&str] = &["#31#", "*31#", "*67", "#31# "];

/// What stands between two numbers of one cell.
pub(crate) const PARTS: &[&str] = &[
    ", ", "; ", " / ", "/", "|", "\n", " & ", " or ", " et ", " y ", " - ", ",", ";", " und ",
];

/// Marks and blanks that are not seen, or seen and strange.
pub(crate) const MARKS: &[&str] = &[
    "\u{a0}", "\u{202f}", "\u{200b}", "\u{2060}", "\u{ad}", "\u{2013}", "\u{2212}", "\u{b7}",
    "\u{2022}", "\u{3000}", "\t",
];

/// The zeros of other scripts.
pub(crate) const ZEROS: &[u32] = &[
    0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10, 0x0E50, 0x1040, 0x07C0, 0x0BE6, 0x1D7CE, 0x11066,
    0x17E0,
];

pub(crate) const DOMAINS: &[&str] = &[
    "driving.com",
    "websitesyourhost.com",
    "news-update.org",
    "free247.info",
    "track.co.uk",
    "link.ly",
    "sms.net",
    "cloudupdate.xyz",
    "bit.do",
    "mynews.ma",
];

/// Prices, for whose figure `N` stands.
pub(crate) const PRICES: &[&str] = &[
    "$N", "N €", "N USD", "€ N", "MAD N", "N.00", "N,00", "N", "USD N.00", "£N", "N dh", "Rs. N",
];

pub(crate) const PLACES: &[&str] = &["Rabat", "Paris", "Wien", "Doha", "Goa", "Lagos"];

/// Characters of a slip, and of nonsense.
pub(crate) const SIGNS: &[char] = &[
    '0', '7', '+', ' ', '-', '.', '/', '(', ')', '[', ']', '~', '*', '#', ',', ';', ':', '=', 'x',
    'e', 'E', 'a', 'O', 'é', '\u{a0}', '\u{ad}', '\u{200b}', '\u{2060}', '\u{3000}', '\u{2013}',
    '\u{2212}', '\u{ff0b}', '\u{ff08}', '\u{30fc}', '\u{202f}', '\u{200e}', '\t', '\n', '٣', '५',
    '\u{ff5e}', '\u{2053}', '@', '\'', '"', '_', '&', '|',
];

/// The letters on the keys of a telephone.
pub(crate) const KEYS: &[&str] = &[
    "0", "1", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ",
];
