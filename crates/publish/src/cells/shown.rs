//! Takes a crosstab and what may be printed of it and gives a table to be published.

use super::{ALL, Crosstab, Key, Protected, Published};
use crate::{Column, Kind, Table, Value};
use targetlist::error::Error;

/// The name of the column that holds the counts.
const COUNT: &str = "count";

impl Crosstab {
    /// A table with a row for every printed cell: its categories (`all` where it is a sum), their
    /// labels, and the count or that it is withheld. `counted` says in a sentence what is counted,
    /// with the unit.
    pub fn table(&self, protected: &Protected, counted: &'static str) -> Table {
        let mut columns: Vec<Column> = Vec::new();
        for dimension in &self.dimensions {
            let says = "The category's code; all stands for every category together.";
            columns.push(Column {
                name: dimension.name,
                heading: dimension.heading,
                says,
                kind: Kind::Code,
            });
        }
        columns.push(Column {
            name: "label",
            heading: "label",
            says: "The categories in words.",
            kind: Kind::Text,
        });
        columns.push(Column {
            name: COUNT,
            heading: "count",
            says: counted,
            kind: Kind::Count,
        });
        let mut table = Table::new(self.name, self.title.clone(), columns);
        let printed = self
            .margins()
            .into_iter()
            .filter(|(_, printed)| *printed)
            .flat_map(|(kept, _)| self.keys(&kept));
        let mut withheld = false;
        for key in printed {
            let codes = self
                .dimensions
                .iter()
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

    /// Reads back what a table of this crosstab prints, for [`check`](super::check).
    ///
    /// # Errors
    /// As [`Published::table`].
    pub fn read(&self, table: &Table, published: &mut Published) -> Result<(), Error> {
        let dimensions: Vec<&'static str> = self
            .dimensions
            .iter()
            .map(|dimension| dimension.name)
            .collect();
        published.table(table, &Key::total(), &dimensions, COUNT)
    }

    fn label(&self, key: &Key) -> String {
        let labels = self.dimensions.iter().filter_map(|dimension| {
            let code = key.category(dimension.name)?;
            dimension
                .categories
                .iter()
                .find(|(known, _)| known == code)
                .map(|(_, label)| label.as_str())
        });
        let labels: Vec<&str> = labels.collect();
        if labels.is_empty() {
            ALL.into()
        } else {
            targetlist::mask::redact(&labels.join(", ")).into_owned()
        }
    }
}

impl Protected {
    /// The sentence that stands under a table of which something is withheld. It does not tell
    /// which cells are small.
    pub fn note(&self) -> String {
        let zeros = match self.settings.zeros {
            super::Zeros::Shown => "from 1 to",
            super::Zeros::Withheld => "from 0 to",
        };
        let most = self.settings.threshold() - 1;
        format!(
            "Counts {zeros} {most} are withheld, and others with them, so that no withheld count can be worked out from the rest."
        )
    }
}
