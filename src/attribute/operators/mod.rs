//! The operators under each government that is named, as far as tags and sessions show.

mod misfit;
mod operator;
mod shown;
mod sure;
mod tell;

pub(crate) use misfit::Misfit;
pub use operator::Operator;

use super::attribution::Attribution;
use crate::list::TargetList;
use crate::plan::Region;
use std::collections::BTreeMap;
use sure::Sure;

/// The operators under each government that is named at 80%.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist::attribute::Attribution;
/// use targetlist::simulate::SimulatedList;
/// let told = SimulatedList::new(3).entries(4_000).tagged(1.0).operators(2).write();
/// let list = TargetList::reader().read("list.csv", told.list.as_bytes())?;
/// let operators = Attribution::by_tags(&list)?.operators();
/// let mexico = operators.iter().find(|under| under.government.code() == "MX").unwrap();
/// assert_eq!((mexico.at_least, mexico.operators.len()), (2, 2));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Operators {
    governments: Vec<UnderGovernment>,
    /// For each answered entry: the government and the operator, by position.
    answers: BTreeMap<usize, (usize, usize)>,
}

/// What is seen of operators under one government.
#[derive(Clone, Debug)]
pub struct UnderGovernment {
    /// The government.
    pub government: Region,
    /// Its entries of 80% and more: only these are considered.
    pub entries: u64,
    /// Those of them whose operator the tags show.
    pub answered: u64,
    /// The least number of operators: how many worked at the same time, not counting those that may
    /// be another country's ([`Operator::is_counted`]). One if no tag shows any.
    pub at_least: u64,
    /// The operators, most entries first. If no tag shows any, one operator without tags has all
    /// entries.
    pub operators: Vec<Operator>,
    /// Parts of the entries that do not fit the others.
    pub(crate) misfits: Vec<Misfit>,
}

impl Attribution {
    /// The operators under each government that is named at 80%. An entry belongs to its tag's
    /// operator; an untagged entry belongs to the operator of most tagged entries of its session.
    /// Nothing is sampled.
    pub fn operators(&self) -> Operators {
        let mut operators = Operators {
            governments: Vec::new(),
            answers: BTreeMap::new(),
        };
        for sure in sure::gather(self) {
            operators.add(&sure, self.judged());
        }
        operators
    }
}

impl Operators {
    /// One row for each government, in the order of [`Attribution::governments_at`].
    pub fn iter(&self) -> impl Iterator<Item = &UnderGovernment> {
        self.governments.iter()
    }

    /// The government of an entry (0 for the first) and the position of its operator; `None` if no
    /// tag shows it.
    pub fn of_entry(&self, entry: usize) -> Option<(Region, usize)> {
        let (government, operator) = self.answers.get(&entry)?;
        Some((self.governments.get(*government)?.government, *operator))
    }

    fn add(&mut self, sure: &Sure<'_>, list: &TargetList) {
        let told = tell::operators(sure);
        let mut operators: Vec<Operator> = told
            .iter()
            .map(|(tags, entries)| Operator::new(tags, entries, sure, list))
            .collect();
        operator::share(&mut operators, &told, sure);
        let government = self.governments.len();
        for (operator, (_, entries)) in told.iter().enumerate() {
            let whose = entries.iter().filter_map(|at| sure.entries.get(*at));
            self.answers
                .extend(whose.map(|one| (one.entry, (government, operator))));
        }
        let at_least = operator::at_once(&operators).max(1);
        let answered = operators.iter().map(|one| one.entries).sum();
        if operators.is_empty() {
            let all: Vec<usize> = (0..sure.entries.len()).collect();
            operators.push(Operator::new(&[], &all, sure, list));
        }
        self.governments.push(UnderGovernment {
            government: sure.government.region,
            entries: sure.entries.len() as u64,
            answered,
            at_least,
            operators,
            misfits: misfit::misfits(sure, list),
        });
    }
}

#[cfg(test)]
mod operators_tests;
