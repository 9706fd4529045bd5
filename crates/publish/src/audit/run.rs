//! Digits in a text and the signs between them that numbers are written with: *runs* of *groups*.

use super::geometry::Geometry;
use super::set::LONGEST;

/// Digits without anything between them.
#[derive(Clone, Copy)]
pub(super) struct Group {
    /// Where it stands in the text.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where its digits begin among those of the run.
    pub(super) start: usize,
    pub(super) length: usize,
}

/// Groups of digits with separators between them.
pub(super) struct Run<'t> {
    pub(super) text: &'t [u8],
    pub(super) groups: Vec<Group>,
    pub(super) digits: Vec<u8>,
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

/// Separators between two groups.
const MOST_BETWEEN: usize = 4;
/// Groups that are kept, and how many of them are let go at once.
const KEPT: usize = 64;
const LET_GO: usize = 32;
/// The fewest digits that spell a number anywhere.
pub(super) const FEWEST: usize = 7;

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
pub(super) fn each_run(text: &[u8], look: &mut dyn FnMut(&Run<'_>, bool) -> bool) -> bool {
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
            if run.digits.len() >= FEWEST && look(&run, false) {
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
    /// Takes the group that begins here, and returns where it ends.
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
    pub(super) fn digits(&self, window: Window) -> &[u8] {
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

/// The digits of a run that ends as a figure with an exponent, `4.4770090012E+11`.
pub(super) fn scientific(run: &Run<'_>) -> Option<Vec<u8>> {
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
