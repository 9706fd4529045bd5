//! What a kind of list is, and what its maker has to hand.

use super::draft::Draft;
use super::draw::{World, work};
use super::states::States;
use super::world::{Client, rows};
use crate::corpus::chance::Chance;
use std::rc::Rc;

type Make = fn(&Maker, &mut Chance) -> Draft;

/// A kind of list that may mislead.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) make: Make,
}

impl Kind {
    pub(super) const fn new(name: &'static str, make: Make) -> Kind {
        Kind { name, make }
    }
}

/// States, and how many entries a list has.
#[derive(Clone)]
pub(super) struct Maker {
    pub(super) states: Rc<States>,
    pub(super) entries: usize,
}

impl Maker {
    /// For lists of which a part is left out.
    pub(super) fn larger(&self, times: usize) -> Maker {
        let entries = self.entries * times;
        Maker {
            entries,
            ..self.clone()
        }
    }

    /// For lists whose rows are written several times.
    pub(super) fn smaller(&self, times: usize) -> Maker {
        let entries = self.entries / times;
        Maker {
            entries,
            ..self.clone()
        }
    }

    pub(super) fn leak(&self, chance: &mut Chance) -> Draft {
        Draft::of_2021(&self.states, self.entries, chance)
    }

    /// The leak, with other customers known.
    pub(super) fn known(&self, mut customers: Vec<usize>, chance: &mut Chance) -> Draft {
        customers.sort_unstable();
        customers.dedup();
        let mut leak = self.leak(chance);
        leak.customers = Some(customers);
        leak
    }

    pub(super) fn world(&self, world: World, table: bool, chance: &mut Chance) -> Draft {
        Draft::of_world(world, &self.states, self.entries, table, chance)
    }

    pub(super) fn usual(&self, chance: &mut Chance) -> Draft {
        self.world(World::USUAL, false, chance)
    }

    /// A usual world with its clients changed.
    pub(super) fn changed(
        &self,
        chance: &mut Chance,
        change: impl Fn(&mut Client, &mut Chance),
    ) -> Draft {
        let mut clients = World::USUAL.clients(&self.states, false, chance);
        clients.iter_mut().for_each(|client| change(client, chance));
        let work = work(chance);
        Draft::from(rows(&self.states, &clients, &work, self.entries, chance))
    }
}
