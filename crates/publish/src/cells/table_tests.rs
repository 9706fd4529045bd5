//! Crosstabs as tables and back, exceptions, shares, and what is refused.

use super::{
    CellKey, CellSystem, Crosstab, Dimension, Published, SmallCells, Suppressed, check, complement,
};
use crate::Value;
use targetlist::stats::Unit;

enum Phones {}
impl Unit for Phones {
    const ONE: &'static str = "phone";
    const MANY: &'static str = "phones";
}

fn crosstab(counts: &[(&str, &str, u64)]) -> Crosstab {
    let clients = Dimension::new("client", "client", ["HU", "MX", "MA"]);
    let roles = Dimension::new("role", "role", ["journalists", "lawyers", "activists"]);
    let mut table = Crosstab::two_way("roles", "Clients and roles", clients, roles).unwrap();
    counts
        .iter()
        .for_each(|(client, role, count)| table.count(&[client, role], *count).unwrap());
    table
}

const COUNTS: [(&str, &str, u64); 9] = [
    ("HU", "journalists", 9),
    ("HU", "lawyers", 4),
    ("HU", "activists", 0),
    ("MX", "journalists", 25),
    ("MX", "lawyers", 12),
    ("MX", "activists", 8),
    ("MA", "journalists", 38),
    ("MA", "lawyers", 20),
    ("MA", "activists", 7),
];

fn system(table: &Crosstab) -> CellSystem {
    let mut cells = CellSystem::new();
    cells.crosstab(table).unwrap();
    cells
}

#[test]
fn a_table_is_printed_and_read_back() {
    let crosstab = crosstab(&COUNTS);
    let protected = Suppressed::new(system(&crosstab), SmallCells::default()).unwrap();
    let table = crosstab.table(&protected, "Telephone numbers.");
    assert_eq!(table.len(), 16);
    let rows: Vec<Vec<Value>> = table.rows().collect();
    assert_eq!(
        rows[1],
        [
            Value::text("HU"),
            Value::text("lawyers"),
            Value::text("HU, lawyers"),
            Value::Withheld
        ]
    );
    assert_eq!(
        rows[15],
        [
            Value::text("all"),
            Value::text("all"),
            Value::text("all"),
            Value::Count(123)
        ]
    );
    assert!(rows.contains(&vec![
        Value::text("HU"),
        Value::text("activists"),
        Value::text("HU, activists"),
        Value::Count(0)
    ]));
    assert_eq!(
        table.notes(),
        [
            "Counts from 1 to 4 are withheld, and others with them, so that no withheld count can be worked out from the rest."
        ]
    );
    let mut published = Published::new();
    crosstab.read(&table, &mut published).unwrap();
    assert_eq!(published, protected.published());
    check(&protected.cells, &published, protected.settings()).unwrap();
}

#[test]
fn what_is_really_printed_is_checked() {
    let crosstab = crosstab(&COUNTS);
    let protected = Suppressed::new(system(&crosstab), SmallCells::default()).unwrap();
    let mut table = crosstab.table(&protected, "Telephone numbers.");
    // A withheld neighbor slips through: the small one follows from its row.
    for row in table
        .rows_mut()
        .iter_mut()
        .filter(|row| row[0] == Value::text("HU") && row[1] == Value::text("journalists"))
    {
        row[3] = Value::Count(9);
    }
    let mut published = Published::new();
    crosstab.read(&table, &mut published).unwrap();
    let refused = check(&protected.cells, &published, protected.settings()).unwrap_err();
    assert!(refused.code() == "disclosure", "{refused}");
    let recovered = published
        .bounds(
            &protected.cells,
            &CellKey::of([("client", "HU"), ("role", "lawyers")]),
        )
        .unwrap()
        .unwrap();
    assert!(recovered.recovered() && recovered.low == 4);

    let mut published = protected.published();
    let elsewhere = published
        .cell(
            CellKey::of([("client", "HU"), ("role", "lawyers")]),
            &Value::Count(4),
        )
        .unwrap_err();
    assert!(elsewhere.code() == "disclosure", "{elsewhere}");
    published
        .cell(CellKey::of([("client", "PE")]), &Value::Count(30))
        .unwrap();
    assert!(
        check(&protected.cells, &published, protected.settings())
            .unwrap_err()
            .to_string()
            .contains("never checked")
    );
    let refused = Published::new().cell(CellKey::total(), &Value::text("4"));
    assert_eq!(refused.unwrap_err().code(), "disclosure");
}

#[test]
fn small_counts_of_one_table_are_withheld_in_another() {
    let mut cells = system(&crosstab(&COUNTS));
    // The same cell as the row sum of the crosstab, in a table of its own: 13 = 9 + 4 + 0.
    cells
        .single(CellKey::of([("client", "HU")]), 13, true)
        .unwrap();
    assert!(
        cells
            .single(CellKey::of([("client", "HU")]), 14, true)
            .is_err()
    );
    let protected = Suppressed::new(cells, SmallCells::default()).unwrap();
    protected.verify().unwrap();
}

