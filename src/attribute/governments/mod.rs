//! Takes a table of governments (the one that ships, or a caller's CSV) and gives what attribution
//! knows of each: zone, weekend, neighbors, languages, and whether the press named it as a
//! customer.

mod context;
mod weekend;

pub use context::Context;
pub use weekend::Weekend;

use crate::error::{Error, Kind};
use crate::plan::Region;
use crate::time::Zone;
use std::io::Read;
use std::path::Path;

/// What is known of a government before the list is looked at.
#[derive(Clone, Debug)]
pub struct Government {
    /// Its country.
    pub region: Region,
    /// The zone of its seat.
    pub zone: Zone,
    /// Its days off.
    pub weekend: Weekend,
    /// Latitude and longitude of the capital, in degrees.
    pub capital: (f64, f64),
    /// Countries with a common border, or a strait that is crossed like one.
    pub neighbors: Vec<Region>,
    /// Official languages, ISO 639-1.
    pub languages: Vec<String>,
    /// Whether it was named as a customer.
    pub customer: Option<Customer>,
}

/// A report that names a government as a vendor's customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Of which vendor; empty where a caller's table does not say.
    pub vendor: String,
    /// When it was reported, as written.
    pub reported: String,
    /// By whom.
    pub source: String,
}

/// The governments attribution may name.
///
/// ```
/// use targetlist::attribute::Governments;
/// let known = Governments::known();
/// let morocco = known.get("MA").unwrap();
/// assert!(morocco.customer.is_some() && morocco.zone.to_string() == "Africa/Casablanca");
/// let own = known.with_customers("customers.csv", "government\nMX\nPL\n".as_bytes())?;
/// assert!(own.get("PL").unwrap().customer.is_some() && own.get("MA").unwrap().customer.is_none());
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Governments {
    all: Vec<Government>,
}

impl Governments {
    /// The table of governments that ships with the crate, as CSV.
    pub const TABLE: &str = include_str!("governments.csv");

    /// The table that ships with the crate: every state with a numbering plan of its own. Its
    /// sources stand in its head.
    pub fn known() -> Governments {
        // A test reads the table whole, so that this never comes back empty.
        Governments::read("governments.csv", Governments::TABLE.as_bytes())
            .unwrap_or(Governments { all: Vec::new() })
    }

    /// A caller's table, with the headings of the one that ships:
    /// `government,zone,weekend,latitude,longitude,neighbors,languages`, and
    /// `customer_of,reported,source` where known. Lines that begin with `#` are comments.
    ///
    /// # Errors
    /// A missing column, an unknown country, zone or weekend, with row and column; a government
    /// that stands twice.
    pub fn read(name: &str, from: impl Read) -> Result<Governments, Error> {
        let table = Cells::read(name, from)?;
        let mut all: Vec<Government> = Vec::new();
        for row in 0..table.rows.len() {
            let region = table.region(row, "government")?;
            if all.iter().any(|known| known.region == region) {
                return Err(table.wrong(
                    row,
                    "government",
                    &format!("{} stands twice", region.code()),
                ));
            }
            let zone = Zone::named(table.cell(row, "zone")?)
                .map_err(|error| table.place(error, row, "zone"))?;
            let weekend = Weekend::named(table.cell(row, "weekend")?)
                .map_err(|error| table.place(error, row, "weekend"))?;
            let capital = (
                table.degrees(row, "latitude")?,
                table.degrees(row, "longitude")?,
            );
            let mut neighbors = Vec::new();
            for code in table
                .cell(row, "neighbors")?
                .split('+')
                .filter(|code| !code.trim().is_empty())
            {
                neighbors.push(
                    Region::named(code).map_err(|error| table.place(error, row, "neighbors"))?,
                );
            }
            let languages = table
                .cell(row, "languages")?
                .split('+')
                .map(str::to_owned)
                .filter(|code| !code.is_empty())
                .collect();
            let said = |column: &str| table.cell(row, column).unwrap_or("").to_owned();
            let customer = Customer {
                vendor: said("customer_of"),
                reported: said("reported"),
                source: said("source"),
            };
            let customer = Some(customer).filter(|customer| !customer.vendor.is_empty());
            all.push(Government {
                region,
                zone,
                weekend,
                capital,
                neighbors,
                languages,
                customer,
            });
        }
        Ok(Governments { all })
    }

