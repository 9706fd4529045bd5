//! Whose list is it, entry by entry? The likely governments as CSV, for other programs.
//!
//! `cargo run --release --example attribute_to_csv` reads the sample; your own list: `targetlist
//! attribute`. Replaces labeling each row by hand with the country of its number. A line for each
//! entry: its place among the entries, the likeliest government (none where nobody is likelier), its
//! probability, and its row in the file, which is larger where rows before it were not read.

use std::io::{self, BufWriter, Write};
use targetlist::TargetList;
use targetlist::attribute::Attribution;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/pegasus_project");
    let list = TargetList::open(format!("{folder}/list.csv"))?;
    let attribution = Attribution::of(&list)?;

    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "row,government,probability,cluster,file_row")?;
    for ((answer, entry), row) in attribution.entries().zip(list.entries()).zip(1..) {
        let government = answer.government.map_or("", |government| government.code());
        let (probability, file_row) = (answer.probability, entry.row);
        writeln!(
            out,
            "{row},{government},{probability:.6},{government},{file_row}"
        )?;
    }
    Ok(out.flush()?)
}
