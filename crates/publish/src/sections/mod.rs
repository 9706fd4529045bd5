//! The sections of the report and the tables behind them.

mod client_table;
mod clients;
mod countries;
mod evidence;
mod lags;
mod limits;
mod list;
mod methods;
mod moves;
mod result;
mod strata;

pub(crate) use clients::clients;
pub(crate) use limits::limits;
pub(crate) use list::list;
pub(crate) use methods::methods;
pub(crate) use moves::moves;
pub(crate) use result::{result, too_few};

use super::cells::{CellKey, Crosstab, Published, Suppressed};
use super::chart::{Amount, Chart};
use super::report::{Block, Section, Shown};
use super::{DataTable, Value};
use targetlist::error::Error;

/// A section that is being written, and the tables that it is made from.
pub(crate) struct Draft {
    pub(crate) section: Section,
    pub(crate) tables: Vec<DataTable>,
}

impl Draft {
    fn new(id: &'static str, title: &str) -> Draft {
        Draft {
            section: Section::new(id, title),
            tables: Vec::new(),
        }
    }

    fn push(&mut self, block: Block) {
        self.section.push(block);
    }

    /// A table that is printed, and a file of its own.
    fn printed(&mut self, table: DataTable, at_most: usize) {
        let shown = Shown {
            at_most,
            file: Some(file(&table)),
            folded: false,
        };
        self.section.push(Block::table(table.clone(), shown));
        self.tables.push(table);
    }

    /// A table that is folded away, and a file of its own: no chart could show it.
    fn folded(&mut self, table: DataTable) {
        let shown = Shown {
            file: Some(file(&table)),
            folded: true,
            ..Shown::default()
        };
        self.section.push(Block::table(table.clone(), shown));
        self.tables.push(table);
    }

    /// A chart of which the table of its name is the whole.
    fn drawn(&mut self, chart: Chart) {
        let file = format!("tables/{}.csv", chart.name());
        self.section.push(Block::chart(chart.file(file)));
    }

    /// A table that is a file alone: a chart shows it.
    fn filed(&mut self, table: DataTable) {
        self.tables.push(table);
    }

    /// The table of a crosstab, a file alone. What it prints is read back, for the check of all
    /// that is published.
    fn counted(
        &mut self,
        crosstab: &Crosstab,
        protected: &Suppressed,
        unit: &'static str,
        read: &mut Published,
    ) -> Result<(), Error> {
        let table = crosstab.table(protected, unit);
        crosstab.read(&table, read)?;
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
