//! What a step prints, in the format asked for, on standard output.

use crate::data_error::DataError;
use clap::ValueEnum;
use serde::Serialize;
use std::io::{ErrorKind, Write};
use targetlist::Error;

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
pub fn write(bytes: &[u8]) -> Result<(), Error> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(why) if why.kind() != ErrorKind::BrokenPipe => Err(DataError::Output(why).into()),
        _ => Ok(()),
    }
}

/// Writes a result as JSON.
pub fn json(result: &impl Serialize) -> Result<(), Error> {
    let mut text = serde_json::to_vec_pretty(result).map_err(DataError::Json)?;
    text.push(b'\n');
    write(&text)
}

/// Writes rows as CSV: comma, line feed, UTF-8, quoted where needed.
pub fn csv(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<(), Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(headings).map_err(DataError::Csv)?;
    for row in rows {
        out.write_record(row).map_err(DataError::Csv)?;
    }
    let bytes = out
        .into_inner()
        .map_err(|why| DataError::Csv(why.into_error().into()))?;
    write(&bytes)
}
