//! The name by which a case sheet may call the device or case of an output folder: the last
//! component of its path that is neither a tool's own name for its output nor a day.

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
    let names_none = |part: &str| is_of_a_tool(part) || is_a_day(part);
    parts.rev().map(stem).find(|part| !names_none(part))
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

/// Whether a name is a day, with or without a time: two devices may be examined on one.
fn is_a_day(name: &str) -> bool {
    let parts = || name.split(|sign: char| !sign.is_ascii_digit());
    let signs = |sign: char| sign.is_ascii_digit() || "-_. T".contains(sign);
    let year = |part: &str| part.starts_with("19") || part.starts_with("20");
    let long = |part: &str| part.len() == 4 || part.len() == 8;
    let dated = parts().any(|part| long(part) && year(part));
    let day =
        parts().any(|part| part.len() == 8) || parts().filter(|part| !part.is_empty()).count() >= 3;
    name.chars().all(signs) && dated && day
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
            ("HW-6/2021-07-18", Some("HW-6")),
            ("HW-6/20210718_101500", Some("HW-6")),
            ("HW-6/18.07.2021/mvt", Some("HW-6")),
            ("evidence/HW-L5.zip", Some("HW-L5")),
            ("evidence/2021-17", Some("2021-17")),
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
