//! What stands around numbers in lists, and what looks like a number and is none.

/// Labels that hold a figure, for which `N` stands.
pub(super) const LABELS: &[&str] = &[
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

pub(super) const WORDS_BEFORE: &[&str] = &[
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

pub(super) const NOTES: &[&str] = &[
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

pub(super) const EXTENSIONS: &[&str] = &[
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

pub(super) const SERVICE: &[&str] = &["#31#", "*31#", "*67", "#31# "];

/// What stands between two numbers of one cell.
pub(super) const PARTS: &[&str] = &[
    ", ", "; ", " / ", "/", "|", "\n", " & ", " or ", " et ", " y ", " - ", ",", ";", " und ",
];

/// Marks and blanks that are not seen, or seen and strange.
pub(super) const MARKS: &[&str] = &[
    "\u{a0}", "\u{202f}", "\u{200b}", "\u{2060}", "\u{ad}", "\u{2013}", "\u{2212}", "\u{b7}",
    "\u{2022}", "\u{3000}", "\t",
];

/// The zeros of other scripts.
pub(super) const ZEROS: &[u32] = &[0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10, 0x0E50, 0x1040];

pub(super) const DOMAINS: &[&str] = &[
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
pub(super) const PRICES: &[&str] = &[
    "$N", "N €", "N USD", "€ N", "MAD N", "N.00", "N,00", "N", "USD N.00", "£N", "N dh", "Rs. N",
];

pub(super) const PLACES: &[&str] = &["Rabat", "Paris", "Wien", "Doha", "Goa", "Lagos"];
