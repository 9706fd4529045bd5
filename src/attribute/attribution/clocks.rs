//! Whether the clocks of a list are wrong by hours.

#![allow(
    clippy::indexing_slicing,
    reason = "a table of the hours of a day, and rows with a place for each government"
)]

use super::Attribution;
use super::limitation::Limitation;
use crate::attribute::governments::OFFICE_HOURS;
use crate::attribute::shares::likeliest;
use crate::time::Precision;
use jiff::Timestamp;

/// The fewest entries with an hour for which clocks are checked.
const FEWEST: u64 = 100;
/// Clocks are likely wrong if less than `FEW` of the entries lie in office hours as times stand,
/// and more than `MOST` with all times moved.
const FEW: f64 = 0.6;
const MOST: f64 = 0.8;

/// Finds the shift by up to twelve hours that brings most entries into the office hours of their
/// likeliest governments, if they do not lie there as times stand.
pub(super) fn clocks(attribution: &Attribution) -> Option<Limitation> {
    let mut hours = [0_u64; 24];
    let selections = attribution.judged().selections();
    for (row, (selected, ..)) in attribution.judged_rows().zip(selections) {
        let clock = selected.filter(|stamp| stamp.precision() > Precision::Day);
        let moment = clock.and_then(|stamp| Timestamp::from_second(stamp.unix_seconds()).ok());
        let government = attribution.governments().get(likeliest(row));
        if let (Some(moment), Some(government)) = (moment, government) {
            let rules = government.zone.rules();
            hours[rules.to_offset(moment).to_datetime(moment).hour() as usize] += 1;
        }
    }
    let all: u64 = hours.iter().sum();
    if !attribution.basis.has_hours || all < FEWEST {
        return None;
    }
    let share = |later: i64| {
        let office = OFFICE_HOURS.map(|hour| hours[(hour - later).rem_euclid(24) as usize]);
        office.sum::<u64>() as f64 / all as f64
    };
    let (mut later, mut then) = (0, share(0));
    for hours in (1..=12).flat_map(|hours| [hours, -hours]) {
        if share(hours) > then {
            (later, then) = (hours, share(hours));
        }
    }
    let now = share(0);
    (now < FEW && then > MOST).then_some(Limitation::Clocks { later, now, then })
}
