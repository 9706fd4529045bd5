//! Takes people by country and role and gives them codes that stay the same from run to run.

use super::person_table;
use super::{PersonCode, Pseudonym, Pseudonyms, RoleCode, RoleCodes, owner_only, unusable};
use crate::error::Error;
use crate::plan::Region;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

/// The codes of people, and which were withdrawn.
///
/// Within a country and a role, people who come in together are numbered in the order of their
/// keyed pseudonyms: stable, and unlike the order of the list. Whoever has a code keeps it,
/// whatever is learned of their role later; who comes later gets the next ordinal; an ordinal that
/// was once given is never given again.
///
/// The table that is kept between runs knows people by keyed pseudonyms that are published nowhere.
/// Without the key it names nobody.
///
/// ```
/// use targetlist::plan::Region;
/// use targetlist::publish::identity::{Key, PersonCodes, Project, Pseudonyms};
/// # fn main() -> Result<(), targetlist::Error> {
/// let pseudonyms = Pseudonyms::new(&Key::from_system()?, &Project::named("story-2021")?);
/// let france = Region::named("FR")?;
/// let mut codes = PersonCodes::new(&pseudonyms);
/// codes.assign([("contact 17", france, "journalist"), ("contact 4", france, "journalist")])?;
/// codes.withdraw("contact 4");
/// codes.assign([("contact 4", france, "journalist"), ("contact 30", france, "journalist")])?;
/// assert_eq!(codes.code("contact 4"), None);
/// assert_eq!(codes.code("contact 30"), Some("FRJRN3".parse()?));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct PersonCodes {
    pseudonyms: Pseudonyms,
    roles: RoleCodes,
    given: BTreeMap<Pseudonym, Given>,
}

/// A code, and whether its person withdrew.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Given {
    pub(super) code: PersonCode,
    pub(super) withdrawn: bool,
}

impl PersonCodes {
    /// No codes yet.
    pub fn new(pseudonyms: &Pseudonyms) -> PersonCodes {
        PersonCodes {
            pseudonyms: pseudonyms.clone(),
            roles: RoleCodes::default(),
            given: BTreeMap::new(),
        }
    }

    /// The codes of a table that [`PersonCodes::write_table`] wrote, to go on with.
    ///
    /// # Errors
    /// A file that cannot be read, that others can read, that is no such table (with the row), or
    /// that another key or project made.
    pub fn open(path: impl AsRef<Path>, pseudonyms: &Pseudonyms) -> Result<PersonCodes, Error> {
        let path = path.as_ref();
        let given = person_table::read(&owner_only::read(path)?, pseudonyms.check())
            .map_err(|error| error.in_file(path))?;
        Ok(PersonCodes {
            given,
            ..PersonCodes::new(pseudonyms)
        })
    }

    /// Sets the table of codes of roles, for people who get their code from now on.
    #[must_use]
    pub fn roles(mut self, roles: RoleCodes) -> PersonCodes {
        self.roles = roles;
        self
    }

    /// Gives codes to people who have none: whatever the newsroom calls them, their country, and
    /// their role as [`Roles`](crate::corroborate::Roles) gives it. Who withdrew gets none.
    ///
    /// # Errors
    /// Somebody new who comes with two countries or roles, or with none (`001`). Then nobody gets a
    /// code.
    pub fn assign<P: AsRef<str>, R: AsRef<str>>(
        &mut self,
        people: impl IntoIterator<Item = (P, Region, R)>,
    ) -> Result<(), Error> {
        let mut new: BTreeMap<Pseudonym, (Region, RoleCode)> = BTreeMap::new();
        let mut torn = 0_u64;
        for (person, country, role) in people {
            let pseudonym = self.pseudonyms.registered(person.as_ref());
            let wanted = (country, self.roles.code(role.as_ref()));
            if !self.given.contains_key(&pseudonym)
                && *new.entry(pseudonym).or_insert(wanted) != wanted
            {
                torn += 1;
            }
        }
        if torn > 0 {
            let rows = crate::show::counted(torn, "row gives", "rows give");
            return Err(unusable(format!(
                "{rows} somebody another country or role than a row before; decide on one of each"
            )));
        }
        let mut last: BTreeMap<(Region, RoleCode), u32> = BTreeMap::new();
        for given in self.given.values() {
            let ordinal = last
                .entry((given.code.country(), given.code.role()))
                .or_default();
            *ordinal = given.code.ordinal().max(*ordinal);
        }
        let mut codes = Vec::new();
        for (pseudonym, (country, role)) in new {
            let ordinal = last.entry((country, role)).or_default();
            *ordinal = ordinal.saturating_add(1);
            codes.push((
                pseudonym,
                Given {
                    code: PersonCode::new(country, role, *ordinal)?,
                    withdrawn: false,
                },
            ));
        }
        self.given.extend(codes);
        Ok(())
    }

    /// The code of a person, by whatever the newsroom calls them; none for who has none or
    /// withdrew.
    pub fn code(&self, person: &str) -> Option<PersonCode> {
        let given = self.given.get(&self.pseudonyms.registered(person))?;
        (!given.withdrawn).then_some(given.code)
    }

    /// Takes a person's code out of use for good, and says whether they had one.
    pub fn withdraw(&mut self, person: &str) -> bool {
        let given = self.given.get_mut(&self.pseudonyms.registered(person));
        given.is_some_and(|given| !std::mem::replace(&mut given.withdrawn, true))
    }

    /// The codes in use, in order.
    pub fn codes(&self) -> Vec<PersonCode> {
        let mut codes: Vec<PersonCode> = self
            .given
            .values()
            .filter(|given| !given.withdrawn)
            .map(|given| given.code)
            .collect();
        codes.sort_unstable();
        codes
    }

    /// Writes the table to go on with: CSV with the columns `person` (a keyed pseudonym), `code`
    /// and `state`, by code, mode 0600.
    ///
    /// # Errors
    /// [`Kind::Exists`](crate::error::Kind::Exists) where a file is there, which stays as it is; a
    /// file that cannot be written, or on a file system that cannot keep it to its owner.
    pub fn write_table(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        owner_only::write_new(
            path.as_ref(),
            person_table::text(&self.given, self.pseudonyms.check()).as_bytes(),
        )
    }
}

/// How many there are; no code.
impl fmt::Debug for PersonCodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let withdrawn = self.given.values().filter(|given| given.withdrawn).count() as u64;
        let all = crate::show::counted(self.given.len() as u64, "person", "persons");
        write!(
            f,
            "codes of {all}, {} of them withdrawn",
            crate::show::thousands(withdrawn)
        )
    }
}

#[cfg(test)]
#[path = "person_codes_tests.rs"]
mod person_codes_tests;
