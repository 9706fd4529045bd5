//! Counts a list that does not fit into memory: what its rows became, its distinct numbers, and its
//! tags, in SQL. Replaces `pandas.read_csv(chunksize=…)` with a set of all numbers kept by hand.
//!
//! `cargo run --release -p targetlist-datafusion --example large_list -- list.csv`; without an
//! argument it takes the sample. `MEMORY_MB` bounds what counting takes (2,000).

use std::error::Error;
use targetlist_datafusion::{Limits, session};

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../data-samples/pegasus_project/list.csv"
);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| SAMPLE.to_owned());
    let mut limits = Limits::default();
    if let Ok(megabytes) = std::env::var("MEMORY_MB") {
        limits.memory = megabytes.parse::<usize>()? * 1_000_000;
    }
    let session = session(&limits)?;
    let list = format!("target_list('{}')", path.replace('\'', "''"));
    for sql in [
        format!(
            "SELECT kind, reason, count(*) AS rows FROM {list} GROUP BY kind, reason ORDER BY kind, rows DESC, reason"
        ),
        format!(
            "SELECT count(*) AS numbers, sum(selections) AS selections, max(selections) AS most FROM (SELECT number, count(*) AS selections FROM {list} WHERE number IS NOT NULL GROUP BY number)"
        ),
        format!(
            "SELECT tag, count(*) AS entries, min(selected) AS first, max(selected) AS last FROM {list} WHERE kind = 'entry' GROUP BY tag ORDER BY entries DESC, tag LIMIT 12"
        ),
    ] {
        session.sql(&sql).await?.show().await?;
    }
    Ok(())
}
