//! Old numbers in today's form, by the date on which they were written.

use super::super::digits::Digits;
use super::Renumberings;
use super::damage::{damaged, lost_a_digit};
use super::form::Head;
use super::index::Line;
use super::period::Days;
use super::rule::{InForce, Renumbering, Use};

/// What the dated changes make of digits in an old form. Where no rule applies there is none, and
/// nothing is allocated.
pub(crate) enum Modern {
    /// They are this number today.
    Moved(Renumbering, Today),
    /// They may be one of these numbers today: the date, or the operator, would decide.
    Open(Renumbering, Vec<Today>),
}

/// A number of today's plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Today {
    pub(crate) code: u16,
    pub(crate) national: Digits,
}

impl Renumberings {
    /// What a national number behind a calling code is today. `known` says whether it is valid in
    /// today's plan: then it may be another phone by now, and only a date can decide. Digits that
    /// are not assigned today name the phone they always named.
    #[inline]
    pub(crate) fn modernize(
        &self,
        code: u16,
        national: &[u8],
        known: bool,
        at: Option<Days>,
    ) -> Option<Modern> {
        let lines = self.index().lines(code, false, national.len());
        if lines.is_empty() {
            None
        } else {
            decide(
                lines,
                Written {
                    code,
                    digits: national,
                    known,
                },
                at,
            )
        }
    }

    /// Whether any old form has this calling code and this many digits.
    #[inline]
    pub(crate) fn concern(&self, code: u16, length: usize) -> bool {
        self.index().concerns(code, length)
    }

    /// Whether any old form has this calling code.
    #[inline]
    pub(crate) fn concern_code(&self, code: u16) -> bool {
        self.index().concerns_code(code)
    }

    /// The same as [`Renumberings::modernize`] for digits dialed inside the country of a calling
    /// code that are not valid in today's plan.
    pub(crate) fn modernize_dialed(
        &self,
        code: u16,
        dialed: &[u8],
        at: Option<Days>,
    ) -> Option<Modern> {
        if !self.concern_code(code) {
            return None;
        }
        let written = Written {
            code,
            digits: dialed,
            known: false,
        };
        decide(self.index().lines(code, true, dialed.len()), written, at)
            .or_else(|| self.modernize(code, self.behind_trunk(code, dialed, at)?, false, at))
    }

    /// The old number after its country's trunk prefix, where it is an old form only without the
    /// prefix. Today's plan takes the prefix off only where a number of today's length is left.
    /// After the time of the old form, the whole may be a number of today that lost a digit.
    pub(crate) fn behind_trunk<'d>(
        &self,
        code: u16,
        national: &'d [u8],
        at: Option<Days>,
    ) -> Option<&'d [u8]> {
        if !self.concern_code(code) {
            return None;
        }
        let old = |digits: &[u8], trunk: &[u8]| {
            let lines = self.index().lines(code, false, digits.len());
            lines.iter().any(|line| {
                (trunk.is_empty() || line.rule().trunk.as_bytes() == trunk)
                    && line.rewrite().old.fits(digits)
                    && (trunk.is_empty()
                        || line.rule().in_use(at) == Use::Yes
                        || !damaged(code, national, &[]))
            })
        };
        let (trunk, rest) = (1..=2)
            .filter_map(|cut| national.split_at_checked(cut))
            .find(|(trunk, rest)| old(rest, trunk))?;
        (!trunk.is_empty() && !old(national, &[])).then_some(rest)
    }
}

/// Digits after a calling code, and whether they are valid in today's plan.
#[derive(Clone, Copy)]
struct Written<'d> {
    code: u16,
    digits: &'d [u8],
    known: bool,
}

/// The old forms that digits have, and the days they may have been written on.
struct Hits<'l> {
    lines: &'l [Line],
    written: Written<'l>,
    at: Option<Days>,
    /// Whether the digits may be a number of today with one digit missing or one too many: then
    /// they do not count as an old form after its time.
    damaged: bool,
}

