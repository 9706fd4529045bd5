//! The examined device, as its output folder describes it.

use crate::number::Number;
use crate::time::Stamp;
use std::fmt;

/// The examined device, as far as its folder tells.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Owner {
    /// The owner's number, from the backup's own description.
    pub(crate) number: Option<Number>,
    /// Whether there was a number that could not be read.
    pub(crate) number_unread: bool,
    /// Serial number, IMEI and the like: codes of the hardware.
    pub(crate) codes: Vec<String>,
    /// Make and model, as the tool names it.
    pub(crate) product: Option<String>,
    /// The version of the system.
    pub(crate) version: Option<String>,
    /// When the last backup was made.
    pub(crate) backup: Option<Stamp>,
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