    /// The same governments, with the customers of a caller's table instead: a column `government`
    /// with ISO codes, and `vendor`, `reported`, `source` if it has them.
    ///
    /// # Errors
    /// No column `government`, a code that is no country's, a country that this table of
    /// governments does not hold.
    pub fn with_customers(mut self, name: &str, from: impl Read) -> Result<Governments, Error> {
        let table = Cells::read(name, from)?;
        self = self.without_customers();
        for row in 0..table.rows.len() {
            let region = table.region(row, "government")?;
            let said = |column: &str| table.cell(row, column).unwrap_or("").to_owned();
            let customer = Customer {
                vendor: said("vendor"),
                reported: said("reported"),
                source: said("source"),
            };
            let Some(government) = self.all.iter_mut().find(|known| known.region == region) else {
                return Err(table.wrong(
                    row,
                    "government",
                    &format!("{} is in no row of the table of governments", region.code()),
                ));
            };
            government.customer = Some(customer);
        }
        Ok(self)
    }

    /// The customers of a file, see [`Governments::with_customers`].
    ///
    /// # Errors
    /// Also a file that cannot be read.
    pub fn with_customers_from(self, path: impl AsRef<Path>) -> Result<Governments, Error> {
        let path = path.as_ref();
        let file = std::fs::File::open(path)
            .map_err(|source| Error::new(Kind::Io(source)).in_file(path))?;
        self.with_customers(&path.display().to_string(), file)
    }

    /// The same governments, none of them known as a customer.
    #[must_use]
    pub fn without_customers(mut self) -> Governments {
        self.all
            .iter_mut()
            .for_each(|government| government.customer = None);
        self
    }

    /// The same governments, all in one zone and without days off, so that hours and weekdays tell
    /// none from another.
    #[must_use]
    pub fn without_offices(mut self) -> Governments {
        for government in &mut self.all {
            government.zone = Zone::utc();
            government.weekend = Weekend::unknown();
        }
        self
    }

    /// The same governments without neighbors and languages and with one capital, so that no
    /// country is nearer than another.
    #[must_use]
    pub fn without_ties(mut self) -> Governments {
        for government in &mut self.all {
            government.neighbors.clear();
            government.languages.clear();
            government.capital = (0.0, 0.0);
        }
        self
    }

    /// Every government, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Government> {
        self.all.iter()
    }

    /// The government with this ISO 3166-1 alpha-2 code.
    pub fn get(&self, code: &str) -> Option<&Government> {
        self.all
            .iter()
            .find(|government| government.region.code().eq_ignore_ascii_case(code.trim()))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether the table is empty.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

/// A small table with headings, whose errors name row and column.
struct Cells {
    name: String,
    headings: Vec<String>,
    /// The line each row stands on, and its cells.
    rows: Vec<(u64, csv::StringRecord)>,
}

impl Cells {
    fn read(name: &str, from: impl Read) -> Result<Cells, Error> {
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(from);
        let refused = |error: csv::Error| {
            let row = error.position().map(csv::Position::line);
            let error = Error::new(Kind::Settings(format!("the table cannot be read: {error}")))
                .in_file(name);
            row.map_or_else(
                || Error::new(Kind::Empty).in_file(name),
                |row| error.at_row(row),
            )
        };
        let headings: Vec<String> = reader
            .headers()
            .map_err(refused)?
            .iter()
            .map(|heading| heading.trim_start_matches('\u{feff}').to_ascii_lowercase())
            .collect();
        let mut rows = Vec::new();
        for record in reader.into_records() {
            let record = record.map_err(refused)?;
            rows.push((record.position().map_or(0, csv::Position::line), record));
        }
        if headings.iter().all(String::is_empty) {
            return Err(Error::new(Kind::Empty).in_file(name));
        }
        Ok(Cells {
            name: name.to_owned(),
            headings,
            rows,
        })
    }

    fn cell(&self, row: usize, column: &str) -> Result<&str, Error> {
        let Some(at) = self.headings.iter().position(|heading| heading == column) else {
            let kind = Kind::NoColumn {
                wanted: "a table of governments",
                headings: self.headings.clone(),
            };
            return Err(Error::new(kind).in_file(&self.name).at_column(column));
        };
        Ok(self
            .rows
            .get(row)
            .and_then(|(_, cells)| cells.get(at))
            .unwrap_or(""))
    }

    fn region(&self, row: usize, column: &str) -> Result<Region, Error> {
        Region::named(self.cell(row, column)?).map_err(|error| self.place(error, row, column))
    }

    fn degrees(&self, row: usize, column: &str) -> Result<f64, Error> {
        let text = self.cell(row, column)?;
        let degrees = text
            .parse::<f64>()
            .ok()
            .filter(|degrees| degrees.abs() <= 180.0);
        degrees.ok_or_else(|| self.wrong(row, column, &format!("“{text}” is no number of degrees")))
    }

    fn wrong(&self, row: usize, column: &str, why: &str) -> Error {
        self.place(Error::new(Kind::Settings(why.to_owned())), row, column)
    }

    fn place(&self, error: Error, row: usize, column: &str) -> Error {
        let line = self.rows.get(row).map_or(0, |(line, _)| *line);
        error.in_file(&self.name).at_row(line).at_column(column)
    }
}

#[cfg(test)]
mod governments_tests;
