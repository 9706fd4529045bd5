//! The numbers of a list by country.

use crate::list::{Numbers, TargetList};
use crate::plan::{Region, Validity};
use crate::stats::Rate;
use crate::table::{Cell, Document, Table, counted, noun};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Distinct numbers by the country of their numbering plan. It shows which plan a number belongs
/// to, not who selected it.
///
/// ```
/// use targetlist::{Countries, TargetList};
/// let list = TargetList::reader().read("list.txt", "+447700900123\n+33639980001\n+447700900456\n".as_bytes())?;
/// let countries = Countries::of(&list);
/// assert_eq!(countries.iter().next().map(|country| (country.region.unwrap().code(), country.numbers)), Some(("GB", 2)));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Countries {
    rows: Vec<Country>,
    numbers: u64,
    shared: u64,
}

/// The numbers of one country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// The country or territory; `None` for numbers of no region.
    pub region: Option<Region>,
    /// Distinct numbers.
    pub numbers: u64,
    /// Entries that select them.
    pub entries: u64,
    /// How many of these numbers are not assigned in today's plan.
    pub unassigned: u64,
}

impl Countries {
    /// Counts the numbers of a list.
    pub fn of(list: &TargetList) -> Countries {
        let mut rows: BTreeMap<Option<Region>, Country> = BTreeMap::new();
        let mut shared = 0;
        for listed in list.numbers() {
            let region = listed.regions.main();
            let row = rows.entry(region).or_insert(Country {
                region,
                numbers: 0,
                entries: 0,
                unassigned: 0,
            });
            row.numbers += 1;
            row.entries += listed.times;
            row.unassigned += u64::from(listed.validity != Validity::Valid);
            shared += u64::from(listed.regions.len() > 1);
        }
        let mut rows: Vec<Country> = rows.into_values().collect();
        rows.sort_by_key(|row| (Reverse(row.numbers), row.region));
        Countries {
            rows,
            numbers: list.distinct(),
            shared,
        }
    }

    /// The countries, most numbers first.
    pub fn iter(&self) -> impl Iterator<Item = &Country> {
        self.rows.iter()
    }

    fn screen(&self) -> Document {
        let title = format!(
            "{} by country of the numbering plan",
            counted(self.numbers, "distinct number", "distinct numbers")
        );
        let mut table = Table::new(
            title,
            &[
                "country",
                "code",
                "numbers",
                "share of the list",
                "selections",
                "not assigned",
            ],
        );
        for row in &self.rows {
            let share: Rate<Numbers> = Rate::parted(
                row.numbers,
                self.numbers - row.numbers,
                "of its plan",
                "of the list",
            );
            table.row(vec![
                Cell::said(row.region.map_or("no country", Region::name)),
                Cell::said(row.region.map_or("", Region::code)),
                Cell::count(row.numbers),
                Cell::figure(
                    share
                        .share()
                        .map_or_else(String::new, crate::stats::percent),
                ),
                Cell::count(row.entries),
                Cell::count(row.unassigned),
            ]);
        }
        let shared = match self.shared {
            0 => String::new(),
            some => format!(
                " For {}, several territories share the calling code; the main one is counted.",
                counted(some, "number", "numbers")
            ),
        };
        table.note(format!(
            "Numbers are counted by the country of their numbering plan, which does not show who \
             selected them.{shared}"
        ));
        table.into()
    }
}

noun!(Countries);
