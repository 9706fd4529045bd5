//! The sections of the report and the tables behind them.

mod about;
mod client_columns;
mod client_table;
mod countries;
mod evidence;
mod finding;
mod governments;
mod lags;
mod limits;
mod method;
mod notes;
mod numbers;
mod phones;
mod sensitivity;
mod story;
mod strata;
mod time;

pub(crate) use about::about;
pub(crate) use finding::Finding;
pub(crate) use limits::limits;
pub(crate) use method::method;
pub(crate) use numbers::CountedList;
pub(crate) use phones::{phones, too_few};
pub(crate) use story::story;

use super::cells::{CellKey, Crosstab, Published, Suppressed};
use super::chart::{Amount, Chart};
use super::report::{Block, Shown};
use super::{DataTable, Value};
use countries::countries;
use governments::governments;
use notes::notes;
use sensitivity::sensitivity;
use story::Part;
use targetlist::error::Error;
use time::time;

/// A part of the report that is being written, and the tables that it is made from.
pub(crate) struct Draft {
    part: Part,
    blocks: Vec<Block>,
    tables: Vec<DataTable>,
}

impl Draft {
    fn new(part: Part) -> Draft {
        Draft {
            part,
            blocks: Vec::new(),
            tables: Vec::new(),
        }
    }

    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A table that is printed, and a file of its own.
    fn printed(&mut self, table: DataTable, shown: Shown) {
        let file = Some(file(&table));
        self.push(Block::table(table.clone(), Shown { file, ..shown }));
        self.tables.push(table);
    }

    /// A table that is folded away, and a file of its own.
    fn folded(&mut self, table: DataTable) {
        self.folded_without(table, &[]);
    }

    /// The same, with columns that are in the file alone.
    fn folded_without(&mut self, table: DataTable, without: &'static [&'static str]) {
        let shown = Shown {
            folded: true,
            at_most: 40,
            without,
            ..Shown::default()
        };
        self.printed(table, shown);
    }

    /// A chart of which the table of its name is the whole.
    fn drawn(&mut self, chart: Chart) {
        let file = format!("tables/{}.csv", chart.name());
        self.push(Block::chart(chart.file(file)));
    }

    /// A table that is a file alone.
    fn filed(&mut self, table: DataTable) {
        self.tables.push(table);
    }

    /// The table of a crosstab, a file alone. What it prints is noted, for the check of all
    /// that is published.
    fn counted(
        &mut self,
        crosstab: &Crosstab,
        protected: &Suppressed,
        unit: &'static str,
        printed: &mut Published,
    ) -> Result<(), Error> {
        let table = crosstab.table(protected, unit);
        crosstab.read(&table, printed)?;
        self.tables.push(table);
        Ok(())
    }
}

/// Where the file of a table is, relative to the report.
pub(crate) fn file(table: &DataTable) -> String {
    format!("tables/{}.csv", table.name())
}

/// Labels with what may be told of each: the most first, then those of which nothing is told, by
/// name, so that no order tells it.
fn ranked<L: AsRef<str>>(
    labels: impl IntoIterator<Item = L>,
    amount: impl Fn(&str) -> Amount,
) -> Vec<(L, Amount)> {
    let mut rows: Vec<(L, Amount)> = labels
        .into_iter()
        .map(|label| {
            let amount = amount(label.as_ref());
            (label, amount)
        })
        .collect();
    rows.sort_by(|a, b| {
        b.1.count()
            .cmp(&a.1.count())
            .then_with(|| a.0.as_ref().cmp(b.0.as_ref()))
    });
    rows
}

/// What may be told of the cell of one category.
fn one(protected: &Suppressed, dimension: &str, category: &str) -> Amount {
    protected
        .value(&CellKey::of([(dimension, category)]))
        .into()
}

/// What may be told of the cell of two categories.
fn two(protected: &Suppressed, first: (&str, &str), second: (&str, &str)) -> Amount {
    protected.value(&CellKey::of([first, second])).into()
}

/// A share or a bound that may be missing.
fn figure(figure: Option<f64>) -> Value {
    figure
        .filter(|figure| figure.is_finite())
        .map_or(Value::Missing, Value::Figure)
}
