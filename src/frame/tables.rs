//! Takes a table of a publication and gives it as a frame, and as Parquet.

use super::{Columns, DataFrame};
use crate::error::{Error, Kind as Wrong};
use crate::publish::{Format, Kind, Publication, Table, Value};
use polars::prelude::{ParquetCompression, ParquetWriter, StatisticsOptions};
use std::io::{self, Write};

impl Table {
    /// The table as a frame with the same columns. What is missing or withheld is null; a column in
    /// which something is withheld has another one behind it, `…_withheld`, that tells the two
    /// apart.
    ///
    /// ```
    /// use targetlist::publish::{Column, Kind, Table, Value};
    /// let columns = vec![Column { name: "numbers", heading: "numbers", says: "Distinct numbers.", kind: Kind::Count }];
    /// let mut table = Table::new("lines", "Numbers", columns);
    /// table.push(vec![Value::Count(12)]);
    /// table.push(vec![Value::Withheld]);
    /// let frame = table.frame()?;
    /// assert_eq!((frame.height(), frame.width()), (2, 2));
    /// assert_eq!(frame.column("numbers").unwrap().null_count(), 1);
    /// assert!(frame.column("numbers_withheld").is_ok());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// None that a table could cause; polars' own refusal is passed on.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let height = usize::try_from(self.len()).unwrap_or(usize::MAX);
        let mut gathered: Vec<Gathered> = self
            .columns()
            .iter()
            .map(|column| Gathered::new(column.kind))
            .collect();
        for row in self.rows() {
            gathered
                .iter_mut()
                .zip(row)
                .for_each(|(column, value)| column.push(value));
        }
        let mut columns = Columns::new(height);
        for (column, gathered) in self.columns().iter().zip(gathered) {
            let withheld = gathered.withheld;
            match gathered.values {
                Values::Texts(texts) => columns.texts(column.name, texts.into_iter()),
                Values::Counts(counts) => columns.some_counts(column.name, counts),
                Values::Figures(figures) => columns.shares(column.name, figures.into_iter()),
            };
            if withheld.contains(&true) {
                columns.flags(&format!("{}_withheld", column.name), withheld);
            }
        }
        columns.finish()
    }

    /// Writes the table as Parquet, as [`Table::frame`] has it. Not compressed, so that whoever
    /// audits a folder can look into it.
    ///
    /// # Errors
    /// [`Kind::Write`](crate::error::Kind::Write) where it cannot be written.
    pub fn parquet(&self, out: &mut dyn Write) -> Result<(), Error> {
        let mut frame = self.frame()?;
        ParquetWriter::new(out)
            .with_compression(ParquetCompression::Uncompressed)
            .with_statistics(StatisticsOptions::empty())
            .finish(&mut frame)
            .map_err(|why| Error::new(Wrong::Write(io::Error::other(why.to_string()))))?;
        Ok(())
    }
}

impl Publication {
    /// Writes every table as Parquet too, see [`Table::parquet`].
    #[must_use]
    pub fn with_parquet(self) -> Publication {
        self.format(Format {
            extension: "parquet",
            write: Table::parquet,
        })
    }
}

/// A column while rows are gone through.
struct Gathered {
    values: Values,
    withheld: Vec<bool>,
}

enum Values {
    Texts(Vec<Option<String>>),
    Counts(Vec<Option<u64>>),
    Figures(Vec<Option<f64>>),
}

impl Gathered {
    fn new(kind: Kind) -> Gathered {
        let values = match kind {
            Kind::Text | Kind::Code | Kind::Time => Values::Texts(Vec::new()),
            Kind::Count => Values::Counts(Vec::new()),
            Kind::Figure => Values::Figures(Vec::new()),
        };
        Gathered {
            values,
            withheld: Vec::new(),
        }
    }

    fn push(&mut self, value: Value) {
        self.withheld.push(value == Value::Withheld);
        match (&mut self.values, value) {
            (Values::Texts(texts), Value::Missing | Value::Withheld) => texts.push(None),
            (Values::Texts(texts), value) => texts.push(Some(value.to_string())),
            (Values::Counts(counts), Value::Count(count)) => counts.push(Some(count)),
            (Values::Counts(counts), _) => counts.push(None),
            (Values::Figures(figures), Value::Figure(figure)) => figures.push(Some(figure)),
            (Values::Figures(figures), Value::Count(count)) => figures.push(Some(count as f64)),
            (Values::Figures(figures), _) => figures.push(None),
        }
    }
}
