//! Whether the day or the month comes first.

/// Whether the day or the month comes first in dates such as 03/04/2019.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

impl DateOrder {
    /// The order in words.
    pub(crate) fn description(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "day first",
            DateOrder::MonthFirst => "month first",
        }
    }
}
