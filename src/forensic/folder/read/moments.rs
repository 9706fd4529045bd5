//! The time of a record in a tool's output.

use crate::forensic::indicators::text;
use crate::time::{Stamp, Times};
use serde_json::Value;

/// The fields in which records of the modules hold their time, the one closest to the event first.
const FIELDS: [&str; 22] = [
    "isodate",
    "first_isodate",
    "timestamp",
    "date",
    "time",
    "received",
    "sent",
    "installed_at",
    "install_time",
    "first_install_time",
    "installation_date",
    "live_isodate",
    "access_date",
    "created_at",
    "creation_date",
    "first_seen",
    "modified",
    "modified_time",
    "changed_time",
    "last_isodate",
    "last_modified",
    "last_update_time",
];

/// Days on which counters start that were never set; 1970 is not a time anywhere here.
const NEVER_SET: [&str; 3] = ["1980-01-01", "2001-01-01", "2000-01-01"];

/// The time of a record. An alert's own record lies in its `event`.
pub(super) fn of(record: &Value) -> Option<(Stamp, String)> {
    let named = |value: &Value, field: &str| Some((read(text(value, field)?)?, field.to_owned()));
    named(record, "event_time").or_else(|| {
        let inner = record
            .get("event")
            .filter(|event| event.is_object())
            .unwrap_or(record);
        FIELDS.iter().find_map(|field| named(inner, field))
    })
}

fn read(written: &str) -> Option<Stamp> {
    let stamp = Times::utc().read(written).ok()?;
    let midnight = stamp.unix_seconds().rem_euclid(86_400) == 0;
    let never_set = midnight
        && NEVER_SET
            .iter()
            .any(|day| stamp.to_string().starts_with(day));
    (!never_set).then_some(stamp)
}

/// When the tool ran.
pub(super) fn made(info: Option<&Value>, acquisition: Option<&Value>) -> Option<Stamp> {
    let date = info.and_then(|info| text(info, "date"));
    let completed = acquisition.and_then(|acquisition| text(acquisition, "completed"));
    date.and_then(read).or_else(|| completed.and_then(read))
}
