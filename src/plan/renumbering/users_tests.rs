use super::Renumberings;
use super::rules_tests::{filled, settings};
use crate::number::{ParseOptions, parse};
use std::sync::Arc;

const HEAD: &str =
    "rule,status,region,from,until,old form,new form,operator,reuse,source,says,trunk\n";

fn own(rows: &str) -> Result<Renumberings, crate::Error> {
    Renumberings::shipped().read("own.csv", format!("{HEAD}{rows}").as_bytes())
}

#[test]
fn users_add_rules_of_the_same_form() {
    let rows = "TO-2030,verified,TO,2030-01-01,2030-06,+676 11xxx,+676 1100xxx,,,notes,Tonga lengthened some.\n,,,,,11xxx,+676 1100xxx\n";
    let changes = own(rows).unwrap();
    assert_eq!(
        changes,
        own(rows).unwrap(),
        "the same rules are the same set"
    );
    assert_ne!(changes, Renumberings::shipped());
    let change = changes.iter().last().unwrap();
    assert_eq!(
        (
            change.name(),
            change.region().code(),
            change.description(),
            change.until()
        ),
        ("TO-2030", "TO", "Tonga lengthened some", "2030-06")
    );
    let with = |home: &str| ParseOptions {
        changes: changes.clone(),
        ..settings(home, "")
    };
    assert_eq!(
        parse(&filled("+67611", 3), &with("")).unwrap().applied(),
        "plan:TO-2030"
    );
    assert_eq!(
        parse(&filled("+52155", 8), &with("")).unwrap().applied(),
        "plan:MX-2019-08"
    );
    assert!(changes.to_string().contains("TO-2030") && changes.html().contains("TO-2030"));
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("rules.csv");
    std::fs::write(&file, format!("{HEAD}{rows}").replace(',', ";")).unwrap();
    assert_eq!(
        Renumberings::shipped().open(&file).unwrap(),
        changes,
        "a spreadsheet's semicolons"
    );
    assert!(
        Renumberings::shipped()
            .open(dir.path().join("none.csv"))
            .unwrap_err()
            .is_io()
    );
}

/// Tables that cannot be used: the row, the column and the reason of the error.
const BAD: &[(&str, u64, &str, &str)] = &[
    (
        ",verified,TO,,,+676 11xxx,+676 1100xxx,,,n,s\n",
        2,
        "rule",
        "first row must name its rule",
    ),
    (
        "T O,verified,TO,,,+676 11xxx,+676 1100xxx,,,n,s\n",
        2,
        "rule",
        "letters, digits and hyphens",
    ),
    (
        "TO-1,sure,TO,,,+676 11xxx,+676 1100xxx,,,n,s\n",
        2,
        "status",
        "must be “verified” or “unverified”",
    ),
    (
        "TO-1,verified,Tonga,,,+676 11xxx,+676 1100xxx,,,n,s\n",
        2,
        "region",
        "is not a region code",
    ),
    (
        "TO-1,verified,TO,01/02/2030,,+676 11xxx,+676 1100xxx,,,n,s\n",
        2,
        "from",
        "is not a date",
    ),
    (
        "TO-1,verified,TO,2030,2029,+676 11xxx,+676 1100xxx,,,n,s\n",
        2,
        "until",
        "before the new one begins",
    ),
    (
        "TO-1,verified,TO,,,+676 11yyy,+676 1100xxx,,,n,s\n",
        2,
        "old form",
        "means nothing",
    ),
    (
        "TO-1,verified,TO,,,+676 11xxx,+676 1100xx,,,n,s\n",
        2,
        "new form",
        "free digits",
    ),
    (
        "TO-1,verified,TO,,,+676 11xxx,1100xxx,,,n,s\n",
        2,
        "new form",
        "must be international",
    ),
    (
        "TO-1,verified,TO,,,+676 11xxx,+676 1100xxx,,often,n,s\n",
        2,
        "reuse",
        "must be empty or “never”",
    ),
    (
        "TO-1,verified,TO,,,+676 11xxx,+676 1100xxx,,,,s\n",
        2,
        "source",
        "needs a source",
    ),
    (
        "TO-1,verified,TO,,,+676 11xxx,+676 1100xxx,,,n,s,zero\n",
        2,
        "trunk",
        "one or two digits",
    ),
    (
        "TO-1,verified,TO,,,11xxx,+676 1100xxx,Digicel,,n,s\n",
        2,
        "new form",
        "cannot need an operator",
    ),
    (
        "TO-1,verified,TO,,,+676 11xxx,+676 1100xxx,,,n,s\nTO-1,verified,TO,,,+676 12xxx,+676 1200xxx,,,n,s\n",
        3,
        "rule",
        "appears twice",
    ),
];

