//! The entities that say what is known of a number, each government and person once.

use super::clean;
use super::entity::{self, Entity};
use super::{Settings, dropped};
use crate::export::moment::utc;
use crate::export::{Client, Subject, neutral};
use std::collections::BTreeSet;
use targetlist::forensic::Outcome;
use targetlist::mask::redact;
use targetlist::plan::Region;

/// What is to be known of every listing, said once.
const CAUTION: &str = "That a number is listed shows neither an attempt nor an infection.";
/// The same of every link to a government.
const CLIENT: &str =
    "A model attributes entries to a client of this government; no document says so.";

/// What was written so far, so that nothing is written twice: the ids of persons, and governments.
pub(super) struct Mapping<'s> {
    dataset: &'s str,
    list: String,
    persons: BTreeSet<String>,
    governments: BTreeSet<Region>,
}

impl<'s> Mapping<'s> {
    pub(super) fn new(settings: &'s Settings) -> Mapping<'s> {
        let dataset = settings.dataset.as_str();
        Mapping {
            dataset,
            list: entity::id(dataset, "list", ""),
            persons: BTreeSet::new(),
            governments: BTreeSet::new(),
        }
    }

    /// The list itself.
    pub(super) fn list(&self, title: &str) -> Entity {
        let mut list = Entity::new(self.list.clone(), "Document");
        // A file name is required; the list's own may say more than it should.
        list.add("fileName", neutral(title));
        list.add("title", neutral(title));
        list.add("notes", CAUTION);
        list
    }

    /// What is known of a number.
    pub(super) fn entities(&mut self, subject: &Subject) -> Vec<Entity> {
        let account = self.account(subject);
        let id = account.id.clone();
        let mut all = vec![account, self.listing(subject, &id)];
        all.extend(self.person(subject));
        if let Some(client) = subject.told_client() {
            all.extend(self.government(client.government));
            all.push(self.link(subject, client, &id));
        }
        let told = subject
            .outcomes
            .iter()
            .filter(|outcome| **outcome != Outcome::NotExamined);
        all.extend(
            (0..)
                .zip(told)
                .map(|(at, outcome)| self.note(subject, *outcome, at, &id)),
        );
        all
    }

    fn id(&self, kind: &str, key: &str) -> String {
        entity::id(self.dataset, kind, key)
    }

    fn account(&self, subject: &Subject) -> Entity {
        let mut account = Entity::new(self.id("number", &subject.code), "UserAccount");
        account.add("username", subject.code.as_str());
        account.add("service", "telephone");
        account.add(
            "country",
            subject
                .regions
                .main()
                .and_then(clean::country)
                .unwrap_or_default(),
        );
        account.add("keywords", format!("line type: {}", subject.line_type));
        if let Some(role) = &subject.role {
            account.add(
                "keywords",
                format!("role: {}", neutral(&redact(role.trim()))),
            );
        }
        if subject.regions.len() > 1 {
            account.add(
                "notes",
                format!(
                    "The digits leave open which of these regions it belongs to: {}.",
                    subject.regions
                ),
            );
        }
        for lost in dropped::of(subject) {
            account.add(
                "notes",
                format!("{}: {}. {}", lost.property, lost.whole, lost.why),
            );
        }
        account.add(
            "owner",
            subject
                .person
                .as_deref()
                .map(|person| self.id("person", person))
                .unwrap_or_default(),
        );
        account.add("proof", self.list.as_str());
        account
    }

    fn listing(&self, subject: &Subject, account: &str) -> Entity {
        let mut listing = Entity::new(self.id("listing", &subject.code), "Documentation");
        listing.add("document", self.list.as_str());
        listing.add("entity", account);
        listing.add("role", "listed");
        listing.add("startDate", subject.first.map(utc).unwrap_or_default());
        listing.add("endDate", subject.last.map(utc).unwrap_or_default());
        listing.add("summary", counted(subject.entries));
        listing
    }

    fn person(&mut self, subject: &Subject) -> Option<Entity> {
        let code = subject.person.as_deref()?;
        let id = self.id("person", code);
        if !self.persons.insert(id.clone()) {
            return None;
        }
        let mut person = Entity::new(id, "Person");
        // A pseudonym is no name: by names, data sets are compared with each other.
        person.add("idNumber", neutral(&redact(code)));
        person.add(
            "position",
            neutral(&redact(subject.role.as_deref().unwrap_or_default().trim())),
        );
        Some(person)
    }

    fn government(&mut self, region: Region) -> Option<Entity> {
        if !self.governments.insert(region) {
            return None;
        }
        let mut government = Entity::new(self.id("government", region.code()), "PublicBody");
        government.add("name", format!("{} (government)", region.name()));
        government.add("country", clean::country(region).unwrap_or_default());
        government.add("notes", CLIENT);
        Some(government)
    }

    fn link(&self, subject: &Subject, client: Client, account: &str) -> Entity {
        let mut link = Entity::new(self.id("client", &subject.code), "UnknownLink");
        link.add("subject", self.id("government", client.government.code()));
        link.add("object", account);
        link.add("role", "likely client, attributed by a model");
        link.add("status", format!("probability {:.2}", client.probability));
        link
    }

    fn note(&self, subject: &Subject, outcome: Outcome, at: u64, account: &str) -> Entity {
        let mut note = Entity::new(self.id("device", &format!("{}:{at}", subject.code)), "Note");
        note.add("entity", account);
        let caution = match outcome {
            Outcome::NoTracesFound | Outcome::ExaminationFailed | Outcome::Inconclusive => {
                " This does not show that there was no attack."
            }
            Outcome::NotifiedOnly => " A vendor told the owner; no laboratory examined the device.",
            _ => "",
        };
        note.add("description", format!("Device: {outcome}.{caution}"));
        note
    }
}

fn counted(entries: u64) -> String {
    targetlist::table::counted(entries, "entry", "entries")
}
