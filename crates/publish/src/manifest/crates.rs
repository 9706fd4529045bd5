//! The RO-Crate of a run: one flat list of entities that point to each other by id.

use super::{FILE, Manifest, Output};
use crate::Value;
use crate::inputs::Input;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value as Json, json};
use targetlist::mask::redact;
use targetlist::time::{Precision, Stamp};

/// The specification, the profile, and the term for hashes that the first leaves open.
const CRATE: &str = "https://w3id.org/ro/crate/1.1";
const PROFILE: &str = "https://w3id.org/ro/wfrun/process/0.5";
const SHA256: &str = "https://schema.org/sha256";

/// The program, as a package URL: an absolute name that is not a location on the network.
pub(super) const PROGRAM: &str = concat!("pkg:cargo/targetlist@", env!("CARGO_PKG_VERSION"));

/// A crate has to name a license, and a newsroom's is its own to give: what stands where none is
/// given, and where one without an address is.
const NO_LICENSE: &str = "#no-license";
const LICENSE: &str = "#license";
/// Whom to ask.
const CONTACT: &str = "#contact";

impl Manifest {
    /// The whole file. Keys are sorted, as `serde_json` keeps maps.
    pub(super) fn crate_of(&self, outputs: &[&Output]) -> Json {
        let sources = super::sources::shipped().into_iter().map(|source| {
            json!({"@type": "CreativeWork", "name": source.name, "version": source.version})
        });
        let sources = numbered("source", sources);
        let inputs = numbered("input", self.inputs.iter().enumerate().map(input));
        let settings = numbered("setting", self.settings.iter().map(setting));
        let files: Vec<Json> = outputs.iter().map(|output| file(output)).collect();
        let objects = ids(inputs.iter().chain(&sources).chain(&settings));
        let mut graph = vec![
            json!({"@id": FILE, "@type": "CreativeWork", "conformsTo": {"@id": CRATE}, "about": {"@id": "./"}}),
            self.root(&files),
            json!({"@id": PROFILE, "@type": "CreativeWork", "name": "Process Run Crate", "version": "0.5"}),
            self.license(),
            self.run(&objects, &files),
            json!({"@id": PROGRAM, "@type": "SoftwareApplication", "name": "targetlist", "softwareVersion": env!("CARGO_PKG_VERSION"),
                "description": env!("CARGO_PKG_DESCRIPTION")}),
        ];
        graph.extend(self.imprint.told_contact().map(
            |contact| json!({"@id": CONTACT, "@type": "ContactPoint", "description": contact}),
        ));
        graph.extend(commitments(&self.inputs));
        graph.extend(
            sources
                .into_iter()
                .chain(inputs)
                .chain(settings)
                .chain(files),
        );
        json!({"@context": [format!("{CRATE}/context"), {"sha256": SHA256}], "@graph": graph})
    }

    /// The license that was given, by the address of its text where it has one.
    fn license(&self) -> Json {
        match self.imprint.told_license() {
            Some(license) => {
                json!({"@id": self.license_id(), "@type": "CreativeWork", "name": license.name})
            }
            None => {
                json!({"@id": self.license_id(), "@type": "CreativeWork", "name": "No license given",
                "description": "The publisher names no license. Ask before you hand the files on."})
            }
        }
    }

    fn license_id(&self) -> &str {
        let given = self.imprint.told_license();
        given.map_or(NO_LICENSE, |license| {
            license.link.as_deref().unwrap_or(LICENSE)
        })
    }

    fn root(&self, files: &[Json]) -> Json {
        let mut root = json!({
            "@id": "./", "@type": "Dataset", "name": self.title,
            "description": self.description.as_deref().unwrap_or("Figures from a list of telephone numbers; small counts are withheld."),
            "datePublished": time(self.made), "license": {"@id": self.license_id()}, "conformsTo": {"@id": PROFILE},
            "hasPart": ids(files.iter()), "mentions": {"@id": "#run"},
        });
        if let Some(root) = root.as_object_mut() {
            let note = |note: &str| json!(redact(note));
            let told = [
                (
                    "contactPoint",
                    self.imprint.told_contact().map(|_| json!({"@id": CONTACT})),
                ),
                ("correction", self.imprint.told_correction().map(note)),
                ("releaseNotes", self.imprint.told_changes().map(note)),
            ];
            let told = told.into_iter();
            root.extend(told.filter_map(|(name, value)| Some((name.to_owned(), value?))));
        }
        root
    }

