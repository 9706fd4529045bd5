//! Fifteen digits that name a subscription (IMSI, ITU-T E.212) or a handset (IMEI, 3GPP TS 23.003),
//! and no telephone number: both stand in the columns beside numbers.

use super::Unreadable;

/// What bare digits look like, where they look like no telephone number; `known` says whether
/// today's plan has a number of these digits.
pub(super) fn equipment(digits: &[u8], known: impl Fn() -> bool) -> Option<Unreadable> {
    let handset = [b"35", b"86", b"99"].iter().any(|of| digits.starts_with(*of));
    match digits.len() {
        15 if begins_with_a_country(digits) => Some(Unreadable::Imsi),
        15 if handset || digits.first() != Some(&b'0') && luhn(digits) => Some(Unreadable::Imei),
        // Without its check digit, or with the version of its software.
        14 if handset && !known() => Some(Unreadable::Imei),
        16 if handset => Some(Unreadable::Imei),
        _ => None,
    }
}

/// Whether digits begin with a mobile country code.
fn begins_with_a_country(digits: &[u8]) -> bool {
    let code = digits.first_chunk::<3>().map(|three| {
        three
            .iter()
            .fold(0, |code, byte| code * 10 + u16::from(byte & 15))
    });
    code.is_some_and(|code| COUNTRIES.binary_search(&code).is_ok())
}

/// Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B).
fn luhn(digits: &[u8]) -> bool {
    let doubled = |(at, byte): (usize, &u8)| {
        let figure = u32::from(byte & 15) << (at % 2);
        figure / 10 + figure % 10
    };
    let sum: u32 = digits.iter().rev().enumerate().map(doubled).sum();
    sum.is_multiple_of(10)
}

/// The mobile country codes in use (ITU-T E.212, annex to Operational Bulletin 1162).
#[rustfmt::skip]
const COUNTRIES: [u16; 239] = [
    202, 204, 206, 208, 212, 213, 214, 216, 218, 219, 220, 221, 222, 225, 226, 228, 230, 231, 232, 234, 235, 238, 240, 242, 244, 246,
    247, 248, 250, 255, 257, 259, 260, 262, 266, 268, 270, 272, 274, 276, 278, 280, 282, 283, 284, 286, 288, 289, 290, 292, 293, 294,
    295, 297, 302, 308, 310, 311, 312, 313, 314, 315, 316, 330, 332, 334, 338, 340, 342, 344, 346, 348, 350, 352, 354, 356, 358, 360,
    362, 363, 364, 365, 366, 368, 370, 372, 374, 376, 400, 401, 402, 404, 405, 406, 410, 412, 413, 414, 415, 416, 417, 418, 419, 420,
    421, 422, 424, 425, 426, 427, 428, 429, 430, 431, 432, 434, 436, 437, 438, 440, 441, 450, 452, 454, 455, 456, 457, 460, 461, 466,
    467, 470, 472, 502, 505, 510, 514, 515, 520, 525, 528, 530, 536, 537, 539, 540, 541, 542, 543, 544, 545, 546, 547, 548, 549, 550,
    551, 552, 553, 554, 555, 602, 603, 604, 605, 606, 607, 608, 609, 610, 611, 612, 613, 614, 615, 616, 617, 618, 619, 620, 621, 622,
    623, 624, 625, 626, 627, 628, 629, 630, 631, 632, 633, 634, 635, 636, 637, 638, 639, 640, 641, 642, 643, 645, 646, 647, 648, 649,
    650, 651, 652, 653, 654, 655, 657, 658, 659, 702, 704, 706, 708, 710, 712, 714, 716, 722, 724, 730, 732, 734, 736, 738, 740, 742,
    744, 746, 748, 750, 901,
];

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, equipment};
    use crate::number::Unreadable;

    #[test]
    fn subscriptions_and_handsets_are_told_from_numbers() {
        assert!(COUNTRIES.is_sorted());
        let seen = |digits: &str| equipment(digits.as_bytes(), || false);
        assert_eq!(seen("234330000000000"), Some(Unreadable::Imsi));
        assert_eq!(seen("604010000000000"), Some(Unreadable::Imsi));
        // The example of the standard, and one whose check digit is wrong.
        assert_eq!(seen("490154203237518"), Some(Unreadable::Imei));
        assert_eq!(seen("490154203237517"), None);
        for digits in ["990000000000000", "86000000000000", "8600000000000000"] {
            assert_eq!(seen(digits), Some(Unreadable::Imei), "{digits}");
        }
        for digits in ["447700900123", "011447700900123", "0234330000000000", ""] {
            assert_eq!(seen(digits), None, "{digits}");
        }
        assert_eq!(equipment(b"86000000000000", || true), None);
    }
}
