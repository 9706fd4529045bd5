//! Takes a text in its plain form and gives whether a number of the list is spelled in it.
//!
//! Digits with the signs between them that numbers are written with are a *run* of *groups*. Digits
//! with the calling code are looked for at the end of every group, with anything before them that
//! may stand there; national digits, of which there are far fewer than figures in a report, only
//! where a number would stand. What is found is then asked whether it is something innocent.

use super::geometry::Geometry;
use super::innocent::{in_full, in_national};
use super::secrets::Secrets;
use super::set::LONGEST;

/// Digits without anything between them.
#[derive(Clone, Copy)]
pub(super) struct Group {
    /// Where it stands in the text.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where its digits begin among those of the run.
    start: usize,
    pub(super) length: usize,
}

/// Groups of digits with separators between them.
pub(super) struct Run<'t> {
    pub(super) text: &'t [u8],
    pub(super) groups: Vec<Group>,
    digits: Vec<u8>,
    /// Whether its beginning was let go.
    pub(super) cut: bool,
    /// Whether all separators so far are commas between thousands.
    thousands: bool,
    pub(super) geometry: Geometry,
}

/// A part of a run that spells a number: its groups, and whether it begins and ends with them.
#[derive(Clone, Copy)]
pub(super) struct Window {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Digits of the first group before it, and of the last group behind it.
    pub(super) before: usize,
    pub(super) behind: usize,
}

/// The fewest digits with a calling code that are a number anywhere; fewer need a plus sign.
const FEWEST_FULL: usize = 9;
/// The fewest of all.
const FEWEST_AFTER_PLUS: usize = 7;
/// The fewest national digits that are a number without a zero before them, and with one.
const FEWEST_NATIONAL: usize = 8;
const FEWEST_AFTER_ZERO: usize = 7;
/// The digits of a run that is about one number: with prefixes, and a short figure beside it.
const LONGEST_RUN: usize = 18;
/// Separators between two groups.
const MOST_BETWEEN: usize = 4;
/// Groups that are kept, and how many of them are let go at once.
const KEPT: usize = 64;
const LET_GO: usize = 32;

/// Whether a number of the list is spelled in a text.
pub(super) fn holds_number(text: &[u8], secrets: &Secrets) -> bool {
    each_run(text, &mut |run, end| {
        if end {
            ends_run(run, secrets)
        } else {
            ends_group(run, secrets)
        }
    })
}

/// The digits of every run of a text.
pub(super) fn runs(text: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    each_run(text, &mut |run, end| {
        if end {
            found.push(scientific(run).unwrap_or_else(|| run.digits.clone()));
        }
        false
    });
    found
}

