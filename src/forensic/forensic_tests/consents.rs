//! Consent that was given, refused or taken back, under many headings.

use super::*;

/// How many devices stay, are removed, and have a consent that is not understood.
fn read(heading: &str, cells: [&str; 2]) -> (usize, u64, u64) {
    let row = |at: usize| {
        format!(
            "+44770090010{at},infected,{}\n",
            cells.get(at).copied().unwrap_or("")
        )
    };
    let findings = findings(&format!("phone,result,{heading}\n{}{}", row(0), row(1)));
    (
        findings.devices().len(),
        findings.withdrawn(),
        findings.counts().consent_unclear,
    )
}

#[rustfmt::skip]
const OF_GIVING: &[&str] = &[
    "consent", "consent given", "consented", "consent obtained", "informed consent", "consent signed", "consent (Y/N)", "permission", "agreed", "Einverständnis", "Zustimmung", "Einwilligung erteilt",
    "consentement éclairé", "autorización", "consentimento", "zgoda", "hozzájárulás", "согласие", "згода", "موافقة", "הסכמה", "onay", "同意", "souhlas", "toestemming", "samtycke",
];

#[rustfmt::skip]
const OF_TAKING_BACK: &[&str] = &[
    "opted out", "consent revoked", "withdrew consent", "refused", "Einwilligung widerrufen", "consentement retiré", "consent withdrawn", "no consent", "consent refused",
];

#[test]
fn who_refused_is_not_counted_whatever_the_heading() {
    for heading in OF_GIVING {
        assert_eq!(read(heading, ["no", "yes"]), (1, 1, 0), "{heading}");
        assert_eq!(read(heading, ["refused", "yes"]), (1, 1, 0), "{heading}");
        assert_eq!(read(heading, ["no (refused)", "x"]), (1, 1, 0), "{heading}");
    }
    for heading in OF_TAKING_BACK {
        assert_eq!(read(heading, ["yes", "no"]), (1, 1, 0), "{heading}");
        assert_eq!(read(heading, ["2021-09-01", ""]), (1, 1, 0), "{heading}");
    }
}

#[test]
fn consent_that_was_given_takes_nothing_away() {
    for heading in OF_GIVING {
        assert_eq!(read(heading, ["yes", "ja"]), (2, 0, 0), "{heading}");
        assert_eq!(
            read(heading, ["yes", "not withdrawn"]),
            (2, 0, 0),
            "{heading}"
        );
    }
    // The day on which it was signed is not that of a withdrawal.
    for heading in [
        "consent given",
        "consent signed",
        "consent date",
        "Einwilligung erteilt am",
    ] {
        assert_eq!(
            read(heading, ["2021-09-01", "2021-09-02"]).1,
            0,
            "{heading}"
        );
    }
    assert_eq!(read("consent", ["2021-09-01", ""]), (1, 1, 0));
    for heading in OF_TAKING_BACK {
        assert_eq!(read(heading, ["no", ""]), (2, 0, 0), "{heading}");
    }
}

#[test]
fn a_consent_that_is_not_understood_is_counted() {
    // Who does not want to be named may be counted.
    assert_eq!(read("consent to publish", ["no", "yes"]), (2, 0, 1));
    // Beside crosses alone, a blank may mean that none was given.
    assert_eq!(read("consent given", ["x", ""]), (2, 0, 1));
    assert_eq!(read("consent given", ["yes?", "yes"]), (2, 0, 1));
    assert_eq!(read("consent withdrawn", ["given", "no"]), (2, 0, 1));
    // A column of other things is not one of consent.
    for (heading, cells) in [
        ("consent form", ["F-0012", "F-0013"]),
        ("consensus", ["no", "yes"]),
        ("authorised by", ["Lab A", "Lab B"]),
    ] {
        assert_eq!(read(heading, cells), (2, 0, 0), "{heading}");
    }
}

#[test]
fn of_several_columns_of_consent_each_can_take_it_back() {
    let sheet = "phone,result,consent given,consent withdrawn on\n+447700900100,infected,yes,2021-09-01\n\
        +447700900101,infected,no,\n+447700900102,infected,yes,\n";
    let findings = findings(sheet);
    assert_eq!((findings.devices().len(), findings.withdrawn()), (1, 2));
}
