//! Whether the tags of a list tell clients apart.

use crate::cluster::TagPlaces;
use crate::list::TargetList;
use crate::plan::Region;
use std::collections::{BTreeMap, HashMap};

/// Tags that follow the country of the number for this many in a hundred entries add nothing to it.
const FOLLOWS: u64 = 90;

/// How useful the tags of a list are; [`Attribution::of`](super::Attribution::of) chooses its
/// method by it.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist::attribute::Tags;
/// let list = TargetList::reader().read("list.csv", "phone\n+447700900123\n".as_bytes())?;
/// assert_eq!(Tags::of(&list), Tags::None);
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tags {
    /// Most entries have one, and they tell clients apart: the list is attributed by them.
    Telling,
    /// At most half of the entries have one: they are evidence on sessions.
    Few {
        /// Entries with a tag.
        tagged: u64,
        /// All entries.
        of: u64,
    },
    /// They are all the same, or only repeat the numbers' countries: they are not used.
    SayNoMore,
    /// No entry has one.
    None,
}

impl Tags {
    /// Looks at the tags of a list.
    pub fn of(list: &TargetList) -> Tags {
        let (counts, tagged) = counted(list);
        let of = list.counts().entries;
        if tagged == 0 {
            Tags::None
        } else if say_no_more(&counts, tagged) {
            Tags::SayNoMore
        } else if tagged * 2 > of {
            Tags::Telling
        } else {
            Tags::Few { tagged, of }
        }
    }

    /// Whether they are neither one repeated word nor only another column of the numbers'
    /// countries.
    pub(super) fn say_more(self) -> bool {
        matches!(self, Tags::Telling | Tags::Few { .. })
    }
}

/// How many entries each pair of tag and country has.
type Counts = HashMap<(u32, Option<Region>), u64>;

/// The entries with a tag, by tag and country, and how many they are.
fn counted(list: &TargetList) -> (Counts, u64) {
    let mut counts = Counts::new();
    let mut tagged = 0;
    let mut places = TagPlaces::default();
    for (_, tag, number) in list.selections() {
        let Some(tag) = tag else { continue };
        let country = list.at(number).and_then(|(_, region)| region);
        *counts.entry((places.place(tag), country)).or_default() += 1;
        tagged += 1;
    }
    (counts, tagged)
}

/// Whether there is only one tag, or tags and countries determine each other: nearly all entries of
/// a tag are of one country, and nearly all entries of a country have one tag.
fn say_no_more(counts: &Counts, tagged: u64) -> bool {
    let mut of_tag: BTreeMap<u32, u64> = BTreeMap::new();
    let mut of_country: BTreeMap<Option<Region>, u64> = BTreeMap::new();
    for ((tag, country), count) in counts {
        let most = of_tag.entry(*tag).or_default();
        *most = (*most).max(*count);
        let most = of_country.entry(*country).or_default();
        *most = (*most).max(*count);
    }
    // A word in each row, say the vendor's name, does not tell clients apart.
    let single = of_tag.len() == 1;
    let follows = |most: u64| most * 100 >= tagged * FOLLOWS;
    single || follows(of_tag.values().sum()) && follows(of_country.values().sum())
}

#[cfg(test)]
mod tests {
    use super::Tags;
    use crate::list::TargetList;

    #[test]
    fn a_column_of_countries_is_no_tag() {
        let tags = |first: &str, second: &str, third: &str| {
            let mut text = "number,client\n".to_owned();
            for at in 0..50 {
                text.push_str(&format!(
                    "+4477009001{at:02},{first}\n+336399800{at:02},{second}\n+336399801{at:02},{third}\n"
                ));
            }
            let list = TargetList::reader().read("list.csv", text.as_bytes());
            Tags::of(&list.unwrap())
        };
        let few = Tags::Few {
            tagged: 50,
            of: 150,
        };
        assert_eq!(tags("T1", "T2", "T2"), Tags::SayNoMore, "of the country");
        assert_eq!(tags("T1", "T1", "T1"), Tags::SayNoMore, "one word");
        assert_eq!(tags("T1", "T1", "T2"), Tags::Telling);
        assert_eq!(tags("T1", "T1", ""), Tags::SayNoMore, "one word");
        assert_eq!(tags("", "", ""), Tags::None);
        let mut text = "number,client\n".to_owned();
        (0..150).for_each(|at| {
            let tag = ["T1", "", "", "T2", "", ""][at % 6];
            text.push_str(&format!("+4477009001{:02},{tag}\n", at % 100));
        });
        let list = TargetList::reader().read("list.csv", text.as_bytes());
        assert_eq!(Tags::of(&list.unwrap()), few);
    }
}
