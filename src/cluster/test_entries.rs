//! The entries that look like tests or the vendor's own, by named rules. The list stays as it is.

use super::tag::folded;
use crate::list::TargetList;
use crate::plan::Region;
use crate::table::{Cell, Document, Table, noun};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Why an entry is set apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Rule {
    /// The number was entered under five tags or more, as numbers used for trials are.
    ManyTags,
    /// The number is one of ten or more consecutive numbers on the list, as in tests.
    Series,
    /// The number belongs to a country that the caller named as the vendor's.
    VendorCountry,
    /// The entry is among the first three of its tag, made within an hour of each other and more
    /// than a week before the fourth, as when a system is installed.
    Installation,
}

impl Rule {
    /// Every rule, in the order reports show them.
    pub const ALL: [Rule; 4] = [
        Rule::ManyTags,
        Rule::Series,
        Rule::VendorCountry,
        Rule::Installation,
    ];
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Rule::ManyTags => "entered under five tags or more",
            Rule::Series => "in a series of ten or more numbers that follow each other",
            Rule::VendorCountry => "of the vendor's own country",
            Rule::Installation => "first entries of a tag, long before the others",
        })
    }
}

/// Entries that look like tests and vendors' own.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist::cluster::{Rule, TestEntries};
/// let rows: String = (0..12).map(|n| format!("+4477009002{n:02}\n")).collect();
/// let list = TargetList::reader().read("list.csv", format!("phone\n{rows}+33639980001\n").as_bytes())?;
/// let apart = TestEntries::of(&list, &[]);
/// assert_eq!((apart.len(), apart.count(Rule::Series)), (12, 12));
/// assert!(apart.by_rules(&[Rule::ManyTags]).is_empty());
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct TestEntries {
    /// By entry (0 for the first), the rules that fit.
    entries: BTreeMap<usize, BTreeSet<Rule>>,
}

const MANY: usize = 5;
const SERIES: u64 = 10;
const HOUR: i64 = 3_600;
const WEEK: i64 = 7 * 86_400;

impl TestEntries {
    /// Finds the entries that a rule fits. `vendor` lists the countries of the vendor's offices;
    /// leave it empty to switch [`Rule::VendorCountry`] off. Numbers of those countries may also be
    /// targets, so the caller decides whether the rule applies.
    pub fn of(list: &TargetList, vendor: &[Region]) -> TestEntries {
        let mut tags: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
        let mut times: BTreeMap<String, Vec<(i64, usize)>> = BTreeMap::new();
        for (at, (stamp, tag, number)) in list.selections().enumerate() {
            let Some(tag) = tag.map(|tag| folded(&tag)) else {
                continue;
            };
            if let Some(stamp) = stamp {
                times
                    .entry(tag.clone())
                    .or_default()
                    .push((stamp.unix_seconds(), at));
            }
            tags.entry(number).or_default().insert(tag);
        }
        let series = in_series(list);
        let mut entries: BTreeMap<usize, BTreeSet<Rule>> = BTreeMap::new();
        for (at, (_, _, number)) in list.selections().enumerate() {
            let region = list.at(number).and_then(|(_, region)| region);
            let rules = [
                (
                    Rule::ManyTags,
                    tags.get(&number).is_some_and(|tags| tags.len() >= MANY),
                ),
                (Rule::Series, series.contains(&number)),
                (
                    Rule::VendorCountry,
                    region.is_some_and(|region| vendor.contains(&region)),
                ),
            ];
            for (rule, _) in rules.into_iter().filter(|(_, fits)| *fits) {
                entries.entry(at).or_default().insert(rule);
            }
        }
        for mut of_tag in times.into_values() {
            of_tag.sort_unstable();
            if let [first, second, third, fourth, ..] = of_tag.as_slice()
                && third.0 - first.0 <= HOUR
                && fourth.0 - third.0 > WEEK
            {
                for (_, at) in [first, second, third] {
                    entries.entry(*at).or_default().insert(Rule::Installation);
                }
            }
        }
        TestEntries { entries }
    }

    /// Keeps what these rules found, and nothing else.
    #[must_use]
    pub fn by_rules(mut self, rules: &[Rule]) -> TestEntries {
        for fitting in self.entries.values_mut() {
            fitting.retain(|rule| rules.contains(rule));
        }
        self.entries.retain(|_, fitting| !fitting.is_empty());
        self
    }

    /// Whether an entry (0 for the first) is set apart.
    pub fn contains(&self, entry: usize) -> bool {
        self.entries.contains_key(&entry)
    }

    /// How many entries are set apart.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no entry is set apart.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many entries a rule fits; several rules may fit one entry.
    pub fn count(&self, rule: Rule) -> usize {
        self.entries
            .values()
            .filter(|rules| rules.contains(&rule))
            .count()
    }

    /// The rules that fit an entry (0 for the first).
    pub fn rules(&self, entry: usize) -> impl Iterator<Item = Rule> {
        self.entries.get(&entry).into_iter().flatten().copied()
    }

    pub(crate) fn screen(&self) -> Document {
        let mut table = Table::new(
            "Entries that look like tests or the vendor's own",
            &["rule", "entries"],
        );
        for rule in Rule::ALL {
            table.row(vec![Cell::said(rule), Cell::count(self.count(rule) as u64)]);
        }
        table.note(
            "They stay on the list; if they are left out, that choice is printed with the \
            figure. An entry may fit several rules. A number of the vendor's own country may also \
            be that of a target.",
        );
        table.into()
    }
}

noun!(TestEntries);

/// The positions of the numbers in a run of at least [`SERIES`] consecutive numbers.
fn in_series(list: &TargetList) -> BTreeSet<usize> {
    let mut digits: Vec<(u64, usize)> = (0..)
        .map_while(|at| Some((list.at(at)?.0, at)))
        .filter_map(|(number, at)| {
            let digits = number.e164().trim_start_matches('+').parse();
            Some((digits.ok()?, at))
        })
        .collect();
    digits.sort_unstable();
    digits
        .chunk_by(|a, b| b.0 == a.0 + 1)
        .filter(|run| run.len() as u64 >= SERIES)
        .flatten()
        .map(|(_, at)| *at)
        .collect()
}
