//! The order of dates without signs between their figures, and what else such figures may be.

use super::{DAY_OR_MONTH, Evidence, Kind, ORDERS, Sense, Why, single};
use crate::error::Error;
use crate::time::time_error::TimeError;
use crate::time::times_error::TimesError;
use crate::time::written::Candidates;
use std::collections::BTreeMap;

/// How figures without signs are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Compact {
    asked: Option<Sense>,
    /// For each length, the senses that are the only one of some figures.
    alone: BTreeMap<Kind, u8>,
    /// The senses that are the only one of some figures of any length.
    alone_at_all: u8,
    /// The senses that fit all figures left open by the other fields.
    common: u8,
    /// The order of figures that fit several, and why.
    pub(super) said: Option<(Sense, Why)>,
}

impl Compact {
    /// Decides from what was seen.
    ///
    /// # Errors
    /// Where some figures fit only one order and others only another.
    pub(super) fn decide(evidence: &Evidence, asked: Option<Sense>) -> Result<Compact, Error> {
        let alone = evidence
            .compact()
            .map(|(kind, tally)| (kind, tally.alone()));
        let mut compact = Compact {
            asked,
            alone: alone.collect(),
            ..Compact::default()
        };
        compact.alone_at_all = compact.alone.values().fold(0, |all, alone| all | alone);
        if asked.is_none() && compact.is_contradictory() {
            return Err(TimesError::Contradiction.into());
        }
        let open = evidence
            .compact()
            .flat_map(|(kind, tally)| tally.seen().map(move |(fitting, _)| (kind, fitting)));
        let open = open.filter(|(kind, fitting)| compact.sense(*kind, *fitting).is_none());
        compact.common = open.fold(u8::MAX, |common, (_, fitting)| common & fitting);
        compact.said = compact.said(evidence);
        Ok(compact)
    }

    /// Day first and month first in one column contradict each other, and so do either and year
    /// first in figures of one length whose year has two digits.
    fn is_contradictory(&self) -> bool {
        let several = |senses: u8| senses.count_ones() > 1;
        let short = |kind: &Kind| matches!(kind, Kind::Compact(6 | 10 | 12));
        let mut short = self.alone.iter().filter(|(kind, _)| short(kind));
        several(self.alone_at_all & DAY_OR_MONTH) || short.any(|(_, alone)| several(alone & ORDERS))
    }

    /// The sense of figures which these senses fit.
    pub(super) fn sense(&self, kind: Kind, fitting: u8) -> Option<Sense> {
        let alike = self.alone.get(&kind).copied().unwrap_or(0);
        let unix = Sense::Unix.bit();
        match self.asked {
            Some(_) if fitting & unix != 0 && alike == unix => Some(Sense::Unix),
            Some(asked) if fitting & asked.bit() != 0 => Some(asked),
            Some(_) => single(fitting & !ORDERS),
            None => single(fitting)
                .or_else(|| single(fitting & alike))
                .or_else(|| single(fitting & self.alone_at_all))
                .or_else(|| single(fitting & self.common)),
        }
    }

    /// The sense of figures in the column's order.
    pub(super) fn sense_of(&self, candidates: &Candidates) -> Result<Sense, TimeError> {
        let fitting = candidates.fitting();
        match (self.sense(candidates.kind, fitting), self.asked) {
            (Some(sense), _) => Ok(sense),
            // 20170703 is a date like 2017-07-03.
            (None, Some(_)) if candidates.whole_year_first => Ok(Sense::YearFirst),
            (None, Some(_)) => Err(TimeError::Range),
            (None, None) => Err(TimeError::Order),
        }
    }

    fn said(&self, evidence: &Evidence) -> Option<(Sense, Why)> {
        let (kind, fitting) = evidence.compact().find_map(|(kind, tally)| {
            let (fitting, _) = tally.seen().find(|(fitting, _)| fitting.count_ones() > 1)?;
            Some((kind, fitting))
        })?;
        let sense = self.sense(kind, fitting)?;
        if self.asked == Some(sense) {
            return Some((sense, Why::Asked));
        }
        let only: u64 = evidence.compact().map(|(_, tally)| tally.only(sense)).sum();
        let why = if only > 0 {
            Why::Only(only)
        } else {
            Why::Together
        };
        Some((sense, why))
    }
}
