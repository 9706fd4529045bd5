//! Columns of yes and no beside the outcomes, and second columns of outcomes.

use super::*;
use crate::forensic::CaseField;

/// How many devices were examined, and how many rows are not used.
fn read(sheet: &str) -> (usize, u64) {
    let findings = findings(sheet);
    let examined = findings.devices().iter().filter(|one| one.is_examined());
    (examined.count(), findings.counts().rejected())
}

#[test]
fn rows_that_the_sheet_leaves_out_are_not_counted() {
    for (heading, [out, stays]) in [
        ("exclude", ["yes", "no"]),
        ("excluded (Y/N)", ["y", "n"]),
        ("included", ["no", "yes"]),
        ("eligible", ["no", "yes"]),
        ("usable", ["no", "yes"]),
        ("validated", ["no", "yes"]),
        ("ausgeschlossen", ["ja", "nein"]),
        ("exclu", ["oui", "non"]),
        ("excluido", ["sí", "no"]),
        ("исключён", ["да", "нет"]),
        ("отозвано", ["да", "нет"]),
        ("duplicate", ["yes", "no"]),
        ("test phone", ["x", ""]),
        ("Testgerät", ["ja", "nein"]),
        ("demo", ["1", "0"]),
    ] {
        let sheet = format!(
            "phone,result,{heading}\n+447700900100,infected,{out}\n+447700900101,infected,{stays}\n+447700900102,no traces found,{stays}\n"
        );
        assert_eq!(read(&sheet), (2, 1), "{heading}");
        assert_eq!(
            findings(&sheet).rejects()[0].why,
            CaseRejectReason::TakenBack,
            "{heading}"
        );
    }
    // Columns that hold other things than yes and no take nothing back.
    for (heading, cell) in [
        ("duplicate", "C12"),
        ("excluded families", "yes"),
        ("included apps", "no"),
        ("eligible", "2021-01-01"),
    ] {
        let sheet = format!("phone,result,{heading}\n+447700900100,infected,{cell}\n");
        assert_eq!(read(&sheet), (1, 0), "{heading}");
    }
}

#[test]
fn a_phone_without_anything_to_examine_was_not_examined() {
    for heading in [
        "backup available",
        "forensics done",
        "exam done",
        "backup received",
        "extraction done",
        "device available",
        "screened",
        "scanned",
        "MVT run",
        "in sample",
        "ausgewertet",
        "Backup vorhanden",
        "Gerät vorhanden",
        "Daten vorhanden",
        "sauvegarde disponible",
        "examen realizado",
        "revisado",
        "مفحوص",
    ] {
        let marked = format!(
            "phone,{heading},infected\n+447700900100,yes,yes\n+447700900101,yes,no\n+447700900102,no,no\n+447700900103,no,no\n"
        );
        assert_eq!(read(&marked), (2, 0), "{heading}");
        // A finding on such a phone is a doubt.
        let found =
            format!("phone,{heading},infected\n+447700900100,no,yes\n+447700900101,yes,no\n");
        assert_eq!(read(&found), (1, 1), "{heading}");
    }
    // Words that contradict a column are a doubt; what is inconclusive for want of a backup stays so.
    let words = "phone,backup available,result\n+447700900100,no,inconclusive\n+447700900101,no,no traces found\n+447700900102,yes,infected\n";
    assert_eq!(read(words), (2, 1));
    let other = "phone,backup encrypted,infected\n+447700900100,yes,yes\n+447700900101,no,no\n";
    assert_eq!(read(other), (2, 0));
}

/// Of a column that nobody knows, every "no" stands where nothing was found: who was examined?
#[test]
fn a_column_that_may_say_who_was_examined_is_asked_about() {
    let sheet = |seen: &dyn Fn(usize) -> bool| {
        let row = |at: usize| {
            let (seen, found) = (seen(at), at < 8);
            let word = |yes| if yes { "yes" } else { "no" };
            format!("+447700900{:03},{},{}\n", 100 + at, word(seen), word(found))
        };
        let rows: String = (0..16).map(row).collect();
        format!("phone,looked at,infected\n{rows}")
    };
    let asked = sheet(&|at| at < 10);
    let error = Findings::reader().read("c", asked.as_bytes()).unwrap_err();
    let why = error.to_string();
    assert!(why.contains("--case-column \"examined=HEADING\""), "{why}");
    let named = |field| {
        let reader = Findings::reader().column(field, "looked at");
        let findings = reader.read("c", asked.as_bytes()).unwrap();
        let devices = findings.devices().iter();
        devices.filter(|one| one.is_examined()).count()
    };
    assert_eq!(
        (named(CaseField::Examined), named(CaseField::Notes)),
        (10, 16)
    );
    // A "no" beside a finding shows that it says something else, and two of them show nothing.
    assert_eq!(read(&sheet(&|at| at % 2 == 0)), (16, 0));
    assert_eq!(read(&sheet(&|at| at < 14)), (16, 0));
}

#[test]
fn a_second_column_of_outcomes_is_asked_about() {
    let why = |sheet: &str| Findings::reader().read("c", sheet.as_bytes()).err();
    for sheet in [
        // A word that is no outcome, and a blank, are no reason to ignore the others.
        "phone,Ergebnis,Nachuntersuchung\n+447700900100,keine Spuren,infiziert\n+447700900101,infiziert,falsch positiv\n+447700900102,unklar,\n",
        "phone,result,review\n+447700900100,infected,ok\n+447700900101,infected,no traces found\n+447700900102,infected,agreed\n+447700900103,clean,see file\n",
        "phone,result,second opinion\n+447700900100,infected,false positive\n+447700900101,clean,\n",
        "phone,result,Lab B\n+447700900100,infected,false positive\n+447700900101,clean,\n",
        "phone,infected,recheck\n+447700900100,yes,no traces found\n+447700900101,no,n/a\n",
    ] {
        let why = why(sheet)
            .map(|error| error.to_string())
            .unwrap_or_default();
        assert!(
            why.contains("--case-column \"outcome=HEADING\""),
            "{sheet} {why}"
        );
    }
    for sheet in [
        // The same, other words, notes.
        "phone,result,review\n+447700900100,infected,infected\n+447700900101,clean,no traces found\n",
        "phone,result,review\n+447700900100,infected,done\n+447700900101,clean,pending\n",
        "phone,result,said by the owner\n+447700900100,infected,a friend\n+447700900101,clean,infected\n+447700900102,clean,hotel\n",
        "phone,result,review\n+447700900100,infected,\"The owner was told that no traces found on a phone do not show that there was no attack on it.\"\n",
    ] {
        assert!(why(sheet).is_none(), "{sheet}");
    }
}