/// Outcomes of 48 phones, of which a share is printed.
fn outcomes(infected: &CellKey) -> CellSystem {
    let outcomes = Dimension::new("outcome", "outcome", ["infected", "attempted", "none"]);
    let mut table = Crosstab::one_way("outcomes", "Outcomes", outcomes).unwrap();
    for (outcome, count) in [("infected", 4), ("attempted", 14), ("none", 30)] {
        table.count(&[outcome], count).unwrap();
    }
    let mut cells = system(&table);
    cells.share(infected, &CellKey::total()).unwrap();
    cells
}

#[test]
fn a_share_of_a_small_count_is_none() {
    let (infected, attempted) = (
        CellKey::of([("outcome", "infected")]),
        CellKey::of([("outcome", "attempted")]),
    );
    let usual = Suppressed::new(outcomes(&infected), SmallCells::default()).unwrap();
    assert_eq!(usual.value(&infected), Value::Withheld);
    let rate = |of, found| usual.rate::<Phones>(of, &CellKey::total(), found, "examined");
    assert!(rate(&infected, "infected").is_none());
    assert!(rate(&attempted, "attempted").is_none() || usual.count(&attempted).is_some());
}

#[test]
fn headlines_are_released_by_exception() {
    let infected = CellKey::of([("outcome", "infected")]);
    let cells = outcomes(&infected);
    let settings = SmallCells::default()
        .except(infected.clone(), "the headline")
        .unwrap();
    let released = Suppressed::new(cells.clone(), settings).unwrap();
    assert_eq!(released.value(&infected), Value::Count(4));
    let rate = released.rate::<Phones>(&infected, &CellKey::total(), "infected", "examined");
    assert_eq!(rate.map(|rate| (rate.hits(), rate.of())), Some((4, 48)));
    let (small, added) = (released.small(), released.added());
    let excepted = released.settings().exceptions().len();
    assert_eq!((small, added, excepted), (0, 0, 1));

    let typo = SmallCells::default()
        .except(CellKey::of([("outcome", "infectd")]), "the headline")
        .unwrap();
    assert!(Suppressed::new(cells, typo).unwrap_err().is_settings());
    let unexplained = SmallCells::default().except(infected, " ");
    assert!(unexplained.unwrap_err().is_settings());
}

#[test]
fn the_rest_of_a_share_is_a_cell() {
    let positive = CellKey::of([("outcome", "positive")]);
    let mut cells = CellSystem::new();
    cells.single(CellKey::total(), 67, true).unwrap();
    cells.single(positive.clone(), 66, true).unwrap();
    let unsaid = Suppressed::new(cells.clone(), SmallCells::default()).unwrap();
    assert!(
        unsaid
            .rate::<Phones>(&positive, &CellKey::total(), "positive", "examined")
            .is_none()
    );
    cells.share(&positive, &CellKey::total()).unwrap();
    let protected = Suppressed::new(cells.clone(), SmallCells::default()).unwrap();
    assert_eq!(protected.count(&positive), None);
    // Released by name, with the one that is left over.
    let settings = SmallCells::default()
        .except(positive.clone(), "the headline")
        .unwrap();
    let settings = settings.except(CellKey::total(), "the headline").unwrap();
    let stuck = Suppressed::new(cells.clone(), settings.clone()).unwrap_err();
    assert!(stuck.code() == "disclosure", "{stuck}");
    let settings = settings
        .except(complement(&positive, &CellKey::total()), "the one agreed")
        .unwrap();
    let released = Suppressed::new(cells, settings).unwrap();
    assert!(
        released
            .rate::<Phones>(&positive, &CellKey::total(), "positive", "examined")
            .is_some()
    );
}

#[test]
fn zeros_are_printed() {
    let cells = system(&crosstab(&COUNTS));
    let none = CellKey::of([("client", "HU"), ("role", "activists")]);
    let protected = Suppressed::new(cells, SmallCells::default()).unwrap();
    assert_eq!(protected.value(&none), Value::Count(0));
}

#[test]
fn sums_that_do_not_hold_are_refused() {
    let mut cells = CellSystem::new();
    cells.single(CellKey::total(), 10, true).unwrap();
    cells.single(CellKey::of([("role", "a")]), 4, true).unwrap();
    let wrong = cells.sum(&CellKey::total(), &[CellKey::of([("role", "a")])]);
    assert_eq!(wrong.unwrap_err().code(), "contradicting_figures");
    assert!(
        cells
            .sum(&CellKey::total(), &[CellKey::of([("role", "b")])])
            .is_err()
    );
    assert!(
        cells
            .share(&CellKey::total(), &CellKey::of([("role", "a")]))
            .is_err()
    );
    assert!(
        cells
            .aggregate(("group", "x"), "role", &["a", "b"])
            .is_err()
    );
    let dimension = |name, codes: &[&str]| Dimension::new(name, name, codes.iter().copied());
    assert!(Crosstab::one_way("t", "t", dimension("a", &["all"])).is_err());
    assert!(Crosstab::one_way("t", "t", dimension("a", &["x", "x"])).is_err());
    let twice = Crosstab::two_way("t", "t", dimension("a", &["x"]), dimension("a", &["y"]));
    assert!(twice.is_err());
    for codes in [&["HU"][..], &["HU", "pilots"], &["HU", "lawyers", "HU"]] {
        assert!(crosstab(&[]).count(codes, 1).is_err());
    }
}
