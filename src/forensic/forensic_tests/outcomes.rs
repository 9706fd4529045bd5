//! Outcomes in columns of words and of marks, and those that are not understood.

use super::*;
use crate::forensic::OutcomeText;

fn read(text: &str) -> Findings {
    Findings::reader()
        .read("cases.csv", text.as_bytes())
        .unwrap()
}

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

/// `Examined` with yes and no under it tells who was examined, and not when.
#[test]
fn who_was_not_examined_is_not_counted() {
    let findings = read(
        "number,examined,result\n+447700900101,yes,infected\n+447700900102,no,clean\n+447700900103,no,infected\n",
    );
    let examined = findings.devices().iter().filter(|one| one.is_examined());
    assert_eq!((examined.count(), findings.devices().len()), (1, 2));
    // A finding on a phone that was not examined is a doubt.
    assert_eq!(findings.counts().rejected(), 1);
    assert!(findings.counts().dates_unread.is_empty());
    // A dash stands for a day that is not known.
    let unknown = read("number,examined,result\n+447700900101,-,infected\n+447700900102,-,clean\n");
    assert!(unknown.devices().iter().all(|one| one.is_examined()));
    let dated = read("number,examined,result\n+447700900101,2021-03-01,infected\n");
    assert!(dated.devices()[0].examinations[0].examined_on.is_some());
}

#[test]
fn marks_of_either_kind_are_read() {
    for [yes, no] in [["✔", "✘"], ["+", "−"], ["J", "N"]] {
        let sheet = format!("number,infected\n+447700900101,{yes}\n+447700900102,{no}\n");
        let outcomes: Vec<Outcome> = read(&sheet)
            .devices()
            .iter()
            .map(|one| one.outcome)
            .collect();
        assert_eq!(
            outcomes,
            [Outcome::Infected, Outcome::NoTracesFound],
            "{yes}"
        );
    }
}

/// A row that names nothing may go on with the one above it, or be of another phone.
#[test]
fn an_outcome_of_nobody_is_not_a_device() {
    let findings = read("number,trace,result\n+447700900101,a,clean\n,b,infected\n");
    assert_eq!(findings.devices().len(), 1);
    assert_eq!(findings.counts().rejects[&CaseRejectReason::NoDevice], 1);
    // A laboratory that gives no numbers says so in every row.
    assert_eq!(
        read("device,number,result\nD1,+447700900101,clean\nD2,,infected\n")
            .devices()
            .len(),
        2
    );
}

#[test]
fn one_outcome_for_each_number_is_of_as_many_phones() {
    let sheet = "number,result\n\"+447700900101\n+447700900102\",\"clean\nclean\"\n";
    assert_eq!(read(sheet).devices().len(), 2);
    let named = "device,number,result\nD1,+447700900101; +447700900102,clean; clean\n";
    assert_eq!(read(named).devices().len(), 1);
}

#[test]
fn words_for_no_family_are_none() {
    let sheet = "number,result,family\n+447700900101,infected,none\n+447700900102,infected,unknown; Pegasus\n";
    let findings = read(sheet);
    let families: Vec<&[String]> = findings
        .devices()
        .iter()
        .map(|one| &*one.families)
        .collect();
    assert_eq!(families, [&[][..], &["Pegasus".to_owned()][..]]);
}
