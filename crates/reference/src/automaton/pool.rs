//! The states of all automata, each kept once: two states that answer alike, now and after every
//! digit, are one.
//!
//! A state from which all digits lead to one and the same state needs no table: what it answers
//! depends only on how many digits are left. Such states are kept as *tails*, one row of answers by
//! digits left, and a reader stops there.

use super::tails;
use std::collections::HashMap;

/// Answers by digits left: none, one … seventeen, more.
pub(super) const TAIL: usize = 19;

/// A state in the pool.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(super) enum State {
    Table(usize),
    Tail(usize),
}

/// Every state of every automaton.
#[derive(Default)]
pub(super) struct Pool {
    pub(super) tables: Vec<([State; 10], u16)>,
    pub(super) tails: Vec<[u16; TAIL]>,
    known_tables: HashMap<([State; 10], u16), State>,
    known_tails: HashMap<[u16; TAIL], State>,
}

impl Pool {
    /// The state that answers the same whatever follows.
    pub(super) fn constant(&mut self, answer: u16) -> State {
        self.tail([answer; TAIL])
    }

    /// The state that answers `answer` if the digits end here and otherwise goes on by the next
    /// digit.
    pub(super) fn state(&mut self, answer: u16, next: [State; 10]) -> State {
        if let [State::Tail(tail), rest @ ..] = next
            && rest.iter().all(|other| *other == State::Tail(tail))
        {
            let after = self.tails[tail];
            if after[TAIL - 2] == after[TAIL - 1] {
                let mut row = [answer; TAIL];
                row[1..].copy_from_slice(&after[..TAIL - 1]);
                return self.tail(row);
            }
        }
        let place = State::Table(self.tables.len());
        let known = *self.known_tables.entry((next, answer)).or_insert(place);
        if known == place {
            self.tables.push((next, answer));
        }
        known
    }

    /// The state after one digit.
    pub(super) fn after(&mut self, state: State, digit: usize) -> State {
        match state {
            State::Table(table) => self.tables[table].0[digit],
            State::Tail(tail) => {
                let after = tails::after(&self.tails[tail]);
                self.tail(after)
            }
        }
    }

    /// The answer if the digits end here.
    pub(super) fn answer(&self, state: State) -> u16 {
        match state {
            State::Table(table) => self.tables[table].1,
            State::Tail(tail) => self.tails[tail][0],
        }
    }

    fn tail(&mut self, row: [u16; TAIL]) -> State {
        let place = State::Tail(self.tails.len());
        let known = *self.known_tails.entry(row).or_insert(place);
        if known == place {
            self.tails.push(row);
        }
        known
    }
}
