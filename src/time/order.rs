//! Decides for a whole column whether the day or the month comes first: never row by row.

use super::date_order::DateOrder;
use super::parse::numeric_date;
use crate::error::{Error, Kind};

/// What the texts of a column tell about their order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    day_first: u64,
    month_first: u64,
    open: u64,
    dotted: u64,
}

impl Evidence {
    pub(super) fn see(&mut self, text: &str) {
        let Some(date) = numeric_date(text) else {
            return;
        };
        self.dotted += u64::from(date.dotted);
        match (date.first, date.second) {
            (first, second) if first > 12 && second <= 12 => self.day_first += 1,
            (first, second) if first <= 12 && second > 12 => self.month_first += 1,
            (first, second) if first == second || first > 12 => {}
            _ => self.open += 1,
        }
    }

    /// The order of the column and why; nothing where no text needs one.
    pub(super) fn decide(
        self,
        asked: Option<DateOrder>,
    ) -> Result<Option<(DateOrder, String)>, Error> {
        let undecided = |why: &'static str| Err(Error::new(Kind::DateOrder { why }));
        let any = self.day_first + self.month_first + self.open > 0;
        match (asked, self.day_first, self.month_first) {
            (Some(order), ..) => Ok(Some((order, "as asked".to_owned()))),
            (None, 1.., 1..) => {
                undecided("some dates can only be day first and others only month first")
            }
            (None, seen @ 1.., 0) => Ok(Some((
                DateOrder::DayFirst,
                format!("as {seen} of the column can only be"),
            ))),
            (None, 0, seen @ 1..) => Ok(Some((
                DateOrder::MonthFirst,
                format!("as {seen} of the column can only be"),
            ))),
            // Dates with dots are written day first wherever dots are used.
            (None, 0, 0) if any && self.dotted >= self.open => Ok(Some((
                DateOrder::DayFirst,
                "as dates with dots are".to_owned(),
            ))),
            (None, 0, 0) if self.open > 0 => {
                undecided("every date could be day first or month first")
            }
            (None, 0, 0) => Ok(None),
        }
    }
}
