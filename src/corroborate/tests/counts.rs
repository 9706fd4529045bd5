//! Zero, one and many: every sentence agrees with its count.

use crate::corroborate::{Corroboration, Known, People, Roles, Stratum};
use crate::forensic::Findings;
use crate::list::TargetList;
use crate::stats::Accuracy;

/// Nouns and verbs behind a count, for one and for others.
const AGREE: [(&str, &str); 12] = [
    ("phone", "phones"),
    ("number", "numbers"),
    ("person", "persons"),
    ("entry", "entries"),
    ("row", "rows"),
    ("sheet", "sheets"),
    ("permutation", "permutations"),
    ("is", "are"),
    ("was", "were"),
    ("has", "have"),
    ("belongs", "belong"),
    ("selects", "select"),
];

/// Words that do not agree with the count before them, or before the noun before them. Cells of
/// tables stand apart by several blanks.
fn disagreement(text: &str) -> Option<String> {
    let cells = text.lines().flat_map(|line| line.split("  "));
    cells
        .map(str::trim)
        .find(|cell| disagrees(cell))
        .map(str::to_owned)
}

fn disagrees(cell: &str) -> bool {
    let is_noun = |word: &str| {
        AGREE
            .iter()
            .any(|(one, many)| word == *one || word == *many)
    };
    let words = cell.split_whitespace();
    let words: Vec<&str> = words
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    (0..words.len()).any(|at| {
        let Some(count) = words.get(at).and_then(|word| word.parse::<u64>().ok()) else {
            return false;
        };
        let wrong = |word: &&&str| {
            let one = AGREE.iter().any(|(one, _)| word == &one);
            let many = AGREE.iter().any(|(_, many)| word == &many);
            (one && count != 1) || (many && count == 1)
        };
        let behind = words
            .iter()
            .skip(at + 1)
            .take(2)
            .take_while(|word| is_noun(word));
        behind.filter(wrong).count() > 0
    })
}

/// Everything that is said of a list and a case sheet.
fn said(list: &str, cases: &str) -> String {
    let list = TargetList::reader().read("l", list.as_bytes()).unwrap();
    let findings = Findings::reader().read("c", cases.as_bytes()).unwrap();
    let joined = Corroboration::new(&list, &findings);
    let people = People::of(&list, &findings, &Roles::default());
    let accuracies = [
        Accuracy::known(0.8, 0.99),
        Accuracy::Measured {
            found: (18, 20),
            not_found: (50, 50),
        },
    ];
    let mut said = format!(
        "{list}\n{joined}\n{}\n{}\n{people}\n{}\n{}\n",
        joined.headline(),
        joined.caveats().join("\n"),
        people.sentence("lawyer"),
        joined.denominators(&[]),
    );
    said.push_str(&joined.sensitivity(&accuracies).to_string());
    for stratum in Stratum::ALL {
        if let Ok(compared) = joined.by(stratum).compared() {
            said.push_str(&compared.to_string());
        }
    }
    for population in [None, Some(1_000)] {
        let known = Known::on(&list, &findings, population).unwrap();
        said.push_str(&known.to_string());
    }
    said
}

#[test]
fn zero_one_and_many_agree() {
    let outcomes = [
        "infected",
        "inconclusive",
        "no traces found",
        "attempted",
        "not examined",
    ];
    for code in 0..3_u32.pow(5) {
        let counts = [0, 1, 2, 3, 4].map(|at| code / 3_u32.pow(at) % 3);
        let results = outcomes.iter().zip(counts).flat_map(|(outcome, count)| {
            std::iter::repeat_n(*outcome, usize::try_from(count).unwrap_or(0))
        });
        let (mut list, mut cases) = (
            "phone,person\n".to_owned(),
            "device,number,system,result\n".to_owned(),
        );
        for (at, result) in results.enumerate() {
            let system = if at % 2 == 0 { "iOS" } else { "Android" };
            list.push_str(&format!("+4477009001{at:02},P{at}\n"));
            cases.push_str(&format!("D{at},+4477009001{at:02},{system},{result}\n"));
        }
        if code == 0 {
            continue;
        }
        let said = said(&list, &cases);
        for never in ["no share", "NaN", "the 0 ", "none known of", "inf%"] {
            assert!(!said.contains(never), "{counts:?}: {never} in {said}");
        }
        let wrong = disagreement(&said);
        assert!(wrong.is_none(), "{counts:?}: {wrong:?} in {said}");
    }
    let one = said(
        "phone\n+447700900101\n",
        "number,result\n+447700900101,infected\n",
    );
    assert!(
        one.contains("The list has 1 entry and 1 distinct number."),
        "{one}"
    );
    assert!(
        one.contains("1 of 1 listed number belongs to a corroborated phone"),
        "{one}"
    );
}

#[test]
fn disagreement_can_be_found() {
    for text in [
        "of 1 phones examined",
        "x 2 phone examined",
        "so 1 number were not",
    ] {
        assert!(disagreement(text).is_some(), "{text}");
    }
    assert_eq!(disagreement("0 of 1 phone examined was found"), None);
}
