//! How the open figures of a column are read: one order for all.

use super::DateOrder;
use super::evidence::{Evidence, Tally};
use super::unreadable::Unreadable;
use super::written::{At, Candidates, Sense};
use crate::error::{Error, Kind};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How the figures of a column are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Decision {
    asked: Option<Sense>,
    /// The order of dates with signs between their figures.
    pub(super) parted: Option<(Sense, Why)>,
    /// The senses that figures without signs have alone: by their number of digits, and all.
    alone: BTreeMap<u8, u8>,
    alone_at_all: u8,
    /// The one sense that fits all other figures without signs.
    common: u8,
    /// The order of figures without signs that fit several, and why.
    pub(super) compact: Option<(Sense, Why)>,
    /// Whether figures of five digits are days as spreadsheets count them.
    pub(super) counts_days: bool,
    calendar: Option<Unreadable>,
}

/// Why a column is read in an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Why {
    Asked,
    /// So many texts fit no other order.
    Only(u64),
    /// No other order fits every text.
    Together,
    /// Dots, or the month in words.
    Custom,
    /// Any other order gives days later than the column can speak of.
    NotLater,
}

impl Decision {
    /// Decides from what was seen, or as asked; `not_after` is a day after which the column cannot
    /// speak.
    ///
    /// # Errors
    /// Where what was seen contradicts itself, or leaves it open.
    pub(super) fn new(
        evidence: &Evidence,
        asked: Option<DateOrder>,
        not_after: Option<Date>,
    ) -> Result<Decision, Error> {
        let asked = asked.map(|order| match order {
            DateOrder::DayFirst => Sense::DayFirst,
            DateOrder::MonthFirst => Sense::MonthFirst,
            DateOrder::YearFirst => Sense::YearFirst,
        });
        let parted = match evidence.open.get(&0) {
            Some(tally) => Some(parted(tally, asked, not_after)?),
            None => None,
        };
        let compact = || evidence.open.iter().filter(|(digits, _)| **digits > 0);
        let mut decision = Decision {
            asked,
            parted,
            alone: compact()
                .map(|(digits, tally)| (*digits, tally.alone()))
                .collect(),
            alone_at_all: evidence.alone_in_compact(),
            common: 0b11111,
            compact: None,
            counts_days: evidence.counted > 0 && evidence.others == 0,
            calendar: evidence.calendar,
        };
        if asked.is_none() {
            decision.check_contradictions(evidence)?;
        }
        let open = |decision: &Decision| -> Vec<(u8, u8)> {
            let sets = compact()
                .flat_map(|(digits, tally)| tally.seen().map(|(fitting, _)| (*digits, fitting)));
            sets.filter(|(digits, fitting)| decision.sense(*digits, *fitting).is_none())
                .collect()
        };
        decision.common = 0;
        decision.common = open(&decision)
            .iter()
            .fold(0b11111, |common, (_, fitting)| common & fitting);
        if let Some((_, fitting)) = open(&decision).first().filter(|_| asked.is_none()) {
            return Err(undecided(*fitting));
        }
        decision.compact = decision.said_of_compact(evidence);
        Ok(decision)
    }

    /// Day first and month first in one column, or either and year first in figures of one length,
    /// are a contradiction.
    fn check_contradictions(&self, evidence: &Evidence) -> Result<(), Error> {
        const ORDERS: u8 = 0b111;
        const DAY_OR_MONTH: u8 = 0b11;
        let several = |senses: u8| senses.count_ones() > 1;
        let lengths = evidence.open.keys().filter(|digits| **digits > 0);
        let mut lengths = lengths.filter(|digits| ![8, 14, 16, 17].contains(*digits));
        if several(self.alone_at_all & DAY_OR_MONTH)
            || lengths.any(|digits| several(evidence.alone(*digits) & ORDERS))
        {
            return Err(contradiction());
        }
        Ok(())
    }

    /// The sense of figures without signs of which several senses may fit.
    fn sense(&self, digits: u8, fitting: u8) -> Option<Sense> {
        let single = |senses: u8| {
            let mut found = Sense::ALL
                .into_iter()
                .filter(|sense| senses & sense.bit() != 0);
            found.next().filter(|_| found.next().is_none())
        };
        let alike = self.alone.get(&digits).copied().unwrap_or(0);
        let unix = Sense::Unix.bit();
        match self.asked {
            Some(_) if fitting & unix != 0 && alike == unix => Some(Sense::Unix),
            Some(asked) if fitting & asked.bit() != 0 => Some(asked),
            Some(_) => single(fitting & !0b111),
            None => single(fitting)
                .or_else(|| single(fitting & alike))
                .or_else(|| single(fitting & self.alone_at_all))
                .or_else(|| single(fitting & self.common)),
        }
    }

