//! A large made-up list, in pieces and in memory.

use crate::{asked, two_cores};
use std::collections::BTreeMap;
use targetlist::TargetList;
use targetlist::list::RejectReason;
use targetlist::simulate::SimulatedLeak;
use targetlist_datafusion::{ListOptions, ListTable};

/// What the rows of a list became, its distinct numbers and its tags, by `TargetList`.
fn in_memory(list: &TargetList) -> Vec<String> {
    let mut kinds: BTreeMap<(&str, String), u64> = BTreeMap::new();
    let mut count = |kind, reason: String, more| *kinds.entry((kind, reason)).or_default() += more;
    let mut tags: BTreeMap<String, u64> = BTreeMap::new();
    for entry in list.entries() {
        count("entry", String::new(), 1);
        count(
            "further number",
            String::new(),
            entry.numbers.len() as u64 - 1,
        );
        *tags
            .entry(entry.tag.unwrap_or_default().to_string())
            .or_default() += 1;
    }
    for reject in list.rejects() {
        let reason = match reject.why {
            RejectReason::Number(why) => why.code().to_owned(),
            other => other.to_string(),
        };
        count("reject", reason, 1);
    }
    count("blank", String::new(), list.counts().blank);
    let kinds = kinds.into_iter();
    let mut lines: Vec<String> = kinds
        .map(|((kind, reason), rows)| format!("{kind}/{reason}/{rows}"))
        .collect();
    lines.push(format!("numbers//{}", list.distinct()));
    lines.extend(
        tags.into_iter()
            .map(|(tag, rows)| format!("tag/{tag}/{rows}")),
    );
    lines.sort();
    lines
}

/// A hundred thousand entries; `LARGE_LIST_ENTRIES` sets another number.
#[tokio::test]
async fn a_large_list_in_pieces_is_the_list_in_memory() {
    let entries = std::env::var("LARGE_LIST_ENTRIES").ok();
    let entries = entries.map_or(100_000, |entries| entries.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.csv");
    std::fs::write(&file, SimulatedLeak::new(1).entries(entries).write().list).unwrap();
    let expected = in_memory(&TargetList::open(&file).unwrap());
    let table = ListTable::open(&file, ListOptions::new().piece_bytes(1 << 20)).unwrap();
    assert!(table.pieces() > 3);
    let session = two_cores();
    session
        .register_table("list", table.provider(2).unwrap())
        .unwrap();
    let sql = "SELECT concat(kind, '/', coalesce(reason, ''), '/', count(*)) AS line FROM list GROUP BY kind, reason \
               UNION ALL SELECT concat('numbers//', count(DISTINCT number)) FROM list \
               UNION ALL SELECT concat('tag/', coalesce(tag, ''), '/', count(*)) FROM list WHERE kind = 'entry' GROUP BY tag";
    let found = asked(&session, sql).await;
    let lines = found.lines().filter(|line| line.starts_with("| ")).skip(1);
    let mut found: Vec<&str> = lines.map(|line| line.trim_matches('|').trim()).collect();
    found.sort_unstable();
    assert_eq!(found, expected);
}
