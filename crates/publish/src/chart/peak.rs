//! What stands beside the name of a strip of a timeline.

use super::Amount;
use super::periods::Periods;
use crate::table::WITHHELD;
use targetlist::table::thousands;

/// What stands beside a strip's name: its sum and its highest period, where nothing is withheld that
/// could be higher.
pub(super) fn summary(from: &Periods, amounts: &[Amount]) -> Vec<String> {
    let counts = || amounts.iter().filter_map(|amount| amount.count());
    let sum = counts().fold(0, u64::saturating_add);
    if amounts.contains(&Amount::Withheld) {
        return vec![match sum {
            0 => WITHHELD.into(),
            sum => format!("{} can be printed", thousands(sum)),
        }];
    }
    let mut said = vec![thousands(sum)];
    let most = counts().max().filter(|most| *most > 0);
    let highest = |most: &u64| amounts.iter().position(|one| one.count() == Some(*most));
    if let Some((most, period)) = most.zip(most.as_ref().and_then(highest)) {
        said.push(format!("most {} in {}", thousands(most), from.name(period)));
    }
    said
}
