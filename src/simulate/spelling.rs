//! The list as text: most numbers plain, others in the spellings that occur in leaks, and some rows
//! that are not entries.

#![allow(
    clippy::indexing_slicing,
    reason = "positions below the length of what they index, by the remainder of a division"
)]

use super::chance::Chance;
use super::sessions::Selection;
use crate::plan;
use jiff::Timestamp;

const ROLES: [&str; 8] = [
    "journalist",
    "lawyer",
    "activist",
    "politician",
    "official",
    "academic",
    "executive",
    "cleric",
];

/// Mexico's mobiles had a 1 after the country code until this moment: 2019-08-03 in Mexico City.
const MEXICO_CHANGED: i64 = 1_564_808_400;

/// Rows that cannot be read, as they stand in real lists: digits lost, no number at all, a national
/// form without a country.
const UNREADABLE: [&str; 12] = [
    "2.12661E+11",
    "5.2155E+12",
    "n/a",
    "#N/A",
    "unknown",
    "see sheet 2",
    "07700 900123",
    "2021-07-18",
    "12345",
    "someone@example.org",
    "+999 1000000",
    "+44 770",
];

/// The list as CSV with the headings `entry,number,selected_at_utc,client_tag,role,note`.
pub(super) fn list(selections: &[Selection], messy: bool, chance: &mut Chance) -> String {
    let mut text = String::with_capacity(selections.len() * 56);
    text.push_str("entry,number,selected_at_utc,client_tag,role,note\n");
    let mut ordinal = 0_u64;
    for (at, selection) in selections.iter().enumerate() {
        ordinal += 1;
        if messy && chance.happens(0.005) {
            let cell = chance.pick(&UNREADABLE);
            text.push_str(&format!("{ordinal},{cell},{},,,\n", stamp(selection.at)));
            ordinal += 1;
        }
        if messy && chance.happens(0.001) {
            text.push_str(if chance.happens(0.5) { "\n" } else { ",,,,,\n" });
        }
        let mut cell = if messy {
            dressed(selection, chance)
        } else {
            plain(selection.digits)
        };
        if messy && chance.happens(0.004) {
            // The number after next stands in the same cell.
            let other = plain(selections[(at + 2) % selections.len()].digits);
            cell = format!("{cell} / {other}");
        }
        let tag = selection.client.map_or("", |client| client.tag);
        let note = if messy && chance.happens(0.002) {
            "\"second entry, see above\""
        } else {
            ""
        };
        text.push_str(&format!(
            "{ordinal},{},{},{tag},{},{note}\n",
            quoted(&cell),
            stamp(selection.at),
            role(selection.digits).unwrap_or("")
        ));
    }
    text
}

/// One number in twenty-five has a role; the same number always the same.
pub(super) fn role(digits: u64) -> Option<&'static str> {
    let scattered = digits.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    scattered
        .is_multiple_of(25)
        .then(|| ROLES[(scattered / 25 % 8) as usize])
}

pub(super) fn plain(digits: u64) -> String {
    format!("+{digits}")
}

pub(super) fn stamp(at: i64) -> String {
    Timestamp::from_second(at).map_or_else(|_| String::new(), |stamp| stamp.to_string())
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// A way of writing a number.
#[derive(Clone, Copy)]
enum Dress {
    Plain,
    Spaces,
    Dashes,
    ZeroZero,
    NoPlus,
    Local,
    NoBreakSpaces,
    Marks,
    FullWidth,
    Decimal,
    Tel,
    WhatsApp,
    Note,
    Extension,
    Apostrophe,
    Formula,
    Trunk,
}

#[rustfmt::skip]
const DRESSES: [(Dress, f64); 17] = [
    (Dress::Plain, 0.70), (Dress::Spaces, 0.06), (Dress::ZeroZero, 0.05), (Dress::NoPlus, 0.05), (Dress::Dashes, 0.02), (Dress::Local, 0.02), (Dress::NoBreakSpaces, 0.015),
    (Dress::Marks, 0.01), (Dress::FullWidth, 0.005), (Dress::Decimal, 0.02), (Dress::Tel, 0.01), (Dress::WhatsApp, 0.01), (Dress::Note, 0.01), (Dress::Extension, 0.004),
    (Dress::Apostrophe, 0.006), (Dress::Formula, 0.005), (Dress::Trunk, 0.005),
];

/// The number as it would be written on the day of the selection.
pub(super) fn dressed(selection: &Selection, chance: &mut Chance) -> String {
    let mut digits = selection.digits.to_string();
    if selection.region.code() == "MX" && selection.at < MEXICO_CHANGED && chance.happens(0.8) {
        digits.insert(2, '1');
    }
    let (code, national) = plan::split(&digits)
        .map_or((String::new(), digits.as_str()), |(code, national)| {
            (code.to_string(), national)
        });
    let groups = |between: &str| {
        let cuts: Vec<String> = national
            .as_bytes()
            .chunks(3)
            .map(|part| String::from_utf8_lossy(part).into_owned())
            .collect();
        format!("+{code}{between}{}", cuts.join(between))
    };
    // Without a plus sign a short number would be somebody's national form, and a repair would be a
    // guess.
    let long = digits.len() >= 11;
    match chance.pick_weighted(&DRESSES) {
        Dress::Spaces => groups(" "),
        Dress::Dashes => groups("-"),
        Dress::NoBreakSpaces => groups("\u{a0}"),
        Dress::ZeroZero => format!("00{digits}"),
        Dress::NoPlus if long => digits,
        Dress::Decimal if long => format!("{digits}.0"),
        Dress::Local => format!("+{}", in_script(&digits, selection.region.code())),
        Dress::FullWidth => format!("+{}", shifted(&digits, '０')),
        Dress::Marks => format!("\u{202a}+{digits}\u{202c}"),
        Dress::Tel => format!("tel:+{digits}"),
        Dress::WhatsApp => format!("{digits}@s.whatsapp.net"),
        Dress::Note => {
            let note = chance.pick(&["WhatsApp", "(mobile)", "new"]);
            format!("+{digits} {note}")
        }
        Dress::Extension => format!("+{digits} ext. 4"),
        Dress::Apostrophe => format!("'+{digits}"),
        Dress::Formula => format!("=\"+{digits}\""),
        Dress::Trunk if selection.region.code() == "GB" => format!("+{code} (0){national}"),
        Dress::Plain | Dress::NoPlus | Dress::Decimal | Dress::Trunk => format!("+{digits}"),
    }
}

/// The digits as they are written where the number is from.
fn in_script(digits: &str, country: &str) -> String {
    match country {
        "AE" | "BH" | "DZ" | "EG" | "IQ" | "KW" | "LB" | "MA" | "MR" | "OM" | "QA" | "SA"
        | "TN" | "YE" => shifted(digits, '٠'),
        "IR" => shifted(digits, '۰'),
        "IN" | "NP" => shifted(digits, '०'),
        "BD" => shifted(digits, '০'),
        _ => digits.to_owned(),
    }
}

fn shifted(digits: &str, zero: char) -> String {
    digits
        .chars()
        .map(|digit| {
            digit
                .to_digit(10)
                .and_then(|value| char::from_u32(zero as u32 + value))
                .unwrap_or(digit)
        })
        .collect()
}
