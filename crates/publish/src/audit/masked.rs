//! Numbers of which one or two digits are masked: `+44 7700 9001x3`, `07700 90••23`.
//!
//! The missing digits can be found by trying.

use super::set::{LONGEST, Numbers};

/// The most digits that are masked, and the fewest that are not.
const MOST_MASKED: usize = 2;
const FEWEST_KNOWN: usize = 7;
/// The fewest digits of a number without a plus sign or a zero in front.
const FEWEST: usize = 10;

/// Whether a listed number stands in a text with one or two digits masked.
pub(super) fn holds_masked(text: &[u8], numbers: &Numbers) -> bool {
    let mut at = 0;
    while let Some(skip) = text
        .get(at..)
        .and_then(|rest| rest.iter().position(|byte| is_mask(*byte)))
    {
        let mask = at + skip;
        let (from, to) = around(text, mask);
        if to - from > FEWEST_KNOWN && is_number(text, from, to, numbers) {
            return true;
        }
        at = to.max(mask + 1);
    }
    false
}

/// What stands for a digit. Round and square marks of other scripts are one sign in the plain form.
fn is_mask(byte: u8) -> bool {
    matches!(byte, b'x' | b'X' | b'*' | b'#' | b'?' | b'_' | 0x1A)
}

/// The stretch of digits, masks and signs between them around a mask.
fn around(text: &[u8], mask: usize) -> (usize, usize) {
    let inside = |byte: &&u8| {
        byte.is_ascii_digit()
            || is_mask(**byte)
            || matches!(byte, b' ' | b'-' | b'.' | b'/' | b'(' | b')')
    };
    let before = text.get(..mask).unwrap_or(&[]);
    let before = before
        .iter()
        .rev()
        .take(2 * LONGEST)
        .take_while(inside)
        .count();
    let behind = text.get(mask..).unwrap_or(&[]);
    let behind = behind.iter().take(2 * LONGEST).take_while(inside).count();
    (mask - before, mask + behind)
}

/// A stretch of digits and masks without anything between them.
#[derive(Clone, Copy)]
struct Group {
    from: usize,
    to: usize,
}

/// Whether some neighboring groups of a stretch are a listed number with a digit or two masked.
fn is_number(text: &[u8], from: usize, to: usize, numbers: &Numbers) -> bool {
    let digit = |at: usize| {
        text.get(at)
            .copied()
            .is_some_and(|byte| byte.is_ascii_digit() || is_mask(byte))
    };
    let mut groups: Vec<Group> = Vec::new();
    for at in (from..to).filter(|at| digit(*at)) {
        match groups.last_mut() {
            Some(last) if last.to == at => last.to = at + 1,
            _ => groups.push(Group {
                from: at,
                to: at + 1,
            }),
        }
    }
    (0..groups.len()).any(|first| {
        (first..groups.len()).any(|last| {
            let window = groups.get(first..=last).unwrap_or(&[]);
            are_number(text, window, numbers)
        })
    })
}

fn are_number(text: &[u8], groups: &[Group], numbers: &Numbers) -> bool {
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else {
        return false;
    };
    let letters = groups
        .iter()
        .filter_map(|group| text.get(group.from..group.to));
    let places: Vec<Option<u8>> = letters
        .flatten()
        .map(|byte| byte.is_ascii_digit().then_some(*byte))
        .collect();
    let masked = places.iter().filter(|place| place.is_none()).count();
    let in_word = |at: Option<usize>| {
        let byte = at.and_then(|at| text.get(at));
        byte.is_some_and(|byte| byte.is_ascii_alphabetic())
    };
    if !(1..=MOST_MASKED).contains(&masked)
        || places.first() == Some(&None)
        || places.len() - masked < FEWEST_KNOWN
        || places.len() > LONGEST
        || in_word(first.from.checked_sub(1))
        || in_word(Some(last.to))
    {
        return false;
    }
    let before = text.get(..first.from).unwrap_or(&[]).iter().rev();
    let plus = before.take(3).find(|byte| !matches!(byte, b' ' | b'(')) == Some(&b'+');
    (0..10_usize.pow(masked as u32)).any(|fill| is_listed(&filled(&places, fill), plus, numbers))
}

/// The digits, with those of a figure in the masked places.
fn filled(places: &[Option<u8>], mut fill: usize) -> Vec<u8> {
    let digit = |place: &Option<u8>| {
        place.unwrap_or_else(|| {
            let digit = fill % 10;
            fill /= 10;
            b'0' + digit as u8
        })
    };
    places.iter().map(digit).collect()
}

fn is_listed(digits: &[u8], plus: bool, numbers: &Numbers) -> bool {
    match digits {
        [b'0', b'0', rest @ ..] if numbers.full.holds(rest) => true,
        [b'0', rest @ ..] => numbers.national.holds(rest),
        digits if plus => numbers.full.holds(digits),
        digits => {
            digits.len() >= FEWEST && (numbers.full.holds(digits) || numbers.national.holds(digits))
        }
    }
}
