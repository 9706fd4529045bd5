//! The clusters of a list: one for each tag.

use super::selecting::Selecting;
use super::tag::TagPlaces;
use crate::list::TargetList;
use crate::plan::Region;
use crate::table::{Cell, Document, Table, counted, noun, thousands};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The entries of one client, as far as the list tells.
#[derive(Clone, PartialEq, Eq)]
pub struct Cluster {
    /// The tag, as it is written most often.
    pub label: String,
    /// How many entries it has.
    pub entries: u64,
    /// How many distinct numbers these entries select.
    pub numbers: u64,
    /// Its numbers by the region they most likely belong to, most numbers first; `None` counts
    /// numbers without a region.
    pub regions: Vec<(Option<Region>, u64)>,
}

/// The clusters of a list, largest first.
///
/// ```
/// use targetlist::{Clusters, TargetList};
/// let text = "phone,client\n+447700900123,T01\n+447700900456, t01 \n+33639980001,\n";
/// let clusters = Clusters::by_tag(&TargetList::reader().read("list.csv", text.as_bytes())?);
/// assert_eq!((clusters.len(), clusters.untagged()), (1, 1));
/// assert_eq!(clusters.iter().next().unwrap().numbers, 2);
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Clusters {
    clusters: Vec<Cluster>,
    untagged: u64,
    /// For each distinct number, by its position in the list: the clusters that select it, by
    /// position.
    selecting: Arc<Selecting>,
}

impl Clusters {
    /// One cluster for each tag. Tags that differ only in case or in blanks are one; entries
    /// without a tag are in none.
    pub fn by_tag(list: &TargetList) -> Clusters {
        let (mut tags, mut groups) = (TagPlaces::default(), Vec::<Group>::new());
        let mut untagged = 0;
        for (tag, numbers) in list.tagged() {
            let Some(tag) = tag else {
                untagged += 1;
                continue;
            };
            // Places are counted from the first tag on.
            let place = tags.place(Arc::clone(&tag)) as usize;
            groups.resize_with(groups.len().max(place + 1), Group::default);
            if let Some(group) = groups.get_mut(place) {
                group.entries += 1;
                *group.spellings.entry(tag).or_default() += 1;
                group.numbers.extend(numbers);
            }
        }
        let mut grouped: Vec<(Cluster, Vec<usize>)> = groups
            .into_iter()
            .map(|group| group.cluster(list))
            .collect();
        grouped.sort_by(|(a, _), (b, _)| {
            b.numbers
                .cmp(&a.numbers)
                .then_with(|| a.label.cmp(&b.label))
        });
        let (clusters, numbers): (Vec<Cluster>, Vec<Vec<usize>>) = grouped.into_iter().unzip();
        Clusters {
            clusters,
            untagged,
            selecting: Arc::new(Selecting::new(&numbers)),
        }
    }

    /// The clusters, largest first.
    pub fn iter(&self) -> impl Iterator<Item = &Cluster> {
        self.clusters.iter()
    }

    /// How many clusters there are.
    pub fn len(&self) -> usize {
        self.clusters.len()
    }

    /// Whether the list has no tags.
    pub fn is_empty(&self) -> bool {
        self.clusters.is_empty()
    }

    /// Entries without a tag: they are in no cluster.
    pub fn untagged(&self) -> u64 {
        self.untagged
    }

    /// The clusters that select the number at a position of the list, by position here.
    pub(crate) fn selecting(&self, number: usize) -> impl Iterator<Item = usize> {
        self.selecting.of(number)
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            "Clusters by tag",
            &["tag", "entries", "numbers", "leading country"],
        );
        for cluster in &self.clusters {
            let most = cluster
                .regions
                .first()
                .and_then(|(region, numbers)| Some((region.as_ref()?, numbers)));
            table.row(vec![
                Cell::label(&cluster.label),
                Cell::count(cluster.entries),
                Cell::count(cluster.numbers),
                Cell::said(most.map_or_else(String::new, |(region, numbers)| {
                    format!("{region} ({})", thousands(*numbers))
                })),
            ]);
        }
        table.note(match self.untagged {
            0 => "Every entry has a tag.".to_owned(),
            some => format!(
                "{} in no cluster.",
                counted(some, "entry without a tag is", "entries without a tag are")
            ),
        });
        table.into()
    }
}

noun!(Clusters);

impl std::fmt::Debug for Cluster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}: {}",
            crate::mask::redact(&self.label),
            counted(self.numbers, "number", "numbers")
        )
    }
}

#[derive(Default)]
struct Group {
    entries: u64,
    spellings: BTreeMap<Arc<str>, u64>,
    numbers: Vec<usize>,
}

impl Group {
    fn cluster(mut self, list: &TargetList) -> (Cluster, Vec<usize>) {
        self.numbers.sort_unstable();
        self.numbers.dedup();
        let mut regions: BTreeMap<Option<Region>, u64> = BTreeMap::new();
        for number in &self.numbers {
            *regions
                .entry(list.at(*number).and_then(|(_, region)| region))
                .or_default() += 1;
        }
        let mut regions: Vec<(Option<Region>, u64)> = regions.into_iter().collect();
        regions.sort_by_key(|(region, numbers)| (std::cmp::Reverse(*numbers), *region));
        // Of equally frequent spellings, the first in alphabetical order.
        let label = self
            .spellings
            .into_iter()
            .rev()
            .max_by_key(|(_, times)| *times)
            .map_or_else(String::new, |(label, _)| label.to_string());
        (
            Cluster {
                label,
                entries: self.entries,
                numbers: self.numbers.len() as u64,
                regions,
            },
            self.numbers,
        )
    }
}
