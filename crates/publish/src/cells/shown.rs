//! A crosstab as a table to be published.

use super::{ALL, CellKey, Crosstab, Published, Suppressed};
use crate::{Column, ColumnType, DataTable, Value};
use targetlist::error::Error;

/// The name of the column that holds the counts.
const COUNT: &str = "count";

impl Crosstab {
    /// A table with a row for every printed cell: its categories (`all` where it is a sum), their
    /// labels, and the count or that it is withheld. `counted` says in a sentence what is counted,
    /// with the unit.
    pub(crate) fn table(&self, protected: &Suppressed, counted: &'static str) -> DataTable {
        let mut columns: Vec<Column> = Vec::new();
        for dimension in self.dimensions() {
            let description = "The category's code; “all” stands for all categories together.";
            columns.push(Column {
                name: dimension.name,
                heading: dimension.heading,
                description,
                kind: ColumnType::Code,
            });
        }
        columns.push(Column {
            name: "label",
            heading: "label",
            description: "The categories in words.",
            kind: ColumnType::Text,
        });
        columns.push(Column {
            name: COUNT,
            heading: "count",
            description: counted,
            kind: ColumnType::Count,
        });
        let mut table = DataTable::new(self.name, self.title.clone(), columns);
        let mut withheld = false;
        for key in self.keys() {
            let codes = self
                .dimensions()
                .map(|dimension| Value::text(key.category(dimension.name).unwrap_or(ALL)));
            let value = protected.value(&key);
            withheld |= value == Value::Withheld;
            table.push(
                codes
                    .chain([Value::text(self.label(&key)), value])
                    .collect(),
            );
        }
        if withheld {
            table.note(protected.note());
        }
        table
    }

    /// Notes what a table of this crosstab prints, for [`check`](super::check).
    ///
    /// # Errors
    /// As [`Published::table`].
    pub(crate) fn read(&self, table: &DataTable, published: &mut Published) -> Result<(), Error> {
        let dimensions: Vec<&'static str> =
            self.dimensions().map(|dimension| dimension.name).collect();
        published.table(table, &CellKey::total(), &dimensions, COUNT)
    }

    fn label(&self, key: &CellKey) -> String {
        let categories = self.dimensions();
        let categories: Vec<&str> = categories
            .filter_map(|dimension| dimension.words(key.category(dimension.name)?))
            .collect();
        if categories.is_empty() {
            ALL.into()
        } else {
            targetlist::mask::redact(&categories.join(", ")).into_owned()
        }
    }
}

impl Suppressed {
    /// The sentence that stands under a table of which something is withheld. It does not tell
    /// which cells are small.
    pub(crate) fn note(&self) -> String {
        let most = self.settings.threshold() - 1;
        format!(
            "Counts from {} to {most} are withheld, and others with them, so that no withheld count can be worked out from the rest.",
            self.settings.least()
        )
    }
}
