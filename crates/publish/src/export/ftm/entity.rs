//! Gives an entity of FollowTheMoney: an id, a schema, and properties with the type that statements
//! name.

use serde::ser::{Serialize, SerializeMap, Serializer};
use sha2::{Digest, Sha256};

/// A property and the type of its values.
#[derive(Clone, Copy)]
pub(super) struct Property {
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
}

const fn property(name: &'static str, kind: &'static str) -> Property {
    Property { name, kind }
}

pub(super) const NAME: Property = property("name", "name");
pub(super) const FILE_NAME: Property = property("fileName", "string");
pub(super) const TITLE: Property = property("title", "string");
pub(super) const COUNTRY: Property = property("country", "country");
pub(super) const KEYWORDS: Property = property("keywords", "string");
pub(super) const NOTES: Property = property("notes", "text");
pub(super) const DESCRIPTION: Property = property("description", "text");
pub(super) const SUMMARY: Property = property("summary", "text");
pub(super) const PROOF: Property = property("proof", "entity");
pub(super) const USERNAME: Property = property("username", "string");
pub(super) const SERVICE: Property = property("service", "string");
pub(super) const PHONE: Property = property("phone", "phone");
pub(super) const OWNER: Property = property("owner", "entity");
pub(super) const POSITION: Property = property("position", "string");
pub(super) const DOCUMENT: Property = property("document", "entity");
pub(super) const ENTITY: Property = property("entity", "entity");
pub(super) const ROLE: Property = property("role", "string");
pub(super) const STATUS: Property = property("status", "string");
pub(super) const START: Property = property("startDate", "date");
pub(super) const END: Property = property("endDate", "date");
pub(super) const SUBJECT: Property = property("subject", "entity");
pub(super) const OBJECT: Property = property("object", "entity");

/// One entity. Values of a property follow each other.
pub(super) struct Entity {
    pub(super) id: String,
    pub(super) schema: &'static str,
    /// Who says so.
    pub(super) origin: &'static str,
    pub(super) values: Vec<(Property, String)>,
}

impl Entity {
    pub(super) fn new(id: String, schema: &'static str, origin: &'static str) -> Entity {
        Entity {
            id,
            schema,
            origin,
            values: Vec::new(),
        }
    }

    /// Adds a value, unless it is empty or there already.
    pub(super) fn add(&mut self, property: Property, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty()
            && !self
                .values
                .iter()
                .any(|(other, known)| other.name == property.name && *known == value)
        {
            self.values.push((property, value));
        }
    }
}

/// An id of 40 letters: half a byte of SHA-256 each, `a` for 0 to `p` for 15. A colon between the
/// parts, which no data set's name holds.
pub(super) fn id(dataset: &str, kind: &str, key: &str) -> String {
    let hash = Sha256::digest(format!("{dataset}:{kind}:{key}"));
    let mut id = String::with_capacity(43);
    id.push_str("tl-");
    id.extend(
        hash.iter()
            .take(20)
            .flat_map(|byte| [byte >> 4, byte & 15])
            .map(|half| char::from(b'a' + half)),
    );
    id
}

/// An entity and the data set it belongs to, as one line of JSON has them.
pub(super) struct Line<'e> {
    pub(super) entity: &'e Entity,
    pub(super) dataset: &'e str,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("id", &self.entity.id)?;
        map.serialize_entry("schema", self.entity.schema)?;
        map.serialize_entry("properties", &Properties(&self.entity.values))?;
        map.serialize_entry("datasets", &[self.dataset])?;
        map.end()
    }
}

struct Properties<'e>(&'e [(Property, String)]);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for values in self
            .0
            .chunk_by(|(one, _), (other, _)| one.name == other.name)
        {
            let Some((property, _)) = values.first() else {
                continue;
            };
            map.serialize_entry(
                property.name,
                &values.iter().map(|(_, value)| value).collect::<Vec<_>>(),
            )?;
        }
        map.end()
    }
}
