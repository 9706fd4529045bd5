//! The country that a number is counted under.

use targetlist::plan::Region;

/// The country of a number's plan, or why a row has no country.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Country {
    /// The country of the numbering plan.
    Of(Region),
    /// Numbers of no country.
    Without,
    /// The countries that are not shown one by one.
    Others,
}

impl Country {
    /// What rows are called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Country::Of(region) => region.name(),
            Country::Without => "no country",
            Country::Others => "other countries",
        }
    }

    /// The region, where it is one.
    pub(crate) fn region(self) -> Option<Region> {
        match self {
            Country::Of(region) => Some(region),
            Country::Without | Country::Others => None,
        }
    }
}

/// The same as [`Country::name`].
impl AsRef<str> for Country {
    fn as_ref(&self) -> &str {
        self.name()
    }
}
