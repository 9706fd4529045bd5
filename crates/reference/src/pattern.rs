//! The patterns of the metadata as small programs that read digits.
//!
//! A program is the steps of a backtracking reader, in the order in which such a reader tries them.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

/// One step of a program.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// Reads one of these digits (one bit a digit) and goes on.
    Digit(u16, usize),
    /// Tries the first way, then the second.
    Either(usize, usize),
    /// Notes the position in a slot.
    Note(usize, usize),
    /// Goes on only where the digits end.
    End(usize),
    /// The pattern with this number has matched.
    Matched(usize),
}

/// The programs of several patterns in one.
#[derive(Default)]
pub(crate) struct Program {
    pub(crate) steps: Vec<Step>,
}

impl Program {
    /// Adds a pattern that reports itself as `number`, and gives the step where it begins.
    pub(crate) fn add(&mut self, pattern: &str, number: usize) -> usize {
        let mut parser = ParserBuilder::new().unicode(false).utf8(false).build();
        let parsed = parser
            .parse(pattern)
            .unwrap_or_else(|error| panic!("{pattern}: {error}"));
        let matched = self.push(Step::Matched(number));
        self.before(&parsed, matched)
    }

    /// The steps that follow those of `open` that read this digit.
    pub(crate) fn after(&self, open: &[usize], digit: usize) -> Vec<usize> {
        let next = |at: &usize| match self.steps[*at] {
            Step::Digit(mask, next) if mask >> digit & 1 == 1 => Some(next),
            _ => None,
        };
        open.iter().filter_map(next).collect()
    }

    fn push(&mut self, step: Step) -> usize {
        self.steps.push(step);
        self.steps.len() - 1
    }

    /// The steps of an expression that go on at `next`.
    fn before(&mut self, expression: &Hir, next: usize) -> usize {
        match expression.kind() {
            HirKind::Empty => next,
            HirKind::Literal(text) => text.0.iter().rev().fold(next, |next, byte| {
                let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10);
                self.push(Step::Digit(digit.map_or(0, |digit| 1 << digit), next))
            }),
            HirKind::Class(Class::Bytes(class)) => {
                let holds = |digit: u8| {
                    class
                        .ranges()
                        .iter()
                        .any(|range| (range.start()..=range.end()).contains(&(b'0' + digit)))
                };
                let mask = (0..10)
                    .filter(|digit| holds(*digit))
                    .fold(0, |mask, digit| mask | 1 << digit);
                self.push(Step::Digit(mask, next))
            }
            HirKind::Class(Class::Unicode(_)) => panic!("patterns are read as bytes"),
            HirKind::Look(Look::End) => self.push(Step::End(next)),
            HirKind::Look(other) => panic!("no pattern looks at {other:?}"),
            HirKind::Repetition(repeated) => self.before_repeated(repeated, next),
            HirKind::Capture(group) => {
                let slot = 2 * (group.index as usize - 1);
                let closed = self.push(Step::Note(slot + 1, next));
                let inner = self.before(&group.sub, closed);
                self.push(Step::Note(slot, inner))
            }
            HirKind::Concat(parts) => parts
                .iter()
                .rev()
                .fold(next, |next, part| self.before(part, next)),
            HirKind::Alternation(ways) => {
                let mut ways = ways
                    .iter()
                    .rev()
                    .map(|way| self.before(way, next))
                    .collect::<Vec<_>>()
                    .into_iter();
                let last = ways.next().expect("a way");
                ways.fold(last, |rest, way| self.push(Step::Either(way, rest)))
            }
        }
    }

    /// The steps of a repetition that go on at `next`.
    fn before_repeated(&mut self, repeated: &Repetition, next: usize) -> usize {
        assert!(repeated.greedy, "every repetition takes as much as it can");
        let longest = repeated.max.expect("every repetition has an end");
        let mut from = next;
        for _ in repeated.min..longest {
            let inner = self.before(&repeated.sub, from);
            from = self.push(Step::Either(inner, next));
        }
        (0..repeated.min).fold(from, |next, _| self.before(&repeated.sub, next))
    }
}
