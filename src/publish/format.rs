//! A further form in which tables are written, given by whoever has a writer for it.

use super::Table;
use crate::error::Error;
use std::fmt;
use std::io::Write;

/// What writes one table.
pub type Writer = fn(&Table, &mut dyn Write) -> Result<(), Error>;

/// A form of tables: what its files end in, and what writes one.
#[derive(Clone, Copy)]
pub struct Format {
    /// The end of the file's name, without the dot: `parquet`.
    pub extension: &'static str,
    /// Writes a table. What it writes must be open to an audit: not compressed, not encrypted.
    pub write: Writer,
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension)
    }
}
