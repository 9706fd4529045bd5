//! Whether the day, the month or the year comes first.

/// Whether the day, the month or the year comes first in dates such as 03/04/2019 and 17-07-03.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
    /// 17-07-03 and 170703 are 3 July 2017.
    YearFirst,
}

impl DateOrder {
    /// The order in words.
    pub(crate) fn description(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "day first",
            DateOrder::MonthFirst => "month first",
            DateOrder::YearFirst => "year first",
        }
    }
}
