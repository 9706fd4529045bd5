//! Laws that hold for every list and every rate, tried on made-up ones.

use proptest::prelude::*;
use std::collections::BTreeMap;
use targetlist::forensic::Devices;
use targetlist::number::{ParseOptions, parse};
use targetlist::stats::Rate;
use targetlist::{Clusters, TargetList};

/// A row: the number in one of its spellings, or none, and a tag or none.
fn row() -> impl Strategy<Value = String> {
    let phone = (0..40_u32, 0..5_u8).prop_map(|(number, spelling)| match spelling {
        0 => format!("+44 7700 9{number:05}"),
        1 => format!("00447700{}", 900_000 + number),
        2 => format!("+336399800{number:02}"),
        3 => format!("tel:+1-202-555-01{number:02}"),
        _ => ["n/a", "", "unknown", "2021-07-18"][number as usize % 4].to_owned(),
    });
    let tag = prop_oneof![
        Just(""),
        Just("T01"),
        Just(" t01"),
        Just("T02"),
        Just("T03")
    ];
    (phone, tag).prop_map(|(phone, tag)| format!("{phone},{tag}"))
}

fn rows() -> impl Strategy<Value = Vec<String>> {
    let first = Just("+447700900123,T01".to_owned());
    (first, prop::collection::vec(row(), 0..60)).prop_map(|(first, mut rows)| {
        rows.push(first);
        rows
    })
}

fn list(rows: &[String]) -> TargetList {
    let text = format!("phone,client\n{}\n", rows.join("\n"));
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

/// Each number of a list, and how often it is selected.
fn numbers(list: &TargetList) -> BTreeMap<String, u64> {
    let numbers = list.numbers();
    numbers
        .map(|listed| (listed.number.e164(), listed.times))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_row_is_an_entry_a_reject_or_blank(rows in rows()) {
        let list = list(&rows);
        let counts = list.counts();
        prop_assert_eq!(counts.rows, counts.entries + counts.rejected() + counts.blank);
        prop_assert_eq!(list.entries().count() as u64, counts.entries);
        prop_assert_eq!(list.rejects().len() as u64, counts.rejected());
    }

    #[test]
    fn clusters_part_the_entries(rows in rows()) {
        let list = list(&rows);
        let clusters = Clusters::by_tag(&list);
        let in_clusters: u64 = clusters.iter().map(|cluster| cluster.entries).sum();
        prop_assert_eq!(in_clusters + clusters.untagged(), list.counts().entries);
    }

    #[test]
    fn the_order_of_rows_changes_no_number((rows, shuffled) in rows().prop_flat_map(|rows| {
        let shuffled = Just(rows.clone()).prop_shuffle();
        (Just(rows), shuffled)
    })) {
        prop_assert_eq!(numbers(&list(&rows)), numbers(&list(&shuffled)));
    }

    #[test]
    fn a_list_twice_has_the_same_numbers_selected_twice_as_often(rows in rows()) {
        let twice: Vec<String> = rows.iter().chain(&rows).cloned().collect();
        let doubled: BTreeMap<String, u64> = numbers(&list(&rows))
            .into_iter()
            .map(|(number, times)| (number, times * 2))
            .collect();
        prop_assert_eq!(numbers(&list(&twice)), doubled);
    }

    #[test]
    fn two_lists_in_one_file_are_both_lists(one in rows(), other in rows()) {
        let mut both = numbers(&list(&one));
        for (number, times) in numbers(&list(&other)) {
            *both.entry(number).or_default() += times;
        }
        let joined: Vec<String> = one.into_iter().chain(other).collect();
        prop_assert_eq!(numbers(&list(&joined)), both);
    }

    #[test]
    fn a_number_is_read_from_its_own_text(rows in rows()) {
        for listed in list(&rows).numbers() {
            let again = parse(&listed.number.e164(), &ParseOptions::default()).unwrap();
            prop_assert_eq!(again.number, listed.number);
            prop_assert!(!listed.number.to_string().contains(&listed.number.e164()[3..]));
        }
    }

    #[test]
    fn an_interval_holds_its_rate((hits, of) in (1..5_000_u64).prop_flat_map(|of| (0..=of, Just(of)))) {
        let rate = Rate::<Devices>::new(hits, of, "with traces", "examined").unwrap();
        let share = rate.share().unwrap();
        for interval in [rate.wilson().unwrap(), rate.clopper_pearson().unwrap()] {
            prop_assert!(interval.low() <= share && share <= interval.high());
            prop_assert!(interval.low() >= 0.0 && interval.high() <= 1.0);
        }
    }
}
