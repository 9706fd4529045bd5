//! The period in which a number was used with a device.
//!
//! A selection outside this period was aimed at somebody else.

use crate::time::Stamp;

/// From when to when a number was used with a device; an end that is not known is open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) struct OwnershipPeriod {
    /// The first day, month or year.
    pub(crate) from: Option<Stamp>,
    /// The last one, which belongs to it.
    pub(crate) until: Option<Stamp>,
}

impl OwnershipPeriod {
    /// No period is stated: always.
    pub(crate) const ALWAYS: OwnershipPeriod = OwnershipPeriod {
        from: None,
        until: None,
    };

    /// Whether it ends before it begins, which is an error in the sheet; such a period counts as
    /// not stated.
    pub(super) fn is_reversed(self) -> bool {
        self.from
            .zip(self.until)
            .is_some_and(|(from, until)| until.end_unix_milliseconds() <= from.unix_milliseconds())
    }

    /// Whether a moment may lie in it. A coarse moment (a month, a year) lies in it if any part of
    /// it does.
    pub(crate) fn contains(&self, at: Stamp) -> bool {
        self.from
            .is_none_or(|from| at.end_unix_milliseconds() > from.unix_milliseconds())
            && self
                .until
                .is_none_or(|until| at.unix_milliseconds() < until.end_unix_milliseconds())
    }
}

#[cfg(test)]
mod tests {
    use super::OwnershipPeriod;
    use crate::time::Times;

    #[test]
    fn a_coarse_moment_may_lie_in_it() {
        let read = |text: &str| Times::utc().read(text).ok();
        let owned = OwnershipPeriod {
            from: read("2019-03"),
            until: read("2020"),
        };
        assert!(owned.contains(read("2020-12-31T23:59:00Z").unwrap()));
        assert!(!owned.contains(read("2019-02-28").unwrap()));
        assert!(owned.contains(read("2019").unwrap()));
    }
}
