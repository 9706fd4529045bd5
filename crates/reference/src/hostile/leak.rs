//! Kinds of lists whose clients are those of the leak of 2021, with something wrong in each.

use super::draft::{Clock, Draft};
use super::draw::{World, work};
use super::kinds::{Kind, Maker};
use super::world::rows;
use crate::corpus::chance::Chance;

pub(super) const KINDS: [Kind; 20] = [
    Kind::new("as it is", |maker, chance| maker.leak(chance)),
    Kind::new("midnights", |maker, chance| {
        maker.leak(chance).written(Clock::Midnights)
    }),
    Kind::new("days", |maker, chance| {
        maker.leak(chance).written(Clock::Days)
    }),
    Kind::new("no times", |maker, chance| {
        maker.leak(chance).with(|row| row.at = None)
    }),
    Kind::new("clocks hours off", |maker, chance| {
        let late = 3600 * (3 + chance.below(19) as i64);
        let leak = maker.leak(chance);
        leak.with(|row| row.at = row.at.map(|at| at + late))
    }),
    Kind::new("a second agency at night that looks abroad", second_agency),
    Kind::new("the vendor's staff", staff),
    Kind::new("a wrong table that holds main targets", |maker, chance| {
        let mut wrong: Vec<usize> = ["QA", "DZ", "UG", "PK", "YE", "ES"]
            .map(|code| maker.states.at(code))
            .to_vec();
        chance.shuffle(&mut wrong);
        wrong.truncate(4);
        wrong.extend((0..6).map(|_| chance.below(maker.states.all.len())));
        maker.known(wrong, chance)
    }),
    Kind::new("nobody is known", |maker, chance| {
        let other = maker.states.at("NZ");
        maker.known(vec![other], chance)
    }),
    Kind::new("numbers of one country", |maker, chance| {
        let country = maker
            .states
            .at(chance.pick(&["MX", "QA", "DZ", "MA", "AE", "GB"]));
        let mut leak = maker.larger(4).leak(chance);
        leak.rows.retain(|row| row.country == country);
        leak
    }),
    Kind::new("a hidden customer", hidden),
    Kind::new("every row twice", |maker, chance| {
        let mut leak = maker.smaller(2).leak(chance);
        leak.rows = leak
            .rows
            .into_iter()
            .flat_map(|row| [row.clone(), row])
            .collect();
        leak
    }),
    Kind::new("tags are countries", |maker, chance| {
        let code = |at: usize| maker.states.all[at].region.code().to_owned();
        maker.leak(chance).with(|row| row.tag = code(row.country))
    }),
    Kind::new("clients share a tag", |maker, chance| {
        let last = chance.below(4);
        let shared = ["135", "246", "127", "480"][last];
        maker.leak(chance).with(|row| {
            if row.tag.ends_with(|end| shared.contains(end)) {
                row.tag = "one".to_owned();
            }
        })
    }),
    Kind::new("tags by chance", |maker, chance| {
        let leak = maker.leak(chance);
        leak.with(|row| row.tag = format!("t{}", chance.below(13)))
    }),
    Kind::new("one tag", |maker, chance| {
        maker.leak(chance).with(|row| row.tag = "all".to_owned())
    }),
    Kind::new("wrong tags", |maker, chance| {
        let share = chance.between(0.1, 0.7);
        let leak = maker.leak(chance);
        leak.with(|row| {
            if chance.happens(share) {
                row.tag = format!("C{:02}", 1 + chance.below(11));
            }
        })
    }),
    Kind::new("a third has tags", |maker, chance| {
        let leak = maker.leak(chance);
        leak.with(|row| {
            if !chance.happens(0.33) {
                row.tag.clear();
            }
        })
    }),
    Kind::new("a few hundred rows", |maker, chance| {
        let mut leak = maker.leak(chance);
        leak.rows.truncate(200 + chance.below(600));
        leak
    }),
    Kind::new(
        "no order, minutes, a third without times",
        |maker, chance| {
            let mut leak = maker.leak(chance).written(Clock::Minutes);
            chance.shuffle(&mut leak.rows);
            leak.with(|row| row.at = row.at.filter(|_| !chance.happens(0.33)))
        },
    ),
];

/// A second Moroccan agency, at work when it is night in Morocco, that looks at Algeria and France.
fn second_agency(maker: &Maker, chance: &mut Chance) -> Draft {
    let states = &maker.states;
    let morocco = states.at("MA");
    let mut agency = World::USUAL.client(states, morocco, 1.0, chance);
    agency.targets = vec![
        (states.at("DZ"), 0.8),
        (states.at("FR"), 0.15),
        (morocco, 0.05),
    ];
    agency.opens = chance.between(14.0, 20.0);
    agency.closes = agency.opens + 8.0;
    let work = work(chance);
    let more = rows(states, &[agency], &work, maker.entries / 5, chance);
    maker.leak(chance).and(more)
}

/// The vendor's own people, who try things out on each other's phones in office hours.
fn staff(maker: &Maker, chance: &mut Chance) -> Draft {
    let states = &maker.states;
    let mut vendor = World::USUAL.client(states, states.at("IL"), 1.0, chance);
    vendor.targets = vec![(states.at("IL"), 0.97), (states.at("US"), 0.03)];
    let work = work(chance);
    let mut more = rows(states, &[vendor], &work, maker.entries / 10, chance);
    for row in &mut more {
        row.government = None;
        row.tag.clear();
    }
    maker.leak(chance).and(more)
}

/// A customer that the table does not name, among those that it does.
fn hidden(maker: &Maker, chance: &mut Chance) -> Draft {
    let states = &maker.states;
    let code = chance.pick(&["PL", "JO", "TH", "GH", "CZ", "EC"]);
    let client = World::USUAL.client(states, states.at(code), 1.0, chance);
    let work = work(chance);
    let more = rows(states, &[client], &work, maker.entries / 10, chance);
    let mut draft = maker.leak(chance);
    let mut known: Vec<usize> = draft.rows.iter().filter_map(|row| row.government).collect();
    known.sort_unstable();
    known.dedup();
    draft.customers = Some(known);
    draft.and(more)
}
