//! A cluster on one machine: a scheduler and two executors count a list, and one process counts it
//! again. Both print the same.
//!
//! `cargo run --release --example loopback -- list.csv`; without an argument it takes the sample.

use std::error::Error;
use std::net::SocketAddr;
use targetlist_ballista::{Executor, connect, count, executor, scheduler};
use targetlist_datafusion::{Limits, ListOptions, list_to_parquet, session};

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../data-samples/pegasus_project/list.csv"
);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let list = std::env::args().nth(1).unwrap_or_else(|| SAMPLE.to_owned());
    let folder = tempfile::tempdir()?;
    let parts = folder.path().join("list");
    let alone = session(&Limits::default())?;
    list_to_parquet(&alone, list, ListOptions::new(), &parts).await?;
    let parts = parts.display().to_string();

    let at: SocketAddr = "127.0.0.1:50050".parse()?;
    tokio::spawn(scheduler(at, None));
    for port in [50060, 50070] {
        let one = Executor::at(at, SocketAddr::new(at.ip(), port));
        tokio::spawn(executor(one, None));
    }
    let by_cluster = count(&connect(at, None).await?, &parts).await?;
    print!("{by_cluster}");
    let is_same = count(&alone, &parts).await? == by_cluster;
    println!("one process prints the same: {is_same}");
    Ok(())
}
