//! Evidence: what a tool matched on a device.
//!
//! It does not set the outcome of an examination; a person does.

use super::family::Family;
use super::provenance::Provenance;
use crate::time::Stamp;
use std::fmt;

/// One match of a tool on a device, as its output folder holds it. It needs review and does not
/// become an outcome.
#[derive(Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The module of the tool that made it: `sms`, `datausage`, `root_binaries` …
    pub module: String,
    /// What kind of thing matched: `domains`, `processes` …; nothing where the tool names no
    /// indicator.
    pub kind: Option<String>,
    /// The value of the indicator, from the indicator file and not from the phone.
    pub indicator: Option<String>,
    /// The family the indicator belongs to, if an indicator matched.
    pub(crate) family: Option<Family>,
    /// Other families that the indicator files given name for the same indicator.
    pub(crate) other_families: Vec<Family>,
    /// The indicator file the tool names.
    pub indicator_file: Option<String>,
    /// When it happened, and the name of the field that states it.
    pub at: Option<(Stamp, String)>,
    /// Whether that time is the phone's local time in an unstated zone, as on Android. It is read
    /// as UTC.
    pub local: bool,
    /// The severity that the tool assigns, in its own word.
    pub level: Option<String>,
    /// Whether the family was found by matching the links again, because the tool's output names
    /// none.
    pub rematched: bool,
    /// The file, its SHA-256 and the JSON pointer.
    pub(crate) place: Provenance,
}

impl Evidence {
    /// The families the indicator belongs to, those of other indicator files last.
    pub(crate) fn families(&self) -> impl Iterator<Item = &Family> {
        self.family.iter().chain(&self.other_families)
    }

    /// The name of the file it was read from, as given.
    pub fn file(&self) -> &str {
        self.place.name()
    }

    /// Its place in that file: a JSON pointer (RFC 6901).
    pub fn pointer(&self) -> Option<&str> {
        self.place.as_pointer()
    }

    /// Whether an indicator matched. Other detections are anomalies of a phone, such as a rooted
    /// system or an unknown app.
    pub fn has_indicator(&self) -> bool {
        self.indicator.is_some()
    }
}

/// Family, module, time; no text of the phone.
impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let families = self.families();
        let families: Vec<_> = families
            .map(|family| crate::mask::redact(&family.name))
            .collect();
        let family = match families.is_empty() {
            true => "no family".to_owned(),
            false => families.join(" or "),
        };
        let module = crate::mask::redact(&self.module);
        write!(f, "{family} in module “{module}”")?;
        if let Some((at, field)) = &self.at {
            let local = if self.local {
                ", the phone's local time"
            } else {
                ""
            };
            write!(
                f,
                " at {at} (field “{}”{local})",
                crate::mask::redact(field)
            )?;
        }
        write!(f, "; needs review")
    }
}

impl fmt::Debug for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
