//! Evidence from the texts of a column for the order of their figures.

use super::Precision;
use super::parse::written;
use super::time_error::TimeError;
use super::written::{At, Candidates, Day, Kind, Sense};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What was seen of a column.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// Texts whose figures fit several dates, by kind.
    pub(super) open: BTreeMap<Kind, Tally>,
    /// Texts that may be a spreadsheet's count of days.
    pub(super) counted: u64,
    /// Texts with figures that are not a spreadsheet's count of days.
    pub(super) others: u64,
    /// The calendar of a date in the column that is not Gregorian.
    pub(super) calendar: Option<TimeError>,
    /// Days whose month stands before them or in words: those up to the twelfth, and later ones.
    early: u64,
    late: u64,
}

/// Texts of one kind, by the senses that fit them.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// How many texts each set of senses fits.
    fits: [u64; 32],
    /// The first and the last figures of texts with a year of two digits, one bit each.
    firsts: u128,
    lasts: u128,
    /// The latest date in each order.
    latest: [Option<Date>; 3],
}

impl Evidence {
    /// Takes a text of the column into account.
    pub(super) fn see(&mut self, text: &str) {
        match written(text) {
            Ok(found) => match found.day {
                Day::Plain(date, precision) => {
                    self.others += 1;
                    let is_early = may_be_month(date.day());
                    self.early += u64::from(precision == Precision::Day && is_early);
                    self.late += u64::from(precision == Precision::Day && !is_early);
                }
                Day::Counted(..) => self.counted += 1,
                Day::Open(candidates) => {
                    self.others += 1;
                    if candidates.alike().is_none() {
                        let tally = self.open.entry(candidates.kind).or_default();
                        tally.add(&candidates);
                    }
                }
            },
            Err(TimeError::Empty) => {}
            Err(why) if why.is_other_calendar() => {
                self.others += 1;
                self.calendar = self.calendar.or(Some(why));
            }
            // A 0 is a counter that was never set, also among spreadsheet dates.
            Err(_) if text.trim() == "0" => {}
            Err(_) => self.others += u64::from(text.chars().any(char::is_numeric)),
        }
    }

    /// Takes into account what was seen of texts further down.
    pub(super) fn join(&mut self, further: &Evidence) {
        for (kind, tally) in &further.open {
            self.open.entry(*kind).or_default().join(tally);
        }
        self.counted += further.counted;
        self.others += further.others;
        self.early += further.early;
        self.late += further.late;
        self.calendar = self.calendar.or(further.calendar);
    }

    /// Whether a spreadsheet may have turned some dates of the column into others: one that expects
    /// the month first makes dates of `07/03/2017` and leaves `25/07/2017` as text. Then no date that
    /// it made has a day above twelve, and no text one below.
    pub(super) fn may_be_swapped(&self) -> bool {
        const FEWEST_DATES: u64 = 3;
        const FEWEST_TEXTS: u64 = 2;
        let long_years = self
            .open
            .iter()
            .filter(|(kind, _)| matches!(kind, Kind::LongYear(_)));
        let (mut open, mut certain) = (0, 0);
        for (fitting, count) in long_years.flat_map(|(_, tally)| tally.seen()) {
            match fitting.count_ones() {
                1 => certain += count,
                _ => open += count,
            }
        }
        self.late == 0 && self.early >= FEWEST_DATES && open == 0 && certain >= FEWEST_TEXTS
    }

    /// The kinds of dates with separators or words between their figures.
    pub(super) fn parted(&self) -> impl Iterator<Item = (Kind, &Tally)> {
        let all = self.open.iter().map(|(kind, tally)| (*kind, tally));
        all.filter(|(kind, _)| !kind.is_compact())
    }

    /// The kinds of dates without separators.
    pub(super) fn compact(&self) -> impl Iterator<Item = (Kind, &Tally)> {
        let all = self.open.iter().map(|(kind, tally)| (*kind, tally));
        all.filter(|(kind, _)| kind.is_compact())
    }
}

/// Whether the figure of a day may as well be that of a month.
pub(super) fn may_be_month(day: i8) -> bool {
    day <= 12
}

impl Tally {
    fn add(&mut self, candidates: &Candidates) {
        if let Some(count) = self.fits.get_mut(usize::from(candidates.fitting())) {
            *count += 1;
        }
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

    fn join(&mut self, further: &Tally) {
        for (count, more) in self.fits.iter_mut().zip(further.fits) {
            *count += more;
        }
        self.firsts |= further.firsts;
        self.lasts |= further.lasts;
        for (latest, other) in self.latest.iter_mut().zip(further.latest) {
            *latest = (*latest).max(other);
        }
    }

    /// The sets of senses that were seen, and how many texts they fit.
    pub(super) fn seen(&self) -> impl Iterator<Item = (u8, u64)> + '_ {
        let sets = (0..32_u8).zip(self.fits);
        sets.filter(|(_, count)| *count > 0)
    }

    /// The senses that fit every text.
    pub(super) fn common(&self) -> u8 {
        let seen = self.seen();
        seen.fold(u8::MAX, |common, (fitting, _)| common & fitting)
    }

    /// The senses that fit some text.
    pub(super) fn any(&self) -> u8 {
        self.seen().fold(0, |any, (fitting, _)| any | fitting)
    }

    /// The senses that are the only one of some text.
    pub(super) fn alone(&self) -> u8 {
        let single = self.seen().filter(|(fitting, _)| fitting.count_ones() == 1);
        single.fold(0, |all, (fitting, _)| all | fitting)
    }

    /// How many texts have only this sense.
    pub(super) fn only(&self, sense: Sense) -> u64 {
        self.fits
            .get(usize::from(sense.bit()))
            .copied()
            .unwrap_or(0)
    }

    /// Whether the last figure takes more values than the first.
    pub(super) fn last_changes_most(&self) -> bool {
        self.lasts.count_ones() > self.firsts.count_ones()
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
