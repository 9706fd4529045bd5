//! The selections of the made-up clients in time order: in sessions, in office hours, some numbers
//! again and again.

#![allow(
    clippy::indexing_slicing,
    reason = "a draw among the selections made so far"
)]

use super::chance::Chance;
use super::interests::{CLIENTS, Interest};
use super::ranges::Ranges;
use crate::plan::Region;
use jiff::civil::{Date, date};
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// One selection: what becomes an entry of the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Selection {
    /// Seconds since 1970 in UTC.
    pub(super) at: i64,
    /// The international digits in today's form.
    pub(super) digits: u64,
    pub(super) region: Region,
    /// The client; `None` for tests and slips.
    pub(super) client: Option<&'static Interest>,
    /// The session it was made in, counted over the whole list; 0 for tests and slips.
    pub(super) session: u32,
}

/// How entries are made: the mean length of a session, the median gap in seconds, the share of
/// selections that repeat a number, that leave the session's country, and that fall outside office
/// hours.
const SESSION: f64 = 8.0;
const GAP: f64 = 30.0;
const AGAIN: f64 = 0.18;
const ELSEWHERE: f64 = 0.35;
const OFF_HOURS: f64 = 0.08;
const ON_DAYS_OFF: f64 = 0.12;

/// This many selections of all clients, in the proportions of [`CLIENTS`] and in time order.
pub(super) fn selections(
    entries: usize,
    ranges: &mut Ranges,
    chance: &mut Chance,
) -> Vec<Selection> {
    let mut all = Vec::with_capacity(entries);
    let mut weight = 0_u64;
    for client in &CLIENTS {
        weight += u64::from(client.entries);
        // What the clients before left over through rounding goes to the next one.
        let until = (weight * entries as u64 / 50_000) as usize;
        of_client(client, until, &mut all, ranges, chance);
    }
    let (first, last) = (date(2016, 6, 1), date(2021, 6, 1));
    // What is left of the volumes are entries without a tag.
    let everywhere: Vec<&str> = CLIENTS
        .iter()
        .flat_map(|client| client.targets)
        .map(|(country, _)| *country)
        .collect();
    while all.len() < entries {
        let at = midnight(day_between(first, last, chance), &TimeZone::UTC)
            + chance.below(86_400) as i64;
        let country = chance.pick(&everywhere);
        push(&mut all, at, country, None, ranges, chance);
    }
    all.sort_by_key(|selection| selection.at);
    all
}

/// Adds selections of a client until there are `until` in all.
fn of_client(
    client: &'static Interest,
    until: usize,
    all: &mut Vec<Selection>,
    ranges: &mut Ranges,
    chance: &mut Chance,
) {
    let own = all.len();
    // A test knows that every zone is one.
    let zone = TimeZoneDatabase::bundled()
        .get(client.zone)
        .unwrap_or(TimeZone::UTC);
    let (first, last) = (date(client.years.0, 1, 1), date(client.years.1, 6, 30));
    while all.len() < until {
        let session = all.last().map_or(0, |last| last.session) + 1;
        let mut now = session_start(client, first, last, &zone, chance);
        let focus = chance.pick_weighted(client.targets);
        loop {
            let earlier = all.len() - own;
            if earlier > 0 && chance.happens(AGAIN) {
                let again = all[own + chance.below(earlier)];
                all.push(Selection {
                    at: now,
                    session,
                    ..again
                });
            } else {
                let country = if chance.happens(ELSEWHERE) {
                    chance.pick_weighted(client.targets)
                } else {
                    focus
                };
                push(all, now, country, Some((client, session)), ranges, chance);
            }
            if all.len() >= until || chance.happens(1.0 / SESSION) {
                break;
            }
            now += chance.around(GAP, 1.0).min(1800.0) as i64;
        }
    }
}

fn push(
    all: &mut Vec<Selection>,
    at: i64,
    country: &str,
    client: Option<(&'static Interest, u32)>,
    ranges: &mut Ranges,
    chance: &mut Chance,
) {
    let drawn =
        Region::find(country).and_then(|region| Some((region, ranges.draw(region, chance)?)));
    // A country without a range that cannot ring gives no number; the tests see to it that there is
    // none.
    if let Some((region, digits)) = drawn {
        all.push(Selection {
            at,
            digits,
            region,
            client: client.map(|(client, _)| client),
            session: client.map_or(0, |(_, session)| session),
        });
    }
}

fn session_start(
    client: &Interest,
    first: Date,
    last: Date,
    zone: &TimeZone,
    chance: &mut Chance,
) -> i64 {
    let mut day = day_between(first, last, chance);
    while client
        .weekend
        .contains(&day.weekday().to_monday_zero_offset())
        && !chance.happens(ON_DAYS_OFF)
    {
        day = day_between(first, last, chance);
    }
    let office = 8.5 + 9.0 * (chance.share() + chance.share()) / 2.0;
    let hour = if chance.happens(OFF_HOURS) {
        24.0 * chance.share()
    } else {
        office
    };
    midnight(day, zone) + (hour * 3600.0) as i64
}

fn day_between(first: Date, last: Date, chance: &mut Chance) -> Date {
    let days = (last - first).get_days();
    let day = chance.below(days as usize + 1);
    first.saturating_add(jiff::Span::new().days(day as i64))
}

fn midnight(day: Date, zone: &TimeZone) -> i64 {
    zone.to_ambiguous_zoned_datetime(day.at(0, 0, 0, 0))
        .compatible()
        .map_or(0, |zoned| zoned.timestamp().as_second())
}
