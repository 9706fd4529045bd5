//! The order of dates with signs or words between their figures.

use super::{DAY_OR_MONTH, Evidence, Kind, Sense, Tally, Why, single};
use crate::error::Error;
use crate::time::times_error::TimesError;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Decides the order of each kind; a kind that stays open is left out.
///
/// # Errors
/// Where some dates fit only one order and others only another.
pub(super) fn decide(
    evidence: &Evidence,
    asked: Option<Sense>,
    not_after: Option<Date>,
) -> Result<BTreeMap<Kind, (Sense, Why)>, Error> {
    // Whether the day or the month comes first is decided once for all kinds.
    let alone = evidence
        .parted()
        .fold(0, |all, (_, tally)| all | tally.alone() & DAY_OR_MONTH);
    if asked.is_none() && alone == DAY_OR_MONTH {
        return Err(TimesError::Contradiction.into());
    }
    let mut orders = BTreeMap::new();
    for (kind, tally) in evidence.parted() {
        if let Some(asked) = asked.filter(|asked| tally.any() & asked.bit() != 0) {
            orders.insert(kind, (asked, Why::Asked));
            continue;
        }
        if tally.common() == 0 {
            return Err(TimesError::Contradiction.into());
        }
        let seen = Seen {
            kind,
            tally,
            alone,
            year_is_last: is_last(kind, evidence),
        };
        if let Some(found) = seen.order(not_after) {
            orders.insert(kind, found);
        }
    }
    Ok(orders)
}

/// Whether years of four digits stand last in dates with the same separator.
fn is_last(kind: Kind, evidence: &Evidence) -> bool {
    match kind {
        Kind::ShortYear(sign) => evidence.open.contains_key(&Kind::LongYear(sign)),
        _ => false,
    }
}

/// What was seen of one kind.
struct Seen<'e> {
    kind: Kind,
    tally: &'e Tally,
    /// Day or month first, if some date of the column fits only that.
    alone: u8,
    year_is_last: bool,
}

impl Seen<'_> {
    fn order(&self, not_after: Option<Date>) -> Option<(Sense, Why)> {
        let common = self.tally.common();
        if let Some(sense) = single(common) {
            return Some((sense, self.why(sense)));
        }
        let mut left = common;
        // Beside a named month, day first and month first are the same date: the other kinds say
        // nothing about it.
        if self.kind != Kind::NamedMonth && common & self.alone != 0 {
            left &= self.alone | Sense::YearFirst.bit();
        }
        if self.year_is_last {
            left &= DAY_OR_MONTH;
        }
        if let Some(sense) = single(left) {
            return Some((sense, Why::Together));
        }
        let year_first = left & Sense::YearFirst.bit() != 0;
        let in_time = not_after
            .filter(|_| year_first)
            .map_or(left, |day| left & self.tally.not_after(day));
        if let Some(sense) = single(in_time) {
            return Some((sense, Why::NotLater));
        }
        // By convention, the day comes before the month. Beside a named month it also comes before
        // the year, unless the last figure changes more than the first.
        let year_may_be_first = match self.kind {
            Kind::NamedMonth => self.tally.last_changes_most(),
            _ => true,
        };
        let by_custom = self.kind.is_day_first_by_custom()
            && left & Sense::DayFirst.bit() != 0
            && !(year_first && year_may_be_first);
        by_custom.then_some((Sense::DayFirst, Why::Custom))
    }

    fn why(&self, sense: Sense) -> Why {
        match self.tally.only(sense) {
            0 => Why::Together,
            only => Why::Only(only),
        }
    }
}
