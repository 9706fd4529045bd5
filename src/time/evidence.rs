//! What the texts of a column tell of the order in which their figures stand.

use super::parse::written;
use super::unreadable::Unreadable;
use super::written::{At, Candidates, Day, Sense};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What was seen of a column.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// Texts whose figures are open, by how many digits stand together; 0 where signs part them.
    pub(super) open: BTreeMap<u8, Tally>,
    /// Texts that may be a spreadsheet's count of days.
    pub(super) counted: u64,
    /// Texts with figures that are something else.
    pub(super) others: u64,
    /// The other calendar of which the column holds dates.
    pub(super) calendar: Option<Unreadable>,
}

/// Texts of one kind, by the senses that fit them.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// How many texts each set of senses fits.
    fits: [u64; 32],
    /// Texts that fit several senses and are day first by custom.
    by_custom: u64,
    /// The first and the last figures of texts with a year of two digits, one bit each.
    firsts: u128,
    lasts: u128,
    /// The latest date in each order.
    latest: [Option<Date>; 3],
}

impl Evidence {
    /// Takes a text of the column into account.
    pub(super) fn see(&mut self, text: &str) {
        let calendar = |why: &Unreadable| {
            matches!(
                why,
                Unreadable::PersianCalendar
                    | Unreadable::HijriCalendar
                    | Unreadable::BuddhistCalendar
            )
        };
        match written(text) {
            Ok(found) => match found.day {
                Day::Plain(..) => self.others += 1,
                Day::Counted(..) => self.counted += 1,
                Day::Open(candidates) => {
                    self.others += 1;
                    self.add(&candidates);
                }
            },
            Err(Unreadable::Empty) => {}
            Err(why) if calendar(&why) => {
                self.others += 1;
                self.calendar = self.calendar.or(Some(why));
            }
            // A 0 is a counter that was never set, among days that are counted as well.
            Err(_) if text.trim() == "0" => {}
            Err(_) => self.others += u64::from(text.chars().any(char::is_numeric)),
        }
    }

    fn add(&mut self, candidates: &Candidates) {
        if candidates.alike().is_none() {
            let tally = self.open.entry(candidates.digits).or_default();
            tally.add(candidates);
        }
    }

    /// The senses that texts of this many digits have alone.
    pub(super) fn alone(&self, digits: u8) -> u8 {
        self.open.get(&digits).map_or(0, Tally::alone)
    }

    /// The senses that texts without signs have alone.
    pub(super) fn alone_in_compact(&self) -> u8 {
        let compact = self.open.iter().filter(|(digits, _)| **digits > 0);
        compact.fold(0, |all, (_, tally)| all | tally.alone())
    }
}

impl Default for Tally {
    fn default() -> Tally {
        Tally {
            fits: [0; 32],
            by_custom: 0,
            firsts: 0,
            lasts: 0,
            latest: [None; 3],
        }
    }
}

impl Tally {
    fn add(&mut self, candidates: &Candidates) {
        let fitting = candidates.fitting();
        if let Some(count) = self.fits.get_mut(usize::from(fitting)) {
            *count += 1;
        }
        let several = fitting.count_ones() > 1;
        self.by_custom += u64::from(several && candidates.day_by_custom);
        if let Some((first, last)) = candidates.short_year {
            self.firsts |= 1 << first.min(127);
            self.lasts |= 1 << last.min(127);
        }
        for (latest, at) in self.latest.iter_mut().zip(candidates.at) {
            if let Some(At::Civil(date, ..)) = at {
                *latest = (*latest).max(Some(date));
            }
        }
    }

    /// The sets of senses that were seen, and how many texts they fit.
    pub(super) fn seen(&self) -> impl Iterator<Item = (u8, u64)> + '_ {
        let sets = (0..32_u8).zip(self.fits);
        sets.filter(|(_, count)| *count > 0)
    }

    /// The senses that fit every text.
    pub(super) fn common(&self) -> u8 {
        self.seen()
            .fold(0b11111, |common, (fitting, _)| common & fitting)
    }

    /// The senses that some texts have alone.
    pub(super) fn alone(&self) -> u8 {
        let single = self.seen().filter(|(fitting, _)| fitting.count_ones() == 1);
        single.fold(0, |all, (fitting, _)| all | fitting)
    }

    /// How many texts have this sense alone.
    pub(super) fn only(&self, sense: Sense) -> u64 {
        self.fits
            .get(usize::from(sense.bit()))
            .copied()
            .unwrap_or(0)
    }

    /// Whether every text that fits several senses is day first by custom, and the year, if so
    /// read, changes no more than it would if it came first.
    pub(super) fn is_day_first_by_custom(&self) -> bool {
        let several = self.seen().filter(|(fitting, _)| fitting.count_ones() > 1);
        let open: u64 = several.map(|(_, count)| count).sum();
        let year_first = self.common() & Sense::YearFirst.bit() != 0;
        open > 0
            && self.by_custom == open
            && self.common() & Sense::DayFirst.bit() != 0
            && (!year_first || self.lasts.count_ones() <= self.firsts.count_ones())
    }

    /// The senses in which no date is later than a day.
    pub(super) fn not_after(&self, day: Date) -> u8 {
        let early = |sense: &&Sense| {
            let latest = self.latest.get(**sense as usize).copied().flatten();
            latest.is_none_or(|latest| latest <= day)
        };
        let early = Sense::ALL.iter().filter(early);
        early.fold(0, |all, sense| all | sense.bit())
    }
}
