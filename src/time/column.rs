//! Takes the texts of one column and reads them all in one way: one zone, one order of day and
//! month.

use super::order::Evidence;
use super::parse;
use super::unreadable::Unreadable;
use super::{DateOrder, Precision, Stamp, Zone};
use crate::error::Error;

/// How the times of a column are read.
///
/// ```
/// use targetlist::time::Times;
/// let mut times = Times::utc();
/// for text in ["03/04/2019 10:00", "25/12/2019 08:30"] {
///     times.see(text);
/// }
/// times.decide(None)?; // the second can only be day first, so the first is
/// assert_eq!(times.read("03/04/2019 10:00").unwrap().to_string(), "2019-04-03T10:00Z");
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Times {
    zone: Zone,
    stated: &'static str,
    evidence: Evidence,
    order: Option<(DateOrder, String)>,
}

impl Times {
    /// Times in UTC where they state no zone.
    pub fn utc() -> Times {
        Times::new(Some(Zone::utc()), "")
    }

    /// Times in `zone` where they state none; without one, in UTC: as the heading says (`…_utc`),
    /// or assumed.
    pub(crate) fn new(zone: Option<Zone>, heading: &str) -> Times {
        let lower = heading.to_lowercase();
        let says_utc = lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == "utc" || word == "gmt");
        let stated = match (&zone, says_utc) {
            (Some(_), _) => "as set",
            (None, true) => "as the heading says",
            (None, false) => "assumed",
        };
        Times {
            zone: zone.unwrap_or_else(Zone::utc),
            stated,
            evidence: Evidence::default(),
            order: None,
        }
    }

    /// Takes a text of the column into account for the order of day and month.
    pub fn see(&mut self, text: &str) {
        self.evidence.see(text);
    }

    /// Decides the order of day and month for the whole column, from what was seen or as the caller
    /// asks.
    ///
    /// # Errors
    /// Where what was seen contradicts itself, or leaves it open.
    pub fn decide(&mut self, asked: Option<DateOrder>) -> Result<(), Error> {
        self.order = self.evidence.decide(asked)?;
        Ok(())
    }

    /// Reads a text.
    ///
    /// Takes ISO 8601 and RFC 3339, Unix seconds and milliseconds, day-first and month-first forms
    /// in the order decided, dates with the month in words, and partial dates (`2020`,
    /// `2020-07-xx`, `Jul 2020`). Every script's digits are read. 1970-01-01 is no time: it is a
    /// counter that was never set.
    ///
    /// # Errors
    /// Why it is no time.
    pub fn read(&self, text: &str) -> Result<Stamp, Unreadable> {
        parse::read(
            text,
            &self.zone.rules,
            self.order.as_ref().map(|(order, _)| *order),
        )
    }

    /// Reads a date with the time of day that stands in a cell beside it, and says whether that
    /// cell could be used: one that is blank, or a dash, asks for nothing.
    pub(crate) fn read_with_clock(
        &self,
        date: &str,
        clock: &str,
    ) -> Result<(Stamp, bool), Unreadable> {
        let day = self.read(date)?;
        let clock = clock.trim();
        if day.precision() != Precision::Day || self.read(clock) == Err(Unreadable::Empty) {
            return Ok((day, true));
        }
        Ok(self
            .read(&format!("{} {clock}", date.trim()))
            .map_or((day, false), |stamp| (stamp, true)))
    }

    /// The zone of times that state none.
    pub(crate) fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The order of day and month, where one had to be chosen.
    pub(crate) fn order(&self) -> Option<DateOrder> {
        self.order.as_ref().map(|(order, _)| *order)
    }

    /// How the column was read, as a sentence.
    pub(crate) fn says(&self) -> String {
        let mut says = format!(
            "Times without a zone are in {} ({}).",
            self.zone, self.stated
        );
        if let Some((order, why)) = &self.order {
            let order = match order {
                DateOrder::DayFirst => "day first",
                DateOrder::MonthFirst => "month first",
            };
            says.push_str(&format!(" Dates are read {order}, {why}."));
        }
        says
    }
}
