//! Lists that may mislead: no government is given an entry with 80 % or more that is no client of the
//! list.

use targetlist_reference::hostile::{Lists, Method, kinds};

/// Entries of a list, and sweeps of a chain: few, so that all kinds are asked within a minute or two.
const ENTRIES: usize = 900;
const SWEEPS: u64 = 8;

/// The vendor's staff looks like any customer nobody knew of: its entries are set apart by hand.
const SET_APART: &str = "the vendor's staff";

/// Attributes two lists of each kind; gives the governments that are named falsely.
fn falsely(method: Method, seed: u64, lists: usize) -> Vec<String> {
    let names: Vec<&str> = kinds().collect();
    let made = Lists::new(ENTRIES);
    let mut falsely = Vec::new();
    for number in 0..lists {
        let list = made.list(seed, number);
        if list.kind == SET_APART {
            continue;
        }
        let answer = method.attribute(&list, Some(SWEEPS)).unwrap();
        for (code, entries) in &answer.falsely {
            falsely.push(format!("{number} {}: {code} {entries}", list.kind));
        }
    }
    assert!(names.len() >= 40 && lists >= names.len());
    falsely
}

#[test]
fn no_false_government_by_tags() {
    let falsely = falsely(Method::Tags, 1, 2 * kinds().count());
    assert!(falsely.is_empty(), "{falsely:#?}");
}

#[test]
fn no_false_government_by_sessions() {
    let falsely = falsely(Method::Sessions, 2, 2 * kinds().count());
    assert!(falsely.is_empty(), "{falsely:#?}");
}

#[test]
fn clients_are_named_all_the_same() {
    let list = Lists::new(4_000).list(3, 0);
    for method in Method::ALL {
        let answer = method.attribute(&list, Some(SWEEPS)).unwrap();
        assert!(answer.named.len() >= 5, "{method:?}: {:?}", answer.named);
        assert!(answer.right * 10 >= answer.with_client * 8, "{method:?}");
    }
}
