//! Whether a number of the list is spelled in a text in its plain form.
//!
//! Digits with the calling code are looked for at the end of every group of digits, with anything
//! before them that may stand there; national digits, of which there are far fewer than figures in
//! a report, only where a number would stand. A hit is then checked for an innocent explanation.

use super::innocent::{in_full, in_national};
use super::run::{FEWEST, Group, Run, Window, each_run, scientific};
use super::set::{LONGEST, Numbers};

/// The fewest digits with a calling code that are a number anywhere; fewer need a plus sign.
const FEWEST_FULL: usize = 9;
/// The fewest national digits that are a number without a zero before them, and with one.
const FEWEST_NATIONAL: usize = 8;
const FEWEST_AFTER_ZERO: usize = 7;
/// The digits of a run that is about one number: with prefixes, and a short figure beside it.
const LONGEST_RUN: usize = 18;

/// Whether a number of the list is spelled in a text.
pub(super) fn holds_number(text: &[u8], numbers: &Numbers) -> bool {
    each_run(text, &mut |run, end| {
        if end {
            ends_run(run, numbers)
        } else {
            ends_group(run, numbers)
        }
    })
}

/// What is looked for when a group has ended.
fn ends_group(run: &Run<'_>, numbers: &Numbers) -> bool {
    let last = run.groups.len().checked_sub(1);
    last.zip(run.groups.last()).is_some_and(|(last, group)| {
        let end = End { run, numbers, last };
        end.with_calling_code() || end.with_digits_behind(group) || end.national()
    })
}

/// The end of a group of digits.
struct End<'a, 't> {
    run: &'a Run<'t>,
    numbers: &'a Numbers,
    last: usize,
}

impl End<'_, '_> {
    /// The window that ends here, from some digits into a group on.
    fn from(&self, first: usize, before: usize) -> Window {
        Window {
            first,
            last: self.last,
            before,
            behind: 0,
        }
    }

    /// Digits with the calling code: every stretch of the run that ends here.
    fn with_calling_code(&self) -> bool {
        let run = self.run;
        let longest = run.digits.len().min(LONGEST);
        let mut first = self.last;
        for length in FEWEST..=longest {
            let start = run.digits.len() - length;
            while run
                .groups
                .get(first)
                .is_some_and(|group| group.start > start)
            {
                first -= 1;
            }
            if !self.numbers.full.has_length(length) {
                continue;
            }
            let before = run.groups.get(first).map_or(0, |group| start - group.start);
            let skipped = run.digits.get(start - before..start).unwrap_or(&[]);
            let begins = before == 0 || first == self.last || is_prefix(skipped);
            if begins && self.holds_full(self.from(first, before)) {
                return true;
            }
        }
        false
    }

    /// The same with further digits directly after it.
    fn with_digits_behind(&self, group: &Group) -> bool {
        (FEWEST_FULL..group.length.min(LONGEST + 1)).any(|length| {
            let window = Window {
                behind: group.length - length,
                ..self.from(self.last, 0)
            };
            self.numbers.full.has_length(length) && self.holds_full(window)
        })
    }

    fn holds_full(&self, window: Window) -> bool {
        let digits = self.run.digits(window);
        (digits.len() >= FEWEST_FULL || is_explicit(self.run, window))
            && self.numbers.full.holds(digits)
            && !in_full(self.run, window)
    }

    /// National digits: the group by itself, and whatever begins with a zero.
    fn national(&self) -> bool {
        if self.holds_national(self.from(self.last, 0), FEWEST_NATIONAL) {
            return true;
        }
        let run = self.run;
        let near = |group: &Group| run.digits.len() - group.start <= LONGEST;
        let groups = run.groups.iter().enumerate().rev();
        groups
            .take_while(|(_, group)| near(group))
            .any(|(first, group)| self.dialed(first, group))
    }

    /// National digits behind a zero or an eight that is dialed first.
    fn dialed(&self, first: usize, group: &Group) -> bool {
        let after = |before: usize, fewest| self.holds_national(self.from(first, before), fewest);
        match self.run.digits.get(group.start) {
            Some(b'0') => {
                // A zero by itself: `(0) 7700 …`.
                let alone = || {
                    group.length == 1
                        && first < self.last
                        && self.holds_national(self.from(first + 1, 0), FEWEST_AFTER_ZERO)
                };
                (1..=3.min(group.length)).any(|before| after(before, FEWEST_AFTER_ZERO)) || alone()
            }
            Some(b'8') => after(1, FEWEST_NATIONAL + 2),
            _ => false,
        }
    }

    fn holds_national(&self, window: Window, fewest: usize) -> bool {
        let digits = self.run.digits(window);
        digits.len() >= fewest
            && self.numbers.national.holds(digits)
            && !in_national(self.run, window)
    }
}

/// Whether a plus sign or `00` stands before a window.
fn is_explicit(run: &Run<'_>, window: Window) -> bool {
    let zeros = |group: &Group| {
        let text = run.text.get(group.from..);
        window.before == 2 && text.is_some_and(|text| text.starts_with(b"00"))
    };
    run.has_plus(window) || run.groups.get(window.first).is_some_and(zeros)
}

/// What is looked for when a run has ended: national digits at its beginning or its end, if the run
/// is about one number.
fn ends_run(run: &Run<'_>, numbers: &Numbers) -> bool {
    if let Some(digits) = scientific(run)
        && (digits.len() >= FEWEST_FULL && numbers.full.holds(&digits)
            || digits.len() >= FEWEST_NATIONAL && numbers.national.holds(&digits))
    {
        return true;
    }
    if is_alone(run, numbers) {
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
                && numbers.national.holds(digits)
                && !in_national(run, window)
        })
}

/// Whether a run is nothing but the few digits of a cell that was not read, and not a figure with
/// commas between thousands.
fn is_alone(run: &Run<'_>, numbers: &Numbers) -> bool {
    let last = run.groups.len().saturating_sub(1);
    let window = Window {
        first: 0,
        last,
        before: 0,
        behind: 0,
    };
    let comma = |group: &Group| run.text.get(group.to) == Some(&b',');
    let is_figure = run.groups.iter().take(last).any(comma);
    !run.cut && !is_figure && numbers.alone.holds(&run.digits) && !in_national(run, window)
}

/// What is dialed before a calling code: `00`, `011`, `810`, `0011`, `009` …
fn is_prefix(digits: &[u8]) -> bool {
    digits.len() <= 4
        && matches!(digits.first(), Some(b'0' | b'8'))
        && digits
            .iter()
            .all(|digit| matches!(digit, b'0' | b'1' | b'8' | b'9'))
}
