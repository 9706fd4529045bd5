//! The hashes that a folder states: of its own files, and of the input that was examined.

use super::*;
use crate::digest::sha256;
use crate::forensic::folder::Checks;

fn checks(files: &[(&str, &str)]) -> Checks {
    let (_root, folders) = written(files);
    folders.unwrap().remove(0).checks().clone()
}

/// `info.json` with hashes of these files of the input.
fn info(target: &str, files: &[(&str, &str)]) -> String {
    let hashes: Vec<String> = files
        .iter()
        .map(|(path, content)| {
            let hash = sha256(content.as_bytes());
            format!("{{\"file_path\":\"{path}\",\"sha256\":\"{hash}\"}}")
        })
        .collect();
    format!(
        "{{\"mvt_version\":\"2.7.0\",\"target_path\":\"{target}\",\"hashes\":[{}]}}",
        hashes.join(",")
    )
}

fn log(info: &str) -> String {
    let hash = sha256(info.as_bytes());
    format!("INFO - Reference hash of the info.json file: \"{hash}\"\n")
}

#[test]
fn the_sample_is_as_stated() {
    let two = folder("mvt/HW-L2");
    let checks = two.checks();
    assert_eq!((checks.info, checks.same, checks.input), (Some(true), 1, 1));
    let nine = folder("androidqf/HW-L9");
    assert_eq!((nine.checks().same, nine.checks().missing), (3, 1));
    assert_eq!(checks.to_string(), "2 files checked, unchanged");
}

/// The tool writes a `packages.json` of its own: another file than the one of the input.
#[test]
fn hashes_of_the_input_are_not_those_of_the_output() {
    for (target, at) in [
        ("/evidence/HW-9", "/evidence/HW-9/"),
        ("/evidence/HW-9", "HW-9/"),
        ("/evidence/HW-9/", "./HW-9/"),
        ("C:\\\\evidence\\\\HW-9", "C:\\\\evidence\\\\HW-9\\\\"),
    ] {
        let path = |name: &str| format!("{at}{name}");
        let [packages, getprop, log_of_input] =
            ["packages.json", "getprop.json", "command.log"].map(path);
        let input = [
            (packages.as_str(), "the phone's"),
            (getprop.as_str(), "also"),
            (log_of_input.as_str(), "of the acquisition"),
        ];
        let info = info(target, &input);
        let checks = checks(&[
            ("HW-9/info.json", info.as_str()),
            ("HW-9/command.log", log(&info).as_str()),
            ("HW-9/packages.json", "[{\"package\":1}]"),
            ("HW-9/getprop.json", "[{\"a\":1}]"),
        ]);
        assert!(!checks.is_changed(), "{target}: {checks:?}");
        assert_eq!(checks.to_string(), "1 file checked, unchanged", "{target}");
    }
}

#[test]
fn what_really_differs_is_changed() {
    let stated = info("/evidence/HW-9", &[("/evidence/HW-9/Manifest.db", "m")]);
    let changed = checks(&[
        ("info.json", "{\"mvt_version\":\"2.7.0\"}"),
        ("command.log", log(&stated).as_str()),
    ]);
    assert!(changed.is_changed() && changed.to_string().contains("info.json CHANGED"));
    // The output was written into the input: its files are the folder's own.
    let names = ["acquisition.json", "getprop.txt", "packages.json"];
    let paths = names.map(|name| format!("/evidence/HW-9/{name}"));
    let input: Vec<(&str, &str)> = paths
        .iter()
        .map(|path| (path.as_str(), "{\"a\":1}"))
        .collect();
    let stated = info("/evidence/HW-9", &input);
    let own = |last: &'static str| {
        checks(&[
            ("info.json", stated.as_str()),
            ("acquisition.json", "{\"a\":1}"),
            ("getprop.txt", "{\"a\":1}"),
            ("packages.json", last),
        ])
    };
    assert_eq!(own("{\"a\":1}").to_string(), "3 files checked, unchanged");
    assert_eq!(own("{\"a\":2}").changed, ["packages.json"]);
}

/// The acquisition writes its list of hashes and its log while it takes the hashes.
#[test]
fn an_acquisition_is_held_against_its_list() {
    let hash = |text: &str| sha256(text.as_bytes());
    let at = "/evidence/9f2c/";
    let listed = format!(
        "{at}command.log,{}\n{at}getprop.txt,{}\n{at}hashes.csv,{}\n{at}logs/a.txt,{}\n",
        hash("began"),
        hash("props"),
        hash(""),
        hash("a")
    );
    let acquisition = "{\"uuid\":\"9f2c\",\"storage_path\":\"/evidence/9f2c\",\"completed\":\"2026-01-01T00:00:00Z\"}";
    let of = |props: &str, listed: &str| {
        checks(&[
            ("acquisition.json", acquisition),
            ("command.log", "began, and completed"),
            ("getprop.txt", props),
            ("hashes.csv", listed),
            ("logs/a.txt", "a"),
        ])
    };
    assert_eq!(
        of("props", &listed).to_string(),
        "2 files checked, unchanged"
    );
    assert_eq!(of("other", &listed).changed, ["getprop.txt"]);
    let missing = format!("{listed}{at}apks/one.apk,{}\n", hash("x"));
    assert_eq!(of("props", &missing).missing, 1);
    let unreadable = of("props", "acquisition.json,00\nacquisition.json,aaaa\n,\n");
    assert_eq!((unreadable.unreadable, unreadable.checked()), (3, 0));
}
