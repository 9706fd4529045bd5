//! Which tool, and which generation of it, wrote an output folder.

use std::fmt;

/// Who wrote an output folder.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(
    not(feature = "lab-tools"),
    allow(dead_code, reason = "tools alone have them")
)]
pub(crate) enum Generation {
    /// MVT 1.x: a timeline, neither `info.json` nor `command.log`.
    Mvt1,
    /// MVT 2.x: `info.json` and `command.log`.
    Mvt2,
    /// MVT of the calendar versions, from 2026 on: `alerts.json` instead of detected timelines.
    Mvt2026,
    /// A later MVT than 1.x that did not finish, so that it does not say which.
    MvtUnfinished,
    /// androidqf: an acquisition, not yet examined.
    AndroidQf,
}

impl fmt::Display for Generation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Generation::Mvt1 => "MVT 1.x",
            Generation::Mvt2 => "MVT 2.x",
            Generation::Mvt2026 => "MVT 2026.x",
            Generation::MvtUnfinished => "MVT 2.x or later",
            Generation::AndroidQf => "androidqf",
        })
    }
}

/// Whether the versions in a text are short enough to be versions: dotted figures of any length
/// could be a number.
pub(super) fn is_versioned(tool: &str) -> bool {
    let version = |word: &str| {
        let (first, rest) = word.split_once('.').unwrap_or((word, ""));
        let year = first.len() == 4 && first.starts_with("20");
        (year || first.len() <= 2) && rest.split('.').all(|part| part.len() <= 2) && rest.len() <= 6
    };
    tool.split([' ', ','])
        .filter(|word| word.contains(|c: char| c.is_numeric()))
        .all(version)
}