/// Shows a run at the end of each of its groups, and at its own end; stops at the first yes.
fn each_run(text: &[u8], look: &mut dyn FnMut(&Run<'_>, bool) -> bool) -> bool {
    let mut run = Run {
        text,
        groups: Vec::new(),
        digits: Vec::new(),
        cut: false,
        thousands: true,
        geometry: Geometry::default(),
    };
    let mut at = 0;
    while let Some(skip) = text
        .get(at..)
        .and_then(|rest| rest.iter().position(u8::is_ascii_digit))
    {
        at += skip;
        run.groups.clear();
        run.digits.clear();
        (run.cut, run.thousands) = (false, true);
        while let Some(next) = run.take_group(at) {
            at = next;
            if run.digits.len() >= FEWEST_AFTER_PLUS && look(&run, false) {
                return true;
            }
            match run.next_group(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        if run.digits.len() >= 4 && look(&run, true) {
            return true;
        }
    }
    false
}

impl Run<'_> {
    /// Takes the group that begins here; gives where it ends.
    fn take_group(&mut self, from: usize) -> Option<usize> {
        let rest = self.text.get(from..)?;
        let length = rest
            .iter()
            .position(|byte| !byte.is_ascii_digit())
            .unwrap_or(rest.len());
        if self.groups.len() >= KEPT {
            let dropped = self.groups.get(LET_GO).map_or(0, |group| group.start);
            self.groups.drain(..LET_GO);
            self.digits.drain(..dropped);
            self.groups
                .iter_mut()
                .for_each(|group| group.start -= dropped);
            self.cut = true;
        }
        self.groups.push(Group {
            from,
            to: from + length,
            start: self.digits.len(),
            length,
        });
        self.digits.extend_from_slice(rest.get(..length)?);
        (length > 0).then_some(from + length)
    }

    /// Where the next group of the run begins, after a group that ends here.
    fn next_group(&mut self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        if rest.first() == Some(&b',') {
            let figure = |at: usize| rest.get(at).is_some_and(u8::is_ascii_digit);
            let three = figure(1) && figure(2) && figure(3) && !figure(4);
            let short = self.groups.first().is_some_and(|first| first.length <= 3);
            return (self.thousands && three && short && !self.cut).then_some(at + 1);
        }
        let between = rest
            .iter()
            .take(MOST_BETWEEN + 1)
            .position(|byte| !is_separator(*byte))?;
        self.thousands &= between == 0;
        (between > 0 && rest.get(between).is_some_and(u8::is_ascii_digit)).then_some(at + between)
    }

    /// The digits of a window.
    fn digits(&self, window: Window) -> &[u8] {
        let end = self
            .groups
            .get(window.last)
            .map_or(0, |last| last.start + last.length - window.behind);
        let start = self
            .groups
            .get(window.first)
            .map_or(0, |first| first.start + window.before);
        self.digits.get(start..end).unwrap_or(&[])
    }

    /// Whether a plus sign stands before a window.
    pub(super) fn has_plus(&self, window: Window) -> bool {
        let from = self.groups.get(window.first).map_or(0, |group| group.from);
        let before = self
            .text
            .get(..from)
            .unwrap_or(&[])
            .iter()
            .rev()
            .take(3)
            .find(|byte| !matches!(byte, b' ' | b'('));
        window.before == 0 && before == Some(&b'+')
    }
}

/// What numbers are written with, and what emphasis is marked with in texts.
fn is_separator(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'-'
            | b'.'
            | b'/'
            | b'('
            | b')'
            | b'['
            | b']'
            | b'\''
            | b'*'
            | b'_'
            | b'`'
            | b'~'
            | b'+'
    )
}

/// What is looked for when a group has ended.
fn ends_group(run: &Run<'_>, secrets: &Secrets) -> bool {
    let Some(last) = run.groups.len().checked_sub(1) else {
        return false;
    };
    let Some(group) = run.groups.last() else {
        return false;
    };
    let full = |window: Window| {
        let digits = run.digits(window);
        let explicit = || {
            run.has_plus(window)
                || run.groups.get(window.first).is_some_and(|group| {
                    window.before == 2
                        && run
                            .text
                            .get(group.from..)
                            .is_some_and(|text| text.starts_with(b"00"))
                })
        };
        (digits.len() >= FEWEST_FULL || explicit())
            && secrets.full.holds(digits)
            && !in_full(run, window)
    };
    // With the calling code: every end of the run that ends here.
    let longest = run.digits.len().min(LONGEST);
    let mut first = last;
    for length in FEWEST_AFTER_PLUS..=longest {
        let start = run.digits.len() - length;
        while run
            .groups
            .get(first)
            .is_some_and(|group| group.start > start)
        {
            first -= 1;
        }
        if !secrets.full.has_length(length) {
            continue;
        }
        let before = run.groups.get(first).map_or(0, |group| start - group.start);
        let skipped = run.digits.get(start - before..start).unwrap_or(&[]);
        if (before == 0 || first == last || is_prefix(skipped))
            && full(Window {
                first,
                last,
                before,
                behind: 0,
            })
        {
            return true;
        }
    }
    // Other digits may be glued behind it.
    for length in FEWEST_FULL..group.length.min(LONGEST + 1) {
        if secrets.full.has_length(length)
            && full(Window {
                first: last,
                last,
                before: 0,
                behind: group.length - length,
            })
        {
            return true;
        }
    }
    let national = |first: usize, before: usize, fewest: usize| {
        let window = Window {
            first,
            last,
            before,
            behind: 0,
        };
        let digits = run.digits(window);
        digits.len() >= fewest && secrets.national.holds(digits) && !in_national(run, window)
    };
    // National digits: the group by itself, and whatever begins with a zero.
    if national(last, 0, FEWEST_NATIONAL) {
        return true;
    }
    for (first, begins) in run.groups.iter().enumerate().rev() {
        if run.digits.len() - begins.start > LONGEST {
            break;
        }
        match run.digits.get(begins.start) {
            Some(b'0')
                if (1..=3.min(begins.length))
                    .any(|before| national(first, before, FEWEST_AFTER_ZERO)) =>
            {
                return true;
            }
            Some(b'8') if national(first, 1, FEWEST_NATIONAL + 2) => return true,
            _ => {}
        }
        // A zero by itself: `(0) 7700 …`.
        if begins.length == 1
            && run.digits.get(begins.start) == Some(&b'0')
            && first < last
            && national(first + 1, 0, FEWEST_AFTER_ZERO)
        {
            return true;
        }
    }
    false
}

/// What is looked for when a run has ended: national digits at its beginning or its end, if the run
/// is about one number.
fn ends_run(run: &Run<'_>, secrets: &Secrets) -> bool {
    if let Some(digits) = scientific(run)
        && (digits.len() >= FEWEST_FULL && secrets.full.holds(&digits)
            || digits.len() >= FEWEST_NATIONAL && secrets.national.holds(&digits))
    {
        return true;
    }
    if run.cut || run.digits.len() > LONGEST_RUN || run.groups.len() < 2 {
        return false;
    }
    let end = run.groups.len() - 1;
    let windows = (0..end)
        .map(|first| (first, end))
        .chain((1..end).map(|last| (0, last)));
    windows
        .map(|(first, last)| Window {
            first,
            last,
            before: 0,
            behind: 0,
        })
        .any(|window| {
            let digits = run.digits(window);
            digits.len() >= FEWEST_NATIONAL
                && secrets.national.holds(digits)
                && !in_national(run, window)
        })
}

/// What is dialed before a calling code: `00`, `011`, `810`, `0011`, `009` …
fn is_prefix(digits: &[u8]) -> bool {
    digits.len() <= 4
        && matches!(digits.first(), Some(b'0' | b'8'))
        && digits
            .iter()
            .all(|digit| matches!(digit, b'0' | b'1' | b'8' | b'9'))
}

/// The digits of a run that ends as a figure with an exponent, `4.4770090012E+11`.
fn scientific(run: &Run<'_>) -> Option<Vec<u8>> {
    let last = run.groups.last()?;
    let after = match run.text.get(last.to..)? {
        [b'e' | b'E', b'+', after @ ..] | [b'e' | b'E', after @ ..] => after,
        _ => return None,
    };
    let length = after
        .iter()
        .take(3)
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(after.len());
    let exponent: usize = std::str::from_utf8(after.get(..length)?)
        .ok()?
        .parse()
        .ok()?;
    let one = run
        .groups
        .len()
        .checked_sub(2)
        .and_then(|at| run.groups.get(at));
    let mantissa = match one {
        Some(one) if one.length == 1 && run.text.get(one.to..last.from) == Some(b".") => {
            run.digits.get(one.start..)?
        }
        _ if last.length == 1 => run.digits.get(last.start..)?,
        _ => return None,
    };
    let mut digits = mantissa.to_vec();
    digits.truncate(exponent + 1);
    digits.resize((exponent < LONGEST).then_some(exponent + 1)?, b'0');
    Some(digits)
}
