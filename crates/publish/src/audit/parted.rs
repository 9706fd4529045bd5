//! Numbers that are parted over neighboring cells, columns or lines: `+44 | 7700 | 900123`.
//!
//! A chain is a few figures with nothing between them but what parts cells. Counts in neighboring
//! cells look the same, so that a chain is a number only where it begins as one (a plus sign, a zero)
//! or where it is long: with eleven digits or more, of 50,000 listed numbers one is met by chance in two
//! million chains of just that length.

use super::geometry::Geometry;
use super::set::{LONGEST, Numbers};

/// The most parts of a number that begins as one, and of another; one digit a cell may be as many as
/// a number has.
const MOST_PARTS: usize = 5;
const MOST_PLAIN: usize = 3;
/// The fewest digits of a number that begins as one, and of another.
const FEWEST: usize = 9;
const FEWEST_PLAIN: usize = 11;
/// The most signs between two parts.
const MOST_BETWEEN: usize = 24;

/// A figure that is a whole cell.
struct Part {
    from: usize,
    digits: Vec<u8>,
    plus: bool,
}

/// Whether a listed number stands in a text in parts.
pub(super) fn holds_parted(text: &[u8], numbers: &Numbers) -> bool {
    let mut chain: Vec<Part> = Vec::new();
    let (mut at, mut end) = (0, 0);
    let geometry = Geometry::default();
    while let Some(skip) = text
        .get(at..)
        .and_then(|rest| rest.iter().position(u8::is_ascii_digit))
    {
        let from = at + skip;
        let between = text.get(end..from).unwrap_or(&[]);
        let plus = between.last() == Some(&b'+');
        if chain.is_empty() || !parts_cells(between) {
            chain.clear();
        }
        let Some((part, after)) = part(text, from, plus) else {
            chain.clear();
            // Behind all digits and signs of what is none.
            let rest = text.get(from..).unwrap_or(&[]);
            at = from
                + rest
                    .iter()
                    .position(|byte| !in_cell(*byte))
                    .unwrap_or(rest.len());
            end = at;
            continue;
        };
        (at, end) = (after, after);
        if chain.len() == LONGEST {
            chain.remove(0);
        }
        chain.push(part);
        if (2..=chain.len()).any(|parts| {
            let tail = chain.get(chain.len() - parts..).unwrap_or(&[]);
            is_number(tail, numbers)
                && tail
                    .first()
                    .is_some_and(|first| !geometry.holds(text, first.from))
        }) {
            return true;
        }
    }
    false
}

/// The figure that begins here, if it has few enough digits and is not a fraction or in a word.
fn part(text: &[u8], from: usize, plus: bool) -> Option<(Part, usize)> {
    let rest = text.get(from..)?;
    let length = rest
        .iter()
        .position(|byte| !in_cell(*byte))
        .unwrap_or(rest.len());
    let cell = rest.get(..length)?;
    let last = cell.iter().rposition(u8::is_ascii_digit)? + 1;
    let cell = cell.get(..last)?;
    let digits: Vec<u8> = cell.iter().copied().filter(u8::is_ascii_digit).collect();
    let letter = |at: Option<usize>| {
        at.and_then(|at| text.get(at))
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 128)
    };
    let point = cell.iter().filter(|byte| **byte == b'.').count() == 1;
    let alone = !letter(from.checked_sub(1)) && !letter(Some(from + last)) && !point;
    (alone && digits.len() < LONGEST).then_some((Part { from, digits, plus }, from + last))
}

/// What stands inside one cell of a number.
fn in_cell(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'.' | b'/' | b'(' | b')')
}

/// Whether the characters only separate neighboring cells.
fn parts_cells(between: &[u8]) -> bool {
    let signs = || between.iter().copied();
    between.len() <= MOST_BETWEEN
        && signs().all(|byte| {
            byte.is_ascii_whitespace()
                || matches!(byte, b',' | b';' | b'|' | b'"' | b'\'' | b'(' | b')' | b'-')
        })
        && signs().any(|byte| matches!(byte, b',' | b';' | b'|' | b'\t' | b'\n' | b'\r'))
}

fn is_number(parts: &[Part], numbers: &Numbers) -> bool {
    let digits: Vec<u8> = parts
        .iter()
        .flat_map(|part| part.digits.iter().copied())
        .collect();
    let single = digits.len() == parts.len();
    let many = parts.len() > MOST_PARTS;
    if digits.len() > LONGEST || (many && (!single || digits.len() < FEWEST_PLAIN)) {
        return false;
    }
    let whole = |digits: &[u8], fewest| digits.len() >= fewest && numbers.full.holds(digits);
    let home = |digits: &[u8]| digits.len() >= FEWEST - 1 && numbers.national.holds(digits);
    let plus = parts.first().is_some_and(|first| first.plus);
    match digits.as_slice() {
        [b'0', b'0', rest @ ..] if whole(rest, FEWEST) => true,
        [b'0', rest @ ..] => home(rest),
        digits if plus => whole(digits, FEWEST),
        digits => (parts.len() <= MOST_PLAIN || single) && whole(digits, FEWEST_PLAIN),
    }
}
