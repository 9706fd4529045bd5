//! Outcomes in columns of words and of marks, and those that are not understood.

use super::*;
use crate::forensic::OutcomeText;

fn outcomes(sheet: &str) -> Vec<Outcome> {
    let findings = findings(sheet);
    let examinations = findings.devices().iter().flat_map(|one| &one.examinations);
    examinations.map(|one| one.outcome).collect()
}

#[test]
fn every_outcome_that_is_not_understood_is_listed_with_its_rows() {
    let findings = findings(
        "device,number,result,name\nD1,+447700900101,Gibberish,\nD2,+447700900102,gibberish,\nD3,+447700900103,likely infected,\n\
         D4,+447700900104,Muster,Anna Muster\nD5,+447700900105,infected,\nD6,+447700900106,,\n,,,\nD7,+447700900107,+447700900107,\n",
    );
    let counts = findings.counts();
    let listed: Vec<(String, u64)> = counts
        .not_understood
        .iter()
        .map(|(text, rows)| (text.to_string(), *rows))
        .collect();
    let word = |text: &str, rows| (text.to_owned(), rows);
    assert_eq!(
        listed,
        [
            word("gibberish", 2),
            word("likely infected", 1),
            word("other text", 2)
        ]
    );
    assert!(counts.not_understood.contains_key(&OutcomeText::Other));
    let printed = findings.to_string();
    assert!(
        printed.contains("Outcomes that are not understood") && printed.contains("--outcome-words")
    );
    assert!(
        !printed.contains("uster") && !printed.contains("900107"),
        "{printed}"
    );
    // Over several files they are added up.
    let both = Findings::merge([findings.clone(), findings]);
    assert_eq!(both.counts().not_understood.values().sum::<u64>(), 10);
}

#[test]
fn words_taken_for_outcomes_are_said() {
    let findings = findings(
        "number,result\n+447700900101,Infección confirmada\n+447700900102,infected\n+447700900103,sin rastros\n+447700900104,INFECTED.\n",
    );
    let printed = findings.to_string();
    let says = "Words taken for outcomes: “infección confirmada” for infected; “sin rastros” for no traces found.";
    assert!(printed.contains(says), "{printed}");
}

#[test]
fn a_family_in_the_outcome_is_one_of_the_examination() {
    let findings = findings(
        "device,number,result,family\nD1,+447700900101,Infected (Pegasus),\nD2,+447700900102,infected – UFED,\nD3,+447700900103,Infected (NSO),Pegasus\nD4,+447700900104,no traces of Pegasus,\n",
    );
    let families: Vec<&[String]> = findings
        .devices()
        .iter()
        .map(|device| device.families.as_slice())
        .collect();
    let none: [&str; 0] = [];
    assert_eq!(families[0], ["Pegasus"]);
    assert_eq!(families[1], ["Cellebrite"]);
    assert_eq!(families[2], ["Pegasus"]);
    assert_eq!(families[3], none);
    // An extraction tool is not spyware, wherever it is named.
    assert_eq!(findings.devices()[1].outcome, Outcome::Inconclusive);
}

#[test]
fn outcomes_are_read_from_columns_of_marks() {
    let marked = "number,infected,attempted,inconclusive\n+447700900101,x,,\n+447700900102,,✓,\n+447700900103,,,X\n+447700900104,x,x,\n+447700900105,,,\n+447700900106,x,,x\n";
    let findings = findings(marked);
    let found: Vec<Outcome> = findings.devices().iter().map(|one| one.outcome).collect();
    use Outcome::{Attempted, Inconclusive, Infected, NoTracesFound};
    assert_eq!(found, [Infected, Attempted, Inconclusive, Infected]);
    let whys: Vec<&CaseRejectReason> = findings.rejects().iter().map(|one| &one.why).collect();
    assert_eq!(
        whys,
        [
            &CaseRejectReason::NoOutcome,
            &CaseRejectReason::UnknownOutcome
        ]
    );
    let asked = "phone,infected?,attempted?\n+447700900101,yes,\n+447700900102,no,yes\n+447700900103,no,no\n+447700900104,no,\n+447700900105,?,no\n";
    assert_eq!(outcomes(asked), [Infected, Attempted, NoTracesFound]);
    let spanish = "teléfono,infectado,sin rastros\n+447700900101,sí,no\n+447700900102,no,sí\n";
    assert_eq!(outcomes(spanish), [Infected, NoTracesFound]);
    // Days are not marks, and a column of outcomes wins.
    let days = "phone,infected\n+447700900101,2021-03-04\n";
    assert!(Findings::reader().read("c", days.as_bytes()).is_err());
    let both = "phone,infected,result\n+447700900101,yes,inconclusive\n";
    assert_eq!(outcomes(both), [Inconclusive]);
}
