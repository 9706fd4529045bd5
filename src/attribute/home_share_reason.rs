//! Why home share names a government, or nobody.

use super::home_share::Client;
use crate::stats::{percent, threshold};
use crate::table::{counted, thousands};

/// Why home share names a government for a cluster, or nobody.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum HomeShareReason {
    /// Enough of the numbers are of one country.
    MostAtHome,
    /// None of the numbers belongs to a country.
    NoCountry,
    /// There are fewer distinct numbers than this.
    TooFew(u64),
    /// Two countries hold equally many.
    Tied,
    /// The leading country holds less than this share.
    TooSmallShare(f64),
}

impl Client {
    /// The reason as a sentence, with the figures it goes by.
    ///
    /// All numbers of the cluster are counted, not a sample of them: chance has no part in the share,
    /// and no interval belongs to it.
    pub fn because(&self) -> String {
        let why = match self.reason {
            HomeShareReason::MostAtHome => {
                "likely the government of the country with most of its numbers".to_owned()
            }
            HomeShareReason::NoCountry => {
                "nobody, as none of its numbers belongs to a country".to_owned()
            }
            HomeShareReason::TooFew(fewest) => {
                format!("nobody, as fewer than {fewest} distinct numbers are too few to say")
            }
            HomeShareReason::Tied => {
                "nobody, as two countries hold equally many of its numbers".to_owned()
            }
            HomeShareReason::TooSmallShare(least) => {
                format!(
                    "nobody, as the leading country holds less than {} of its numbers",
                    threshold(least)
                )
            }
        };
        let Some(region) = self.leading else {
            return format!("{why}.");
        };
        let share = self.at_home.share();
        let share = share.map_or_else(String::new, |share| format!(" ({})", percent(share)));
        format!(
            "{why}. {region}: {} of {}{share}.",
            thousands(self.at_home.hits()),
            counted(self.at_home.of(), "number", "numbers")
        )
    }
}
