//! Which entries the caller sets apart as tests.

use clap::{Args, ValueEnum};
use targetlist::Error;
use targetlist::attribute::Mixture;
use targetlist::cluster::Rule;
use targetlist::plan::Region;

/// Options for entries that look like tests. They stay on the list, and belong to no government.
#[derive(Args, Clone)]
pub struct Apart {
    /// Set apart numbers of the vendor's own country, such as IL; may be given several times
    #[arg(long, value_name = "XX")]
    vendor: Vec<String>,
    /// Set apart entries that look like tests, by this rule; may be given several times
    #[arg(long, value_name = "RULE", value_enum)]
    set_apart: Vec<Looks>,
}

/// What makes an entry look like a test.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Looks {
    /// Ten or more consecutive numbers
    Series,
    /// A number under five tags or more
    ManyTags,
    /// First entries of a tag, long before the others
    Installation,
}

impl Looks {
    fn says(self) -> &'static str {
        match self {
            Looks::Series => "consecutive numbers",
            Looks::ManyTags => "numbers under five tags or more",
            Looks::Installation => "first entries of a tag",
        }
    }
}

impl From<Looks> for Rule {
    fn from(looks: Looks) -> Rule {
        match looks {
            Looks::Series => Rule::Series,
            Looks::ManyTags => Rule::ManyTags,
            Looks::Installation => Rule::Installation,
        }
    }
}

impl Apart {
    /// The rules in words, for the settings of a publication; nothing where none was asked for.
    pub fn says(&self) -> Option<String> {
        let vendor = self.vendor.iter();
        let vendor = vendor.map(|code| format!("numbers of {}", code.to_uppercase()));
        let rules = self.set_apart.iter().map(|looks| looks.says().to_owned());
        let says: Vec<String> = vendor.chain(rules).collect();
        (!says.is_empty()).then(|| says.join(", "))
    }

    /// The mixture with these rules; without either option nothing changes.
    pub fn of(&self, mixture: Mixture) -> Result<Mixture, Error> {
        let vendor = self.vendor.iter().map(|code| Region::named(code));
        let vendor = vendor.collect::<Result<Vec<Region>, Error>>()?;
        let mut rules: Vec<Rule> = self.set_apart.iter().map(|looks| (*looks).into()).collect();
        if !vendor.is_empty() {
            rules.push(Rule::VendorCountry);
        }
        Ok(match rules.is_empty() {
            true => mixture,
            false => mixture.set_apart(&rules, &vendor),
        })
    }
}
