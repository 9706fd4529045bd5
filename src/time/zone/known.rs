//! Zones by abbreviation and by name.

/// Abbreviations that mean one offset wherever they are used, with minutes east of UTC. `EST` and
/// `EDT` are those of North America: Australia's are `AEST` and `AEDT` today.
#[rustfmt::skip]
const ABBREVIATIONS: [(&str, i16); 53] = [
    ("WET", 0), ("WEST", 60), ("CET", 60), ("CEST", 120), ("MEZ", 60), ("MESZ", 120), ("MET", 60), ("MEST", 120), ("EET", 120), ("EEST", 180), ("FET", 180),
    ("TRT", 180), ("EST", -300), ("EDT", -240), ("CDT", -300), ("MDT", -360), ("PDT", -420), ("AKST", -540), ("AKDT", -480), ("HST", -600), ("NDT", -150),
    ("BRT", -180), ("ART", -180), ("COT", -300), ("PET", -300), ("UYT", -180), ("BOT", -240), ("SAST", 120), ("CAT", 120), ("EAT", 180), ("WAT", 60),
    ("IDT", 180), ("IRST", 210), ("IRDT", 270), ("GET", 240), ("AZT", 240), ("UZT", 300), ("PKT", 300), ("AFT", 270), ("NPT", 345), ("ICT", 420),
    ("WIB", 420), ("WITA", 480), ("WIT", 540), ("HKT", 480), ("SGT", 480), ("MYT", 480), ("PHT", 480), ("JST", 540), ("KST", 540), ("AEST", 600), ("AEDT", 660),
    ("NZST", 720),
];

/// Abbreviations of several places, or of one place with several offsets: India, Ireland and Israel
/// share `IST`, China, Cuba and North America `CST`; Russia's zones moved by an hour in 2011, 2014
/// and 2016.
#[rustfmt::skip]
const SEVERAL: [&str; 32] = [
    "IST", "CST", "BST", "PST", "MST", "AST", "ADT", "GST", "SST", "AMT", "ACT", "BDT", "CCT", "ECT", "LMT", "PYT", "SRT", "VET", "WST", "NST", "ALMT", "MMT",
    "CLT", "MSD", "SAMT", "YEKT", "OMST", "KRAT", "NOVT", "IRKT", "VLAT", "MAGT",
];

/// Names in words, in lower case, each with its name in the IANA database or its offset.
#[rustfmt::skip]
const NAMES: [(&str, &str); 29] = [
    ("coordinated universal time", "UTC"), ("universal time", "UTC"), ("greenwich mean time", "UTC"), ("western european time", "+00:00"),
    ("western european summer time", "+01:00"), ("british summer time", "+01:00"), ("central european time", "+01:00"), ("central european standard time", "+01:00"),
    ("central european summer time", "+02:00"), ("eastern european time", "+02:00"), ("eastern european standard time", "+02:00"),
    ("eastern european summer time", "+03:00"), ("moscow time", "Europe/Moscow"), ("moscow standard time", "Europe/Moscow"), ("israel standard time", "+02:00"),
    ("israel daylight time", "+03:00"), ("gulf standard time", "+04:00"), ("india standard time", "+05:30"), ("pakistan standard time", "+05:00"),
    ("china standard time", "+08:00"), ("japan standard time", "+09:00"), ("eastern standard time", "-05:00"), ("eastern daylight time", "-04:00"),
    ("central standard time", "-06:00"), ("central daylight time", "-05:00"), ("mountain standard time", "-07:00"), ("mountain daylight time", "-06:00"),
    ("pacific standard time", "-08:00"), ("pacific daylight time", "-07:00"),
];

/// What an abbreviation means.
pub(in crate::time) enum Meaning {
    Minutes(i16),
    /// Moscow's own time, which was four hours east from 2011 to 2014.
    Moscow,
    /// More than one zone.
    Several,
}

/// The zone of an abbreviation in capitals; `utc`, `gmt` and `z` in any case.
pub(in crate::time) fn abbreviation(word: &str) -> Option<Meaning> {
    if is_universal(word) || word.eq_ignore_ascii_case("z") {
        return Some(Meaning::Minutes(0));
    }
    if word == "MSK" || word == "МСК" {
        return Some(Meaning::Moscow);
    }
    if SEVERAL.contains(&word) {
        return Some(Meaning::Several);
    }
    let (_, minutes) = ABBREVIATIONS.iter().find(|(known, _)| *known == word)?;
    Some(Meaning::Minutes(*minutes))
}

/// The name in the database, or the offset, of a zone in words.
pub(in crate::time) fn in_words(words: &str) -> Option<&'static str> {
    let lower = words.to_lowercase();
    let (_, stands_for) = NAMES.iter().find(|(known, _)| *known == lower)?;
    Some(stands_for)
}

/// Whether a text begins like a name of the IANA database: with one of its areas.
pub(in crate::time) fn is_iana(name: &str) -> bool {
    const AREAS: [&str; 16] = [
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Brazil",
        "Canada",
        "Chile",
        "Etc",
        "Europe",
        "Indian",
        "Mexico",
        "Pacific",
        "US",
    ];
    let area = name.split_once('/').map(|(area, _)| area);
    area.is_some_and(|area| AREAS.iter().any(|known| known.eq_ignore_ascii_case(area)))
}

/// Whether a word is a name of universal time, behind which an offset may stand.
pub(in crate::time) fn is_universal(word: &str) -> bool {
    ["UTC", "GMT", "UT"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}
