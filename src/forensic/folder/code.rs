//! Takes the path of an output folder and gives the name that a case sheet may call its device or
//! case by: the last component that is not a tool's own name for its output.

/// Words that tools and people name every output by: they tell no device from another.
#[rustfmt::skip]
const OF_TOOLS: [&str; 25] = [
    "adb", "analysis", "android", "androidqf", "backup", "bugreport", "check", "decrypted", "dump", "extracted", "fs", "ios", "json", "log", "logs",
    "module", "modules", "mvt", "out", "output", "outputs", "report", "result", "results", "run",
];

/// The words that name the tool itself: a day may stand beside them.
const TOOLS: [&str; 2] = ["mvt", "androidqf"];

/// The last component that names a device; nothing where all are tools' names.
pub(super) fn of(path: &str) -> Option<&str> {
    let parts = path.split(['/', '\\']).filter(|part| {
        let drive = part.len() == 2 && part.ends_with(':');
        !matches!(*part, "" | "." | "..") && !drive
    });
    parts.rev().map(stem).find(|part| !is_of_a_tool(part))
}

/// A name without `.zip`, in whatever case.
pub(super) fn stem(name: &str) -> &str {
    let at = name.len().saturating_sub(4);
    match (name.get(..at), name.get(at..)) {
        (Some(stem), Some(end)) if !stem.is_empty() && end.eq_ignore_ascii_case(".zip") => stem,
        _ => name,
    }
}

/// Whether a name holds nothing but words of tools, or the tool's name and a day.
fn is_of_a_tool(name: &str) -> bool {
    let name = name.to_lowercase();
    let words = || {
        name.split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let figures = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let dated = words().any(|word| TOOLS.contains(&word))
        && words().any(|word| figures(word) && word.len() >= 4);
    words().count() > 0 && words().all(|word| OF_TOOLS.contains(&word) || dated && figures(word))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_last_component_that_names_a_device() {
        for (path, code) in [
            ("HW-9", Some("HW-9")),
            ("HW-9/", Some("HW-9")),
            ("/evidence/HW-9//./", Some("HW-9")),
            ("C:\\evidence\\HW-9\\", Some("HW-9")),
            ("evidence/HW-1/mvt", Some("HW-1")),
            ("evidence/HW-2/mvt/", Some("HW-2")),
            ("HW-3/MVT-output_ios/Results", Some("HW-3")),
            ("HW-3/androidqf-2026-01-02", Some("HW-3")),
            ("HW-3/mvt_20260102", Some("HW-3")),
            ("evidence/HW-L5.zip", Some("HW-L5")),
            ("HW-L5.ZIP", Some("HW-L5")),
            ("HW-4/mvt.zip", Some("HW-4")),
            ("HW-5.zip/mvt", Some("HW-5")),
            // A figure tells devices apart unless it is a day.
            ("evidence/backup-2", Some("backup-2")),
            ("evidence/mvt-2", Some("mvt-2")),
            ("mvt", None),
            ("./output/", None),
            ("C:\\mvt", None),
            (".", None),
            ("", None),
        ] {
            assert_eq!(of(path), code, "{path}");
        }
    }
}