    /// The order of dates with signs between their figures, or else of those without.
    pub(super) fn order(&self) -> Option<DateOrder> {
        let (sense, _) = self.parted.or(self.compact)?;
        match sense {
            Sense::DayFirst => Some(DateOrder::DayFirst),
            Sense::MonthFirst => Some(DateOrder::MonthFirst),
            Sense::YearFirst => Some(DateOrder::YearFirst),
            Sense::YearAndMonth | Sense::Unix => None,
        }
    }

    /// What open figures mean.
    pub(super) fn read(&self, candidates: &Candidates) -> Result<At, Unreadable> {
        if let Some(calendar) = self.calendar.filter(|_| candidates.short_year.is_some()) {
            return Err(calendar);
        }
        if let Some(at) = candidates.alike() {
            return Ok(at);
        }
        let fitting = candidates.fitting();
        let sense = match (candidates.digits, self.parted, self.asked) {
            (0, Some((sense, _)), _) => Some(sense),
            (0, None, _) => return candidates.only().ok_or(Unreadable::Order),
            // 20170703 is a date like 2017-07-03.
            (_, _, Some(_)) if candidates.whole_year_first => Some(Sense::YearFirst),
            (digits, ..) => self.sense(digits, fitting),
        };
        let sense = sense.ok_or(if self.asked.is_some() {
            Unreadable::Range
        } else {
            Unreadable::Order
        })?;
        if candidates.twofold & sense.bit() != 0 {
            return Err(Unreadable::Order);
        }
        candidates.of(sense).ok_or(Unreadable::Range)
    }

    /// The order to name for figures without signs, if it had to be decided.
    fn said_of_compact(&self, evidence: &Evidence) -> Option<(Sense, Why)> {
        let compact = || evidence.open.iter().filter(|(digits, _)| **digits > 0);
        let (digits, fitting) = compact().find_map(|(digits, tally)| {
            let (fitting, _) = tally.seen().find(|(fitting, _)| fitting.count_ones() > 1)?;
            Some((*digits, fitting))
        })?;
        let sense = self.sense(digits, fitting)?;
        if self.asked == Some(sense) {
            return Some((sense, Why::Asked));
        }
        let only = compact().map(|(_, tally)| tally.only(sense)).sum();
        Some((
            sense,
            if only > 0 {
                Why::Only(only)
            } else {
                Why::Together
            },
        ))
    }
}

/// The order of dates with signs between their figures.
fn parted(
    tally: &Tally,
    asked: Option<Sense>,
    not_after: Option<Date>,
) -> Result<(Sense, Why), Error> {
    if let Some(asked) = asked {
        return Ok((asked, Why::Asked));
    }
    let orders = || [Sense::DayFirst, Sense::MonthFirst, Sense::YearFirst].into_iter();
    let one_of = |senses: u8| {
        let mut fitting = orders().filter(|sense| senses & sense.bit() != 0);
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let common = tally.common();
    if common == 0 {
        return Err(contradiction());
    }
    if let Some(sense) = one_of(common) {
        return Ok((
            sense,
            match tally.only(sense) {
                0 => Why::Together,
                only => Why::Only(only),
            },
        ));
    }
    let in_time = not_after.map_or(common, |day| common & tally.not_after(day));
    match one_of(in_time) {
        Some(sense) => Ok((sense, Why::NotLater)),
        None if tally.is_day_first_by_custom() => Ok((Sense::DayFirst, Why::Custom)),
        None => Err(undecided(common)),
    }
}

fn contradiction() -> Error {
    Error::new(Kind::DateOrder {
        why: "some dates can only stand in one order of day, month and year, and others only in another",
    })
}

fn undecided(senses: u8) -> Error {
    let why = match senses {
        0b011 => "every date could be day first or month first",
        0b101 => "every date could be day first or year first",
        0b110 => "every date could be month first or year first",
        0b111 => "every date could be day first, month first or year first",
        _ => "some figures could be several dates",
    };
    Error::new(Kind::DateOrder { why })
}
