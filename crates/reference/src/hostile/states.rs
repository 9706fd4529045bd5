//! States that may be made clients of a made-up world: those of the table of governments of whose
//! numbers some cannot ring.

use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::cell::RefCell;
use targetlist::attribute::Governments;
use targetlist::plan::Region;
use targetlist::simulate::Ranges;

/// A state that may be a client.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) region: Region,
    pub(super) zone: TimeZone,
    /// Days off of the years 2016 to 2021, Monday first.
    pub(super) off: [bool; 7],
    /// Positions of its neighbors.
    pub(super) neighbors: Vec<usize>,
}

/// All of them, and their numbers.
pub(super) struct States {
    pub(super) all: Vec<State>,
    ranges: RefCell<Ranges>,
}

const DAYS: [&str; 7] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

impl States {
    pub(super) fn new() -> States {
        let mut ranges = Ranges::default();
        let rows: Vec<(State, &str)> = Governments::TABLE
            .lines()
            .filter(|line| !line.starts_with('#'))
            .skip(1)
            .map(state)
            .filter(|(state, _)| ranges.number(state.region, 0).is_some())
            .collect();
        let at = |code: &str| {
            rows.iter()
                .position(|(state, _)| state.region.code() == code)
        };
        let neighbors: Vec<Vec<usize>> = rows
            .iter()
            .map(|(_, codes)| codes.split('+').filter_map(at).collect())
            .collect();
        let all = rows.iter().zip(neighbors);
        States {
            all: all
                .map(|((state, _), neighbors)| State {
                    neighbors,
                    ..state.clone()
                })
                .collect(),
            ranges: RefCell::new(ranges),
        }
    }

    /// The place of a state that must be there.
    pub(super) fn at(&self, code: &str) -> usize {
        let found = self.all.iter().position(|one| one.region.code() == code);
        found.expect("a state of the table with numbers that cannot ring")
    }

    /// A number that cannot ring.
    pub(super) fn number(&self, state: usize, seed: u64) -> String {
        let number = self
            .ranges
            .borrow_mut()
            .number(self.all[state].region, seed);
        number.expect("every state here has numbers")
    }
}

/// A row of the table of governments, and the codes of its neighbors. Only behind these columns are
/// cells with commas.
fn state(line: &str) -> (State, &str) {
    let cells: Vec<&str> = line.split(',').collect();
    let zones = TimeZoneDatabase::bundled();
    // Weekends that changed before or after these years.
    let weekend = cells[2]
        .split(';')
        .rev()
        .find(|span| !span.starts_with("202"))
        .unwrap_or("");
    let weekend = weekend.rsplit(':').next().unwrap_or("");
    let state = State {
        region: Region::named(cells[0]).expect("a region"),
        zone: zones.get(cells[1]).expect("a zone"),
        off: DAYS.map(|day| weekend.split('+').any(|off| off == day)),
        neighbors: Vec::new(),
    };
    (state, cells[5])
}
