//! The people behind the numbers, by code.

use super::roles::Roles;
use crate::forensic::{Device, Findings, Outcome};
use crate::list::TargetList;
use crate::stats::percent;
use crate::table::{Cell, Document, Table, counted, noun, thousands};
use crate::time::Stamp;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How surely somebody is known to be behind a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// One source, or a code without a source.
    Identified,
    /// Two sources that do not share a name.
    Verified,
    /// A trace on a phone of theirs.
    Confirmed,
}

impl State {
    /// Every state, the least sure first.
    pub const ALL: [State; 3] = [State::Identified, State::Verified, State::Confirmed];
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            State::Identified => "identified",
            State::Verified => "verified",
            State::Confirmed => "confirmed",
        })
    }
}

/// Somebody on the list, by code.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The code.
    pub code: String,
    /// Their role; several joined with a plus sign, `not stated` for none.
    pub role: String,
    /// How surely they are known.
    pub state: State,
    /// The sources, each once.
    pub sources: Vec<String>,
    /// When a laboratory confirmed a trace, where its sheet says so.
    pub confirmed_on: Option<Stamp>,
}

/// Everybody on the list who is known by a code.
#[derive(Clone)]
pub struct People {
    persons: Vec<Person>,
}

#[derive(Default)]
struct Draft {
    code: String,
    listed: bool,
    roles: BTreeSet<String>,
    sources: BTreeMap<String, String>,
    traced: bool,
    confirmed_on: Option<Stamp>,
}

impl Draft {
    fn sources<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        for source in texts
            .flat_map(|text| text.split(';'))
            .map(str::trim)
            .filter(|source| !source.is_empty())
        {
            self.sources
                .entry(source.to_lowercase())
                .or_insert_with(|| source.to_owned());
        }
    }

    fn person(self) -> Person {
        let state = match (self.traced, self.sources.len()) {
            (true, _) => State::Confirmed,
            (false, 0 | 1) => State::Identified,
            (false, _) => State::Verified,
        };
        let roles: Vec<String> = self.roles.into_iter().collect();
        let role = if roles.is_empty() {
            "not stated".to_owned()
        } else {
            roles.join(" + ")
        };
        Person {
            code: self.code,
            role,
            state,
            sources: self.sources.into_values().collect(),
            confirmed_on: self.confirmed_on,
        }
    }
}

/// What is known so far, by code.
struct Drafts<'r> {
    drafts: BTreeMap<String, Draft>,
    roles: &'r Roles,
}

impl Drafts<'_> {
    fn of(&mut self, code: &str) -> &mut Draft {
        let code = code.trim();
        let drafts = self.drafts.entry(code.to_lowercase());
        drafts.or_insert_with(|| Draft {
            code: code.to_owned(),
            ..Draft::default()
        })
    }

    fn list(&mut self, list: &TargetList) {
        let roles = self.roles;
        for entry in list.entries() {
            let Some(person) = &entry.person else {
                continue;
            };
            let draft = self.of(person);
            draft.listed = true;
            draft
                .roles
                .extend(entry.role.iter().flat_map(|role| roles.several(role)));
            draft.sources(entry.source.iter().map(|source| &**source));
        }
    }

    fn device(&mut self, list: &TargetList, device: &Device) {
        let roles = self.roles;
        let mut numbers = device.numbers.iter();
        let listed = numbers.any(|number| list.find(*number).is_some());
        let traced = device.outcome >= Outcome::Attempted;
        for person in &device.persons {
            let draft = self.of(person);
            draft.listed |= listed;
            draft.traced |= traced;
            // The roles and sources of a shared device cannot be assigned to one person.
            let [_] = device.persons.as_slice() else {
                continue;
            };
            draft
                .roles
                .extend(device.roles.iter().flat_map(|role| roles.several(role)));
            for examination in &device.examinations {
                draft.sources(examination.sources.iter().map(String::as_str));
                if traced && examination.outcome >= Outcome::Attempted {
                    let days = [draft.confirmed_on, examination.examined_on];
                    draft.confirmed_on = days.into_iter().flatten().min();
                }
            }
        }
    }
}

