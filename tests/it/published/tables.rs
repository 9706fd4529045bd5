//! The printed figures beside the computed ones, and those that contradict each other. The figures,
//! with the source of each, are in `data-samples/published_figures/figures.csv`.

use super::figures::{Cases, computed};
use crate::tree;
use std::path::Path;
use targetlist::Error;
use targetlist::stats::{Rate, percent, percent_range};
use targetlist::table::{Cell, Document, Table, thousands};

/// The table of all figures, and the table of those that contradict each other.
pub fn printed() -> Result<String, Error> {
    let folder = tree::root().join("data-samples/published_figures");
    let mut screen = Document::new();
    screen.table(figures(&folder)?);
    screen.table(conflicts(&folder));
    Ok(screen.to_string())
}

/// How many figures are the same, differ, and are not computed.
#[derive(Default)]
struct Verdicts {
    same: u64,
    differ: u64,
    left: u64,
}

impl Verdicts {
    fn add(&mut self, printed: &Rate<Cases>, computed: Option<&Rate<Cases>>, why: &str) -> String {
        match computed {
            None => {
                self.left += 1;
                "a count without a sheet: printed, not computed".to_owned()
            }
            Some(rate) if rate == printed => {
                self.same += 1;
                format!("same ({why})")
            }
            Some(_) => {
                self.differ += 1;
                "DIFFERS".to_owned()
            }
        }
    }
}

fn figures(folder: &Path) -> Result<Table, Error> {
    let mut table = Table::new(
        "Printed figures, computed again",
        &[
            "case",
            "what",
            "among",
            "unit",
            "printed",
            "computed",
            "share",
            "95% Wilson",
            "",
        ],
    );
    let mut verdicts = Verdicts::default();
    for row in rows(&folder.join("figures.csv")) {
        table.row(figure(folder, &row, &mut verdicts)?);
    }
    let Verdicts { same, differ, left } = verdicts;
    table.note(format!(
        "{same} the same, {differ} different, {left} not computed. A share of \
        examined phones says nothing about a list as a whole."
    ));
    Ok(table)
}

fn figure(folder: &Path, row: &[String], verdicts: &mut Verdicts) -> Result<Vec<Cell>, Error> {
    let [
        case,
        sheet,
        unit,
        found,
        among,
        count,
        of,
        _,
        standing,
        paper,
        ..,
    ] = row
    else {
        panic!("a figure has ten cells: {row:?}");
    };
    let [count, of] = [count, of].map(|cell| cell.parse().unwrap());
    let printed = Rate::<Cases>::new(count, of, "as printed", "counted")?;
    let computed = computed(folder, sheet, unit, [found, among], [count, of])?;
    let source = [standing.as_str(), paper].map(str::to_owned);
    let source = source.into_iter().filter(|one| !one.is_empty());
    let why = source.collect::<Vec<_>>().join(", ");
    let verdict = verdicts.add(&printed, computed.as_ref(), &why);
    // Chosen phones have an interval for chance among phones like these; counts of everybody known
    // have none.
    let interval = computed
        .as_ref()
        .filter(|_| unit == "phone" && found != "examined")
        .and_then(Rate::wilson);
    Ok(vec![
        Cell::said(case),
        Cell::said(found),
        Cell::said(among),
        Cell::said(unit),
        Cell::figure(counts(&printed)),
        Cell::figure(computed.as_ref().map_or_else(String::new, counts)),
        Cell::figure(printed.share().map_or_else(String::new, percent)),
        Cell::figure(
            interval.map_or_else(String::new, |ends| percent_range(ends.low(), ends.high())),
        ),
        Cell::said(verdict),
    ])
}

fn conflicts(folder: &Path) -> Table {
    let mut table = Table::new(
        "Printed figures that contradict each other",
        &["what", "figure", "paper", "note"],
    );
    for row in rows(&folder.join("conflicts.csv")) {
        let [what, figure, paper, _, note] = row.as_slice() else {
            panic!("a contradiction has five cells: {row:?}");
        };
        let cells = [what, figure, paper, note].into_iter();
        table.row(cells.map(Cell::said).collect());
    }
    table.note(
        "This table does not say which of them is right. In most cases the denominator or the date differs; \
        print both with the figure.",
    );
    table
}

fn counts(rate: &Rate<Cases>) -> String {
    let [hits, of] = [rate.hits(), rate.of()].map(thousands);
    format!("{hits} of {of}")
}

fn rows(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}
