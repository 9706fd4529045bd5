//! Takes a subject and gives the entities that say what is known of it, each government and person
//! once.

use super::clean;
use super::entity::{self, Entity};
use super::entity::{
    COUNTRY, DESCRIPTION, DOCUMENT, END, ENTITY, FILE_NAME, KEYWORDS, NAME, NOTES, OBJECT, OWNER,
    PHONE, POSITION, PROOF, ROLE, SERVICE, START, STATUS, SUBJECT, SUMMARY, TITLE, USERNAME,
};
use super::{Settings, dropped};
use crate::export::moment::utc;
use crate::export::{Client, Examined, Subject, neutral};
use std::collections::BTreeSet;
use targetlist::forensic::Outcome;
use targetlist::mask::redact;
use targetlist::plan::Region;

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
        let mut list = Entity::new(self.list.clone(), "Document", "list");
        // A file name is required; the list's own may say more than it should.
        list.add(FILE_NAME, neutral(title));
        list.add(TITLE, neutral(title));
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
            .devices
            .iter()
            .filter(|device| device.outcome != Outcome::NotExamined);
        all.extend(
            (0..)
                .zip(told)
                .map(|(at, device)| self.note(subject, device, at, &id)),
        );
        all
    }

    fn id(&self, kind: &str, key: &str) -> String {
        entity::id(self.dataset, kind, key)
    }

    fn account(&self, subject: &Subject) -> Entity {
        let mut account = Entity::new(self.id("number", &subject.code), "UserAccount", "list");
        account.add(NAME, subject.code.as_str());
        account.add(USERNAME, subject.code.as_str());
        account.add(SERVICE, "telephone");
        account.add(
            COUNTRY,
            subject
                .regions
                .main()
                .and_then(clean::country)
                .unwrap_or_default(),
        );
        account.add(
            PHONE,
            subject.phone.and_then(clean::phone).unwrap_or_default(),
        );
        account.add(KEYWORDS, format!("line type: {}", subject.line_type));
        if let Some(role) = &subject.role {
            account.add(KEYWORDS, format!("role: {}", neutral(&redact(role.trim()))));
        }
        if subject.regions.len() > 1 {
            account.add(
                NOTES,
                format!(
                    "The digits leave open which of these regions it belongs to: {}.",
                    subject.regions
                ),
            );
        }
        for lost in dropped::of(subject) {
            account.add(
                NOTES,
                format!("{}: {}. {}", lost.property, lost.whole, lost.why),
            );
        }
        account.add(
            OWNER,
            subject
                .person
                .as_deref()
                .map(|person| self.id("person", person))
                .unwrap_or_default(),
        );
        account.add(PROOF, self.list.as_str());
        account
    }

    fn listing(&self, subject: &Subject, account: &str) -> Entity {
        let mut listing = Entity::new(self.id("listing", &subject.code), "Documentation", "list");
        listing.add(DOCUMENT, self.list.as_str());
        listing.add(ENTITY, account);
        listing.add(ROLE, "listed");
        listing.add(START, subject.first.map(utc).unwrap_or_default());
        listing.add(END, subject.last.map(utc).unwrap_or_default());
        listing.add(
            SUMMARY,
            format!(
                "{} of the list. A listing shows no attempt and no infection.",
                counted(subject.entries)
            ),
        );
        listing
    }

    fn person(&mut self, subject: &Subject) -> Option<Entity> {
        let code = subject.person.as_deref()?;
        let id = self.id("person", code);
        if !self.persons.insert(id.clone()) {
            return None;
        }
        let mut person = Entity::new(id, "Person", "newsroom");
        person.add(NAME, neutral(&redact(code)));
        person.add(
            POSITION,
            neutral(&redact(subject.role.as_deref().unwrap_or_default().trim())),
        );
        Some(person)
    }

    fn government(&mut self, region: Region) -> Option<Entity> {
        if !self.governments.insert(region) {
            return None;
        }
        let mut government = Entity::new(
            self.id("government", region.code()),
            "PublicBody",
            "attribution",
        );
        government.add(NAME, format!("{} (government)", region.name()));
        government.add(COUNTRY, clean::country(region).unwrap_or_default());
        Some(government)
    }

    fn link(&self, subject: &Subject, client: Client, account: &str) -> Entity {
        let mut link = Entity::new(
            self.id("client", &subject.code),
            "UnknownLink",
            "attribution",
        );
        link.add(SUBJECT, self.id("government", client.government.code()));
        link.add(OBJECT, account);
        link.add(ROLE, "likely client, attributed by a model");
        link.add(STATUS, format!("probability {:.2}", client.probability));
        link.add(
            DESCRIPTION,
            "A model attributes the entries to a client of this government; no document says so.",
        );
        link
    }

    fn note(&self, subject: &Subject, device: &Examined, at: u64, account: &str) -> Entity {
        let mut note = Entity::new(
            self.id("device", &format!("{}:{at}", subject.code)),
            "Note",
            "laboratory",
        );
        note.add(ENTITY, account);
        let named = device
            .device
            .as_deref()
            .map(|device| format!(" {}", redact(device)))
            .unwrap_or_default();
        let when = device
            .at
            .map(|at| format!(", {}", utc(at)))
            .unwrap_or_default();
        let caution = match device.outcome {
            Outcome::NoTracesFound | Outcome::ExaminationFailed | Outcome::Inconclusive => {
                " This does not show that there was no attack."
            }
            Outcome::NotifiedOnly => " A vendor told the owner; no laboratory examined the device.",
            _ => "",
        };
        note.add(
            DESCRIPTION,
            format!("Device{named}{when}: {}.{caution}", device.outcome),
        );
        note
    }
}

fn counted(entries: u64) -> String {
    if entries == 1 {
        "One entry".to_owned()
    } else {
        format!("{entries} entries")
    }
}
