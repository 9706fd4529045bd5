//! Takes judgements and gives which records are one by all that stands, and where they contradict
//! each other.

use super::judgement::rank;
use super::{Judgements, Verdict};
use std::collections::BTreeMap;

/// Records that are one, by positive judgements from one to the next.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Cluster {
    /// What it is called by: a Wikidata item, else nomenklatura's own id, else the first member.
    pub canonical: String,
    /// Its records, in order, two at least.
    pub members: Vec<String>,
}

/// Two records that stand apart by one judgement and together by others.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Contradiction {
    /// The pair that was judged not to be one.
    pub apart: (String, String),
    /// The records that positive judgements lead through from one to the other, both ends included.
    /// One of these judgements is wrong, or the negative one.
    pub path: Vec<String>,
}

/// For each record, those it was judged to be one with.
type Links<'j> = BTreeMap<&'j str, Vec<&'j str>>;

impl Judgements {
    /// The clusters that hold no contradiction, ordered by their first member. Records of a cluster
    /// with one are merged with nobody until somebody has settled it: see
    /// [`Judgements::contradictions`].
    pub fn clusters(&self) -> Vec<Cluster> {
        let groups = self.groups();
        let (links, apart) = (self.links(), self.contradictions());
        let mut clusters: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (&record, &group) in links
            .keys()
            .filter_map(|record| groups.get_key_value(record))
        {
            clusters.entry(group).or_default().push(record.to_owned());
        }
        clusters.retain(|_, members| !apart.iter().any(|wrong| members.contains(&wrong.apart.0)));
        let mut clusters: Vec<Cluster> = clusters
            .into_values()
            .map(|members| {
                // The first member in order, unless one has a higher rank.
                let highest = members.iter().map(|name| rank(name)).max().unwrap_or(0);
                let canonical = members
                    .iter()
                    .find(|name| rank(name) == highest)
                    .cloned()
                    .unwrap_or_default();
                Cluster { canonical, members }
            })
            .collect();
        clusters.sort_by(|one, other| one.members.cmp(&other.members));
        clusters
    }

    /// Every pair that was judged not to be one and is one by other judgements.
    ///
    /// ```
    /// use targetlist::publish::export::judgements::{Judgements, Verdict};
    /// use targetlist::time::Times;
    /// let at = Times::utc().read("2021-07-18")?;
    /// let mut judgements = Judgements::new();
    /// judgements.judge("a", "b", Verdict::Positive, "desk", at)?;
    /// judgements.judge("b", "c", Verdict::Positive, "desk", at)?;
    /// judgements.judge("a", "c", Verdict::Negative, "desk", at)?;
    /// let wrong = judgements.contradictions();
    /// assert_eq!(wrong[0].path, ["c", "b", "a"]);
    /// assert!(judgements.clusters().is_empty()); // nothing is merged in silence
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let (groups, links) = (self.groups(), self.links());
        let negative = self
            .all
            .iter()
            .filter(|one| one.stands() && one.verdict == Verdict::Negative);
        let together = |one: &&str, other: &&str| {
            groups
                .get(one)
                .is_some_and(|group| groups.get(other) == Some(group))
        };
        let mut found: Vec<Contradiction> = negative
            .map(super::Judgement::pair)
            .filter(|(left, right)| together(left, right))
            .map(|(left, right)| Contradiction {
                apart: (left.to_owned(), right.to_owned()),
                path: path(&links, left, right),
            })
            .collect();
        found.sort();
        found
    }

    fn links(&self) -> Links<'_> {
        let mut links = Links::new();
        for (left, right) in self
            .all
            .iter()
            .filter(|one| one.stands() && one.verdict == Verdict::Positive)
            .map(super::Judgement::pair)
        {
            links.entry(left).or_default().push(right);
            links.entry(right).or_default().push(left);
        }
        for others in links.values_mut() {
            others.sort_unstable();
        }
        links
    }

    /// For each record with a positive judgement, the first of all it is one with.
    fn groups(&self) -> BTreeMap<&str, &str> {
        let links = self.links();
        let mut groups = BTreeMap::new();
        for &first in links.keys() {
            let mut open = vec![first];
            while let Some(record) = open.pop() {
                if !groups.contains_key(record) {
                    groups.insert(record, first);
                    open.extend(links.get(record).into_iter().flatten());
                }
            }
        }
        groups
    }
}

/// The shortest way from one to the other, the first in order among equals.
fn path(links: &Links<'_>, from: &str, to: &str) -> Vec<String> {
    let mut came: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = std::collections::VecDeque::from([to]);
    while let Some(record) = open.pop_front() {
        for &next in links.get(record).into_iter().flatten() {
            if next != to && !came.contains_key(next) {
                came.insert(next, record);
                open.push_back(next);
            }
        }
    }
    let mut way = vec![from.to_owned()];
    let mut at = from;
    while let Some(&next) = came.get(at) {
        way.push(next.to_owned());
        at = next;
    }
    way
}
