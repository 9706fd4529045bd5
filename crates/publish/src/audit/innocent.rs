//! Whether digits that are those of a number are something else where they stand: a date, a figure,
//! a digest, a pair of coordinates.
//!
//! Checked only after the digits matched a number, so it may be slow.

use super::run::{Group, Run, Window};

/// Digits with a calling code match a number by chance only in digests, fractions and coordinates,
/// which hold very many digits.
pub(super) fn in_full(run: &Run<'_>, window: Window) -> bool {
    if run.has_plus(window) {
        return false;
    }
    let part = window.before > 0 || window.behind > 0;
    is_digest(run, window)
        || are_coordinates(run, window)
        || part
            && window.first == window.last
            && (is_fraction(run, window.first) || is_endless(run, window.first))
        || is_drawn(run, window)
}

/// National digits: few enough that dates and figures look like them.
pub(super) fn in_national(run: &Run<'_>, window: Window) -> bool {
    is_digest(run, window)
        || are_coordinates(run, window)
        || is_glued(run, window)
        || is_figure(run, window)
        || holds_date(run, window)
        || run
            .groups
            .get(window.first)
            .is_some_and(|group| window.first == window.last && is_day(bytes(run, group)))
        || is_drawn(run, window)
}

fn bytes<'t>(run: &Run<'t>, group: &Group) -> &'t [u8] {
    run.text.get(group.from..group.to).unwrap_or(&[])
}

/// What stands between a group and the next one.
fn between<'t>(run: &Run<'t>, first: usize) -> &'t [u8] {
    let ends = |at: usize| run.groups.get(at).map(|group| (group.from, group.to));
    ends(first)
        .zip(ends(first + 1))
        .and_then(|((_, from), (to, _))| run.text.get(from..to))
        .unwrap_or(&[])
}

/// The word around a window: letters, digits and the characters in `joins`.
fn word<'t>(run: &Run<'t>, window: Window, joins: fn(u8) -> bool) -> &'t [u8] {
    let from = run.groups.get(window.first).map_or(0, |group| group.from);
    let to = run.groups.get(window.last).map_or(0, |group| group.to);
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || joins(*byte);
    let before = run
        .text
        .get(..from)
        .unwrap_or(&[])
        .iter()
        .rev()
        .take_while(|byte| inside(byte))
        .count();
    let behind = run
        .text
        .get(to..)
        .unwrap_or(&[])
        .iter()
        .take_while(|byte| inside(byte))
        .count();
    run.text.get(from - before..to + behind).unwrap_or(&[])
}

/// The shortest digest that is known as one, and how often letters and digits take turns in it at
/// least.
const SHORTEST_DIGEST: usize = 16;
const TURNS: usize = 4;

/// Whether the digits stand in a word of hexadecimal digits in one case, in which letters and
/// digits take turns; or in a UUID (RFC 9562).
fn is_digest(run: &Run<'_>, window: Window) -> bool {
    let of_one_case = |word: &[u8]| {
        let hexadecimal = |upper: bool| {
            word.iter().all(|byte| {
                byte.is_ascii_digit()
                    || byte.is_ascii_hexdigit() && byte.is_ascii_uppercase() == upper
            })
        };
        hexadecimal(false) || hexadecimal(true)
    };
    let plain = word(run, window, |_| false);
    let turns = plain
        .windows(2)
        .filter(|pair| matches!(pair, [one, two] if one.is_ascii_digit() != two.is_ascii_digit()))
        .count();
    if window.first == window.last
        && plain.len() >= SHORTEST_DIGEST
        && turns >= TURNS
        && of_one_case(plain)
    {
        return true;
    }
    let uuid = word(run, window, |byte| byte == b'-');
    let lengths = [8, 4, 4, 4, 12];
    let parts: Vec<&[u8]> = uuid.split(|byte| *byte == b'-').collect();
    parts.len() == lengths.len()
        && parts
            .iter()
            .zip(lengths)
            .all(|(part, length)| part.len() == length && of_one_case(part))
}

