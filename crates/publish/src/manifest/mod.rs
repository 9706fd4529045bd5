//! Takes inputs, settings and outputs and gives the record of a run: an RO-Crate with hashes.
//!
//! The file is `ro-crate-metadata.json` of RO-Crate 1.1, by the profile Process Run Crate 0.5.
//! Inputs are named by file name (with numbers blotted out), size and SHA-256, and are not part of
//! the crate: nobody hands the list on. Outputs are its parts. Times are the caller's.

mod crates;
mod sources;

use crate::Value;
use crate::Written;
use std::io::Write;
use targetlist::error::{Error, Kind};
use targetlist::mask::redact;
use targetlist::time::Stamp;

/// The name the file must have, at the top of the publication.
pub const FILE: &str = "ro-crate-metadata.json";

/// What a run was made of and what it made.
///
/// ```
/// use targetlist_publish::Written;
/// use targetlist_publish::{Value, manifest::Manifest};
/// use targetlist::time::Times;
/// let at = |text| Times::utc().read(text);
/// let mut manifest = Manifest::new("A publication", at("2021-07-18T09:00:00Z")?, at("2021-07-18T09:00:05Z")?);
/// manifest.input(Written { path: "leak/list.csv".into(), bytes: 3, sha256: "ab".into() });
/// manifest.output(Written { path: "tables/totals.csv".into(), bytes: 3, sha256: "cd".into() }, "Totals");
/// manifest.setting("smallest cell", Value::Count(5));
/// manifest.seed("session mixture", 20170301);
/// manifest.exception("23, 14 and 30 of 67 are printed although 14 is small", "headline, agreed by all partners");
/// let mut out = Vec::new();
/// manifest.write(&mut out)?;
/// let text = String::from_utf8_lossy(&out);
/// assert!(text.contains("https://w3id.org/ro/wfrun/process/0.5") && text.contains("\"list.csv\"") && !text.contains("leak/"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Manifest {
    title: String,
    started: Stamp,
    ended: Stamp,
    description: Option<String>,
    license: Option<(String, String)>,
    agent: Option<String>,
    inputs: Vec<Written>,
    sources: Vec<Source>,
    settings: Vec<Setting>,
    outputs: Vec<Output>,
}

/// A table or a data set that answers rest on, and which version of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// What it is.
    pub name: String,
    /// Its version, or its SHA-256 where it has none.
    pub version: String,
}

/// What was chosen.
#[derive(Clone, Debug)]
struct Setting {
    name: String,
    value: Value,
    why: Option<String>,
}

/// A file that was made, and what it is.
#[derive(Clone, Debug)]
struct Output {
    file: Written,
    title: String,
}

impl Manifest {
    /// A run that began and ended at these times. It names the crate's version and those of the
    /// tables that ship with it.
    pub fn new(title: impl AsRef<str>, started: Stamp, ended: Stamp) -> Manifest {
        Manifest {
            title: redact(title.as_ref()).into_owned(),
            started,
            ended,
            description: None,
            license: None,
            agent: None,
            inputs: Vec::new(),
            sources: sources::shipped(),
            settings: Vec::new(),
            outputs: Vec::new(),
        }
    }

    /// What the publication is, in sentences.
    pub fn describe(&mut self, description: impl AsRef<str>) {
        self.description = Some(redact(description.as_ref()).into_owned());
    }

    /// Under which license it stands: where the license is (a URL) and what it is called. Without
    /// one the manifest says that none was given.
    pub fn license(&mut self, url: impl Into<String>, name: impl Into<String>) {
        self.license = Some((url.into(), name.into()));
    }

    /// Which organization made the run, and so the crate.
    pub fn agent(&mut self, organization: impl AsRef<str>) {
        self.agent = Some(redact(organization.as_ref()).into_owned());
    }

    /// A file that was read. Of its path only the last part is told.
    pub fn input(&mut self, file: Written) {
        self.inputs.push(file);
    }

    /// A table of the caller's that answers rest on: customers of a vendor, rules of a numbering
    /// plan.
    pub fn source(&mut self, source: Source) {
        self.sources.push(source);
    }

    /// What was chosen, under its name. Texts are redacted; see [`Manifest::code`] for those that
    /// must stay exact.
    pub fn setting(&mut self, name: impl Into<String>, value: Value) {
        let value = match value {
            Value::Text(text) => Value::text(redact(&text)),
            other => other,
        };
        self.settings.push(Setting {
            name: name.into(),
            value,
            why: None,
        });
    }

    /// A code of the program's own that stays as it is, though digits may stand in it: the check
    /// value of a key, a version.
    pub fn code(&mut self, name: impl Into<String>, code: impl AsRef<str>) {
        self.settings.push(Setting {
            name: name.into(),
            value: Value::text(code),
            why: None,
        });
    }

    /// The seed of something that draws.
    pub fn seed(&mut self, of: impl AsRef<str>, seed: u64) {
        self.settings.push(Setting {
            name: format!("seed: {}", of.as_ref()),
            value: Value::Count(seed),
            why: None,
        });
    }

    /// An exception from the policy, with the reason that was given for it.
    pub fn exception(&mut self, what: impl AsRef<str>, why: impl AsRef<str>) {
        let (value, why) = (
            Value::text(redact(what.as_ref())),
            redact(why.as_ref()).into_owned(),
        );
        self.settings.push(Setting {
            name: "policy: exception".to_owned(),
            value,
            why: Some(why),
        });
    }

    /// A file that was made, and what it is in a few words.
    pub fn output(&mut self, file: Written, title: impl Into<String>) {
        self.outputs.push(Output {
            file,
            title: title.into(),
        });
    }

    /// Writes the manifest. The same run gives the same bytes; outputs are ordered by their path,
    /// everything else as it was added.
    ///
    /// # Errors
    /// Where it cannot be written, where an output's path is absolute, leads upwards, could hold a
    /// telephone number, or stands twice.
    pub fn write(&self, out: &mut dyn Write) -> Result<(), Error> {
        let mut outputs: Vec<&Output> = self.outputs.iter().collect();
        outputs.sort_by(|one, other| one.file.path.cmp(&other.file.path));
        for output in &outputs {
            let path = &output.file.path;
            if path.starts_with('/')
                || path.contains('\\')
                || path.split('/').any(|part| matches!(part, "" | "." | ".."))
            {
                return Err(settings(
                    "an output of the manifest is not inside its folder",
                ));
            }
            if redact(path) != path.as_str() {
                return Err(settings(
                    "the name of an output could be a telephone number; rename it",
                ));
            }
        }
        if outputs
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one.file.path == other.file.path))
        {
            return Err(settings("an output stands twice in the manifest"));
        }
        let mut text = serde_json::to_vec_pretty(&self.crate_of(&outputs))
            .map_err(|why| Error::new(Kind::Write(why.into())))?;
        text.push(b'\n');
        out.write_all(&text)
            .map_err(|why| Error::new(Kind::Write(why)))
    }
}

fn settings(why: &str) -> Error {
    Error::new(Kind::Settings(why.to_owned()))
}

#[cfg(test)]
#[path = "manifest_tests.rs"]
mod tests;
