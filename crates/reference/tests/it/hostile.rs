//! Lists that may mislead: no government is given an entry with 80% or more that is not a client of the
//! list.

use targetlist::attribute::Mixture;
use targetlist_reference::hostile::{Lists, Method, kinds};

/// Entries of a list: few, so that all kinds are asked within a minute or two.
const ENTRIES: usize = 900;

/// What no list can show, so that attribution must be told: the vendor's staff looks like any customer
/// nobody knew of, and its entries are set apart by hand; a client that looks abroad is named after a
/// table alone, and where the table has its neighbor instead, so has the answer.
const PREMISES: [&str; 2] = [
    "the vendor's staff",
    "random world, half of the table wrong",
];

/// Attributes so many lists; gives the governments that are named falsely.
fn falsely(method: Method, seed: u64, lists: usize) -> Vec<String> {
    assert!(PREMISES.iter().all(|kind| kinds().any(|one| one == *kind)));
    let made = Lists::new(ENTRIES);
    let mut falsely = Vec::new();
    for number in 0..lists {
        let list = made.list(seed, number);
        if PREMISES.contains(&list.kind) {
            continue;
        }
        let answer = method.attribute(&list, Mixture::new()).unwrap();
        for (code, entries) in &answer.falsely {
            falsely.push(format!("{number} {}: {code} {entries}", list.kind));
        }
    }
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
        let answer = method.attribute(&list, Mixture::new()).unwrap();
        assert!(answer.named.len() >= 4, "{method:?}: {:?}", answer.named);
        assert!(answer.right * 10 >= answer.with_client * 8, "{method:?}");
    }
}
