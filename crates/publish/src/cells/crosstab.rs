//! Takes dimensions and counts and gives a crosstab: every cell and every marginal sum by its key,
//! and which of them are printed.

use super::Key;
use std::collections::{BTreeMap, BTreeSet};
use targetlist::error::{Error, Kind};

/// The code that stands for the sum over a dimension. No category may be called so.
pub const ALL: &str = "all";

/// A dimension of a crosstab: what is told apart, and into which categories.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// The name that programs use, the same in every table: `client`, `country`.
    pub name: &'static str,
    /// The heading people read.
    pub heading: &'static str,
    /// Code and label of every category, in the order in which they are printed. Together they must
    /// cover everybody.
    pub categories: Vec<(String, String)>,
}

impl Dimension {
    /// A dimension whose labels are its codes.
    pub fn new(
        name: &'static str,
        heading: &'static str,
        codes: impl IntoIterator<Item = impl Into<String>>,
    ) -> Dimension {
        let categories = codes
            .into_iter()
            .map(Into::into)
            .map(|code: String| (code.clone(), code))
            .collect();
        Dimension {
            name,
            heading,
            categories,
        }
    }
}

/// Counts by one, two or three dimensions (more are possible, and slow to protect).
#[derive(Clone, Debug)]
pub struct Crosstab {
    pub(super) name: &'static str,
    pub(super) title: String,
    pub(super) dimensions: Vec<Dimension>,
    counts: BTreeMap<Key, u64>,
    /// The sets of dimensions whose sums are printed; all of them where nothing was chosen.
    margins: Option<BTreeSet<BTreeSet<&'static str>>>,
}

impl Crosstab {
    /// A crosstab without counts. `name` is what its files are called.
    ///
    /// # Errors
    /// [`Kind::Settings`] where a dimension or a category stands twice, or a category is called
    /// `all`.
    pub fn new(
        name: &'static str,
        title: impl Into<String>,
        dimensions: Vec<Dimension>,
    ) -> Result<Crosstab, Error> {
        let names: BTreeSet<_> = dimensions.iter().map(|dimension| dimension.name).collect();
        if names.len() < dimensions.len() {
            return Err(Kind::Settings(format!(
                "a dimension stands twice in the crosstab {name}; name each once"
            ))
            .into());
        }
        for dimension in &dimensions {
            let codes: BTreeSet<_> = dimension
                .categories
                .iter()
                .map(|(code, _)| code.as_str())
                .collect();
            if codes.len() < dimension.categories.len() || codes.contains(ALL) {
                let why = format!(
                    "a category of {} stands twice or is called “{ALL}”; give each its own code",
                    dimension.name
                );
                return Err(Kind::Settings(why).into());
            }
        }
        Ok(Crosstab {
            name,
            title: title.into(),
            dimensions,
            counts: BTreeMap::new(),
            margins: None,
        })
    }

    /// Adds to the count of a cell; `codes` are the categories, one for each dimension in order.
    ///
    /// # Errors
    /// [`Kind::Figures`] where a code is no category: whoever is counted must stand in some row.
    pub fn count(&mut self, codes: &[&str], count: u64) -> Result<(), Error> {
        let known = |dimension: &Dimension, code: &str| {
            dimension.categories.iter().any(|(known, _)| known == code)
        };
        if codes.len() != self.dimensions.len()
            || !self
                .dimensions
                .iter()
                .zip(codes)
                .all(|(dimension, code)| known(dimension, code))
        {
            return Err(Kind::Figures(format!(
                "a count of {} is of no category it knows; add the category first",
                self.name
            ))
            .into());
        }
        let full = Key::of(
            self.dimensions
                .iter()
                .map(|dimension| dimension.name)
                .zip(codes.iter().copied()),
        );
        for (kept, _) in self.margins() {
            let key = self
                .dimensions
                .iter()
                .filter(|dimension| !kept.contains(dimension.name));
            let key = key.fold(full.clone(), |key, dimension| key.without(dimension.name));
            *self.counts.entry(key).or_default() += count;
        }
        Ok(())
    }

    /// Prints only the sums that keep these sets of dimensions, beside the cells themselves:
    /// `[&["client"], &[]]` prints the totals by client and the grand total. Without this all sums
    /// are printed.
    #[must_use]
    pub fn only_margins(mut self, kept: &[&[&'static str]]) -> Crosstab {
        self.margins = Some(
            kept.iter()
                .map(|kept| kept.iter().copied().collect())
                .collect(),
        );
        self
    }

    /// The count behind a key of this crosstab, printed or not: 0 where nobody was counted.
    pub(super) fn sum(&self, key: &Key) -> u64 {
        self.counts.get(key).copied().unwrap_or(0)
    }

    /// Every set of dimensions that a sum keeps, the whole set first, and whether such sums are
    /// printed.
    pub(super) fn margins(&self) -> Vec<(BTreeSet<&'static str>, bool)> {
        let mut sets: Vec<BTreeSet<&'static str>> = vec![BTreeSet::new()];
        for dimension in self.dimensions.iter().rev() {
            let with = sets.iter().cloned().map(|mut set| {
                set.insert(dimension.name);
                set
            });
            sets = with.chain(sets.iter().cloned()).collect();
        }
        let printed = |set: &BTreeSet<&'static str>| {
            set.len() == self.dimensions.len()
                || self
                    .margins
                    .as_ref()
                    .is_none_or(|chosen| chosen.contains(set))
        };
        sets.into_iter()
            .map(|set| (set.clone(), printed(&set)))
            .collect()
    }

    /// Every key that keeps a set of dimensions, in the order of the categories.
    pub(super) fn keys(&self, kept: &BTreeSet<&'static str>) -> Vec<Key> {
        let mut keys = vec![Key::total()];
        for dimension in self
            .dimensions
            .iter()
            .filter(|dimension| kept.contains(dimension.name))
        {
            let narrowed = keys.iter().flat_map(|key| {
                let codes = dimension.categories.iter().map(|(code, _)| code.as_str());
                codes.map(|code| key.clone().with(dimension.name, code))
            });
            keys = narrowed.collect();
        }
        keys
    }
}