impl<'l> Hits<'l> {
    fn new(lines: &'l [Line], written: Written<'l>, at: Option<Days>) -> Hits<'l> {
        let mut hits = Hits {
            lines,
            written,
            at,
            damaged: false,
        };
        let late = hits.iter().any(|line| line.rule().in_use(at) != Use::Yes);
        let Written {
            code,
            digits,
            known,
        } = written;
        let looks = |line: &Line| {
            // Today's plan may still list an old form that was never given out again.
            if known {
                return !line.rule().reused && lost_a_digit(code, digits);
            }
            let new = today(line, digits);
            let own = (new.code == code).then_some(new.national);
            damaged(code, digits, own.as_ref().map_or(&[], Digits::bytes))
        };
        hits.damaged = late && hits.iter().any(looks);
        hits
    }

    fn iter(&self) -> impl Iterator<Item = &'l Line> {
        let (digits, at, damaged) = (self.written.digits, self.at, self.damaged);
        let head = Head::of_digits(digits);
        self.lines.iter().filter(move |line| {
            line.head.holds(head)
                && line.rewrite().old.fits(digits)
                && !(damaged && line.rule().in_use(at) == Use::No)
        })
    }

    /// Whether a rule applies. A change that is over freed digits that are valid today for others.
    fn speaks(&self, line: &Line) -> bool {
        !(self.written.known && line.rule().reused && line.rule().in_force(self.at) == InForce::New)
    }

    /// Whether a rule may be applied, and not only named.
    fn certain(&self, line: &Line) -> bool {
        let another = self.written.known && line.rule().reused;
        !(another || self.damaged && line.rule().in_use(self.at) == Use::Open)
    }
}

/// What the rules make of digits. Candidates are collected only where something stays open.
fn decide(lines: &[Line], written: Written<'_>, at: Option<Days>) -> Option<Modern> {
    let hits = Hits::new(lines, written, at);
    let digits = written.digits;
    let decides = |line: &&Line| line.rewrite().operator.is_empty();
    let mut left: Option<&Line> = None;
    let (mut several, mut any, mut open, mut asks) = (false, false, false, false);
    let mut old: Option<&Line> = None;
    for line in hits.iter() {
        if !decides(&line) {
            asks = true;
            continue;
        }
        any = true;
        let in_force = line.rule().in_force(at);
        open |= in_force == InForce::Open;
        // Of several old forms in force at the date, the next change to come is the one that was
        // still ahead.
        if in_force == InForce::Old && old.is_none_or(|other| end(line) < end(other)) {
            old = Some(line);
        }
        if hits.speaks(line) {
            several |= left.is_some();
            left = Some(line);
        }
    }
    if let Some(line) = old {
        return Some(moved(line, digits));
    }
    match left {
        // A rule that needs no operator decides where another would ask for one.
        None if asks && !any => candidates(hits.iter().filter(|line| hits.speaks(line)), digits),
        None => None,
        Some(only) if !several && hits.certain(only) => Some(moved(only, digits)),
        Some(_) => candidates(
            hits.iter().filter(|line| {
                decides(line)
                    && hits.speaks(line)
                    && (!open || line.rule().in_force(at) == InForce::Open)
            }),
            digits,
        ),
    }
}

fn end(line: &Line) -> i64 {
    line.rule().end().unwrap_or(i64::MAX)
}

fn moved(line: &Line, digits: &[u8]) -> Modern {
    Modern::Moved(line.change.clone(), today(line, digits))
}

fn candidates<'l>(lines: impl Iterator<Item = &'l Line>, digits: &[u8]) -> Option<Modern> {
    let mut open = None;
    let mut numbers: Vec<Today> = Vec::new();
    for line in lines {
        open.get_or_insert(line.change.clone());
        let number = today(line, digits);
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    open.map(|change| Modern::Open(change, numbers))
}

fn today(line: &Line, digits: &[u8]) -> Today {
    Today {
        code: line.rewrite().code,
        national: line.rewrite().apply(digits),
    }
}
