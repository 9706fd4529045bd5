//! The description of the device in its output folder. Android output never holds the owner's
//! number.

use super::Reading;
use crate::forensic::folder::Owner;
use crate::forensic::indicators::text;
use crate::number;
use crate::plan::Validity;
use crate::time::Times;
use serde_json::Value;

pub(super) fn owner(
    reading: &mut Reading<'_>,
    acquisition: Option<&Value>,
    settings: &number::ParseOptions,
) -> Owner {
    let mut owner = Owner::default();
    if let Some(uuid) = acquisition.and_then(|acquisition| text(acquisition, "uuid")) {
        owner.codes.push(uuid.to_owned());
    }
    let Some(info) = reading.json("backup_info.json") else {
        return owner;
    };
    if !info.is_object() {
        reading.note("backup_info.json", "is not a description of a backup");
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
        match number::parse(written, settings) {
            Ok(reading) if reading.validity != Validity::Invalid => {
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
