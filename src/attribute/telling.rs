//! Whether the tags of a list tell clients apart.

use crate::cluster::folded;
use crate::list::TargetList;
use crate::plan::Region;
use std::collections::BTreeMap;

/// Tags that follow the country of the number for so many in a hundred entries say no more than it.
const FOLLOWS: u64 = 98;

/// How many entries have a tag and a country together.
type Counts = BTreeMap<(String, Option<Region>), u64>;

/// Whether most entries have a tag, there is more than one tag, and the tags are more than another
/// column of the numbers' countries: whether [`Attribution::by_tags`](super::Attribution::by_tags) may speak.
pub fn has_telling_tags(list: &TargetList) -> bool {
    let (counts, tagged) = counted(list);
    tagged * 2 > list.counts().entries && !say_no_more(&counts, tagged)
}

/// The entries with a tag, by tag and country, and how many they are.
fn counted(list: &TargetList) -> (Counts, u64) {
    let mut counts = Counts::new();
    let mut tagged = 0;
    for (_, tag, number) in list.selections() {
        if let Some(tag) = tag {
            let country = list.at(number).and_then(|(_, region)| region);
            *counts.entry((folded(&tag), country)).or_default() += 1;
            tagged += 1;
        }
    }
    (counts, tagged)
}

/// Whether the tags of a list say no more than the countries of its numbers, or are a single one.
pub(super) fn tags_say_no_more(list: &TargetList) -> bool {
    let (counts, tagged) = counted(list);
    tagged > 0 && say_no_more(&counts, tagged)
}

/// Whether there is one tag alone, or nearly each entry of a tag is of one country, and nearly each of
/// a country has one tag.
fn say_no_more(counts: &Counts, tagged: u64) -> bool {
    let mut of_tag: BTreeMap<&str, u64> = BTreeMap::new();
    let mut of_country: BTreeMap<Option<Region>, u64> = BTreeMap::new();
    for ((tag, country), count) in counts {
        let most = of_tag.entry(tag).or_default();
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
    use super::has_telling_tags;
    use crate::list::TargetList;

    #[test]
    fn a_column_of_countries_is_no_tag() {
        let telling = |second: &str, third: &str| {
            let mut text = "number,client\n".to_owned();
            for at in 0..50 {
                text.push_str(&format!(
                    "+4477009001{at:02},T1\n+336399800{at:02},{second}\n+336399801{at:02},{third}\n"
                ));
            }
            let list = TargetList::reader().read("list.csv", text.as_bytes());
            has_telling_tags(&list.unwrap())
        };
        assert!(!telling("T2", "T2"), "each country has its tag");
        assert!(telling("T1", "T2"), "one client looks at two countries");
        assert!(!telling("T1", "T1"), "one tag tells no clients apart");
        assert!(!telling("", ""), "two entries in three have none");
    }
}
