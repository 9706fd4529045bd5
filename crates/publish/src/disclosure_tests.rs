use super::{Disclosure, Share};
use crate::cells::{CellKey, CellSystem, Crosstab, Dimension, SmallCells, Suppressed};
use targetlist::stats::percent;

fn cells() -> Suppressed {
    let quarters = ["2018 Q1", "2018 Q2", "2018 Q3", "2018 Q4"];
    let mut table = Crosstab::one_way(
        "quarters",
        "Quarters",
        Dimension::new("quarter", "quarter", quarters),
    )
    .unwrap();
    for (quarter, count) in quarters.iter().zip([2, 14, 9, 3]) {
        table.count(&[quarter], count).unwrap();
    }
    let mut cells = CellSystem::new();
    cells.crosstab(&table).unwrap();
    Suppressed::new(cells, SmallCells::default()).unwrap()
}

fn share(hits: u64, of: u64, rests: &[u64]) -> Option<String> {
    let rests = rests.to_vec();
    let share = Disclosure::of(&cells()).share(&Share { hits, of, rests });
    share.map(percent)
}

#[test]
fn a_share_needs_none_or_enough_on_both_sides() {
    // 12.0% of about 26 is 3 of 25.
    assert_eq!(share(3, 25, &[]), None);
    assert_eq!(share(22, 25, &[]), None);
    assert_eq!(share(5, 25, &[]).as_deref(), Some("20.0%"));
    assert_eq!(share(25, 25, &[]).as_deref(), Some("100%"));
    assert_eq!(share(0, 25, &[]).as_deref(), Some("0%"));
    assert_eq!(share(0, 0, &[]), None);
    // Of 26 numbers 25 have a day: 8 of 25 tells of the one without.
    assert_eq!(share(8, 25, &[1]), None);
    assert_eq!(share(8, 25, &[0, 6]).as_deref(), Some("32.0%"));
}

#[test]
fn a_share_of_cells_needs_both() {
    let cells = cells();
    let told = Disclosure::of(&cells);
    let quarter = |name| CellKey::of([("quarter", name)]);
    let withheld =
        ["2018 Q1", "2018 Q4"].map(|name| told.share_of_cells(&quarter(name), &CellKey::total()));
    assert_eq!(withheld, [None, None]);
}

#[test]
fn a_span_says_no_more_than_the_cells() {
    let cells = cells();
    let span = |periods: &[&str]| {
        Disclosure::of(&cells).span(periods, |name| CellKey::of([("quarter", name)]))
    };
    let all = ["2018 Q1", "2018 Q2", "2018 Q3", "2018 Q4"];
    let ends = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
    assert_eq!(span(&all), ends("2018 Q2", "2018 Q3"));
    assert_eq!(span(&all[..2]), ends("2018 Q2", "2018 Q2"));
    assert_eq!(span(&all[..1]), None);
}
