//! The solver against trying every table, and made-up tables of every shape against the rule.

use super::{CellKey, CellSystem, Crosstab, Dimension, Published, SmallCells, Suppressed, check};
use crate::Value;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;

/// A crosstab with random counts, many of them small or zero.
fn random(
    random: &mut impl Rng,
    name: &'static str,
    [rows, columns]: [(&'static str, usize); 2],
    most: u64,
) -> Crosstab {
    let dimension = |(name, size): (&'static str, usize)| {
        Dimension::new(name, name, (0..size).map(|code| code.to_string()))
    };
    let mut table = Crosstab::two_way(name, name, dimension(rows), dimension(columns)).unwrap();
    for column in 0..columns.1 {
        for row in 0..rows.1 {
            let count = if random.random_bool(0.3) {
                0
            } else {
                most / random.random_range(1..=most)
            };
            let codes = [row.to_string(), column.to_string()];
            table
                .count(&codes.each_ref().map(String::as_str), count)
                .unwrap();
        }
    }
    table
}

fn system(tables: &[&Crosstab]) -> CellSystem {
    let mut cells = CellSystem::new();
    tables
        .iter()
        .for_each(|table| cells.crosstab(table).unwrap());
    cells
}

/// The least and the most of every withheld cell over all tables that there are.
fn by_trying(cells: &CellSystem, published: &Published) -> BTreeMap<CellKey, (u64, u64)> {
    let known = published.known(cells).unwrap();
    let unknown: Vec<usize> = (0..known.len())
        .filter(|cell| known[*cell].is_none())
        .collect();
    let mut found = BTreeMap::new();
    let mut values: Vec<i64> = known.iter().map(|value| value.unwrap_or(0)).collect();
    // No cell exceeds the grand total, which is printed.
    let total = values[cells.position(&CellKey::total()).unwrap()];
    walk(cells, &unknown, &mut values, total, &mut |values| {
        for cell in &unknown {
            let value = values[*cell] as u64;
            let range = found.entry(*cell).or_insert((value, value));
            *range = (range.0.min(value), range.1.max(value));
        }
    });
    cells
        .keys()
        .filter_map(|(key, at)| found.get(&at).map(|range| (key.clone(), *range)))
        .collect()
}

/// Tries every value of every unknown cell.
fn walk(
    cells: &CellSystem,
    unknown: &[usize],
    values: &mut Vec<i64>,
    total: i64,
    seen: &mut impl FnMut(&[i64]),
) {
    let open = |cell: usize| unknown.contains(&cell);
    for relation in &cells.relations {
        let sum: i64 = relation
            .terms()
            .map(|(cell, sign)| if open(cell) { 0 } else { sign * values[cell] })
            .sum();
        let signs: Vec<i64> = relation
            .terms()
            .filter(|(cell, _)| open(*cell))
            .map(|(_, sign)| sign)
            .collect();
        // Nothing open can make it up.
        if (signs.iter().all(|sign| *sign > 0) && sum > 0)
            || (signs.iter().all(|sign| *sign < 0) && sum < 0)
        {
            return;
        }
    }
    let Some((first, rest)) = unknown.split_first() else {
        return seen(values);
    };
    for value in 0..=total {
        values[*first] = value;
        walk(cells, rest, values, total, seen);
    }
}

#[test]
fn bounds_are_those_of_trying_every_table() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let mut compared = 0;
    for _ in 0..25 {
        let shapes = [[("a", 3), ("b", 3)], [("a", 2), ("b", 4)]];
        let shape = shapes[rng.random_range(0..2)];
        let cells = system(&[&random(&mut rng, "tiny", shape, 4)]);
        let mut published = Published::new();
        for (key, _) in cells.keys() {
            let withheld = *key != CellKey::total() && rng.random_bool(0.4);
            let value = if withheld {
                Value::Withheld
            } else {
                Value::Count(cells.count(key).unwrap())
            };
            published.cell(key.clone(), &value).unwrap();
        }
        let tried = by_trying(&cells, &published);
        for (key, interval) in published.attack(&cells).unwrap() {
            assert_eq!(
                (interval.low, interval.high),
                (tried[&key].0, Some(tried[&key].1)),
                "{key}"
            );
            compared += 1;
        }
    }
    assert!(compared > 80, "{compared}");
}

#[test]
fn every_table_is_protected() {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let (mut small, mut added) = (0, 0);
    for _ in 0..20 {
        let (clients, countries) = (rng.random_range(2..7), rng.random_range(2..9));
        let most = [8, 40, 400][rng.random_range(0..3)];
        let table = random(
            &mut rng,
            "made_up",
            [("client", clients), ("country", countries)],
            most,
        );
        let settings = SmallCells::below([3, 5, 10][rng.random_range(0..3)]).unwrap();
        let protected = Suppressed::new(system(&[&table]), settings.clone()).unwrap();
        small += protected.small();
        added += protected.added();
        let published = protected.published();
        for (key, interval) in published.attack(&protected.cells).unwrap() {
            let count = protected.cells.count(&key).unwrap();
            assert!(
                interval.low <= count
                    && interval.high.is_none_or(
                        |high| count <= high && high - interval.low >= settings.threshold()
                    )
            );
        }
        // Printing any one of the withheld cells that are not small would have been too much:
        // nothing is withheld in vain.
        for key in published
            .0
            .iter()
            .filter(|(_, value)| value.is_none())
            .map(|(key, _)| key.clone())
        {
            let count = protected.cells.count(&key).unwrap();
            let mut more = published.clone();
            more.0.insert(key, Some(count));
            assert!(check(&protected.cells, &more, &settings).is_err());
        }
    }
    assert!(small > 60 && added > 10, "{small} {added}");
}

/// The same people of three clients, by role.
fn of_the_same(random: &mut impl Rng, countries: &Crosstab) -> Crosstab {
    let clients = Dimension::new("client", "client", ["0", "1", "2"]);
    let roles = Dimension::new("role", "role", ["lawyers", "others"]);
    let mut table = Crosstab::two_way("roles", "Roles", clients, roles).unwrap();
    for client in ["0", "1", "2"] {
        let all = countries.sum(&CellKey::of([("client", client)]));
        let lawyers = random.random_range(0..=all);
        table.count(&[client, "lawyers"], lawyers).unwrap();
        table.count(&[client, "others"], all - lawyers).unwrap();
    }
    table
}

#[test]
fn linked_tables_and_hierarchies_are_protected() {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    for _ in 0..4 {
        let sizes = [("client", 3), ("country", 4)];
        let countries = random(&mut rng, "countries", sizes, 60);
        let roles = of_the_same(&mut rng, &countries);
        let mut cells = system(&[&countries, &roles]);
        cells
            .aggregate(("continent", "north"), "country", &["0", "1"])
            .unwrap();
        let north: Vec<(CellKey, u64)> = cells
            .keys()
            .filter(|(key, _)| key.category("continent").is_some())
            .map(|(key, _)| (key.clone(), cells.count(key).unwrap()))
            .collect();
        north
            .iter()
            .for_each(|(key, count)| cells.single(key.clone(), *count, true).unwrap());
        let protected = Suppressed::new(cells, SmallCells::default()).unwrap();
        assert!(protected.small() > 0);
        protected.verify().unwrap();
    }
}

#[test]
fn the_same_input_gives_the_same_cells() {
    let table = random(
        &mut ChaCha8Rng::seed_from_u64(4),
        "twice",
        [("client", 6), ("country", 12)],
        200,
    );
    let once = || {
        Suppressed::new(system(&[&table]), SmallCells::default())
            .unwrap()
            .published()
    };
    assert_eq!(once(), once());
}
