//! Made-up worlds: clients drawn at random, and the rows that they enter. Cases of some numbers each,
//! sessions in office hours, campaigns; not the model that attribution has of them.

use super::states::States;
use crate::corpus::chance::Chance;
use jiff::civil::date;
use jiff::tz::TimeZone;

/// A client of a world.
#[derive(Clone, Debug)]
pub(super) struct Client {
    /// The place of its government among the states.
    pub(super) state: usize,
    /// The zone of its office, mostly its government's.
    pub(super) zone: TimeZone,
    /// The hours in which the office opens and closes; it may be open beyond midnight.
    pub(super) opens: f64,
    pub(super) closes: f64,
    /// The share of sessions at any hour, and how much of a working day is worked on a day off.
    pub(super) outside: f64,
    pub(super) on_days_off: f64,
    /// States with the weight of their numbers.
    pub(super) targets: Vec<(usize, f64)>,
    /// How many rows it enters, in proportion to the others.
    pub(super) weight: f64,
}

/// How clients work.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    pub(super) years: f64,
    /// The mean length of a session, and the median gap in it in seconds.
    pub(super) session: f64,
    pub(super) gap: f64,
    /// The share of rows whose number was entered before, by the same client or by another.
    pub(super) again: f64,
    pub(super) shared: f64,
    /// The share of a case's numbers that are of its country.
    pub(super) focus: f64,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) number: String,
    /// The state the number is of.
    pub(super) country: usize,
    /// Seconds since 1970 in UTC.
    pub(super) at: Option<i64>,
    pub(super) tag: String,
    /// The state whose client entered it.
    pub(super) government: Option<usize>,
}

const LAST: jiff::civil::Date = date(2021, 6, 30);

/// The number of a row and its country.
type Known = (String, usize);

/// The rows of all clients in time order, with their tags.
pub(super) fn rows(
    states: &States,
    clients: &[Client],
    work: &Work,
    entries: usize,
    chance: &mut Chance,
) -> Vec<Row> {
    let all: f64 = clients.iter().map(|client| client.weight).sum();
    let mut rows = Vec::with_capacity(entries);
    let mut public: Vec<Known> = Vec::new();
    for (at, client) in clients.iter().enumerate() {
        let wanted = (entries as f64 * client.weight / all) as usize;
        let mut typist = Typist {
            states,
            client,
            work,
            tag: format!("T{:02}", at + 1),
            cases: Vec::new(),
            days: Vec::new(),
        };
        typist.days(chance);
        let until = rows.len() + wanted;
        while rows.len() < until {
            typist.session(until, &mut rows, &mut public, chance);
        }
    }
    rows.sort_by_key(|row| row.at);
    rows
}

/// A client at work.
struct Typist<'w> {
    states: &'w States,
    client: &'w Client,
    work: &'w Work,
    tag: String,
    /// The country of each case, and its numbers.
    cases: Vec<(usize, Vec<Known>)>,
    /// Days before the last one, each as likely as its weight.
    days: Vec<(i64, f64)>,
}

impl Typist<'_> {
    /// When the client is active: within the period, more in some months than in others, less on
    /// days off.
    fn days(&mut self, chance: &mut Chance) {
        let all = (self.work.years * 365.0) as i64;
        let from = (all as f64 * chance.between(0.6, 1.0)) as i64;
        let until = (all as f64 * chance.between(0.0, 0.3)) as i64;
        let mut campaign = 1.0;
        let off = self.states.all[self.client.state].off;
        for ago in until..from.max(until + 40) {
            if ago % 21 == 0 {
                campaign = -(1.0 - chance.share()).ln();
            }
            let day = LAST.saturating_sub(jiff::Span::new().days(ago));
            let is_off = off[day.weekday().to_monday_zero_offset() as usize];
            let factor = if is_off { self.client.on_days_off } else { 1.0 };
            self.days.push((ago, campaign * factor + 1e-9));
        }
    }

    fn session(
        &mut self,
        until: usize,
        rows: &mut Vec<Row>,
        public: &mut Vec<Known>,
        chance: &mut Chance,
    ) {
        let ago = chance.weighted(&self.days);
        let (opens, closes) = (self.client.opens, self.client.closes);
        let middle = (chance.share() + chance.share()) / 2.0;
        let hour = if chance.happens(self.client.outside) {
            chance.between(0.0, 24.0)
        } else {
            opens + (closes - opens) * middle
        };
        let day = LAST.saturating_sub(jiff::Span::new().days(ago));
        let begin = self
            .client
            .zone
            .to_ambiguous_zoned_datetime(day.at(0, 0, 0, 0))
            .compatible();
        let mut now = begin.expect("a day").timestamp().as_second() as f64 + hour * 3600.0;
        let case = self.case(chance);
        loop {
            let (number, country) = self.number(case, public, chance);
            rows.push(Row {
                number,
                country,
                at: Some(now as i64),
                tag: self.tag.clone(),
                government: Some(self.client.state),
            });
            if rows.len() >= until || chance.happens(1.0 / self.work.session) {
                return;
            }
            now += chance.around(self.work.gap, 1.0);
        }
    }

    /// A case of the last ones, or a new one.
    fn case(&mut self, chance: &mut Chance) -> usize {
        let known = self.cases.len();
        if known > 0 && chance.happens(0.5) {
            return known - 1 - chance.below(known.min(30));
        }
        let country = chance.weighted(&self.client.targets);
        self.cases.push((country, Vec::new()));
        known
    }

    fn number(&mut self, case: usize, public: &mut Vec<Known>, chance: &mut Chance) -> Known {
        let (country, numbers) = &mut self.cases[case];
        if !numbers.is_empty() && chance.happens(self.work.again) {
            return numbers[chance.below(numbers.len())].clone();
        }
        let is_target = |country: usize| self.client.targets.iter().any(|(at, _)| *at == country);
        let known = if public.is_empty() || !chance.happens(self.work.shared) {
            None
        } else {
            Some(public[chance.below(public.len())].clone())
        };
        let number = known
            .filter(|(_, country)| is_target(*country))
            .unwrap_or_else(|| {
                let country = if chance.happens(self.work.focus) {
                    *country
                } else {
                    chance.weighted(&self.client.targets)
                };
                let number = self.states.number(country, chance.below(1 << 48) as u64);
                (number, country)
            });
        numbers.push(number.clone());
        if chance.happens(0.15) {
            public.push(number.clone());
        }
        number
    }
}
