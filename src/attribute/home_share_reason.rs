//! Why home share names a government, or nobody.

use super::home_share::Client;
use crate::stats::{percent, threshold};
use crate::table::{counted, thousands};

/// Why home share names a government for a cluster, or nobody.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum HomeShareReason {
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
    /// All numbers of the cluster are counted, not a sample, so the share has no sampling error and
    /// no interval.
    pub fn because(&self) -> String {
        let why = match self.reason {
            HomeShareReason::MostAtHome => {
                "the government of the leading country, by this rule".to_owned()
            }
            HomeShareReason::NoCountry => {
                "nobody, because none of its numbers belongs to a country".to_owned()
            }
            HomeShareReason::TooFew(fewest) => {
                format!(
                    "nobody, because the rule needs at least {}",
                    counted(fewest, "distinct number", "distinct numbers")
                )
            }
            HomeShareReason::Tied => {
                "nobody, because two or more countries tie for the largest share of its numbers"
                    .to_owned()
            }
            HomeShareReason::TooSmallShare(least) => {
                format!(
                    "nobody, because the leading country has less than {} of the client's numbers",
                    threshold(least)
                )
            }
        };
        let Some(region) = self.leading else {
            return format!("{why}.");
        };
        let share = self.at_home.share();
        let share = share.map_or_else(String::new, |share| format!(" ({})", percent(share)));
        let (hits, of) = (self.at_home.hits(), self.at_home.of());
        let numbers = match (hits, of) {
            (_, 1) => "the client's only number".to_owned(),
            (2, 2) => "both of the client's numbers".to_owned(),
            (all, of) if all == of => format!("all {} of the client's numbers", thousands(of)),
            _ => format!(
                "{} of the client's {} numbers",
                thousands(hits),
                thousands(of)
            ),
        };
        format!("{why}. {region}: {numbers}{share}.")
    }
}
