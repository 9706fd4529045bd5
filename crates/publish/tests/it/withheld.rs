//! Small counts are withheld in every file, and exceptions are logged.

use crate::small::{files, publication, small};
use targetlist::{Findings, TargetList};
use targetlist_publish::Policy;
use targetlist_publish::cells::{CellKey, SmallCells};

#[test]
fn small_counts_are_withheld() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("safe");
    publication(&small(100, 3, 20))
        .write(&target, &Policy::default())
        .unwrap();
    let safe = files(&target);
    let outcomes = String::from_utf8_lossy(&safe["tables/phones_by_outcome.csv"]);
    assert!(
        !outcomes.contains(",3") && outcomes.contains("withheld"),
        "{outcomes}"
    );
    for name in ["report.html", "report.md"] {
        let text = String::from_utf8_lossy(&safe[name]);
        for told in ["3 infected", "3 of 23", "13.0%"] {
            assert!(!text.contains(told), "{name}: {told}");
        }
    }
}

#[test]
fn an_exception_is_printed_and_logged() {
    let folder = tempfile::tempdir().unwrap();
    let publication = publication(&small(100, 3, 20));
    let except = |rule: SmallCells, dimension: &str, category: &str| {
        let cell = CellKey::of([(dimension, category)]);
        rule.except(cell, "the headline, agreed by all").unwrap()
    };
    let rule = except(SmallCells::default(), "outcome", "infected");
    let policy = Policy::default().phones(except(rule, "found", "with_traces"));
    let target = folder.path().join("headline");
    publication.write(&target, &policy).unwrap();
    let headline = files(&target);
    let text = |name: &str| String::from_utf8_lossy(&headline[name]);
    assert!(text("report.html").contains("3 of 23"));
    assert!(text("ro-crate-metadata.json").contains("the headline, agreed by all"));
    let slip = Policy::default().phones(except(SmallCells::default(), "outcome", "infcted"));
    assert!(publication.prepare(&slip).err().unwrap().is_settings());
}

#[test]
fn a_stratum_of_small_counts_is_a_sentence_and_no_chart() {
    let systems = ["iOS", "Android"];
    let cases: String = (0..12)
        .map(|at| format!("D{at},+44 7700 900{at:03},infected,{}\n", systems[at % 2]))
        .collect();
    let findings = Findings::reader()
        .read(
            "cases.csv",
            format!("device,number,result,system\n{cases}").as_bytes(),
        )
        .unwrap();
    let prepared = publication(&(small(60, 1, 0).0, findings))
        .prepare(&Policy::default())
        .unwrap();
    let markdown = prepared.report().markdown();
    assert!(
        markdown.contains(
            "No shares by operating system can be printed: the groups have too few phones"
        ),
        "{markdown}"
    );
    let html = prepared.report().html();
    assert!(html.contains("tables/phones_by_system.csv"));
    assert!(!html.contains("group that can be printed"));
    let mut tables = prepared.tables().iter();
    assert!(tables.any(|table| table.name() == "phones_by_system"));
}

/// Forty numbers, and thirty phones of which some have traces, the first of them with a time.
fn timed(traced: usize, dated: usize) -> (TargetList, Findings) {
    let number = |at: usize| format!("+44 7700 900{at:03}");
    let rows = (0..40).map(|at| format!("{},T01,2017-03-01T09:00:00Z\n", number(at)));
    let list = format!("phone,client,selected at\n{}", rows.collect::<String>());
    let cases = (0..30).map(|at| match at {
        at if at < dated => format!("D{at},{},infected,2017-03-01T09:0{at}:30Z\n", number(at)),
        at if at < traced => format!("D{at},{},infected,\n", number(at)),
        _ => format!("D{at},{},inconclusive,\n", number(at)),
    });
    let cases = format!(
        "device,number,result,first trace\n{}",
        cases.collect::<String>()
    );
    let (reader, sheets) = (TargetList::reader(), Findings::reader());
    (
        reader.read("list.csv", list.as_bytes()).unwrap(),
        sheets.read("cases.csv", cases.as_bytes()).unwrap(),
    )
}

/// Of so few phones with times for both, not even that there are any is told.
#[test]
fn lags_of_few_phones_have_no_table() {
    let prepared = publication(&timed(4, 4))
        .prepare(&Policy::default())
        .unwrap();
    let mut tables = prepared.tables().iter();
    assert!(!tables.any(|table| table.name() == "phones_by_lag"));
    assert!(
        !prepared
            .report()
            .markdown()
            .contains("traces follow selections")
    );
}

