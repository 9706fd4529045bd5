//! How the open figures of a column are read: one order for all.

mod compact;
mod parted;

use super::DateOrder;
use super::evidence::{Evidence, Tally};
use super::time_error::TimeError;
use super::times_error::TimesError;
use super::written::{At, Candidates, Kind, Sense};
use crate::error::Error;
use compact::Compact;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Day, month and year first, one bit each.
const ORDERS: u8 = 0b111;
const DAY_OR_MONTH: u8 = 0b011;

/// How the figures of a column are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Decision {
    /// The order of each kind of dates with signs or words between.
    parted: BTreeMap<Kind, (Sense, Why)>,
    compact: Compact,
    /// Whether figures of five digits are days as spreadsheets count them.
    pub(super) counts_days: bool,
    calendar: Option<TimeError>,
    /// Whether a spreadsheet may have swapped days and months of the dates that it understood.
    pub(super) may_be_swapped: bool,
    /// Whether a column was seen.
    decided: bool,
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
    /// Any other order gives dates after the last day possible.
    NotLater,
}

impl Decision {
    /// Decides from what was seen, or as asked; no date of the column can be later than
    /// `not_after`.
    ///
    /// # Errors
    /// Where what was seen contradicts itself, or leaves a quarter of the dates open.
    pub(super) fn new(
        evidence: &Evidence,
        asked: Option<DateOrder>,
        not_after: Option<Date>,
    ) -> Result<Decision, Error> {
        let asked = asked.map(Sense::from);
        let decision = Decision {
            parted: parted::decide(evidence, asked, not_after)?,
            compact: Compact::decide(evidence, asked)?,
            counts_days: evidence.counted > 0 && evidence.others == 0,
            calendar: evidence.calendar,
            may_be_swapped: asked.is_none() && evidence.may_be_swapped(),
            decided: true,
        };
        decision.check_open(evidence)?;
        Ok(decision)
    }

    /// A few open dates are counted as not read; many are an error.
    fn check_open(&self, evidence: &Evidence) -> Result<(), Error> {
        let undecided = |kind: Kind, fitting: u8| {
            let sense = match kind {
                Kind::Compact(_) => self.compact.sense(kind, fitting).is_some(),
                _ => self.parted.contains_key(&kind),
            };
            !sense && fitting.count_ones() > 1
        };
        let (mut open, mut senses) = (0, 0);
        for (kind, tally) in &evidence.open {
            for (fitting, count) in tally
                .seen()
                .filter(|(fitting, _)| undecided(*kind, *fitting))
            {
                open += count;
                senses |= fitting;
            }
        }
        if open * 4 < evidence.others.max(1) {
            return Ok(());
        }
        Err(Error::new(match senses {
            0b011 => TimesError::DayOrMonth,
            0b101 => TimesError::DayOrYear,
            0b110 => TimesError::MonthOrYear,
            0b111 => TimesError::AnyOrder,
            _ => TimesError::Compact,
        }))
    }

    /// The order of figures without separators, where one had to be chosen.
    pub(super) fn of_compact(&self) -> Option<(Sense, Why)> {
        self.compact.said
    }

    /// The orders of dates with separators, each once, with the reason.
    pub(super) fn orders(&self) -> Vec<(Sense, Why)> {
        let mut orders: Vec<(Sense, Why)> = Vec::new();
        for (sense, why) in self.parted.values() {
            if !orders.iter().any(|(known, _)| known == sense) {
                orders.push((*sense, *why));
            }
        }
        orders
    }

    /// What open figures mean.
    pub(super) fn read(&self, candidates: &Candidates) -> Result<At, TimeError> {
        if let Some(calendar) = self.calendar.filter(|_| candidates.short_year.is_some()) {
            return Err(calendar);
        }
        if let Some(at) = candidates.alike() {
            return Ok(at);
        }
        let kind = candidates.kind;
        let sense = match (kind, self.parted.get(&kind)) {
            (Kind::Compact(_), _) => self.compact.sense_of(candidates)?,
            (_, Some((sense, _))) => *sense,
            (Kind::NamedMonth, None) if !self.decided => Sense::DayFirst,
            // What was not seen, or stayed open, is read where it leaves no choice.
            (_, None) => return candidates.only().ok_or(TimeError::Order),
        };
        if candidates.twofold & sense.bit() != 0 {
            return Err(TimeError::Order);
        }
        candidates.of(sense).ok_or(TimeError::Range)
    }
}

impl From<DateOrder> for Sense {
    fn from(order: DateOrder) -> Sense {
        match order {
            DateOrder::DayFirst => Sense::DayFirst,
            DateOrder::MonthFirst => Sense::MonthFirst,
            DateOrder::YearFirst => Sense::YearFirst,
        }
    }
}

/// The one sense of a set that holds no other.
fn single(senses: u8) -> Option<Sense> {
    let mut found = Sense::ALL
        .into_iter()
        .filter(|sense| senses & sense.bit() != 0);
    found.next().filter(|_| found.next().is_none())
}
