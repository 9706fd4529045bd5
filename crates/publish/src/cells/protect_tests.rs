//! The reference table: small cells, the attack on withholding them alone, the optimum, the
//! intervals that remain.

use super::{CellKey, CellSystem, Crosstab, Dimension, Published, SmallCells, Suppressed, check};
use crate::Value;

const CLIENTS: [&str; 4] = ["MX", "MA", "HU", "AZ"];
const ROLES: [&str; 4] = ["journalists", "activists", "lawyers", "politicians"];
const COUNTS: [[u64; 4]; 4] = [
    [25, 12, 3, 60],
    [38, 20, 7, 35],
    [9, 2, 4, 11],
    [30, 15, 1, 8],
];

fn cell(client: &str, role: &str) -> CellKey {
    CellKey::of([("client", client), ("role", role)])
}

fn reference() -> CellSystem {
    let clients = Dimension::new("client", "client", CLIENTS);
    let roles = Dimension::new("role", "role", ROLES);
    let mut table = Crosstab::two_way("roles", "Clients and roles", clients, roles).unwrap();
    for (client, row) in CLIENTS.iter().zip(COUNTS) {
        for (role, count) in ROLES.iter().zip(row) {
            table.count(&[client, role], count).unwrap();
        }
    }
    let mut cells = CellSystem::new();
    cells.crosstab(&table).unwrap();
    cells
}

#[test]
fn small_cells_alone_are_recovered() {
    let cells = reference();
    let mut published = Published::new();
    for (key, _) in cells.keys() {
        let count = cells.count(key).unwrap();
        published
            .cell(
                key.clone(),
                &if count < 5 {
                    Value::Withheld
                } else {
                    Value::Count(count)
                },
            )
            .unwrap();
    }
    let found = published.attack(&cells).unwrap();
    let told: Vec<_> = found
        .iter()
        .map(|(key, interval)| (key.clone(), interval.low, interval.high))
        .collect();
    let exact = |client, role, count| (cell(client, role), count, Some(count));
    assert_eq!(
        told,
        [
            exact("AZ", "lawyers", 1),
            exact("HU", "activists", 2),
            exact("HU", "lawyers", 4),
            exact("MX", "lawyers", 3)
        ]
    );
    let refused = check(&cells, &published, &SmallCells::default()).unwrap_err();
    assert!(refused.code() == "disclosure", "{refused}");
    assert!(
        refused.to_string().contains("4 cells") && !refused.to_string().contains("MX"),
        "{refused}"
    );
}

#[test]
fn the_optimum_is_reached() {
    let protected = Suppressed::new(reference(), SmallCells::default()).unwrap();
    assert_eq!((protected.small(), protected.added()), (4, 2));
    let added = [cell("MX", "activists"), cell("AZ", "activists")];
    assert_eq!(
        added
            .iter()
            .map(|key| protected.cells.count(key).unwrap())
            .sum::<u64>(),
        27
    );
    assert!(added.iter().all(|key| protected.count(key).is_none()));
    let bounds = |client, role| {
        protected
            .bounds(&cell(client, role))
            .unwrap()
            .map(|found| (found.low, found.high))
    };
    assert_eq!(bounds("MX", "lawyers"), Some((0, Some(8))));
    assert_eq!(bounds("HU", "activists"), Some((0, Some(6))));
    assert_eq!(bounds("HU", "lawyers"), Some((0, Some(6))));
    assert_eq!(bounds("AZ", "lawyers"), Some((0, Some(8))));
    assert_eq!(bounds("MA", "lawyers"), Some((7, Some(7))));
    assert_eq!(protected.bounds(&cell("MX", "pilots")).unwrap(), None);
}

/// Eight phones of a named system and two of others: who knows that a name has five at least knows
/// that the others are five at most.
#[test]
fn what_a_row_is_known_to_be_at_least_narrows_the_others() {
    let total = |least: u64| {
        let systems = Dimension::new("system", "system", ["iOS", "others"]);
        let mut table = Crosstab::one_way("systems", "Systems", systems).unwrap();
        table.count(&["iOS"], 8).unwrap();
        table.count(&["others"], 2).unwrap();
        let mut cells = CellSystem::new();
        cells.crosstab(&table).unwrap();
        cells.at_least(&CellKey::of([("system", "iOS")]), least);
        cells.at_least(&CellKey::of([("system", "others")]), 1);
        let rule = SmallCells::default().of_phones(10);
        let protected = Suppressed::new(cells, rule).unwrap();
        protected.count(&CellKey::total())
    };
    assert_eq!((total(0), total(5)), (Some(10), None));
}
