//! The time spans within which a trace may follow a selection.

use std::fmt;

/// A time span within which a trace may follow a selection.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Window {
    /// One minute.
    Minute,
    /// Fifteen minutes.
    QuarterHour,
    /// One hour.
    Hour,
    /// One day.
    Day,
    /// Seven days.
    Week,
}

impl Window {
    /// Every window, the narrowest first.
    pub const ALL: [Window; 5] = [
        Window::Minute,
        Window::QuarterHour,
        Window::Hour,
        Window::Day,
        Window::Week,
    ];

    /// Its length in seconds.
    pub fn seconds(self) -> f64 {
        match self {
            Window::Minute => 60.0,
            Window::QuarterHour => 900.0,
            Window::Hour => 3_600.0,
            Window::Day => 86_400.0,
            Window::Week => 604_800.0,
        }
    }

    pub(super) fn found(self) -> &'static str {
        match self {
            Window::Minute => "with a trace within 1 minute after a selection",
            Window::QuarterHour => "with a trace within 15 minutes after a selection",
            Window::Hour => "with a trace within 1 hour after a selection",
            Window::Day => "with a trace within 1 day after a selection",
            Window::Week => "with a trace within 7 days after a selection",
        }
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Window::Minute => "1 minute",
            Window::QuarterHour => "15 minutes",
            Window::Hour => "1 hour",
            Window::Day => "1 day",
            Window::Week => "7 days",
        })
    }
}