/// Whether the digits are figures with a point, one after the other: `10.25 20.5`. No point may
/// touch two groups, and one may not be alone.
fn are_coordinates(run: &Run<'_>, window: Window) -> bool {
    let points: Vec<bool> = (window.first..window.last)
        .map(|at| between(run, at) == b".")
        .collect();
    let pairs = points.iter().filter(|point| **point).count();
    let adjacent = points.windows(2).any(|pair| pair == [true, true]);
    pairs >= 2 && !adjacent && pairs < points.len()
}

/// Whether the digits are neighboring coordinates of a drawing. Checked last, because the search
/// goes back to a quotation mark.
fn is_drawn(run: &Run<'_>, window: Window) -> bool {
    window.first < window.last
        && run
            .groups
            .get(window.first)
            .is_some_and(|group| run.geometry.holds(run.text, group.from))
}

/// Whether a group is what stands behind the point of a figure.
fn is_fraction(run: &Run<'_>, group: usize) -> bool {
    group.checked_sub(1).is_some_and(|before| {
        between(run, before) == b"." && !(before > 0 && between(run, before - 1) == b".")
    })
}

/// Whether a group is longer than any number with what may be glued to it.
fn is_endless(run: &Run<'_>, group: usize) -> bool {
    run.groups.get(group).is_some_and(|group| group.length > 24)
}

/// Whether letters touch the digits on both sides, or on one and there are other digits in the
/// word: a code.
fn is_glued(run: &Run<'_>, window: Window) -> bool {
    let (Some(first), Some(last)) = (run.groups.get(window.first), run.groups.get(window.last))
    else {
        return false;
    };
    let letter = |at: Option<usize>| {
        at.and_then(|at| run.text.get(at))
            .is_some_and(|byte| byte.is_ascii_alphabetic())
    };
    let (before, behind) = (letter(first.from.checked_sub(1)), letter(Some(last.to)));
    let digits = |word: &[u8]| word.iter().filter(|byte| byte.is_ascii_digit()).count();
    let own: usize = run
        .groups
        .get(window.first..=window.last)
        .unwrap_or(&[])
        .iter()
        .map(|group| group.length)
        .sum();
    let others = digits(word(run, window, |_| false))
        > own.max(digits(run.text.get(first.from..last.to).unwrap_or(&[])));
    before && behind || (before || behind) && others
}

/// Whether the digits are one figure with a point. A zero before other digits is not a figure's.
fn is_figure(run: &Run<'_>, window: Window) -> bool {
    let dialed = |at: usize| {
        run.groups
            .get(at)
            .is_some_and(|group| group.length > 1 && bytes(run, group).starts_with(b"0"))
    };
    let two = window.last == window.first + 1 && between(run, window.first) == b".";
    two && !dialed(window.first)
        || window.first == window.last
            && is_fraction(run, window.first)
            && !dialed(window.first - 1)
}

/// Whether a window shares a group with a calendar date.
fn holds_date(run: &Run<'_>, window: Window) -> bool {
    let date = |at: usize| {
        let part = |at: usize| run.groups.get(at).map(|group| bytes(run, group));
        let (Some(one), Some(two), Some(three)) = (part(at), part(at + 1), part(at + 2)) else {
            return false;
        };
        let sign = between(run, at);
        let same = matches!(sign, b"-" | b"." | b"/") && between(run, at + 1) == sign;
        same && (is_date(one, two, three) || is_date(three, two, one) || is_date(three, one, two))
    };
    (window.first.saturating_sub(2)..=window.last).any(date)
}

fn is_date(year: &[u8], month: &[u8], day: &[u8]) -> bool {
    let within = |part: &[u8],
                  range: std::ops::RangeInclusive<u32>,
                  length: std::ops::RangeInclusive<usize>| {
        let figure = std::str::from_utf8(part)
            .ok()
            .and_then(|part| part.parse().ok());
        length.contains(&part.len()) && figure.is_some_and(|figure| range.contains(&figure))
    };
    within(year, 1900..=2099, 4..=4) && within(month, 1..=12, 1..=2) && within(day, 1..=31, 1..=2)
}

/// Whether eight digits are a day without signs: `20170301`.
fn is_day(digits: &[u8]) -> bool {
    digits.len() == 8
        && digits
            .split_at_checked(4)
            .and_then(|(year, rest)| Some((year, rest.split_at_checked(2)?)))
            .is_some_and(|(year, (month, day))| is_date(year, month, day))
}
