//! The options of attribution, which every command that attributes has.

use crate::apart::Apart;
use clap::{Args, ValueEnum};
use std::path::Path;
use targetlist::attribute::{Attribution, Governments, Mixture};
use targetlist::{Error, TargetList};

/// Options of an attribution.
#[derive(Args, Clone)]
pub struct Whose {
    /// How to tell clients apart
    #[arg(long, value_enum, default_value = "auto")]
    pub by: By,
    /// Seed for the random sampling of sessions
    #[arg(long, default_value_t = 1, allow_negative_numbers = true)]
    pub seed: u64,
    #[command(flatten)]
    pub apart: Apart,
}

/// By what clients are told apart.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// By tags where most entries have one and they tell clients apart, otherwise by sessions
    Auto,
    /// Each tag is one client
    Tags,
    /// Sessions of entries near in time; tags are one kind of evidence among others
    Sessions,
    /// The plain rule alone: the country with at least two thirds of a tag's numbers
    HomeShare,
}

impl Whose {
    /// The settings, with a table of known customers instead of those that ship.
    pub fn mixture(&self, customers: Option<&Path>) -> Result<Mixture, Error> {
        let mut governments = Governments::known();
        if let Some(file) = customers {
            governments = governments.with_customers_from(file)?;
        }
        let mixture = Mixture::new().governments(governments).seed(self.seed);
        self.apart.of(mixture)
    }

    /// The attribution; `None` if only the home-share rule is wanted.
    pub fn attributed(
        &self,
        mixture: &Mixture,
        list: &TargetList,
    ) -> Result<Option<Attribution>, Error> {
        Ok(Some(match self.by {
            By::Auto => mixture.attribute(list)?,
            By::Tags => mixture.by_tags(list)?,
            By::Sessions => mixture.run(list)?,
            By::HomeShare => return Ok(None),
        }))
    }
}
