//! The record of a run: its inputs, settings and outputs as an RO-Crate with hashes.
//!
//! The file is `ro-crate-metadata.json` of RO-Crate 1.1, by the profile Process Run Crate 0.5.
//! Inputs are named by their kind and a keyed commitment, and are not part of the crate, because
//! the list is never handed on. Outputs are its parts. Times are given by the caller.

mod crates;
mod sources;
mod whole;

pub(crate) use crates::media_type;
pub(crate) use whole::{run, whole_handover, whole_publication};

use crate::Value;
use crate::Written;
use crate::fault::Fault;
use crate::imprint::Imprint;
use crate::inputs::Input;
use crate::settings_error::SettingsError;
use std::io::Write;
use targetlist::Error;
use targetlist::mask::redact;
use targetlist::time::Stamp;

/// The name the file must have, at the top of the publication.
pub const FILE: &str = "ro-crate-metadata.json";

/// What a run was made of and what it made.
#[derive(Clone, Debug)]
pub(crate) struct Manifest {
    title: String,
    made: Stamp,
    description: Option<String>,
    imprint: Imprint,
    inputs: Vec<Input>,
    settings: Vec<Setting>,
    outputs: Vec<Output>,
}

/// A table or a data set that answers rest on, and which version of it.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Source {
    /// What it is.
    name: String,
    /// Its version, or its SHA-256 where it has none.
    version: String,
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
    /// A run at this time. The manifest names the crate's version and those of the tables that ship
    /// with it.
    pub(crate) fn new(title: impl AsRef<str>, made: Stamp) -> Manifest {
        Manifest {
            title: redact(title.as_ref()).into_owned(),
            made,
            description: None,
            imprint: Imprint::default(),
            inputs: Vec::new(),
            settings: Vec::new(),
            outputs: Vec::new(),
        }
    }

    /// What the publication is, in sentences.
    pub(crate) fn describe(&mut self, description: impl AsRef<str>) {
        self.description = Some(redact(description.as_ref()).into_owned());
    }

    /// What the publisher says of the publication.
    pub(crate) fn imprint(&mut self, imprint: &Imprint) {
        self.imprint = imprint.clone();
    }

    /// A file that was read, under the name it has outside.
    pub(crate) fn input(&mut self, input: Input) {
        self.inputs.push(input);
    }

    /// What was chosen, under its name. Texts are redacted; see [`Manifest::code`] for those that
    /// must stay exact.
    pub(crate) fn setting(&mut self, name: impl Into<String>, value: Value) {
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
    pub(crate) fn code(&mut self, name: impl Into<String>, code: impl AsRef<str>) {
        self.settings.push(Setting {
            name: name.into(),
            value: Value::text(code),
            why: None,
        });
    }

    /// An exception from the policy, with the reason that was given for it.
    pub(crate) fn exception(&mut self, what: impl AsRef<str>, why: impl AsRef<str>) {
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
    pub(crate) fn output(&mut self, file: Written, title: impl Into<String>) {
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
    pub(crate) fn write(&self, out: &mut dyn Write) -> Result<(), Error> {
        let mut outputs: Vec<&Output> = self.outputs.iter().collect();
        outputs.sort_by(|one, other| one.file.path.cmp(&other.file.path));
        for output in &outputs {
            let path = &output.file.path;
            if path.starts_with('/')
                || path.contains('\\')
                || path.split('/').any(|part| matches!(part, "" | "." | ".."))
            {
                return Err(SettingsError::Outside.into());
            }
            if redact(path) != path.as_str() {
                return Err(SettingsError::NumberedOutput.into());
            }
        }
        if outputs
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if one.file.path == other.file.path))
        {
            return Err(SettingsError::OutputTwice.into());
        }
        let mut text = serde_json::to_vec_pretty(&self.crate_of(&outputs))
            .map_err(|why| Error::new(Fault::Write(why.into())))?;
        text.push(b'\n');
        out.write_all(&text)
            .map_err(|why| Error::new(Fault::Write(why)))
    }
}

#[cfg(test)]
#[path = "manifest_tests.rs"]
mod tests;