    fn run(&self, objects: &Json, files: &[Json]) -> Json {
        json!({
            "@id": "#run", "@type": "CreateAction", "name": format!("Publication: {}", self.title),
            "description": "Read the inputs with these settings and wrote the outputs. Nothing was looked up on a network.",
            "instrument": {"@id": PROGRAM}, "object": objects, "result": ids(files.iter()),
            "startTime": time(self.made), "endTime": time(self.made),
            "actionStatus": "http://schema.org/CompletedActionStatus",
        })
    }
}

/// An input is not part of the crate, so it is not a `File` of it. Its name, size and hash stay
/// with the newsroom.
fn input((at, input): (usize, &Input)) -> Json {
    let mut entity = json!({"@type": "CreativeWork", "name": input.name, "description": "An input. Not part of this crate."});
    if let (Some(entity), Some(_)) = (entity.as_object_mut(), &input.commitment) {
        entity.insert("identifier".to_owned(), json!({"@id": commitment(at)}));
    }
    entity
}

/// What binds the newsroom to an input. An entity by itself, as no entity of a crate holds another.
fn commitments(inputs: &[Input]) -> impl Iterator<Item = Json> + '_ {
    let told = |(at, input): (usize, &Input)| {
        let value = input.commitment.as_ref()?;
        Some(
            json!({"@id": commitment(at), "@type": "PropertyValue", "propertyID": "HMAC-SHA-256 under the project's key", "value": value}),
        )
    };
    inputs.iter().enumerate().filter_map(told)
}

fn commitment(at: usize) -> String {
    format!("#commitment-{}", at + 1)
}

fn setting(setting: &super::Setting) -> Json {
    let value = match &setting.value {
        Value::Count(count) => json!(count),
        Value::Figure(figure) => json!(figure),
        other => json!(other.to_string()),
    };
    let mut entity = json!({"@type": "PropertyValue", "name": setting.name, "value": value});
    if let (Some(entity), Some(why)) = (entity.as_object_mut(), &setting.why) {
        entity.insert("description".to_owned(), json!(why));
    }
    entity
}

fn file(output: &Output) -> Json {
    json!({"@id": encoded(&output.file.path), "@type": "File", "name": output.title, "contentSize": output.file.bytes.to_string(),
        "sha256": output.file.sha256, "encodingFormat": media_type(&output.file.path)})
}

/// What a file is, by the end of its name.
pub(crate) fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "csv" => "text/csv",
        "html" => "text/html",
        "md" => "text/markdown",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "txt" => "text/plain",
        _ => "application/octet-stream",
    }
}

/// Gives each an id: `#setting-1` and so on.
fn numbered(kind: &str, entities: impl Iterator<Item = Json>) -> Vec<Json> {
    let named = |(at, mut entity): (u32, Json)| {
        if let Some(entity) = entity.as_object_mut() {
            entity.insert("@id".to_owned(), json!(format!("#{kind}-{at}")));
        }
        entity
    };
    (1..).zip(entities).map(named).collect()
}

/// Pointers to entities: a list, or the pointer alone where there is one, as RO-Crate wants it.
fn ids<'v>(entities: impl Iterator<Item = &'v Json>) -> Json {
    let mut all: Vec<Json> = entities
        .filter_map(|entity| entity.get("@id"))
        .map(|id| json!({"@id": id}))
        .collect();
    if all.len() == 1 {
        all.pop().unwrap_or_default()
    } else {
        Json::Array(all)
    }
}

/// A path as a relative URI (RFC 3986): what is not a letter, digit or one of `-._~/` is
/// percent-encoded.
pub(super) fn encoded(path: &str) -> String {
    path.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

/// ISO 8601 in UTC, written as the profile's validator wants it; coarse times as they were given.
fn time(stamp: Stamp) -> String {
    let pattern = match stamp.precision() {
        Precision::Year | Precision::Month | Precision::Day => return stamp.to_string(),
        Precision::Hour | Precision::Minute | Precision::Second => "%Y-%m-%dT%H:%M:%S+00:00",
        Precision::Millisecond => "%Y-%m-%dT%H:%M:%S%.3f+00:00",
    };
    let at = Timestamp::from_millisecond(stamp.unix_milliseconds());
    at.map(|at| {
        at.to_zoned_datetime(TimeZone::UTC)
            .strftime(pattern)
            .to_string()
    })
    .unwrap_or_default()
}
