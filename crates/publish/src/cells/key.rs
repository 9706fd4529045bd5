//! The name of a cell: pairs of dimension and category.
//!
//! The same pairs name the same cell in every table.

use std::fmt;

/// The name of a cell: which category of which dimensions. Without any pair it is the grand total.
///
/// ```
/// use targetlist_publish::cells::CellKey;
///
/// let one = CellKey::of([("role", "lawyers"), ("client", "MX")]);
/// assert_eq!(one, CellKey::of([("client", "MX"), ("role", "lawyers")]));
/// assert_eq!(one.to_string(), "client=MX, role=lawyers");
/// assert_eq!(CellKey::total().to_string(), "total");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct CellKey(Vec<(String, String)>);

impl CellKey {
    /// The grand total.
    pub fn total() -> CellKey {
        CellKey::default()
    }

    /// The cell of these categories, in any order. Of two categories of one dimension the last
    /// counts.
    pub fn of<D: Into<String>, C: Into<String>>(
        pairs: impl IntoIterator<Item = (D, C)>,
    ) -> CellKey {
        pairs
            .into_iter()
            .fold(CellKey::total(), |key, (dimension, category)| {
                key.with(dimension, category)
            })
    }

    /// The same cell narrowed to a category, or with another category of that dimension.
    #[must_use]
    pub(crate) fn with(
        mut self,
        dimension: impl Into<String>,
        category: impl Into<String>,
    ) -> CellKey {
        let dimension = dimension.into();
        self.0.retain(|(known, _)| *known != dimension);
        self.0.push((dimension, category.into()));
        self.0.sort();
        self
    }

    /// The same cell summed over a dimension.
    #[must_use]
    pub(crate) fn without(mut self, dimension: &str) -> CellKey {
        self.0.retain(|(known, _)| known != dimension);
        self
    }

    /// The category of a dimension, if the cell is of one.
    pub(crate) fn category(&self, dimension: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == dimension)
            .map(|(_, category)| category.as_str())
    }

    /// The pairs, in order of the dimensions' names.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(dimension, category)| (dimension.as_str(), category.as_str()))
    }
}

impl fmt::Display for CellKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("total");
        }
        let said: Vec<String> = self
            .0
            .iter()
            .map(|(dimension, category)| format!("{dimension}={category}"))
            .collect();
        f.write_str(&targetlist::mask::redact(&said.join(", ")))
    }
}

/// The same as `Display`: a category may be a text from a file.
impl fmt::Debug for CellKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
