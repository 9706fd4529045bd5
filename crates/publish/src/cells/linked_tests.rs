//! Small cells in linked tables, as a publication prints them, and the attack on what is really
//! printed.

use super::{
    CellKey, CellSystem, Crosstab, Differencing, Dimension, Published, Release, SmallCells,
    Suppressed, check, difference,
};
use crate::{DataTable, Value};

/// Clients, countries of the numbers with their continents, and roles, from one list of people.
fn tables() -> (Crosstab, Crosstab, CellSystem) {
    let (clients, countries, roles) = (
        ["T01", "T02", "T03"],
        ["FR", "HU", "MX", "MA"],
        ["journalists", "lawyers"],
    );
    let dimension = |name, codes: &[&str]| Dimension::new(name, name, codes.iter().copied());
    let two_way = |name, columns| {
        Crosstab::two_way(name, name, dimension("client", &clients), columns).unwrap()
    };
    let mut by_country = two_way("client_countries", dimension("country", &countries));
    let mut by_role = two_way("client_roles", dimension("role", &roles));
    let counts = [[40, 3, 12, 9], [6, 21, 0, 15], [18, 11, 7, 2]];
    let lawyers: [u64; 3] = [4, 12, 20];
    for ((client, row), lawyers) in clients.iter().zip(counts).zip(lawyers) {
        for (country, count) in countries.iter().zip(row) {
            by_country.count(&[client, country], count).unwrap();
        }
        by_role.count(&[client, "lawyers"], lawyers).unwrap();
        by_role
            .count(&[client, "journalists"], row.iter().sum::<u64>() - lawyers)
            .unwrap();
    }
    let mut cells = CellSystem::new();
    cells.crosstab(&by_country).unwrap();
    cells.crosstab(&by_role).unwrap();
    cells
        .aggregate(("continent", "Europe"), "country", &["FR", "HU"])
        .unwrap();
    cells
        .single(CellKey::of([("continent", "Europe")]), 99, true)
        .unwrap();
    (by_country, by_role, cells)
}

fn printed(by_country: &Crosstab, by_role: &Crosstab, tables: &[DataTable; 2]) -> Published {
    let mut published = Published::new();
    by_country.read(&tables[0], &mut published).unwrap();
    by_role.read(&tables[1], &mut published).unwrap();
    published
        .cell(CellKey::of([("continent", "Europe")]), &Value::Count(99))
        .unwrap();
    published
}

#[test]
fn linked_tables_are_protected_together() {
    let (by_country, by_role, cells) = tables();
    let protected = Suppressed::new(cells, SmallCells::default()).unwrap();
    let tables = [&by_country, &by_role].map(|table| table.table(&protected, "Telephone numbers."));
    let published = printed(&by_country, &by_role, &tables);
    check(&protected.cells, &published, protected.settings()).unwrap();
    for (key, interval) in published.attack(&protected.cells).unwrap() {
        assert!(
            interval.high.is_none_or(|high| high - interval.low >= 5),
            "{key}: {interval:?}"
        );
    }
    let release = Release::of(&published);
    difference(
        &release,
        &published,
        &protected.cells,
        protected.settings(),
        Differencing::Refused,
    )
    .unwrap();
}

#[test]
fn any_withheld_count_that_slips_through_is_found() {
    let (by_country, by_role, cells) = tables();
    let protected = Suppressed::new(cells, SmallCells::default()).unwrap();
    let whole = [&by_country, &by_role].map(|table| table.table(&protected, "Telephone numbers."));
    let mut slipped = 0;
    for (table, crosstab) in [&by_country, &by_role].into_iter().enumerate() {
        for row in 0..whole[table].len() as usize {
            let mut tables = whole.clone();
            let last = tables[table].columns().len() - 1;
            if tables[table].rows().nth(row).unwrap()[last] != Value::Withheld {
                continue;
            }
            let mut alone = Published::new();
            let mut one = DataTable::new("one", "One", tables[table].columns().to_vec());
            one.push(tables[table].rows().nth(row).unwrap());
            crosstab.read(&one, &mut alone).unwrap();
            let key = alone
                .attack(&protected.cells)
                .unwrap()
                .into_keys()
                .next()
                .unwrap();
            tables[table].rows_mut()[row][last] =
                Value::Count(protected.cells.count(&key).unwrap());
            let refused = check(
                &protected.cells,
                &printed(&by_country, &by_role, &tables),
                protected.settings(),
            )
            .unwrap_err();
            assert!(refused.code() == "disclosure", "{refused}");
            slipped += 1;
        }
    }
    assert!(slipped >= 6, "{slipped}");
}
