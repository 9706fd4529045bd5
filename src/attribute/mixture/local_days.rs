//! How a government's clock and its days off lie over the period of a list.

use super::evidence::Evidence;
use super::part::Part;
use crate::attribute::governments::{Government, Weekend};
use jiff::tz::Offset;
use jiff::{Timestamp, civil::Date};

const DAY: i64 = 86_400;

/// Governments with equal local days have one calendar: a continent has a handful of clocks.
#[derive(PartialEq)]
pub(super) struct LocalDays<'g> {
    /// From which day of the period on local time is how many hours ahead.
    shifts: Vec<(i64, i64)>,
    weekend: &'g Weekend,
}

impl<'g> LocalDays<'g> {
    pub(super) fn of(government: &'g Government, evidence: &Evidence) -> LocalDays<'g> {
        let noon = evidence.start + DAY / 2;
        // Offsets are rounded to whole hours.
        let hours = |offset: Offset| (i64::from(offset.seconds()) + 1800).div_euclid(3600);
        let rules = government.zone.rules();
        let begin = Timestamp::from_second(noon).unwrap_or(Timestamp::MAX);
        let mut shifts = vec![(0, hours(rules.to_offset(begin)))];
        let days = evidence.hours.div_ceil(24) as i64;
        for change in rules.following(begin) {
            // A day has the offset of its noon.
            let day = (change.timestamp().as_second() - noon + DAY - 1).div_euclid(DAY);
            if day >= days {
                break;
            }
            shifts.push((day, hours(change.offset())));
        }
        // Of several changes on one day the last holds; a change to the same offset is dropped.
        shifts.reverse();
        shifts.dedup_by_key(|(day, _)| *day);
        shifts.reverse();
        shifts.dedup_by_key(|(_, hours)| *hours);
        LocalDays {
            shifts,
            weekend: &government.weekend,
        }
    }

    /// The local hour of every hour of the period, and 24 more on days off.
    pub(super) fn kinds(&self, evidence: &Evidence) -> Vec<u8> {
        let mut kinds = Vec::with_capacity(evidence.hours + 24);
        let is_off = |date: Date| evidence.has(Part::DaysOff) && self.weekend.is_off(date);
        let first = Timestamp::from_second(evidence.start).unwrap_or(Timestamp::MAX);
        let mut today = Offset::UTC.to_datetime(first).date();
        let mut off = [today.yesterday().unwrap_or(today), today].map(is_off);
        let mut shifts = self.shifts.iter().copied().peekable();
        let (mut ahead, mut clock) = (0, [0_u8; 24]);
        for day in 0..evidence.hours.div_ceil(24) as i64 {
            while let Some((_, hours)) = shifts.next_if(|(from, _)| *from <= day) {
                ahead = hours;
                for (hour, local) in (ahead..).zip(&mut clock) {
                    *local = hour.rem_euclid(24) as u8;
                }
            }
            // Days beyond the last representable date repeat it.
            today = today.tomorrow().unwrap_or(today);
            let [yesterday, now] = off;
            let tomorrow = is_off(today);
            // Before this hour it is another local day than after it.
            let (turn, before, after) = match ahead {
                ..0 => (-ahead, yesterday, now),
                0.. => (24 - ahead, now, tomorrow),
            };
            let (early, late) = clock.split_at(turn.clamp(0, 24) as usize);
            for (hours, off) in [(early, before), (late, after)] {
                let more = if off { 24 } else { 0 };
                kinds.extend(hours.iter().map(|local| local + more));
            }
            off = [now, tomorrow];
        }
        kinds.truncate(evidence.hours);
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, LocalDays};
    use crate::attribute::governments::Governments;
    use crate::attribute::mixture::evidence::Evidence;
    use jiff::Timestamp;

    /// Every hour by itself: its local hour by the offset of the day's noon, and whether its local date is
    /// off.
    #[test]
    fn days_are_those_of_every_hour_by_itself() {
        // Five years; with it Samoa leaves out a day, and the Emirates move their weekend.
        for start in [1_293_840_000, 1_530_316_800] {
            let evidence = Evidence {
                start,
                hours: 5 * 366 * 24 - 7,
                ..Evidence::default()
            };
            for government in Governments::known().iter() {
                let kinds = LocalDays::of(government, &evidence).kinds(&evidence);
                assert_eq!(kinds.len(), evidence.hours);
                for (hour, kind) in (0_i64..).zip(kinds) {
                    let second = |second| Timestamp::from_second(second).unwrap();
                    let noon = second(start + hour / 24 * DAY + DAY / 2);
                    let shift = i64::from(government.zone.rules().to_offset(noon).seconds());
                    let ahead = (shift + 1800).div_euclid(3600) * 3600;
                    let local =
                        jiff::tz::Offset::UTC.to_datetime(second(start + hour * 3600 + ahead));
                    let off = government.weekend.is_off(local.date());
                    let own = local.hour() as u8 + if off { 24 } else { 0 };
                    assert_eq!(kind, own, "{} hour {hour}", government.region);
                }
            }
        }
    }
}