impl People {
    /// Collects codes, roles and sources from the list and the findings. A person in the findings
    /// counts as being on the list by their code, or by a number of their device.
    ///
    /// Two sources count as independent when their names differ; whether they are is for the
    /// newsroom to say.
    ///
    /// ```
    /// use targetlist::corroborate::{People, Roles, State};
    /// use targetlist::{Findings, TargetList};
    /// let list = "phone,person,role,source\n+447700900123,GBJRN1,reporter,caller id; colleague\n+447700900124,GBLWY1,lawyer,caller id\n";
    /// let list = TargetList::reader().read("l", list.as_bytes())?;
    /// let findings = Findings::reader().read("c", "person,number,result\nGBLWY1,+447700900124,infected\n".as_bytes())?;
    /// let people = People::of(&list, &findings, &Roles::default());
    /// assert_eq!((people.count("journalist", State::Verified), people.count("lawyer", State::Confirmed)), (1, 1));
    /// assert_eq!(people.sentence("journalist"), "1 of 2 identified persons on the list has the role journalist (50.0%): 0 identified, 1 verified, 0 confirmed");
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn of(list: &TargetList, findings: &Findings, roles: &Roles) -> People {
        let mut drafts = Drafts {
            drafts: BTreeMap::new(),
            roles,
        };
        drafts.list(list);
        for device in findings.devices() {
            drafts.device(list, device);
        }
        let listed = drafts.drafts.into_values().filter(|draft| draft.listed);
        People {
            persons: listed.map(Draft::person).collect(),
        }
    }

    /// The persons, by code.
    pub fn iter(&self) -> impl Iterator<Item = &Person> {
        self.persons.iter()
    }

    /// How many persons there are.
    pub fn len(&self) -> usize {
        self.persons.len()
    }

    /// Whether nobody is known.
    pub fn is_empty(&self) -> bool {
        self.persons.is_empty()
    }

    /// How many have this role and this state.
    pub fn count(&self, role: &str, state: State) -> u64 {
        self.persons
            .iter()
            .filter(|person| person.role == role && person.state == state)
            .count() as u64
    }

    /// A sentence: how many of all persons have a role, and how surely they are known.
    ///
    /// No interval: this is a count of everybody who is known, not a sample.
    pub fn sentence(&self, role: &str) -> String {
        let counts = State::ALL.map(|state| self.count(role, state));
        let with: u64 = counts.iter().sum();
        let all = self.persons.len() as u64;
        if all == 0 {
            return "nobody on the list is identified".to_owned();
        }
        let states: Vec<String> = State::ALL
            .iter()
            .zip(counts)
            .map(|(state, count)| format!("{} {state}", thousands(count)))
            .collect();
        let has = if with == 1 || all == 1 { "has" } else { "have" };
        let role = crate::mask::redact(role);
        format!(
            "{} of {} on the list {has} the role {role} ({}): {}",
            thousands(with),
            counted(all, "identified person", "identified persons"),
            percent(with as f64 / all as f64),
            states.join(", ")
        )
    }

    fn screen(&self) -> Document {
        if self.is_empty() {
            let mut screen = Document::new();
            screen.paragraph("Nobody on the list is identified.");
            return screen;
        }
        let mut table = Table::new(
            "People on the list, by role",
            &["role", "persons", "identified", "verified", "confirmed"],
        );
        let roles: BTreeSet<&str> = self
            .persons
            .iter()
            .map(|person| person.role.as_str())
            .collect();
        for role in roles {
            let counts = State::ALL.map(|state| self.count(role, state));
            let mut row = vec![Cell::label(role), Cell::count(counts.iter().sum())];
            row.extend(counts.map(Cell::count));
            table.row(row);
        }
        table.note(format!(
            "{}. Identified: one source; verified: two different sources; confirmed: a \
             trace on one of their phones. Each person is counted once, under the surest of these.",
            counted(self.persons.len() as u64, "person", "persons")
        ));
        table.into()
    }
}

noun!(People);

/// Role and state; no code.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", crate::mask::redact(&self.role), self.state)
    }
}
