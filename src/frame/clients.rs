//! Clusters, clients and countries as frames, one row each.

use super::{Columns, DataFrame, code};
use crate::attribute::{Clients, Countries};
use crate::cluster::Clusters;
use crate::error::Error;

impl Clusters {
    /// One row for each cluster, largest first: `label`, `entries`, `numbers`, `leading` (the
    /// region with most of its numbers), `leading_numbers`.
    ///
    /// # Errors
    /// Errors of polars, which are not expected.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let leading = || self.iter().map(|cluster| cluster.regions.first());
        Columns::new(self.len())
            .labels("label", self.iter().map(|cluster| Some(&cluster.label)))
            .counts("entries", self.iter().map(|cluster| cluster.entries))
            .counts("numbers", self.iter().map(|cluster| cluster.numbers))
            .texts(
                "leading",
                leading().map(|first| code(first.and_then(|(region, _)| *region))),
            )
            .counts(
                "leading_numbers",
                leading().map(|first| first.map_or(0, |(_, numbers)| *numbers)),
            )
            .finish()
    }
}

impl Clients {
    /// One row for each client, largest first: `label`, `entries`, `numbers`, `government`
    /// (missing: nobody), `leading`, how many of the numbers are `at_home` and their
    /// `share_at_home` (of all numbers: no interval belongs to it), `because`.
    ///
    /// # Errors
    /// As for [`Clusters::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all = || self.iter();
        Columns::new(all().count())
            .labels("label", all().map(|client| Some(&client.label)))
            .counts("entries", all().map(|client| client.entries))
            .counts("numbers", all().map(|client| client.numbers))
            .texts("government", all().map(|client| code(client.government)))
            .texts("leading", all().map(|client| code(client.leading)))
            .counts("at_home", all().map(|client| client.at_home.hits()))
            .shares("share_at_home", all().map(|client| client.at_home.share()))
            .said("because", all().map(|client| client.because()))
            .finish()
    }
}

impl Countries {
    /// One row for each country, most numbers first: `region`, `name`, `numbers`, `entries`,
    /// `unassigned`.
    ///
    /// # Errors
    /// As for [`Clusters::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        Columns::new(self.iter().count())
            .texts("region", self.iter().map(|country| code(country.region)))
            .texts(
                "name",
                self.iter()
                    .map(|country| country.region.map(|region| region.name().to_owned())),
            )
            .counts("numbers", self.iter().map(|country| country.numbers))
            .counts("entries", self.iter().map(|country| country.entries))
            .counts("unassigned", self.iter().map(|country| country.unassigned))
            .finish()
    }
}
