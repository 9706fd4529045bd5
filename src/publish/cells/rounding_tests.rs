//! Rounding against the reference probabilities.

use super::{Key, Rounding};

/// Count, the multiple below, the one above, the probability of the latter.
const REFERENCE: [(u64, u64, u64, f64); 8] = [
    (0, 0, 0, 0.0),
    (1, 0, 5, 0.2),
    (2, 0, 5, 0.4),
    (3, 0, 5, 0.6),
    (4, 0, 5, 0.8),
    (5, 5, 5, 0.0),
    (37, 35, 40, 0.4),
    (67, 65, 70, 0.4),
];

#[test]
fn probabilities_are_those_of_the_reference() {
    const DRAWS: u64 = 20_000;
    let rounding = Rounding::to(5, [1; 32]).unwrap();
    for (count, down, up, share) in REFERENCE {
        let printed: Vec<u64> = (0..DRAWS)
            .map(|cell| rounding.count(&Key::of([("cell", cell.to_string())]), count))
            .collect();
        assert!(
            printed.iter().all(|printed| [down, up].contains(printed)),
            "{count}"
        );
        if down != up {
            let ups =
                printed.iter().filter(|printed| **printed == up).count() as f64 / DRAWS as f64;
            assert!((ups - share).abs() < 0.015, "{count}: {ups} for {share}");
        }
    }
}

#[test]
fn a_cell_is_rounded_alike_everywhere_and_otherwise_with_another_seed() {
    let (one, same, other) = (
        Rounding::to(5, [1; 32]).unwrap(),
        Rounding::to(5, [1; 32]).unwrap(),
        Rounding::to(5, [2; 32]).unwrap(),
    );
    let cells: Vec<Key> = (0..100)
        .map(|cell| Key::of([("cell", cell.to_string())]))
        .collect();
    let printed = |rounding: &Rounding| {
        cells
            .iter()
            .map(|cell| rounding.count(cell, 37))
            .collect::<Vec<_>>()
    };
    assert_eq!(printed(&one), printed(&same));
    assert_ne!(printed(&one), printed(&other));
    assert_ne!(one.count(&Key::of([("ab", "c")]), 2) + 1, 0);
}

#[test]
fn no_base_below_three_and_no_seed_in_debug() {
    assert!(Rounding::to(2, [0; 32]).unwrap_err().is_settings());
    assert_eq!(
        format!("{:?}", Rounding::to(5, [9; 32]).unwrap()),
        "random rounding to multiples of 5"
    );
}
