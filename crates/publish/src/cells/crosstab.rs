//! Counts by one or two dimensions, and every sum over them.

use super::{Category, CellKey};
use crate::cells::CellError;
use std::collections::{BTreeMap, BTreeSet};
use targetlist::Error;

/// The code that stands for the sum over a dimension. No category may be called so.
pub(crate) const ALL: &str = "all";

/// A dimension of a crosstab: what is told apart, and into which categories.
#[derive(Clone, Debug)]
pub(crate) struct Dimension {
    /// The name that programs use, the same in every table: `client`, `country`.
    pub(super) name: &'static str,
    /// The heading people read.
    pub(super) heading: &'static str,
    /// The categories in the order in which they are printed. Together they must cover everybody.
    pub(super) categories: Vec<Category>,
}

impl Dimension {
    /// A dimension with these categories.
    pub(crate) fn new(
        name: &'static str,
        heading: &'static str,
        categories: impl IntoIterator<Item = impl Into<Category>>,
    ) -> Dimension {
        Dimension {
            name,
            heading,
            categories: categories.into_iter().map(Into::into).collect(),
        }
    }

    /// A key narrowed to each category in turn.
    fn narrowed(&self, key: &CellKey) -> Vec<CellKey> {
        let categories = self.categories.iter();
        categories
            .map(|category| key.clone().with(self.name, &category.code))
            .collect()
    }

    /// The words of the category with this code.
    pub(super) fn words(&self, code: &str) -> Option<&str> {
        let mut categories = self.categories.iter();
        let category = categories.find(|category| category.code == code)?;
        Some(&category.words)
    }

    fn check(&self) -> Result<(), Error> {
        let codes = self.categories.iter().map(|category| &*category.code);
        let codes: BTreeSet<&str> = codes.collect();
        if codes.len() == self.categories.len() && !codes.contains(ALL) {
            return Ok(());
        }
        Err(CellError::CategoryTwice(self.name).into())
    }
}

/// Counts by one dimension or two.
#[derive(Clone, Debug)]
pub(crate) struct Crosstab {
    pub(super) name: &'static str,
    pub(super) title: String,
    pub(super) rows: Dimension,
    pub(super) columns: Option<Dimension>,
    counts: BTreeMap<CellKey, u64>,
}

impl Crosstab {
    /// A table of one dimension, without counts. `name` is what its files are called.
    ///
    /// # Errors
    /// Code `settings` if two categories have one code, or the code is `all`.
    pub(crate) fn one_way(
        name: &'static str,
        title: impl Into<String>,
        rows: Dimension,
    ) -> Result<Crosstab, Error> {
        rows.check()?;
        Ok(Crosstab {
            name,
            title: title.into(),
            rows,
            columns: None,
            counts: BTreeMap::new(),
        })
    }

    /// A table of two dimensions, without counts.
    ///
    /// # Errors
    /// As for [`Crosstab::one_way`], and where both dimensions have one name.
    pub(crate) fn two_way(
        name: &'static str,
        title: impl Into<String>,
        rows: Dimension,
        columns: Dimension,
    ) -> Result<Crosstab, Error> {
        if rows.name == columns.name {
            return Err(CellError::DimensionTwice(name).into());
        }
        columns.check()?;
        Ok(Crosstab {
            columns: Some(columns),
            ..Crosstab::one_way(name, title, rows)?
        })
    }

    /// Adds to the count of a cell: the code of a category for each dimension, in order.
    ///
    /// # Errors
    /// Code `contradicting_figures` for an unknown category: everybody who is counted must be in
    /// some row.
    pub(crate) fn count(&mut self, categories: &[&str], count: u64) -> Result<(), Error> {
        let known = self.dimensions().zip(categories).all(|(dimension, given)| {
            let mut known = dimension.categories.iter();
            known.any(|known| known.code == *given)
        });
        if !known || self.dimensions().count() != categories.len() {
            return Err(CellError::NoCategory(self.name).into());
        }
        let mut keys = vec![CellKey::total()];
        for (dimension, category) in self.dimensions().zip(categories) {
            let narrowed: Vec<CellKey> = keys
                .iter()
                .map(|key| key.clone().with(dimension.name, *category))
                .collect();
            keys.extend(narrowed);
        }
        for key in keys {
            *self.counts.entry(key).or_default() += count;
        }
        Ok(())
    }

    /// The dimensions, in order.
    pub(super) fn dimensions(&self) -> impl Iterator<Item = &Dimension> {
        std::iter::once(&self.rows).chain(&self.columns)
    }

    /// The count behind a key of this crosstab: 0 where nobody was counted.
    pub(super) fn sum(&self, key: &CellKey) -> u64 {
        self.counts.get(key).copied().unwrap_or(0)
    }

    /// Every key in the order in which tables print them: cells, sums of rows, sums of columns, the
    /// total.
    pub(super) fn keys(&self) -> Vec<CellKey> {
        let total = CellKey::total();
        let rows = self.rows.narrowed(&total);
        let mut keys = Vec::new();
        if let Some(columns) = &self.columns {
            keys.extend(rows.iter().flat_map(|row| columns.narrowed(row)));
            keys.extend(rows);
            keys.extend(columns.narrowed(&total));
        } else {
            keys.extend(rows);
        }
        keys.push(total);
        keys
    }

    /// Every sum with the keys that it is the sum of.
    pub(super) fn sums(&self) -> Vec<(CellKey, Vec<CellKey>)> {
        let mut sums = Vec::new();
        for key in self.keys() {
            for dimension in self.dimensions() {
                if key.category(dimension.name).is_none() {
                    sums.push((key.clone(), dimension.narrowed(&key)));
                }
            }
        }
        sums
    }
}
