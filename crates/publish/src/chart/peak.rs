//! What stands beside the name of a strip of a timeline.

use super::Amount;
use super::periods::Periods;
use crate::table::WITHHELD;
use targetlist::table::thousands;

/// What stands beside a strip's name: its sum and its highest period.
pub(super) fn summary(from: &Periods, amounts: &[Amount]) -> String {
    let sum: u64 = amounts
        .iter()
        .filter_map(|amount| amount.count())
        .fold(0, u64::saturating_add);
    let mut peak: Option<(usize, u64)> = None;
    for (period, amount) in amounts.iter().enumerate() {
        if let Some(count) = amount.count()
            && count > peak.map_or(0, |(_, most)| most)
        {
            peak = Some((period, count));
        }
    }
    let withheld = if amounts.contains(&Amount::Withheld) {
        " told"
    } else {
        ""
    };
    match peak {
        Some((period, count)) => format!(
            "{}{withheld}; most {} in {}",
            thousands(sum),
            thousands(count),
            from.name(period)
        ),
        None if amounts.contains(&Amount::Withheld) => WITHHELD.into(),
        None => format!("{sum}{withheld}"),
    }
}
