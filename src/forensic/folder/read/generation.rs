//! The files by which the tools that wrote a folder are told apart.

use super::Reading;
use crate::forensic::folder::Generation;
use crate::forensic::indicators::text;
use serde_json::Value;

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

/// The names of the indicator files the tool used, without the folders of the machine it ran on.
pub(super) fn indicator_files(info: Option<&Value>) -> Vec<String> {
    let files = info
        .and_then(|info| info.get("ioc_files"))
        .and_then(Value::as_array);
    let names = files.into_iter().flatten().filter_map(Value::as_str);
    names.map(|name| last_part(name).to_owned()).collect()
}

/// The name of a file without the folders of the machine the tool ran on.
pub(super) fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