/// That there is a table of lags tells of five phones with a time: of six with traces one has none,
/// or nobody.
#[test]
fn that_there_are_lags_does_not_tell_how_many_lack_a_time() {
    let told = |dated| {
        let policy = Policy::default();
        let prepared = publication(&timed(6, dated)).prepare(&policy).unwrap();
        prepared.report().markdown()
    };
    for markdown in [told(5), told(6)] {
        let tells =
            markdown.contains("6 of 30") && markdown.contains("a selection to a later trace");
        assert!(!tells, "{markdown}");
    }
}

/// Forty numbers of three countries: five phones of one say that it has five numbers at least, so
/// that six with another leave one for that.
#[test]
fn phones_do_not_tell_how_few_numbers_another_country_has() {
    let ranges = [("+4477009001", 34), ("+336399800", 5), ("+467017406", 1)];
    let of = |(range, count): (&'static str, usize)| {
        (10..10 + count).map(move |at| format!("{range}{at}"))
    };
    let numbers: Vec<String> = ranges.into_iter().flat_map(of).collect();
    let rows = numbers.iter().map(|number| format!("{number},T01\n"));
    let list = format!("phone,client\n{}", rows.collect::<String>());
    let examined = numbers.iter().skip(26).take(13).enumerate();
    let cases = examined
        .map(|(at, number)| format!("D{at},{number},{}\n", ["infected", "inconclusive"][at % 2]));
    let cases = format!("device,number,result\n{}", cases.collect::<String>());
    let list = TargetList::reader()
        .read("list.csv", list.as_bytes())
        .unwrap();
    let findings = Findings::reader()
        .read("cases.csv", cases.as_bytes())
        .unwrap();
    let prepared = publication(&(list, findings))
        .prepare(&Policy::default())
        .unwrap();
    let mut tables = prepared.tables().iter();
    let countries = tables
        .find(|table| table.name() == "numbers_by_country")
        .unwrap();
    let told: Vec<String> = countries.rows().map(|row| row[2].to_string()).collect();
    assert_eq!(told, ["5", "withheld", "withheld", "40"]);
}

/// A caller's label may be called what the tables call a sum, or the rest.
#[test]
fn a_laboratory_may_be_called_all() {
    for name in ["all", "any other laboratory"] {
        let rows: String = (0..40)
            .map(|at| {
                let laboratory = if at % 2 == 0 { "Lab A" } else { name };
                let outcome = if at % 4 < 2 {
                    "infected"
                } else {
                    "inconclusive"
                };
                format!("D{at},+44 7700 900{at:03},{outcome},{laboratory}\n")
            })
            .collect();
        let text = format!("device,number,result,laboratory\n{rows}");
        let findings = Findings::reader().read("c", text.as_bytes()).unwrap();
        let prepared = publication(&(small(60, 1, 0).0, findings));
        let prepared = prepared.prepare(&Policy::default()).unwrap();
        let markdown = prepared.report().markdown();
        assert!(markdown.contains(&format!("“{name}”")), "{markdown}");
    }
}

/// The page of a list with these times, each of twelve numbers.
fn dated(times: &[&str]) -> String {
    let rows: String = (0..12 * times.len())
        .map(|at| format!("+44 7700 900{at:03},T01,{}\n", times[at % times.len()]))
        .collect();
    let list = format!("phone,client,time\n{rows}");
    let list = TargetList::reader().read("l", list.as_bytes()).unwrap();
    let prepared = targetlist_publish::Publication::new("A list", crate::small::made(), &list);
    let prepared = prepared.prepare(&Policy::default()).unwrap();
    prepared.report().markdown()
}

#[test]
fn years_without_quarters_are_told() {
    let years = dated(&["2017", "2017", "2018"]);
    assert!(
        years.contains("Numbers were first selected from 2017 to 2018."),
        "{years}"
    );
    assert!(
        years.contains("24 numbers were first selected in 2017, the most in any year"),
        "{years}"
    );
    let both = dated(&["2017-05", "2018-08", "2018"]);
    assert!(both.contains("With the year alone: 2018 (12)."), "{both}");
    // Where of some the year alone is known, no span and no highest quarter of all is said.
    let apart = dated(&["2014", "2017-05", "2018-08"]);
    assert!(
        !apart.contains("Numbers were first selected from"),
        "{apart}"
    );
    assert!(!apart.contains("the most in any quarter"), "{apart}");
    assert!(
        apart.contains("The first quarter with a count that can be printed is 2017 Q2"),
        "{apart}"
    );
    assert!(!both.contains("usable time"), "{both}");
}
