//! What is known of each number, under the name that a policy gives it.

use super::categories::Categories;
use crate::export::{Client, Subject, Subjects};
use crate::identity::Pseudonyms;
use crate::policy::Names;
use std::collections::BTreeMap;
use std::sync::Arc;
use targetlist::corroborate::{Corroboration, Roles};
use targetlist::forensic::Outcome;
use targetlist::list::TargetList;
use targetlist::number::Number;

/// What is needed to say of one number what is known.
struct Known {
    list: TargetList,
    categories: Categories,
    /// Names and positions in the list, in the order of the names: the order of the list would tell
    /// when somebody was added.
    named: Vec<(String, u32)>,
    persons: Option<Pseudonyms>,
    roles: Roles,
    outcomes: BTreeMap<Number, Vec<Outcome>>,
}

/// Every number that has a name, in the order of the names, and how many have none.
pub(crate) fn subjects(
    list: &TargetList,
    categories: Categories,
    result: Option<&Corroboration>,
    names: &Names,
) -> (Subjects, u64) {
    let name = |number: Number| match names {
        Names::None => None,
        Names::Pseudonyms(keyed) => Some(keyed.0.number(number).to_string()),
        Names::Codes(codes) => codes.code(number).map(|code| code.to_string()),
    };
    let mut named: Vec<(String, u32)> = list
        .numbers()
        .zip(0_u32..)
        .filter_map(|(listed, at)| Some((name(listed.number)?, at)))
        .collect();
    named.sort_unstable();
    let without = list.distinct() - named.len() as u64;
    let persons = match names {
        Names::Pseudonyms(keyed) => Some(keyed.0.clone()),
        _ => None,
    };
    let mut outcomes: BTreeMap<Number, Vec<Outcome>> = BTreeMap::new();
    for matched in result.into_iter().flat_map(Corroboration::matches) {
        for listed in &matched.numbers {
            let of_number = outcomes.entry(listed.number).or_default();
            of_number.push(matched.device.outcome);
        }
    }
    let count = named.len() as u64;
    let known = Arc::new(Known {
        list: list.clone(),
        categories,
        named,
        persons,
        roles: result
            .map(|result| result.role_table().clone())
            .unwrap_or_default(),
        outcomes,
    });
    (
        Subjects::computed(count, move |at| known.subject(at)),
        without,
    )
}

impl Known {
    fn subject(&self, at: u64) -> Subject {
        let Some((name, position)) = usize::try_from(at).ok().and_then(|at| self.named.get(at))
        else {
            return Subject::new("");
        };
        let mut subject = Subject::new(name.clone());
        let Some(listed) = self.list.listed(*position as usize) else {
            return subject;
        };
        subject.regions = listed.regions;
        subject.line_type = listed.line_type;
        (subject.first, subject.last, subject.entries) = (listed.first, listed.last, listed.times);
        let number = self.categories.numbers.get(*position as usize);
        let government =
            number.and_then(|number| self.categories.clients.get(number.client?)?.government);
        subject.client = government.zip(number).map(|(government, number)| Client {
            government,
            probability: f64::from(number.probability),
        });
        let (role, person) = self.list.people_of(*position as usize);
        subject.role = role.map(|role| self.roles.role(&role));
        // A person's code is the newsroom's own and may be a name: it leaves as a pseudonym, or not
        // at all.
        subject.person = person
            .zip(self.persons.as_ref())
            .map(|(person, keyed)| keyed.person(&person).to_string());
        subject.outcomes = self
            .outcomes
            .get(&listed.number)
            .cloned()
            .unwrap_or_default();
        subject
    }
}
