//! Kinds of lists of random worlds: any governments, which the table of customers that ships hardly
//! ever names.

use super::draft::{Clock, Draft};
use super::draw::{World, work};
use super::kinds::{Kind, Maker};
use super::world::rows;
use crate::corpus::chance::Chance;

const HARD: World = World {
    home: (0.1, 0.75),
    agencies: 3,
    outside: 0.25,
    on_days_off: 0.45,
};
const ABROAD: World = World {
    home: (0.0, 0.3),
    ..World::USUAL
};

pub(super) const KINDS: [Kind; 22] = [
    Kind::new("random world", |maker, chance| maker.usual(chance)),
    Kind::new("random world, customers known", |maker, chance| {
        maker.world(World::USUAL, true, chance)
    }),
    Kind::new("random world, half of the table wrong", |maker, chance| {
        let mut draft = maker.world(World::USUAL, true, chance);
        let near = |at: usize, chance: &mut Chance| chance.pick(&maker.states.all[at].neighbors);
        for at in draft.customers.iter_mut().flatten() {
            if chance.happens(0.5) {
                *at = near(*at, chance);
            }
        }
        draft
    }),
    Kind::new("random world, hard", |maker, chance| {
        hard(maker, false, chance)
    }),
    Kind::new("random world, hard, customers known", |maker, chance| {
        hard(maker, true, chance)
    }),
    Kind::new("random world, contractors elsewhere", contractors),
    Kind::new("random world, other shifts", |maker, chance| {
        maker.changed(chance, |client, chance| {
            if chance.happens(0.4) {
                client.opens = chance.between(0.0, 24.0);
                client.closes = client.opens + 8.0;
            }
        })
    }),
    Kind::new("random world, clocks hours off", |maker, chance| {
        let late = 3600 * (1 + chance.below(23) as i64);
        let draft = maker.usual(chance);
        draft.with(|row| row.at = row.at.map(|at| at + late))
    }),
    Kind::new("random world, most look abroad", |maker, chance| {
        maker.world(ABROAD, false, chance)
    }),
    Kind::new("random world, some look abroad alone", |maker, chance| {
        maker.changed(chance, |client, chance| {
            if chance.happens(0.3) {
                client.targets[0].1 = chance.between(0.0, 0.02);
            }
        })
    }),
    Kind::new("random world, times missing", |maker, chance| {
        let share = chance.between(0.2, 0.95);
        let draft = maker.usual(chance);
        draft.with(|row| row.at = row.at.filter(|_| !chance.happens(share)))
    }),
    Kind::new("random world, noise", |maker, chance| {
        let share = chance.between(0.2, 0.7);
        maker.usual(chance).noisy(share, &maker.states, chance)
    }),
    Kind::new("random world, rows again and again", |maker, chance| {
        let mut draft = maker.smaller(2).usual(chance);
        let rows = std::mem::take(&mut draft.rows).into_iter();
        draft.rows = rows
            .flat_map(|row| vec![row; 1 + chance.below(4)])
            .collect();
        draft
    }),
    Kind::new("random world, days", |maker, chance| {
        maker.usual(chance).written(Clock::Days)
    }),
    Kind::new("random world, midnights", |maker, chance| {
        maker.usual(chance).written(Clock::Midnights)
    }),
    Kind::new("random world, one country's numbers", |maker, chance| {
        let mut draft = maker.larger(4).usual(chance);
        let country = chance.below(draft.rows.len());
        let country = draft.rows[country].country;
        draft.rows.retain(|row| row.country == country);
        draft
    }),
    Kind::new("random world, tags shared and split", |maker, chance| {
        let (shared, split) = (1 + chance.below(4), 1 + chance.below(4));
        let draft = maker.usual(chance);
        draft.with(|row| {
            let tag: usize = row.tag.trim_start_matches('T').parse().unwrap_or(0);
            row.tag = format!("t{}-{}", tag / shared, chance.below(split));
        })
    }),
    Kind::new("random world, imports", imports),
    Kind::new("random world, a few hundred rows", |maker, chance| {
        let mut draft = maker.usual(chance);
        draft.rows.truncate(200 + chance.below(600));
        draft
    }),
    Kind::new("random world, one client", |maker, chance| {
        let mut draft = maker.larger(3).usual(chance);
        let tag = draft.rows[chance.below(draft.rows.len())].tag.clone();
        draft.rows.retain(|row| row.tag == tag);
        draft
    }),
    Kind::new("random world, neighbors alone", |maker, chance| {
        let clients = World::USUAL.clients(&maker.states, true, chance);
        let work = work(chance);
        Draft::from(rows(&maker.states, &clients, &work, maker.entries, chance))
    }),
    Kind::new("random world, no times", |maker, chance| {
        maker.usual(chance).with(|row| row.at = None)
    }),
];

fn hard(maker: &Maker, table: bool, chance: &mut Chance) -> Draft {
    let draft = maker.world(HARD, table, chance);
    let mut draft = draft
        .noisy(0.05, &maker.states, chance)
        .written(Clock::Minutes);
    chance.shuffle(&mut draft.rows);
    draft.with(|row| row.at = row.at.filter(|_| !chance.happens(0.25)))
}

/// Some offices stand in another country.
fn contractors(maker: &Maker, chance: &mut Chance) -> Draft {
    maker.changed(chance, |client, chance| {
        if chance.happens(0.3) {
            let there = chance.below(maker.states.all.len());
            client.zone = maker.states.all[there].zone.clone();
        }
    })
}

/// Machines that send hundreds of numbers within seconds, at any hour.
fn imports(maker: &Maker, chance: &mut Chance) -> Draft {
    let mut clients = World::USUAL.clients(&maker.states, false, chance);
    for client in &mut clients {
        client.outside = chance.between(0.3, 1.0);
    }
    let mut work = work(chance);
    (work.session, work.gap) = (chance.between(30.0, 200.0), 0.5);
    Draft::from(rows(&maker.states, &clients, &work, maker.entries, chance))
}
