//! The sample files: made by their generator, read without loss, true to what was printed, and
//! silent.

#[cfg(all(feature = "lab-tools", feature = "spreadsheets"))]
mod silent;
#[cfg(feature = "spreadsheets")]
mod workbooks;

use crate::tree;
use std::collections::BTreeMap;
use targetlist::forensic::{Outcome, System};
use targetlist::stats::{Confidence, IntervalMethod};
use targetlist::{Clusters, Corroboration, Findings, TargetList};

fn list() -> TargetList {
    TargetList::open(tree::root().join("data-samples/pegasus_project/list.csv")).unwrap()
}

fn findings() -> Findings {
    Findings::open(tree::root().join("data-samples/pegasus_project/cases.csv")).unwrap()
}

#[test]
fn every_row_of_the_list_is_accounted_for() {
    let list = list();
    let counts = list.counts();
    assert_eq!(
        counts.rows,
        counts.entries + counts.rejected() + counts.blank
    );
    let lines = tree::text("data-samples/pegasus_project/list.csv")
        .lines()
        .count() as u64;
    assert_eq!((counts.rows, counts.entries), (lines - 1, 50_000));
    assert!(
        counts.rejects.len() >= 8
            && counts.blank > 0
            && counts.repairs.len() >= 16
            && counts.changes.len() == 1
    );
}

#[test]
fn the_log_comes_down_to_thirty_seven_of_sixty_seven() {
    let joined = Corroboration::new(&list(), &findings());
    let devices = joined.devices();
    let split = [Outcome::Infected, Outcome::Attempted, Outcome::Inconclusive]
        .map(|outcome| devices.count(outcome));
    assert_eq!(
        (devices.corroborated().hits(), devices.examined(), split),
        (37, 67, [23, 14, 30])
    );
    let systems = joined.by(targetlist::corroborate::Stratum::System);
    let android = systems.get(&System::Android.into()).unwrap();
    let split = [Outcome::Infected, Outcome::Attempted, Outcome::Inconclusive]
        .map(|outcome| android.count(outcome));
    assert_eq!((android.examined(), split), (15, [0, 3, 12]));
    assert_eq!(
        (
            joined.numbers().examined(),
            joined.persons().examined(),
            joined.examined_not_listed().len()
        ),
        (68, 66, 3)
    );
    let rows = findings().counts().examinations;
    assert!(rows > 70 && findings().devices().len() == 72, "{rows} rows");
}

/// Reference: scipy 1.17.1, `binomtest(37, 67).proportion_ci(method="exact")`; statsmodels 0.15,
/// `proportion_confint(method="wilson")`.
#[test]
fn intervals_and_bounds_are_those_of_the_reference() {
    let devices = Corroboration::new(&list(), &findings()).devices();
    let ends = |method| {
        let interval = devices
            .corroborated()
            .interval(method, Confidence::P95)
            .unwrap();
        (interval.low(), interval.high())
    };
    let close = |(low, high): (f64, f64), (a, b): (f64, f64)| {
        (low - a).abs() < 5e-7 && (high - b).abs() < 5e-7
    };
    assert!(close(
        ends(IntervalMethod::ClopperPearson),
        (0.425_752, 0.673_958)
    ));
    assert!(close(ends(IntervalMethod::Wilson), (0.433_576, 0.665_236)));
    assert_eq!(
        devices.bounds().unwrap().to_string(),
        "between 55.2% and 100%"
    );
}

#[test]
fn client_totals_follow_what_was_printed() {
    let list = list();
    let clusters = Clusters::by_tag(&list);
    let totals: BTreeMap<&str, u64> = clusters
        .iter()
        .map(|cluster| (cluster.label.as_str(), cluster.entries))
        .collect();
    // More than 15,000; more than 10,000 each; more than 3,500; more than 2,000; about 2,000; more
    // than 1,000; about 300.
    for (tag, least, most) in [
        ("C04", 15_001, 15_100),
        ("C07", 10_001, 10_100),
        ("C01", 10_001, 10_100),
        ("C09", 3_501, 3_600),
        ("C05", 2_001, 2_100),
        ("C08", 1_950, 2_050),
        ("C03", 1_001, 1_100),
        ("C06", 290, 310),
    ] {
        assert!(
            (least..=most).contains(&totals[tag]),
            "{tag}: {}",
            totals[tag]
        );
    }
    assert_eq!((clusters.len(), clusters.untagged()), (11, 340));
}

#[test]
fn every_cell_about_a_government_has_its_source() {
    let read = |name: &str| {
        let text = tree::text(&format!("data-samples/governments/{name}"));
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_reader(text.as_bytes());
        let headings: Vec<String> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
        (headings, rows)
    };
    let (headings, context) = read("context.csv");
    let (_, sources) = read("context_sources.csv");
    let mut cells = 0;
    for row in &context {
        for (heading, cell) in headings
            .iter()
            .zip(row)
            .skip(1)
            .filter(|(_, cell)| !cell.is_empty())
        {
            cells += 1;
            let source = sources
                .iter()
                .find(|source| source[..3] == [row[0].clone(), heading.clone(), cell.clone()]);
            let source = source.unwrap_or_else(|| panic!("{} {heading} has no source", row[0]));
            assert!(
                source[3].parse::<u16>().is_ok()
                    && !source[4].is_empty()
                    && source[5].starts_with("https://"),
                "{source:?}"
            );
        }
    }
    assert_eq!((cells, context.len()), (sources.len(), 11));
}
