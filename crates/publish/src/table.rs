//! A table that may be published: described columns, and values that may be withheld.

use std::fmt;
use std::sync::Arc;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ColumnType {
    /// Words: labels, sentences. From files only after [`mask::redact`](targetlist::mask::redact).
    Text,
    /// Codes that programs read: regions, pseudonyms, line types.
    Code,
    /// How many.
    Count,
    /// A share or probability from 0 to 1, or another figure.
    Figure,
    /// A point in time in UTC, as ISO 8601 to the precision it has: `2017-03`, `2017-03-01`,
    /// `2017-03-01T09:00:00Z`.
    Time,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// The name that programs use: lower case, underscores.
    pub name: &'static str,
    /// The heading people read.
    pub heading: &'static str,
    /// What it holds, in a sentence, with the unit.
    pub description: &'static str,
    /// What kind of value.
    pub kind: ColumnType,
}

impl Column {
    /// A column by its name for programs, its heading for people, what it holds, and what kind of
    /// value that is.
    pub(crate) const fn new(
        name: &'static str,
        heading: &'static str,
        description: &'static str,
        kind: ColumnType,
    ) -> Column {
        Column {
            name,
            heading,
            description,
            kind,
        }
    }
}

/// The text for a withheld value, in files, on the page and in charts.
pub(crate) const WITHHELD: &str = "withheld";

/// One value.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// There is none.
    Missing,
    /// There is a value, but it is withheld: it counts too few people.
    Withheld,
    /// Words, a code or a time.
    Text(Arc<str>),
    /// How many.
    Count(u64),
    /// A share or another figure. Never NaN.
    Figure(f64),
}

impl Value {
    /// Words, a code or a time.
    pub(crate) fn text(text: impl AsRef<str>) -> Value {
        Value::Text(text.as_ref().into())
    }
}

impl From<Option<u64>> for Value {
    fn from(count: Option<u64>) -> Value {
        count.map_or(Value::Missing, Value::Count)
    }
}

/// For programs: empty where there is no value, `withheld` where it is not told, figures with up to
/// six digits after the point.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Missing => Ok(()),
            Value::Withheld => f.write_str(WITHHELD),
            Value::Text(text) => f.write_str(text),
            Value::Count(count) => write!(f, "{count}"),
            Value::Figure(figure) => {
                let text = format!("{figure:.6}");
                f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
            }
        }
    }
}

/// A table to be published. Rows are held, or computed one by one where they are many.
#[derive(Clone)]
pub struct DataTable {
    name: &'static str,
    title: String,
    columns: Vec<Column>,
    held: Vec<Vec<Value>>,
    computed: Option<Computed>,
    notes: Vec<String>,
}

/// Rows that are made when they are asked for: how many, and each from its position.
type Computed = (u64, Arc<dyn Fn(u64) -> Vec<Value> + Send + Sync>);

impl DataTable {
    /// An empty table. `name` is what its files are called: lower case, underscores.
    pub(crate) fn new(
        name: &'static str,
        title: impl Into<String>,
        columns: Vec<Column>,
    ) -> DataTable {
        DataTable {
            name,
            title: title.into(),
            columns,
            held: Vec::new(),
            computed: None,
            notes: Vec::new(),
        }
    }

    /// A table of `count` rows that are computed when they are written, each from its position (0
    /// for the first).
    pub(crate) fn computed(
        name: &'static str,
        title: impl Into<String>,
        columns: Vec<Column>,
        count: u64,
        row: impl Fn(u64) -> Vec<Value> + Send + Sync + 'static,
    ) -> DataTable {
        DataTable {
            computed: Some((count, Arc::new(row))),
            ..DataTable::new(name, title, columns)
        }
    }

    /// Adds a row to a table that holds its rows; a computed table first computes them.
    pub(crate) fn push(&mut self, row: Vec<Value>) {
        self.rows_mut().push(row);
    }

    /// The rows, to be changed.
    pub(crate) fn rows_mut(&mut self) -> &mut Vec<Vec<Value>> {
        if self.computed.is_some() {
            self.held = self.rows().collect();
            self.computed = None;
        }
        &mut self.held
    }

    /// Adds a note that stands under the table wherever it is printed.
    pub(crate) fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// What its files are called.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The title people read.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The columns, in order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// How many rows.
    pub fn len(&self) -> u64 {
        self.computed
            .as_ref()
            .map_or(self.held.len() as u64, |(count, _)| *count)
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows, in order, each as long as [`DataTable::columns`].
    pub fn rows(&self) -> impl Iterator<Item = Vec<Value>> + '_ {
        (0..self.len()).map(|at| match &self.computed {
            Some((_, row)) => row(at),
            None => self.held.get(at as usize).cloned().unwrap_or_default(),
        })
    }

    /// The notes, in order.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }
}

/// The name alone: rows may be many.
impl fmt::Debug for DataTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "table {}", self.name)
    }
}
