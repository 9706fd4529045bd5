//! Lists as tables.

use crate::{asked, two_cores};
use datafusion::prelude::SessionContext;
use std::fmt::Write;
use std::path::Path;
use targetlist::{Findings, TargetList};
use targetlist_datafusion::{Limits, ListOptions, ListTable, examinations, session};

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../data-samples/pegasus_project/list.csv"
);

fn registered(session: &SessionContext, path: &Path, piece: u64) -> ListTable {
    let options = ListOptions::new().piece_bytes(piece);
    let table = ListTable::open(path, options).unwrap();
    session
        .register_table("list", table.provider(2).unwrap())
        .unwrap();
    table
}

/// The rows of a list, as the table prints them.
fn expected(list: &TargetList) -> Vec<String> {
    let mut rows = Vec::new();
    for entry in list.entries() {
        let mut kind = "entry";
        for number in &entry.numbers {
            let at = entry.selected.map(|at| at.unix_milliseconds().to_string());
            let (tag, at) = (entry.tag.as_deref().unwrap_or(""), at.unwrap_or_default());
            rows.push(format!("{} {kind} {} {tag} {at}", entry.row, number.e164()));
            kind = "further number";
        }
    }
    let rejects = list.rejects().iter();
    rows.extend(rejects.map(|reject| format!("{} reject   ", reject.row)));
    rows.sort();
    rows
}

async fn found(session: &SessionContext) -> Vec<String> {
    let sql = "SELECT concat(row, ' ', kind, ' ', coalesce(number, ''), ' ', coalesce(tag, ''), ' ', coalesce(CAST(CAST(selected AS BIGINT) AS VARCHAR), '')) AS r \
               FROM list WHERE kind <> 'blank'";
    let table = asked(session, sql).await;
    let lines = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    let mut rows: Vec<String> = lines
        .map(|line| line.trim_matches('|').trim().to_owned())
        .collect();
    rows.sort();
    rows
}

/// However a list is cut, its rows are those of the list that is read whole.
#[tokio::test]
async fn a_list_in_pieces_is_the_list() {
    let list = TargetList::open(SAMPLE).unwrap();
    let expected: Vec<String> = expected(&list)
        .iter()
        .map(|row| row.trim().to_owned())
        .collect();
    for piece in [100_000, 777_777, 10_000_000] {
        let session = two_cores();
        let table = registered(&session, Path::new(SAMPLE), piece);
        assert_eq!(table.pieces() > 1, piece < 1_000_000);
        assert!(found(&session).await == expected, "{piece}");
        let sql =
            "SELECT count(*) FILTER (WHERE kind = 'blank') b, count(DISTINCT number) n FROM list";
        let counts = asked(&session, sql).await;
        let wanted = format!("| {} | {} |", list.counts().blank, list.distinct());
        let plain: String = counts.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains(&wanted), "{wanted}\n{counts}");
    }
}

/// Quotation marks, rows on several lines, blank lines, Latin-1, semicolons, and a title above.
#[tokio::test]
async fn a_messy_list_in_pieces_is_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.csv");
    let mut text = String::from("A leak\n\nMobil;Datum;Kunde;Notiz\n");
    for at in 0..900 {
        let note = match at % 7 {
            0 => "\"zwei\nZeilen; ja\"",
            1 => "5\" Rohr",
            2 => "\"sagt \"\"ja\"\"\"",
            _ => "Gr\u{fc}\u{df}e",
        };
        writeln!(
            text,
            "+44 7700 900{:03};{:02}.03.2017;T{};{note}",
            at,
            1 + at % 28,
            at % 3
        )
        .unwrap();
        if at % 50 == 0 {
            text.push_str("\r\nn/a;;;\r\n");
        }
    }
    // The last pieces hold no number, and one nothing at all.
    text.push_str(&"nobody;;;nothing\n".repeat(600));
    text.push_str(&";;;\n".repeat(6_000));
    let latin: Vec<u8> = text.chars().map(|sign| u32::from(sign) as u8).collect();
    std::fs::write(&file, latin).unwrap();
    let list = TargetList::open(&file).unwrap();
    assert!(list.counts().rejected() > 10 && list.counts().blank > 10);
    let expected: Vec<String> = expected(&list)
        .iter()
        .map(|row| row.trim().to_owned())
        .collect();
    for piece in [4_000, 9_001, 20_000] {
        let session = two_cores();
        assert!(registered(&session, &file, piece).pieces() > 1);
        let found = found(&session).await;
        let differs = found
            .iter()
            .zip(&expected)
            .find(|(one, other)| one != other);
        assert!(found == expected, "{piece}: {differs:?}");
    }
}

/// One number a line, without headings; the first letter that is none of English comes late.
#[tokio::test]
async fn lines_without_headings_in_pieces_are_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.txt");
    let mut text: String = (0..900)
        .map(|at| format!("+44 7700 900{at:03}\n"))
        .collect();
    text.push_str("Gr\u{fc}\u{df}e\n+44 7700 900999\n");
    let latin: Vec<u8> = text.chars().map(|sign| u32::from(sign) as u8).collect();
    std::fs::write(&file, latin).unwrap();
    let expected = expected(&TargetList::open(&file).unwrap());
    let session = two_cores();
    assert!(registered(&session, &file, 3_000).pieces() > 3);
    let expected: Vec<String> = expected.iter().map(|row| row.trim().to_owned()).collect();
    assert_eq!(found(&session).await, expected);
}

/// "37 of 67" in plain SQL: examined phones that are on the list.
#[tokio::test]
async fn a_join_with_examinations_gives_k_of_n() {
    let session = two_cores();
    registered(&session, Path::new(SAMPLE), 500_000);
    let findings = Findings::open(SAMPLE.replace("list.csv", "cases.csv")).unwrap();
    session
        .register_batch("examinations", examinations(&findings).unwrap())
        .unwrap();
    let sql = "SELECT sum(hit) k, count(*) n FROM (SELECT device, max(CASE WHEN corroborated THEN 1 ELSE 0 END) hit \
               FROM examinations WHERE examined AND number IN (SELECT number FROM list) GROUP BY device)";
    let table = asked(&session, sql).await;
    assert!(table.contains("| 37 | 67 |"), "{table}");
}

/// What does not fit into memory goes to the disk; where that is full, an error says so.
#[tokio::test]
async fn bounds_are_kept() {
    let sql =
        "SELECT number, row, count(*) AS c FROM list GROUP BY number, row ORDER BY c, number, row";
    let plenty = two_cores();
    registered(&plenty, Path::new(SAMPLE), 100_000);
    let folder = tempfile::tempdir().unwrap();
    let limits = Limits {
        memory: 24_000_000,
        folder: Some(folder.path().to_owned()),
        cores: Some(2),
        ..Limits::default()
    };
    let little = session(&limits).unwrap();
    registered(&little, Path::new(SAMPLE), 100_000);
    assert!(asked(&little, sql).await == asked(&plenty, sql).await);
    drop(little);
    let full = session(&Limits {
        disk: 10_000,
        ..limits
    })
    .unwrap();
    registered(&full, Path::new(SAMPLE), 100_000);
    let why = full
        .sql(sql)
        .await
        .unwrap()
        .collect()
        .await
        .unwrap_err()
        .to_string();
    assert!(why.to_lowercase().contains("disk"), "{why}");
    drop(full);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
