//! What a step prints, in the format asked for, on standard output.

use crate::failure::Failure;
use clap::ValueEnum;
use serde::Serialize;
use std::io::{ErrorKind, Write};

/// The formats of results.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Aligned tables and sentences
    Text,
    /// One JSON object
    Json,
    /// Rows for a spreadsheet
    Csv,
    /// Tables with pipes
    Markdown,
}

/// Writes to standard output. Whoever closes the pipe has read enough.
pub fn write(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(why) if why.kind() != ErrorKind::BrokenPipe => Err(Failure::Data(format!(
            "standard output cannot be written ({why}); check the space of where it goes"
        ))),
        _ => Ok(()),
    }
}

/// Writes a result as JSON.
pub fn json(result: &impl Serialize) -> Result<(), Failure> {
    let mut text = serde_json::to_vec_pretty(result)
        .map_err(|why| Failure::Data(format!("no JSON could be made ({why})")))?;
    text.push(b'\n');
    write(&text)
}

/// Writes rows as CSV: comma, line feed, UTF-8, quoted where needed.
pub fn csv(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<(), Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let refused = |why: csv::Error| Failure::Data(format!("no CSV could be made ({why})"));
    out.write_record(headings).map_err(refused)?;
    for row in rows {
        out.write_record(row).map_err(refused)?;
    }
    let bytes = out
        .into_inner()
        .map_err(|why| Failure::Data(format!("no CSV could be made ({})", why.error())))?;
    write(&bytes)
}
