//! Writes a made-up list of so many million entries, a million at a time: a list to try a machine
//! with. Its numbers cannot ring. The same size gives the same bytes.
//!
//! `cargo run --release -p targetlist-datafusion --example made_up_list -- list.csv 100`; without
//! arguments it makes one of a thousand entries in the system's temporary folder.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use targetlist::simulate::SimulatedLeak;

const MILLION: usize = 1_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let some = std::env::temp_dir().join("made_up_list.csv");
    let path = arguments.next().map_or(some, Into::into);
    let (parts, entries) = match arguments.next() {
        Some(millions) => (millions.parse()?, MILLION),
        None => (1, 1_000),
    };
    let mut list = BufWriter::new(File::create(&path)?);
    for seed in 1..=parts {
        let part = SimulatedLeak::new(seed).entries(entries).write().list;
        // A file has its headings once.
        let headings = part.find('\n').map_or(0, |end| end + 1);
        let from = if seed == 1 { 0 } else { headings };
        list.write_all(part.as_bytes().get(from..).unwrap_or_default())?;
    }
    list.into_inner()?.sync_all()?;
    println!(
        "{}: {} entries asked for",
        path.display(),
        parts * entries as u64
    );
    Ok(())
}
