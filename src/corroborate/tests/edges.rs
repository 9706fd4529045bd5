//! Groups of nobody and everybody, and examinations that err.

use crate::attribute::{Attribution, Clients};
use crate::cluster::Clusters;
use crate::corroborate::MatchMethod;
use crate::corroborate::{Corroboration, Stratum};
use crate::forensic::Findings;
use crate::list::TargetList;
use crate::stats::Accuracy;

/// Phones with this system, outcome and reason, all on the list.
fn phones(rows: &[(&str, &str, &str)]) -> Corroboration {
    let (mut list, mut cases) = (
        "phone\n".to_owned(),
        "number,device,system,result,reason\n".to_owned(),
    );
    for (at, (system, result, reason)) in rows.iter().enumerate() {
        list.push_str(&format!("+4477009001{at:02}\n"));
        cases.push_str(&format!(
            "+4477009001{at:02},D{at},{system},{result},{reason}\n"
        ));
    }
    let list = TargetList::reader().read("l", list.as_bytes()).unwrap();
    Corroboration::new(
        &list,
        &Findings::reader().read("c", cases.as_bytes()).unwrap(),
    )
}

fn compared(rows: &[(&str, &str, &str)]) -> String {
    let compared = phones(rows).by(Stratum::System).compared().unwrap();
    compared
        .to_string()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn all_against_none_is_not_shrunken() {
    for of in [1, 2, 5] {
        let mut rows = vec![("iOS", "infected", ""); of];
        rows.extend(vec![("Android", "no traces found", ""); of]);
        let says = compared(&rows);
        assert!(
            says.contains("Shrunken shares are not computed: every group is all hits or no hits"),
            "{says}"
        );
    }
}

#[test]
fn groups_that_differ_by_chance_are_not_told_apart() {
    let says = compared(&[
        ("iOS", "infected", ""),
        ("iOS", "inconclusive", ""),
        ("Android", "infected", ""),
        ("Android", "inconclusive", ""),
    ]);
    assert!(
        says.contains("The groups differ no more than chance would explain"),
        "{says}"
    );
}

/// Two groups against each other are one test: 1 / 3 by Fisher, and no more after Holm.
#[test]
fn two_groups_are_one_test() {
    let (found, none) = (("iOS", "infected", ""), ("Android", "no traces found", ""));
    let compared = phones(&[found, found, none, none])
        .by(Stratum::System)
        .compared()
        .unwrap();
    for row in compared.iter() {
        assert!((row.p - 1.0 / 3.0).abs() < 1e-9);
        assert_eq!((row.p_holm, row.p_benjamini_hochberg), (row.p, row.p));
    }
}

/// What a sheet says of the handset stands beside the outcome, and chooses no denominator.
#[test]
fn testable_is_known_before_the_outcome() {
    for rows in [
        [
            ("iOS", "infected", "handset replaced"),
            ("iOS", "inconclusive", "handset replaced"),
        ],
        [
            ("iOS", "infected", ""),
            ("iOS", "inconclusive", "logs lost in the update"),
        ],
        [
            ("iOS", "infected", ""),
            ("iOS", "inconclusive", "not replaced; backup too old"),
        ],
    ] {
        let side_by_side = phones(&rows).denominators(&[]);
        let testable = side_by_side.testable();
        assert_eq!((testable.hits(), testable.of()), (1, 2), "{rows:?}");
    }
}

/// None of ten is likely where nobody was attacked: 0.904 by `binom.cdf(0, 10, 0.01)` of scipy.
#[test]
fn an_estimate_that_was_cut_is_not_impossible() {
    let joined = phones(&[("iOS", "no traces found", ""); 10]);
    let trial = Accuracy::Measured {
        found: (18, 20),
        not_found: (50, 50),
    };
    let analyses = joined.sensitivity(&[Accuracy::known(0.8, 0.99), trial]);
    let says: Vec<&str> = analyses.iter().map(|(_, says)| says).collect();
    let says = says.join(" | ");
    assert!(
        says.contains(
            "0% (0–33.9%); cut to the possible range: if no phone had been attacked, such examinations would find 0 of 10 with p = 0.90"
        ),
        "{says}"
    );
    // The center of Lang and Reiczigel's interval for none of two lies at 36.7%.
    let two = phones(&[("iOS", "no traces found", ""); 2]).sensitivity(&[trial]);
    assert!(two.iter().any(|(_, says)| says == "0% (0–83.6%)"), "{two}");
}

/// Governments of another list would be printed beside these phones.
#[test]
fn an_attribution_of_another_list_is_refused() {
    let read = |text: &str| TargetList::reader().read("l", text.as_bytes()).unwrap();
    let list = read("phone\n+447700900101\n+447700900102\n");
    let findings = Findings::reader()
        .read("c", "number,result\n+447700900101,infected\n".as_bytes())
        .unwrap();
    let result = Corroboration::new(&list, &findings);
    let of = |list: &TargetList| Attribution::by_tags(list).unwrap();
    let other = read("phone\n+447700900101\n+447700900103\n");
    let why = result.clone().with_attribution(&of(&other)).unwrap_err();
    assert!(why.is_settings() && why.to_string().contains("another list"));
    // The same file read again is the same list.
    let again = read("phone\n+447700900101\n+447700900102\n");
    assert!(result.with_attribution(&of(&again)).is_ok());
}

/// Of two numbers in a cell each has its own reading, and a phone that is on the list by the second
/// has a government.
#[test]
fn the_second_number_of_a_cell_counts_as_the_first() {
    let text = "phone\n0044 7700 900101 / +447700900102\n";
    let list = TargetList::reader().read("l", text.as_bytes()).unwrap();
    let findings = Findings::reader()
        .read("c", "number,result\n+447700900102,infected\n".as_bytes())
        .unwrap();
    let result = Corroboration::new(&list, &findings);
    assert_eq!(result.matches()[0].how, MatchMethod::Exact);
    let attribution = Attribution::by_tags(&list).unwrap();
    let result = result.with_attribution(&attribution).unwrap();
    assert!(!result.matches()[0].governments.is_empty());
}

/// Who selected a number while it was somebody else's is not the phone's client, and how that
/// selection is written says nothing of the phone.
#[test]
fn clients_and_method_are_of_the_selections_that_count() {
    let text =
        "phone,client,selected at\n+447700900101,A,2016-05-01\n0044 7700 900101,B,2019-05-01\n";
    let list = TargetList::reader().read("l", text.as_bytes()).unwrap();
    let sheet =
        "number,result,used from,used until\n+447700900101,infected,2018-01-01,2020-01-01\n";
    let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let matched = &result.matches()[0];
    let tags: Vec<&str> = matched.clients.iter().map(|one| one.tag.as_str()).collect();
    assert_eq!((tags, matched.how), (vec!["B"], MatchMethod::Repaired));
}
