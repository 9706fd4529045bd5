//! Takes what a folder says of the device itself and gives its identity. Android output never holds
//! the owner's number.

use super::Reading;
use crate::forensic::indicators::text;
use crate::number::{self, Number};
use crate::plan::Validity;
use crate::time::{Stamp, Times};
use serde_json::Value;
use std::fmt;

/// The examined device, as far as its folder tells.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Owner {
    /// The owner's number, from the backup's own description.
    pub number: Option<Number>,
    /// Whether there was a number that could not be read.
    pub number_unread: bool,
    /// Serial number, IMEI and the like: codes of the hardware.
    pub codes: Vec<String>,
    /// Make and model, as the tool names it.
    pub product: Option<String>,
    /// The version of the system.
    pub version: Option<String>,
    /// When the last backup was made.
    pub backup: Option<Stamp>,
}

pub(super) fn owner(
    reading: &mut Reading<'_>,
    acquisition: Option<&Value>,
    settings: &number::Settings,
) -> Owner {
    let mut owner = Owner::default();
    if let Some(uuid) = acquisition.and_then(|acquisition| text(acquisition, "uuid")) {
        owner.codes.push(uuid.to_owned());
    }
    let Some(info) = reading.json("backup_info.json") else {
        return owner;
    };
    if !info.is_object() {
        reading.note("backup_info.json", "is no description of a backup");
        return owner;
    }
    // Files write these names with blanks; other versions of the tool with underscores.
    let value = |name: &str| {
        text(&info, name)
            .or_else(|| text(&info, &name.replace(' ', "_")))
            .map(str::trim)
            .filter(|text| !text.is_empty())
    };
    if let Some(written) = value("Phone Number") {
        match number::read(written, settings) {
            Ok(reading) if reading.validity != Validity::Neither => {
                owner.number = Some(reading.number)
            }
            _ => owner.number_unread = true,
        }
    }
    for name in [
        "Serial Number",
        "IMEI",
        "IMEI 2",
        "Unique Identifier",
        "Target Identifier",
    ] {
        owner.codes.extend(value(name).map(str::to_owned));
    }
    owner.product = value("Product Type").map(str::to_owned);
    owner.version = value("Product Version").map(str::to_owned);
    owner.backup = value("Last Backup Date").and_then(|date| Times::utc().read(date).ok());
    owner
}

/// The number masked, no codes: a serial number or an IMEI names somebody's phone.
impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(
            self.product
                .as_ref()
                .map(|product| crate::mask::redact(product).into_owned()),
        );
        parts.extend(
            self.version
                .as_ref()
                .map(|version| format!("system {}", crate::mask::redact(version))),
        );
        parts.push(match (self.number, self.number_unread) {
            (Some(number), _) => format!("number {number}"),
            (None, true) => "a number that cannot be read".to_owned(),
            (None, false) => "no number in the folder".to_owned(),
        });
        parts.push(match self.codes.len() {
            0 => "no hardware code".to_owned(),
            1 => "1 hardware code".to_owned(),
            codes => format!("{codes} hardware codes"),
        });
        f.write_str(&parts.join(", "))
    }
}

/// The same as `Display`.
impl fmt::Debug for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
