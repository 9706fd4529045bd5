//! A list before it is written: its rows, how its times are written, who is known as a customer.

use super::Hostile;
use super::draw::{World, work};
use super::states::States;
use super::world::{Row, rows};
use crate::corpus::chance::Chance;
use jiff::Timestamp;
use std::fmt::Write;
use targetlist::number::{ParseOptions, parse};
use targetlist::simulate::SimulatedList;

/// How times are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    Seconds,
    Minutes,
    Midnights,
    Days,
}

/// A list before it is written.
pub(super) struct Draft {
    pub(super) rows: Vec<Row>,
    pub(super) clock: Clock,
    /// The customers that are known, in place of those of the table that ships.
    pub(super) customers: Option<Vec<usize>>,
}

impl Draft {
    /// The clients of the leak of 2021, two in a hundred entries nobody's.
    pub(super) fn of_2021(states: &States, entries: usize, chance: &mut Chance) -> Draft {
        let seed = chance.below(1 << 40) as u64;
        let drill = SimulatedList::new(seed)
            .entries(entries)
            .tagged(1.0)
            .noise(0.02);
        let told = drill.write();
        let lines = told
            .list
            .lines()
            .skip(1)
            .zip(told.truth.lines().skip(1))
            .filter_map(|(row, truth)| {
                let cells: Vec<&str> = row.split(',').collect();
                let number = parse(cells[1], &ParseOptions::default()).ok()?;
                let region = number.regions.main()?;
                let time: Option<Timestamp> = cells[2].parse().ok();
                let government = truth.split_once(',')?.1;
                let place =
                    |code: &str| states.all.iter().position(|one| one.region.code() == code);
                Some(Row {
                    number: cells[1].to_owned(),
                    country: place(region.code())?,
                    at: time.map(Timestamp::as_second),
                    tag: cells[3].to_owned(),
                    government: place(government),
                })
            });
        Draft::from(lines.collect())
    }

    /// A random world. With `table` its governments are the customers that are known.
    pub(super) fn of_world(
        world: World,
        states: &States,
        entries: usize,
        table: bool,
        chance: &mut Chance,
    ) -> Draft {
        let clients = world.clients(states, false, chance);
        let work = work(chance);
        let mut draft = Draft::from(rows(states, &clients, &work, entries, chance));
        if table {
            draft.customers = Some(clients.iter().map(|client| client.state).collect());
        }
        draft
    }

    pub(super) fn from(rows: Vec<Row>) -> Draft {
        Draft {
            rows,
            clock: Clock::Seconds,
            customers: None,
        }
    }

    #[must_use]
    pub(super) fn written(mut self, clock: Clock) -> Draft {
        self.clock = clock;
        self
    }

    /// The same with its rows changed.
    #[must_use]
    pub(super) fn with(mut self, change: impl FnMut(&mut Row)) -> Draft {
        self.rows.iter_mut().for_each(change);
        self
    }

    /// Adds rows, in time order.
    #[must_use]
    pub(super) fn and(mut self, more: Vec<Row>) -> Draft {
        self.rows.extend(more);
        self.rows.sort_by_key(|row| row.at);
        self
    }

    /// Makes a share of the rows nobody's: any country, any time of the period.
    #[must_use]
    pub(super) fn noisy(self, share: f64, states: &States, chance: &mut Chance) -> Draft {
        let times = || self.rows.iter().filter_map(|row| row.at);
        let (from, until) = (times().min().unwrap_or(0), times().max().unwrap_or(1));
        let mut draft = self.with(|row| {
            if chance.happens(share) {
                row.country = chance.below(states.all.len());
                row.number = states.number(row.country, chance.below(1 << 48) as u64);
                row.at = Some(from + (chance.share() * (until - from) as f64) as i64);
                row.tag.clear();
                row.government = None;
            }
        });
        draft.rows.sort_by_key(|row| row.at);
        draft
    }

    /// The list as text, with its truth.
    pub(super) fn write(self, kind: &'static str, states: &States) -> Hostile {
        let mut list = "number,timestamp,tag\n".to_owned();
        for row in &self.rows {
            let at = row.at.map_or_else(String::new, |at| self.clock.written(at));
            writeln!(list, "{},{at},{}", row.number, row.tag).expect("a text");
        }
        let code = |state: usize| states.all[state].region.code();
        let table = self.customers.map(|customers| {
            let rows: Vec<&str> = customers.into_iter().map(code).collect();
            format!("government\n{}\n", rows.join("\n"))
        });
        let truth = self.rows.iter();
        Hostile {
            kind,
            list,
            truth: truth.map(|row| row.government.map_or("", code)).collect(),
            customers: table,
        }
    }
}

impl Clock {
    fn written(self, at: i64) -> String {
        let unit = if self == Clock::Minutes { 60 } else { 1 };
        let time = Timestamp::from_second(at.div_euclid(unit) * unit);
        let mut text = time.expect("a time of this century").to_string();
        match self {
            Clock::Midnights => text.replace_range(10.., "T00:00:00Z"),
            Clock::Days => text.truncate(10),
            Clock::Seconds | Clock::Minutes => {}
        }
        text
    }
}
