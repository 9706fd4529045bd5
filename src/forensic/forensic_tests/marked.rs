//! Outcomes that are marked, beside marks that are not understood; and rows that are taken back.

use super::*;

fn outcomes(sheet: &str) -> Vec<Outcome> {
    let findings = findings(sheet);
    findings.devices().iter().map(|one| one.outcome).collect()
}

fn rejects(sheet: &str) -> Vec<CaseRejectReason> {
    let findings = findings(sheet);
    findings.rejects().iter().map(|one| one.why).collect()
}

#[test]
fn a_doubtful_mark_is_not_a_finding() {
    for mark in ["x?", "(x)", "yes?", "no?", "~x", "x*", "?x", "1?"] {
        let sheet =
            format!("phone,infected\n+447700900101,x\n+447700900102,{mark}\n+447700900103,no\n");
        assert_eq!(
            outcomes(&sheet),
            [Outcome::Infected, Outcome::NoTracesFound],
            "{mark}"
        );
        assert_eq!(
            rejects(&sheet),
            [CaseRejectReason::DoubtfulOutcome],
            "{mark}"
        );
    }
}

#[test]
fn no_in_every_column_says_nothing_beside_a_column_that_is_not_understood() {
    let sheet = "phone,Infected,Attempted,Probably infected,Spyware alert\n\
        +447700900101,yes,no,no,no\n+447700900102,no,no,yes,no\n+447700900103,no,no,no,yes\n+447700900104,no,no,no,no\n";
    assert_eq!(outcomes(sheet), [Outcome::Infected, Outcome::NoTracesFound]);
    assert_eq!(
        rejects(sheet),
        [
            CaseRejectReason::DoubtfulOutcome,
            CaseRejectReason::UnknownOutcome
        ]
    );
}

/// A vendor's notice, or consent, is not what was found.
#[test]
fn yes_in_a_column_of_something_else_takes_nothing_away() {
    let sheet =
        "phone,Infected,Attempted,Notified of attack,consented\n+447700900101,no,no,yes,yes\n";
    assert_eq!(outcomes(sheet), [Outcome::NoTracesFound]);
}

#[test]
fn one_odd_mark_makes_no_column_vanish() {
    let sheet =
        "phone,infected\n+447700900101,x\n+447700900102,\n+447700900103,x\n+447700900104,pending\n";
    assert_eq!(outcomes(sheet), [Outcome::Infected, Outcome::Infected]);
    assert_eq!(
        rejects(sheet),
        [
            CaseRejectReason::NoOutcome,
            CaseRejectReason::UnknownOutcome
        ]
    );
}

/// Beside filled circles an open one is "no"; alone, or beside crosses, it may be either.
#[test]
fn an_open_circle_is_no_beside_filled_ones_alone() {
    let of =
        |yes: &str, no: &str| format!("phone,infected\n+447700900101,{yes}\n+447700900102,{no}\n");
    assert_eq!(
        outcomes(&of("●", "○")),
        [Outcome::Infected, Outcome::NoTracesFound]
    );
    assert_eq!(rejects(&of("○", "×")).len(), 2);
}

#[test]
fn rows_that_are_taken_back_are_counted_and_are_no_examinations() {
    for (heading, cell) in [
        ("withdrawn", "yes"),
        ("status", "withdrawn"),
        ("superseded", "x"),
        ("valid", "no"),
        ("deleted", "1"),
    ] {
        let sheet = format!(
            "phone,result,{heading}\n+447700900101,infected,{cell}\n+447700900102,clean,\n"
        );
        assert_eq!(outcomes(&sheet), [Outcome::NoTracesFound], "{heading}");
        assert_eq!(rejects(&sheet), [CaseRejectReason::TakenBack], "{heading}");
    }
    // A status of work, days of validity, and words that deny.
    for (heading, cell) in [
        ("status", "closed"),
        ("valid", "2021-01-01"),
        ("withdrawn", "never"),
        ("withdrawn", "no"),
    ] {
        let sheet = format!("phone,result,{heading}\n+447700900101,infected,{cell}\n");
        assert_eq!(outcomes(&sheet), [Outcome::Infected], "{heading} {cell}");
    }
}

#[test]
fn consent_that_is_not_withdrawn_stands() {
    for cell in ["not withdrawn", "never withdrawn", "not yet withdrawn"] {
        let sheet = format!("phone,result,consent\n+447700900101,infected,{cell}\n");
        assert_eq!(outcomes(&sheet), [Outcome::Infected], "{cell}");
    }
    let gone = "phone,result,consent\n+447700900101,infected,not signed - withdrawn\n";
    assert!(outcomes(gone).is_empty());
}

#[test]
fn a_family_that_is_denied_or_doubted_is_none() {
    for cell in [
        "no Pegasus",
        "Pegasus excluded",
        "kein Pegasus",
        "not Pegasus",
        "Pegasus (suspected)",
        "Pegasus?",
    ] {
        let findings = findings(&format!(
            "phone,result,family\n+447700900101,infected,{cell}\n"
        ));
        assert!(findings.devices()[0].families.is_empty(), "{cell}");
    }
    let tool = "phone,result,family\n+447700900101,infected,UFED?\n";
    assert_eq!(outcomes(tool), [Outcome::Inconclusive]);
}

#[test]
fn a_system_that_is_denied_or_doubted_is_another() {
    use crate::forensic::System;
    for cell in [
        "not iPhone",
        "no iOS",
        "Samsung (previously iPhone)",
        "unknown (iPhone?)",
    ] {
        let system = System::of(cell, "");
        assert_eq!(system, System::Other(cell.to_owned()), "{cell}");
    }
    assert_eq!(System::of("Android (no iOS)", ""), System::Android);
    assert_eq!(System::of("iPhone, not updated", ""), System::Ios);
}

#[test]
fn tentative_is_an_attempt_in_french_alone() {
    let french = "téléphone,résultat\n+33639980001,Tentative\n+33639980002,Infecté\n";
    assert_eq!(outcomes(french), [Outcome::Attempted, Outcome::Infected]);
    let english = "phone,result\n+447700900101,Tentative\n+447700900102,infected\n";
    assert_eq!(outcomes(english), [Outcome::Infected]);
}
