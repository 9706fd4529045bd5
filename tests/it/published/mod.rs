//! The figures that were printed come out of case sheets of the same counts, and every one of them
//! names its source.

mod figures;
mod tables;

use crate::{golden, tree};

#[test]
fn what_is_printed_is_what_the_golden_file_holds() {
    let printed = tables::printed().unwrap();
    golden::same_text("published_figures", &printed);
    assert!(!printed.contains("DIFFERS") && printed.contains("0 different"));
}

#[test]
fn every_printed_figure_names_its_source() {
    for file in ["figures.csv", "conflicts.csv"] {
        let mut rows = csv::Reader::from_path(
            tree::root()
                .join("data-samples/published_figures")
                .join(file),
        )
        .unwrap();
        let headings = rows.headers().unwrap().clone();
        let column = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
        let (source, note) = (column("source"), column("note"));
        for row in rows.records() {
            let row = row.unwrap();
            assert!(
                row[source].starts_with("http") || !row[note].is_empty(),
                "{file}: {row:?}"
            );
        }
    }
}
