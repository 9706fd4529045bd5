//! The governments that an attribution may name.

use super::cells::Cells;
use super::government::{Customer, Government};
use super::governments_error::GovernmentsError;
use super::weekend::Weekend;
use crate::error::Error;
use crate::time::Zone;
use std::io::Read;
use std::path::Path;

/// The governments attribution may name.
///
/// ```
/// use targetlist::attribute::Governments;
/// let own = Governments::known().with_customers("customers.csv", "government,zone\nMX,\nPL,Europe/London\n".as_bytes())?;
/// assert!(!own.is_empty());
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Governments {
    all: Vec<Government>,
}

impl Governments {
    /// The table of governments that ships with the crate, as CSV.
    pub const TABLE: &str = include_str!("governments.csv");

    /// The table that ships with the crate: every state with a numbering plan of its own. The head
    /// of the table names its sources.
    pub fn known() -> Governments {
        // A test reads the table whole. If it could not be read, attribution would refuse an empty
        // table.
        Governments::read("governments.csv", Governments::TABLE.as_bytes())
            .unwrap_or(Governments { all: Vec::new() })
    }

    /// Reads a caller's table, with the headings of the built-in one:
    /// `government,zone,weekend,latitude,longitude,neighbors,languages`, and `seat_of`,
    /// `customer_of,reported,source` where known. Lines that begin with `#` are comments.
    ///
    /// # Errors
    /// Text that is not CSV; a missing column; an unknown country, zone or weekend, or a wrong
    /// latitude or longitude, with row and column; a government that is listed twice.
    pub fn read(name: &str, from: impl Read) -> Result<Governments, Error> {
        let mut all: Vec<Government> = Vec::new();
        for row in Cells::read(name, from)?.rows() {
            let government = Government::read(row)?;
            let region = government.region;
            if all.iter().any(|known| known.region == region) {
                return Err(row.wrong(
                    "government",
                    GovernmentsError::Twice {
                        region: region.code(),
                    },
                ));
            }
            all.push(government);
        }
        Ok(Governments { all })
    }

    /// The same governments, with the customers of a caller's CSV in place of the known ones: a
    /// column `government` with ISO codes and, optionally, `vendor`, `reported` and `source`, and a
    /// `zone` for a customer whose office is in another time zone than its seat of government.
    ///
    /// # Errors
    /// No column `government`, a code that is not a country's, an unknown zone, a country that this table of
    /// governments does not hold.
    pub fn with_customers(mut self, name: &str, from: impl Read) -> Result<Governments, Error> {
        self = self.without_customers();
        for row in Cells::read(name, from)?.rows() {
            let region = row.region("government")?;
            let Some(government) = self.all.iter_mut().find(|known| known.region == region) else {
                let region = region.code();
                return Err(row.wrong("government", GovernmentsError::NotListed { region }));
            };
            government.customer = Some(Customer::read(row, "vendor"));
            let zone = row.optional("zone");
            if !zone.is_empty() {
                government.zone = Zone::named(&zone).map_err(|error| row.place(error, "zone"))?;
            }
        }
        Ok(self)
    }

    /// The same with a file: see [`Governments::with_customers`].
    ///
    /// # Errors
    /// As for [`Governments::with_customers`]; also a file that cannot be read.
    pub fn with_customers_from(self, path: impl AsRef<Path>) -> Result<Governments, Error> {
        let path = path.as_ref();
        let file =
            std::fs::File::open(path).map_err(|source| Error::unreadable(source).in_file(path))?;
        self.with_customers(&path.display().to_string(), file)
    }

    /// The same governments, none of them known as a customer.
    #[must_use]
    pub(in crate::attribute) fn without_customers(mut self) -> Governments {
        self.all
            .iter_mut()
            .for_each(|government| government.customer = None);
        self
    }

    /// The same governments, all in one zone and without days off, so that hours and weekdays do
    /// not distinguish them.
    #[must_use]
    pub(in crate::attribute) fn without_offices(mut self) -> Governments {
        for government in &mut self.all {
            government.zone = Zone::utc();
            government.weekend = Weekend::unknown();
        }
        self
    }

    /// The same governments without neighbors and languages and with one capital, so that no
    /// country is nearer than another.
    #[must_use]
    pub(in crate::attribute) fn without_ties(mut self) -> Governments {
        for government in &mut self.all {
            government.neighbors.clear();
            government.languages.clear();
            government.capital = (0.0, 0.0);
        }
        self
    }

    /// The governments at these positions, each with the vendors seated there that may have sold
    /// the system: the vendors of the known customers, or all vendors if a customer's row names
    /// none or there are no customers.
    pub(in crate::attribute) fn at(&self, positions: &[usize]) -> Vec<Government> {
        let customers = self.all.iter().filter_map(|one| one.customer.as_ref());
        let vendors: Vec<String> = customers
            .map(|customer| customer.vendor.to_lowercase())
            .collect();
        let is_open = vendors.is_empty() || vendors.contains(&String::new());
        let may_be = |seat: &String| {
            let seat = seat.to_lowercase();
            is_open || vendors.iter().any(|vendor| vendor.contains(&seat))
        };
        let mut found: Vec<Government> = positions
            .iter()
            .filter_map(|at| self.all.get(*at).cloned())
            .collect();
        found.iter_mut().for_each(|one| one.seat_of.retain(may_be));
        found
    }

    /// How many are known as customers.
    pub(in crate::attribute) fn customers(&self) -> u64 {
        let known = self.all.iter();
        known.filter(|one| one.customer.is_some()).count() as u64
    }

    /// Every government, in the order of the table.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Government> {
        self.all.iter()
    }

    /// Every government, by position.
    pub(in crate::attribute) fn all(&self) -> &[Government] {
        &self.all
    }

    /// The government with this ISO 3166-1 alpha-2 code.
    pub(crate) fn get(&self, code: &str) -> Option<&Government> {
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
