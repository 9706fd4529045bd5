//! Setting apart the entries that look like tests before a list is attributed.

use super::mixture_error::MixtureError;
use super::settings::Mixture;
use crate::attribute::attribution::Attribution;
use crate::cluster::{Rule, TestEntries};
use crate::error::Error;
use crate::list::TargetList;
use crate::plan::Region;

/// By which rules entries are set apart.
#[derive(Clone)]
pub(super) struct Apart {
    rules: Vec<Rule>,
    vendor: Vec<Region>,
}

impl Mixture {
    /// Sets apart the entries that these rules ([`TestEntries`]) take for tests; `vendor` lists the
    /// countries of [`Rule::VendorCountry`]. The list is attributed as if they were not on it: they
    /// belong to no government and have a row of their own ([`Attribution::tests`]). Default:
    /// nothing is set apart.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// use targetlist::attribute::Mixture;
    /// use targetlist::cluster::Rule;
    /// use targetlist::plan::Region;
    /// use targetlist::simulate::SimulatedLeak;
    /// let leak = SimulatedLeak::new(3).entries(2_000).tidy().write();
    /// let list = TargetList::reader().read("list.csv", leak.list.as_bytes())?;
    /// let mixture = Mixture::new().set_apart(&[Rule::VendorCountry], &[Region::named("MX")?]);
    /// let attribution = mixture.by_tags(&list)?;
    /// assert!(attribution.tests().unwrap().len() > 500);
    /// assert!(attribution.governments_at(0.8).iter().all(|government| government.code() != "MX"));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn set_apart(mut self, rules: &[Rule], vendor: &[Region]) -> Mixture {
        self.apart = Some(Apart {
            rules: rules.to_vec(),
            vendor: vendor.to_vec(),
        });
        self
    }

    #[cfg(feature = "simulate")]
    pub(in crate::attribute) fn without_setting_apart(&self) -> Mixture {
        Mixture {
            apart: None,
            ..self.clone()
        }
    }

    /// Attributes what is left of a list once tests are set apart.
    pub(super) fn without_tests(
        &self,
        list: &TargetList,
        attribute: impl FnOnce(&TargetList) -> Result<Attribution, Error>,
    ) -> Result<Attribution, Error> {
        let Some(apart) = &self.apart else {
            return attribute(list);
        };
        let tests = TestEntries::of(list, &apart.vendor).by_rules(&apart.rules);
        let entries = list.counts().entries;
        if entries > 0 && tests.len() as u64 == entries {
            return Err(MixtureError::AllTests.into());
        }
        let left = list.only(|entry| !tests.contains(entry))?;
        Ok(attribute(&left)?.beside(list, tests))
    }
}
