//! A government, and the report that names it as a customer.

use super::cells::Row;
use super::weekend::Weekend;
use crate::error::Error;
use crate::plan::Region;
use crate::time::Zone;

/// What is known of a government before the list is looked at.
#[derive(Clone, Debug)]
pub(crate) struct Government {
    /// Its country.
    pub(crate) region: Region,
    /// The zone of its seat.
    pub(crate) zone: Zone,
    /// Its days off.
    pub(crate) weekend: Weekend,
    /// Latitude and longitude of the capital, in degrees.
    pub(crate) capital: (f64, f64),
    /// Countries with a common border, or a strait that is crossed like one.
    pub(crate) neighbors: Vec<Region>,
    /// Official languages, ISO 639-1.
    pub(crate) languages: Vec<String>,
    /// Surveillance vendors with their seat in its country.
    pub(crate) seat_of: Vec<String>,
    /// Whether it was named as a customer.
    pub(crate) customer: Option<Customer>,
}

/// A report that names a government as a vendor's customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Customer {
    /// Of which vendor; empty where a caller's table does not say.
    pub(crate) vendor: String,
    /// When it was reported, as written.
    pub(crate) reported: String,
    /// By whom.
    pub(crate) source: String,
}

impl Government {
    /// Whether entries that look like this government's may be a vendor's own tests: a vendor has
    /// its seat there, and the government is not reported as a customer.
    pub(in crate::attribute) fn is_vendors_seat(&self) -> bool {
        self.customer.is_none() && !self.seat_of.is_empty()
    }

    /// The government of a row of the table of governments.
    pub(super) fn read(row: Row<'_>) -> Result<Government, Error> {
        let region = row.region("government")?;
        let zone = Zone::named(row.cell("zone")?).map_err(|error| row.place(error, "zone"))?;
        let weekend =
            Weekend::named(row.cell("weekend")?).map_err(|error| row.place(error, "weekend"))?;
        let capital = (row.degrees("latitude")?, row.degrees("longitude")?);
        let neighbors: Result<Vec<Region>, Error> = row
            .cell("neighbors")?
            .split('+')
            .filter(|code| !code.trim().is_empty())
            .map(|code| Region::named(code).map_err(|error| row.place(error, "neighbors")))
            .collect();
        let languages = row
            .cell("languages")?
            .split('+')
            .map(str::to_owned)
            .filter(|code| !code.is_empty())
            .collect();
        let seat_of = row.optional("seat_of");
        let vendors = seat_of.split('+').map(str::trim);
        let seat_of = vendors.filter(|vendor| !vendor.is_empty());
        let customer = Customer::read(row, "customer_of");
        Ok(Government {
            region,
            zone,
            weekend,
            capital,
            neighbors: neighbors?,
            languages,
            seat_of: seat_of.map(str::to_owned).collect(),
            customer: Some(customer).filter(|customer| !customer.vendor.is_empty()),
        })
    }
}

impl Customer {
    /// The report of a row, with the vendor in the column of this name.
    pub(super) fn read(row: Row<'_>, vendor: &str) -> Customer {
        Customer {
            vendor: row.optional(vendor),
            reported: row.optional("reported"),
            source: row.optional("source"),
        }
    }
}