#[test]
fn a_bad_table_says_where_and_why() {
    for (rows, row, column, why) in BAD {
        let error = own(rows).unwrap_err();
        let text = error.to_string();
        assert!(error.code() == "rule" && text.contains(why), "{text}");
        assert_eq!(
            (error.row(), error.column(), error.file().unwrap().to_str()),
            (Some(*row), Some(*column), Some("own.csv")),
            "{text}"
        );
    }
    let missing = Renumberings::shipped()
        .read("own.csv", "rule,status\nTO-1,verified\n".as_bytes())
        .unwrap_err();
    assert_eq!(missing.code(), "no_column", "{missing}");
    assert!(
        missing
            .to_string()
            .contains("rename the heading in the table"),
        "{missing}"
    );
}

/// Rules that do not go with those that ship, or with themselves, and what the error says.
const CLASHING: &[(&str, &str)] = &[
    (
        "MX-2019-08,verified,MX,,,+52 2xxxxx,+52 200xxxxx,,,n,s\n",
        "another rule is already called",
    ),
    (
        "MX-1,verified,MX,,,+52 155xxxxxxxx,+52 56xxxxxxxx,,,n,s\n",
        "are the same numbers",
    ),
    (
        "MX-1,verified,MX,,,+52 255xxxxxxxx,+52 55xxxxxxxx,,,n,s\n",
        "make two phones one",
    ),
    (
        "MX-1,verified,MX,,,+52 [2-9]xxxxxxxxx,+52 1[2-9]xxxxxxxxx,,,n,s\n",
        "what one calls new",
    ),
    (
        "TO-1,verified,TO,,,+676 11xxx,+676 1100xxx,,,n,s\n,,,,,+676 1[1-3]0xx,+676 22[1-3]00xx,,,,\n",
        "two new forms for the same numbers",
    ),
    (
        "TO-1,verified,TO,,,+676 [12]xxxx,+676 3[12]xxxx,,,n,s\n,,,,,+676 31xxxx,+676 41xxxx,,,,\n",
        "also treats as old",
    ),
    (
        "TO-1,verified,TO,,,+676 11xxx,+676 1100xxx,A,,n,s\n,,,,,+676 11xxx,+676 1200xxx,,,,\n",
        "names an operator for some",
    ),
];

#[test]
fn rules_that_overlap_or_contradict_are_refused() {
    for (rows, why) in CLASHING {
        let error = own(rows).unwrap_err();
        assert!(
            error.code() == "rule" && error.to_string().contains(why),
            "{error}"
        );
        assert!(error.row() == Some(2));
    }
}

#[test]
fn the_same_forms_at_other_times_are_another_matter() {
    let earlier =
        "VN-2010,verified,VN,2010-01,2010-06,+84 52[014-79]xxxxxx,+84 299[014-79]xxxxxx,,,n,s\n";
    let changes = own(earlier).unwrap();
    let text = filled("+84520", 6);
    let at = |day: &str| {
        parse(
            &text,
            &ParseOptions {
                changes: changes.clone(),
                ..settings("", day)
            },
        )
        .unwrap()
        .applied()
    };
    assert_eq!(
        (at("2009-01-01").as_str(), at("2016-01-01").as_str()),
        ("plan:VN-2010", "plan:VN-2017-02")
    );
}

/// It cannot be switched on beside what it contradicts.
#[test]
fn a_rule_that_is_not_verified_comes_in_switched_off() {
    let off = own("MX-1,unverified,MX,,,+52 155xxxxxxxx,+52 56xxxxxxxx,,,,s\n").unwrap();
    assert!(off.with("MX-1").is_err() && off.without("MX-2019-08").unwrap().with("MX-1").is_ok());
}

/// A program that makes sets of its own, one after the other, keeps none of them.
#[test]
fn a_set_that_nobody_holds_is_gone() {
    let changes = own("TO-2030,verified,TO,2030,,+676 11xxx,+676 1100xxx,,,n,s\n").unwrap();
    let rule = Arc::downgrade(&changes.iter().last().unwrap().0);
    let settings = ParseOptions {
        changes: changes.clone(),
        ..ParseOptions::default()
    };
    let reading = parse(&filled("+67611", 3), &settings).unwrap();
    drop((changes, settings));
    assert_eq!(
        reading.applied(),
        "plan:TO-2030",
        "a reading keeps its rule"
    );
    drop(reading);
    assert!(rule.upgrade().is_none());
}
