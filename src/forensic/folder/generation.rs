//! Takes the names of files and gives which tool, and which generation of it, wrote them.

use super::Reading;
use crate::forensic::indicators::text;
use serde_json::Value;
use std::fmt;

/// Who wrote an output folder.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Generation {
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

/// A file's folder, with its slash, and its name there.
pub(super) fn parted(name: &str) -> (&str, &str) {
    name.rfind('/')
        .map_or(("", name), |at| name.split_at(at + 1))
}

/// Whether an examination is told by a file of this name.
pub(super) fn is_mark(file: &str) -> bool {
    let marks = [
        "info.json",
        "alerts.json",
        "alerts_timeline.csv",
        "timeline.csv",
        "timeline_detected.csv",
        "command.log",
        "acquisition.json",
        "backup_info.json",
    ];
    marks.contains(&file) || file.ends_with("_detected.json")
}

impl Generation {
    pub(super) fn of(
        reading: &Reading<'_>,
        info: Option<&Value>,
        acquisition: Option<&Value>,
    ) -> Generation {
        if reading.holds("acquisition.json")
            && !reading.holds("info.json")
            && !reading.holds("command.log")
        {
            let examined = reading
                .names()
                .any(|name| name.ends_with("_detected.json") || name == "alerts.json");
            if !examined || acquisition.is_none() {
                return Generation::AndroidQf;
            }
        }
        if reading.holds("alerts.json") || reading.holds("alerts_timeline.csv") {
            return if info.is_some() {
                Generation::Mvt2026
            } else {
                Generation::MvtUnfinished
            };
        }
        let version = info
            .and_then(|info| text(info, "mvt_version"))
            .unwrap_or("");
        let major = version
            .trim_start_matches('v')
            .split('.')
            .next()
            .and_then(|part| part.parse::<u32>().ok());
        match (info, major) {
            (Some(_), Some(2000..)) => Generation::Mvt2026,
            (Some(_), Some(1)) => Generation::Mvt1,
            (Some(_), _) => Generation::Mvt2,
            (None, _) if reading.holds("info.json") || reading.holds("command.log") => {
                Generation::MvtUnfinished
            }
            (None, _) => Generation::Mvt1,
        }
    }

    /// `info.json` is written last, so that without it nothing of 2.x or later was finished; 1.x
    /// writes its timeline last.
    pub(super) fn is_finished(
        self,
        reading: &Reading<'_>,
        info: Option<&Value>,
        acquisition: Option<&Value>,
    ) -> bool {
        match self {
            Generation::Mvt1 => info.is_some() || reading.holds("timeline.csv"),
            Generation::Mvt2 | Generation::Mvt2026 => info.is_some(),
            Generation::MvtUnfinished => false,
            Generation::AndroidQf => acquisition
                .and_then(|acquisition| text(acquisition, "completed"))
                .is_some_and(|at| !at.is_empty() && !at.starts_with("0001")),
        }
    }
}

/// Whether the names of the files are those of Android modules, whose times are the phone's local
/// ones.
pub(super) fn is_android(reading: &Reading<'_>) -> bool {
    const MODULES: [&str; 6] = [
        "packages",
        "getprop",
        "root_binaries",
        "acquisition.json",
        "aqf_",
        "dumpsys",
    ];
    reading
        .names()
        .any(|name| MODULES.iter().any(|module| name.starts_with(module)))
}

/// The tool's version, as it says itself.
pub(super) fn tool(info: Option<&Value>, acquisition: Option<&Value>) -> Option<String> {
    let mvt = info
        .and_then(|info| text(info, "mvt_version"))
        .map(|version| format!("MVT {version}"));
    let qf = acquisition
        .and_then(|acquisition| text(acquisition, "androidqf_version"))
        .map(|version| format!("androidqf {version}"));
    let both: Vec<String> = mvt.into_iter().chain(qf).collect();
    (!both.is_empty()).then(|| both.join(", "))
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

/// The names of the indicator files the tool used, without the folders of the machine it ran on.
pub(super) fn indicator_files(info: Option<&Value>) -> Vec<String> {
    let files = info
        .and_then(|info| info.get("ioc_files"))
        .and_then(Value::as_array);
    let names = files.into_iter().flatten().filter_map(Value::as_str);
    names
        .map(|name| name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned())
        .collect()
}
