//! The table of numbering plans: text that people can read and compare.
//!
//! One line a fact: calling code, place among the sharers of the code, region, fact, lengths, local
//! lengths, pattern.

use crate::COMMAND;

/// The committed table.
pub const COMMITTED: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../plans/numbering_plans.tsv"
));

/// The numbering plan of one region, as libphonenumber describes it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Territory {
    /// The calling code.
    pub code: u16,
    /// Place among the regions of the calling code: libphonenumber asks them in this order, the
    /// main one first.
    pub place: usize,
    /// The region as two letters; `001` for a service that belongs to no country.
    pub region: String,
    /// In the order of [`FACTS`].
    pub facts: Vec<Fact>,
}

/// One statement about a region.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// One of [`FACTS`].
    pub name: &'static str,
    /// Lengths of national numbers, one bit a length.
    pub lengths: u32,
    /// Lengths that can be dialed inside an area only.
    pub local: u32,
    /// A pattern of libphonenumber, or for `transform` what replaces the national prefix.
    pub pattern: String,
}

/// Every kind of fact, in the order of the table. The kinds of line stand in libphonenumber's order
/// of precedence.
pub const FACTS: [&str; 15] = [
    "general",
    "premium_rate",
    "toll_free",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
    "fixed_line",
    "mobile",
    "leading",
    "international_prefix",
    "national_prefix",
    "transform",
];

impl Territory {
    /// The fact of this name, where the plan has one.
    pub(crate) fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.name == name)
    }
}

/// The table of these plans, made from the metadata of this release of libphonenumber.
pub fn write(version: &str, plans: &[Territory]) -> String {
    let mut out = format!(
        "# The numbering plans of the world, from the metadata of Google's libphonenumber (Apache-2.0, see LICENSE.md here).\n\
         # Made by `{COMMAND}`; do not edit. The automaton beside it is made from this table.\n\
         # version\t{version}\n\
         # code\tplace\tregion\tfact\tlengths\tlocal lengths\tpattern\n"
    );
    for plan in plans {
        for fact in &plan.facts {
            let (lengths, local) = (spelled(fact.lengths), spelled(fact.local));
            out.push_str(&format!(
                "{}\t{}\t{}\t{}\t{lengths}\t{local}\t{}\n",
                plan.code, plan.place, plan.region, fact.name, fact.pattern
            ));
        }
    }
    out
}

/// The release of libphonenumber and the plans in a table.
///
/// ```
/// use targetlist_reference::table;
///
/// let (version, plans) = table::read(table::COMMITTED);
/// assert_eq!(version, targetlist::plan::PlanInfo::METADATA_VERSION);
/// assert_eq!(table::write(&version, &plans), table::COMMITTED);
/// ```
///
/// # Panics
///
/// Where a line does not have seven cells, or names a fact that is not one of [`FACTS`].
pub fn read(text: &str) -> (String, Vec<Territory>) {
    let mut version = String::new();
    let mut plans: Vec<Territory> = Vec::new();
    for line in text.lines() {
        if let Some(named) = line.strip_prefix("# version\t") {
            version = named.to_owned();
        }
        if line.starts_with('#') {
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        let [code, place, region, name, lengths, local, pattern] = cells.as_slice() else {
            panic!("seven cells wanted: {line}")
        };
        let (code, place) = (
            code.parse().expect("a calling code"),
            place.parse().expect("a place"),
        );
        let name = FACTS
            .iter()
            .find(|known| *known == name)
            .expect("a known fact");
        if plans
            .last()
            .is_none_or(|last| (last.code, last.place) != (code, place))
        {
            plans.push(Territory {
                code,
                place,
                region: (*region).to_owned(),
                facts: Vec::new(),
            });
        }
        let fact = Fact {
            name,
            lengths: mask(lengths),
            local: mask(local),
            pattern: (*pattern).to_owned(),
        };
        plans.last_mut().expect("a plan").facts.push(fact);
    }
    (version, plans)
}

fn spelled(mask: u32) -> String {
    let lengths: Vec<String> = (0..32)
        .filter(|length| mask >> length & 1 == 1)
        .map(|length| length.to_string())
        .collect();
    lengths.join(",")
}

fn mask(spelled: &str) -> u32 {
    spelled
        .split(',')
        .filter(|length| !length.is_empty())
        .fold(0, |mask, length| {
            mask | 1 << length.parse::<u32>().expect("a length")
        })
}
