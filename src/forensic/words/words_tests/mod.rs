//! What cells of outcomes say.

mod english;
mod languages;

use super::{CaseRejectReason, Outcome, Synonyms, USUAL, folded};
use crate::forensic::Findings;
use std::collections::BTreeMap;
use std::sync::LazyLock;

fn read(cell: &str) -> Result<Outcome, CaseRejectReason> {
    static WORDS: LazyLock<Synonyms> = LazyLock::new(Synonyms::default);
    WORDS.hear(cell).map(|heard| heard.outcome)
}

#[track_caller]
fn all(outcome: Outcome, cells: &[&str]) {
    let wrong: Vec<_> = cells
        .iter()
        .filter(|cell| read(cell) != Ok(outcome))
        .map(|cell| (cell, read(cell)))
        .collect();
    assert!(wrong.is_empty(), "not {outcome}: {wrong:#?}");
}

#[test]
fn no_word_stands_for_two_outcomes() {
    let mut seen = BTreeMap::new();
    for (outcome, words) in USUAL {
        for word in words {
            let before = seen.insert(folded(word), outcome);
            assert!(before.is_none_or(|before| before == outcome), "{word}");
        }
    }
}

/// Where the grammar knows a phrase of the table as well, both say the same.
#[test]
fn table_and_grammar_agree() {
    let mut no_table = Synonyms::default();
    no_table.words.clear();
    let mut known = 0;
    for (outcome, words) in USUAL {
        for word in words {
            if let Ok(heard) = no_table.hear(word) {
                known += 1;
                assert_eq!(heard.outcome, outcome, "{word}");
            }
        }
    }
    assert!(known > 120, "{known}");
}

#[test]
fn the_strongest_of_several_words_stands() {
    all(
        Outcome::Infected,
        &[
            "Attempted; Successful",
            "infected/attempted",
            "infected + attempted",
            "Infected, attempted",
            "attempted and infected",
        ],
    );
    assert_eq!(read("Not conclusive"), Ok(Outcome::Inconclusive));
    assert_eq!(
        read("Attempted; gibberish"),
        Err(CaseRejectReason::UnknownOutcome)
    );
    assert_eq!(read(" ; "), Err(CaseRejectReason::NoOutcome));
}

/// Was the attack a success, or the examination? The rows around it say.
#[test]
fn success_alone_is_of_what_the_other_rows_speak_of() {
    let read = |heading: &str, cells: [&str; 2]| {
        let row = |cell| format!("+447700900123,{cell}\n");
        let sheet = format!("number,{heading}\n{}{}", row(cells[0]), row(cells[1]));
        let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
        (findings.counts().rejected(), findings.devices()[0].outcome)
    };
    for (word, outcome) in [
        ("Successful", Outcome::Infected),
        ("успешно", Outcome::Infected),
        ("unsuccessful", Outcome::Attempted),
        ("not successful", Outcome::Attempted),
    ] {
        assert_eq!(
            read("result", [word, "inconclusive"]),
            (1, Outcome::Inconclusive),
            "{word}"
        );
        assert_eq!(read("status", [word, "examination failed"]).0, 1, "{word}");
        assert_eq!(read("result", [word, "attempted"]), (0, outcome), "{word}");
        assert_eq!(
            read("attack result", [word, "inconclusive"]),
            (0, outcome),
            "{word}"
        );
    }
    assert_eq!(read("result", ["No attempt", "inconclusive"]).0, 1);
    let mut words = Synonyms::default();
    words.add("Successful", Outcome::Infected);
    assert_eq!(words.outcome("successful"), Some(Outcome::Infected));
}

#[test]
fn a_doubt_is_no_finding() {
    for cell in english::DOUBTS {
        let read = read(cell);
        assert!(
            matches!(
                read,
                Err(CaseRejectReason::DoubtfulOutcome | CaseRejectReason::UnknownOutcome)
            ),
            "{cell}: {read:?}"
        );
    }
    assert_eq!(
        read("likely infected"),
        Err(CaseRejectReason::DoubtfulOutcome)
    );
    // In English a tentative finding is a doubtful one.
    assert_eq!(
        read("tentative infection"),
        Err(CaseRejectReason::DoubtfulOutcome)
    );
    assert_eq!(read("Tentative d’infection"), Ok(Outcome::Attempted));
}

#[test]
fn a_denial_of_which_nobody_knows_what_it_denies_is_no_finding() {
    for cell in english::UNCLEAR {
        let read = read(cell);
        assert!(read.is_err(), "{cell}: {read:?}");
    }
}

#[test]
fn phrases_of_english_laboratories_are_read() {
    all(Outcome::Infected, english::INFECTED);
    all(Outcome::Attempted, english::ATTEMPTED);
    all(Outcome::Targeted, english::TARGETED);
    all(Outcome::NoTracesFound, english::NO_TRACES);
    all(Outcome::Inconclusive, english::INCONCLUSIVE);
    all(Outcome::ExaminationFailed, english::FAILED);
    all(Outcome::NotExamined, english::NOT_EXAMINED);
}
