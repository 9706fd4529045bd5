//! Clients drawn at random.

use super::states::States;
use super::world::{Client, Work};
use crate::corpus::chance::Chance;

/// Seats of diasporas, and others at which many look.
const HUBS: [&str; 9] = ["US", "GB", "FR", "DE", "TR", "AE", "BE", "CA", "ES"];

/// What a random world is like.
#[derive(Clone, Copy, Debug)]
pub(super) struct World {
    /// The share of numbers at home: between these.
    pub(super) home: (f64, f64),
    /// How many agencies a government may have, each with its own hours and targets.
    pub(super) agencies: usize,
    /// The share of work outside office hours, and on days off.
    pub(super) outside: f64,
    pub(super) on_days_off: f64,
}

impl World {
    pub(super) const USUAL: World = World {
        home: (0.2, 0.95),
        agencies: 2,
        outside: 0.1,
        on_days_off: 0.2,
    };

    /// From 6 to 15 governments and their clients. With `near` all governments are of one part of the
    /// world.
    pub(super) fn clients(self, states: &States, near: bool, chance: &mut Chance) -> Vec<Client> {
        let governments = 6 + chance.below(10);
        let start = chance.below(states.all.len());
        let mut chosen: Vec<usize> = Vec::new();
        let mut at = start;
        for _ in 0..400 {
            let neighbors = &states.all[at].neighbors;
            at = match near && !neighbors.is_empty() {
                true => chance.pick(neighbors),
                false => chance.below(states.all.len()),
            };
            let usable = !states.all[at].neighbors.is_empty() && !chosen.contains(&at);
            if usable && chosen.len() < governments {
                chosen.push(at);
            }
        }
        let mut clients = Vec::new();
        for state in chosen {
            let weight = chance.around(1.0, 1.1);
            let agencies = 1 + chance.below(self.agencies);
            let agencies = if chance.happens(0.6) { 1 } else { agencies };
            for _ in 0..agencies {
                let weight = weight * chance.between(0.5, 1.5) / agencies as f64;
                clients.push(self.client(states, state, weight, chance));
            }
        }
        clients
    }

    /// A client of a government.
    pub(super) fn client(
        self,
        states: &States,
        state: usize,
        weight: f64,
        chance: &mut Chance,
    ) -> Client {
        let home = chance.between(self.home.0, self.home.1);
        let mut abroad: Vec<(usize, f64)> = Vec::new();
        let mut add = |at: usize, weight: f64, chance: &mut Chance| {
            if at != state {
                abroad.push((at, weight * -(1.0 - chance.share()).ln()));
            }
        };
        for near in &states.all[state].neighbors {
            add(*near, 3.0, chance);
            let further = &states.all[*near].neighbors;
            if !further.is_empty() {
                add(chance.pick(further), 0.5, chance);
            }
        }
        for _ in 0..3 {
            add(states.at(chance.pick(&HUBS)), 0.5, chance);
            add(chance.below(states.all.len()), 0.2, chance);
        }
        let all: f64 = abroad.iter().map(|(_, weight)| weight).sum();
        let mut targets = vec![(state, home)];
        targets.extend(
            abroad
                .iter()
                .map(|(at, weight)| (*at, weight / all * (1.0 - home))),
        );
        let opens = chance.between(7.0, 9.8);
        Client {
            state,
            zone: states.all[state].zone.clone(),
            opens,
            closes: opens + chance.between(7.5, 10.5),
            outside: self.outside * chance.between(0.5, 1.5),
            on_days_off: self.on_days_off * chance.between(0.5, 1.5),
            targets,
            weight,
        }
    }
}

/// How its clients work: from long sessions and few repeats to the opposite.
pub(super) fn work(chance: &mut Chance) -> Work {
    Work {
        years: chance.between(2.0, 5.0),
        session: chance.between(4.0, 10.0),
        gap: chance.between(20.0, 150.0),
        again: chance.between(0.05, 0.25),
        shared: chance.between(0.0, 0.05),
        focus: chance.between(0.5, 0.9),
    }
}
