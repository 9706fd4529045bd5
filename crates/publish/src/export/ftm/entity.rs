//! An entity of FollowTheMoney: an id, a schema, and properties.

use serde::ser::{Serialize, SerializeMap, Serializer};
use sha2::{Digest, Sha256};

/// One entity. The values of a property are consecutive.
pub(super) struct Entity {
    pub(super) id: String,
    pub(super) schema: &'static str,
    /// Properties, each with a value.
    pub(super) values: Vec<(&'static str, String)>,
}

impl Entity {
    pub(super) fn new(id: String, schema: &'static str) -> Entity {
        Entity {
            id,
            schema,
            values: Vec::new(),
        }
    }

    /// Adds a value, unless it is empty or there already.
    pub(super) fn add(&mut self, property: &'static str, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty()
            && !self
                .values
                .iter()
                .any(|(other, known)| *other == property && *known == value)
        {
            self.values.push((property, value));
        }
    }
}

/// An id of 32 letters (128 bits): half a byte of SHA-256 each, `a` for 0 to `p` for 15. A colon between the
/// parts, which no data set's name holds.
pub(super) fn id(dataset: &str, kind: &str, key: &str) -> String {
    let hash = Sha256::digest(format!("{dataset}:{kind}:{key}"));
    let mut id = String::with_capacity(35);
    id.push_str("tl-");
    id.extend(
        hash.iter()
            .take(16)
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

struct Properties<'e>(&'e [(&'static str, String)]);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for values in self.0.chunk_by(|(one, _), (other, _)| one == other) {
            let Some((property, _)) = values.first() else {
                continue;
            };
            map.serialize_entry(
                property,
                &values.iter().map(|(_, value)| value).collect::<Vec<_>>(),
            )?;
        }
        map.end()
    }
}
