//! The earlier release of the same cells, and which counts of the next one would reveal who was
//! added since.

use super::{CellKey, CellSystem, Differencing, Release, SmallCells};
use crate::cells::CellError;
use targetlist::Error;

/// The release before, by the cells of the next one.
#[derive(Clone, Default)]
pub(super) struct Before {
    /// Counts that differ from the printed ones by fewer than the threshold: they are held back.
    pub(super) held: Vec<usize>,
    /// Counts that were withheld and stay so, where printing them would tell of the old ones.
    pub(super) kept: Vec<usize>,
    /// The least that a cell can be for one who supposes that people were only added. None where it
    /// was not printed or has shrunk.
    floors: Vec<i64>,
}

impl Before {
    /// # Errors
    /// Code `disclosure` where the total itself differs by so few: whatever else is printed
    /// is about them.
    pub(super) fn of(
        earlier: Option<&Release>,
        cells: &CellSystem,
        settings: &SmallCells,
        choice: Differencing,
    ) -> Result<Before, Error> {
        let mut before = Before {
            held: Vec::new(),
            kept: Vec::new(),
            floors: vec![0; cells.list.len()],
        };
        let Some(earlier) = earlier.filter(|_| choice == Differencing::Refused) else {
            return Ok(before);
        };
        let renamed = some_are_gone(earlier, cells);
        for (key, at) in cells.keys() {
            let cell = cells.list.get(at);
            let now = cell.map_or(0, |cell| cell.count);
            let least = earlier.printed(key).filter(|then| *then <= now).max();
            if let (Some(least), Some(floor)) = (least, before.floors.get_mut(at)) {
                *floor = i64::try_from(least).unwrap_or(i64::MAX);
            }
            let is_told = cell.is_some_and(|cell| cell.printed && cell.count > 0);
            if renamed && is_told && is_new(earlier, key) {
                before.held.push(at);
            }
            let apart = earlier.printed(key).map(|then| then.abs_diff(now));
            let close = apart.filter(|apart| settings.few(*apart)).min();
            let Some(apart) = close.filter(|_| !settings.excepted(key)) else {
                continue;
            };
            if *key == CellKey::total() {
                return Err(CellError::TooClose {
                    changed: apart,
                    threshold: settings.threshold(),
                }
                .into());
            }
            before.held.push(at);
        }
        Ok(before)
    }

    /// The same, and what was withheld before stays so, zeros that are printed apart.
    pub(super) fn keeping(
        mut self,
        earlier: &Release,
        cells: &CellSystem,
        settings: &SmallCells,
    ) -> Before {
        let withheld = cells.keys().filter(|(key, at)| {
            let zero = cells.list.get(*at).is_some_and(|cell| cell.count == 0);
            let open = (zero && settings.prints_zeros()) || settings.excepted(key);
            earlier.published.0.get(key) == Some(&None) && !open
        });
        self.kept = withheld.map(|(_, at)| at).collect();
        self
    }

    /// Whether a cell is withheld for the sake of the release before.
    pub(super) fn withholds(&self, cell: usize) -> bool {
        self.held.contains(&cell) || self.kept.contains(&cell)
    }

    pub(super) fn floor(&self, cell: usize) -> i64 {
        self.floors.get(cell).copied().unwrap_or(0)
    }

    /// Whether there was a release to compare with.
    pub(super) fn is_known(&self) -> bool {
        self.floors.iter().any(|floor| *floor > 0)
    }
}

/// What clients are told apart by. A government that is likely enough now has another name than it
/// had, so that its counts have nothing to be compared with.
const CLIENT: &str = "client";

/// Whether a client of the release before, of which some were counted, is not there any more.
fn some_are_gone(earlier: &Release, cells: &CellSystem) -> bool {
    let mut clients = earlier.published.0.iter();
    clients.any(|(key, count)| {
        let is_client = key.category(CLIENT).is_some() && *count != Some(0);
        is_client && cells.position(key).is_none()
    })
}

/// Whether a cell is of a client that the release before did not have.
fn is_new(earlier: &Release, key: &CellKey) -> bool {
    let client = key.category(CLIENT);
    client.is_some_and(|client| {
        let all = CellKey::of([(CLIENT, client)]);
        !earlier.published.0.contains_key(&all)
    })
}
