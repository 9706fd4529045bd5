//! What the command prints, whole: every sentence stands in a file that somebody can read, for none,
//! one and many.
//!
//! `INSTA_UPDATE=always cargo test -p targetlist-cli --test it sentences` writes the files anew. Read
//! them.

use crate::help::STEPS;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

fn shown(name: &str, text: &str) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

/// The text without what differs from place to place, from run to run or from version to version.
fn masked(text: &str, home: &Path) -> String {
    let text = text.replace(env!("CARGO_PKG_VERSION"), "VERSION");
    let text = text.replace(&home.display().to_string(), "HOME");
    text.lines().map(without_sizes).collect()
}

/// A line of a table of files by the file's name alone: its size and digest change with every word.
fn without_sizes(line: &str) -> String {
    let mut words = line.split_whitespace();
    let last = words.next_back().and_then(|word| word.strip_suffix('…'));
    let is_digest = |word: &str| word.len() == 7 && word.chars().all(|c| c.is_ascii_hexdigit());
    if let (Some(name), true) = (words.next(), last.is_some_and(is_digest)) {
        return format!("  {name}  SIZE  DIGEST\n");
    }
    let mut words: Vec<&str> = line.split(' ').collect();
    for at in 1..words.len() {
        if words[at] == "bytes" && words[at - 1].contains(',') {
            words[at - 1] = "MANY";
        }
    }
    words.join(" ") + "\n"
}

/// A command run in a folder, with all that it prints on both outputs, and how it ends.
fn told(home: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_targetlist"));
    let output = command.args(arguments).current_dir(home).output().unwrap();
    let [result, says] =
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    let code = output.status.code().unwrap();
    let arguments = arguments.join(" ");
    let text = format!("$ targetlist {arguments}\n{result}{says}(exit code {code})\n");
    masked(&text, home)
}

/// Files in a folder of their own.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let home = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(home.path().join(name), text).unwrap();
    }
    home
}

/// What each step prints of a list and a case sheet.
fn steps(list: &str, cases: &str) -> String {
    let home = folder(&[("list.csv", list), ("cases.csv", cases)]);
    let (list, cases, to) = ("list.csv", "cases.csv", "out");
    let made = "2021-07-18T16:00:00Z";
    [
        &["list", list][..],
        &["attribute", list],
        &["attribute", list, "--by", "home-share"],
        &["attribute", list, "--by", "tags"],
        &["corroborate", cases, list, "--details"],
        &["publish", cases, list, "--to", to, "--made", made],
        &["audit", to, "--list", list],
    ]
    .map(|arguments| told(home.path(), arguments))
    .join("\n")
}

#[test]
fn every_help() {
    let home = TempDir::new().unwrap();
    let home = home.path();
    let mut parts = vec![told(home, &["--help"])];
    parts.extend(STEPS.map(|step| told(home, &[step, "--help"])));
    shown("every_help", &parts.join("\n"));
}

#[test]
fn steps_of_no_numbers() {
    let printed = steps(
        "phone,client,time\nn/a,T01,\n",
        "device,number,result\nD1,+447700900999,infected\n",
    );
    shown("steps_of_no_numbers", &printed);
}

#[test]
fn steps_of_one_number() {
    let printed = steps(
        "phone,client,time\n+447700900123,T01,2019-06-29T08:00:00Z\n",
        "device,number,result,system,first trace\nD1,+447700900123,infected,iOS,2019-06-29T08:05:00Z\n",
    );
    shown("steps_of_one_number", &printed);
}

#[test]
fn steps_of_many_numbers() {
    let list: String = (0..40)
        .map(|at| {
            let (client, month, day) = (1 + at % 3, 1 + at % 9, 10 + at % 9);
            format!("+4477009001{at:02},T0{client},2019-0{month}-{day}T08:15:00Z\n")
        })
        .collect();
    let cases: String = (0..24)
        .map(|at| {
            let result = ["infected", "attempted", "inconclusive", "no traces found"][at % 4];
            let system = ["iOS", "Android"][at % 2];
            format!("D{at},+4477009001{at:02},{result},{system}\n")
        })
        .collect();
    let printed = steps(
        &format!("phone,client,time\n{list}"),
        &format!("device,number,result,system\n{cases}"),
    );
    shown("steps_of_many_numbers", &printed);
}

/// Three places, once and once more.
#[test]
fn places_of_a_publication() {
    let home = folder(&[
        (
            "list.csv",
            "phone,client\n+447700900123,T01\n+447700900124,T01\n",
        ),
        ("cases.csv", "number,result\n+447700900123,infected\n"),
    ]);
    let home = home.path();
    let (list, cases) = ("list.csv", "cases.csv");
    let (to, handover, key, log) = ("a/public", "b/partners", "c/story.key", "a/public/log");
    let made = "2021-07-18T16:00:00Z";
    let job = ["publish", cases, list, "--made", made, "--to", to];
    let handed = [
        "--handover-to",
        handover,
        "--key",
        key,
        "--project",
        "a story",
    ];
    let more: [&[&str]; 10] = [
        &["--log", log],
        &["--handover-to", to],
        &["--handover-to", handover],
        &["--key", key],
        &["--thorough", "--by", "tags"],
        &["--headline", "a reason"],
        &["--after", "no/such/folder"],
        &["--accept-loss", "nothing"],
        &["--link", "no address"],
        &["--contact", "+44 7700 900123"],
    ];
    let mut parts: Vec<String> = more
        .iter()
        .map(|more| told(home, &[&job[..], more].concat()))
        .collect();
    for more in [&[][..], &[], &["--replace"]] {
        parts.push(told(home, &[&job[..], &handed, more].concat()));
    }
    shown("places_of_a_publication", &parts.join("\n"));
}

/// What refuses, each with what to do.
#[test]
fn what_is_refused() {
    let home = folder(&[
        ("list.csv", "phone,client\n+447700900123,T01\n"),
        ("cases.csv", "number,result\n+447700900123,infected\n"),
        ("empty.csv", ""),
        ("dates.csv", "phone,date\n+447700900123,03/04/2019\n"),
        ("slips.csv", "number,result\n+447700900123,we think so\n"),
    ]);
    let home = home.path();
    let (list, cases, slips) = ("list.csv", "cases.csv", "slips.csv");
    let parts = [
        &[][..],
        &["nothing"],
        &["list"],
        &["list", list, "--nothing"],
        &["list", list, "--format", "xml"],
        &["list", list, "--home", "XX"],
        &["list", list, "--zone", "Nowhere/Land"],
        &["list", list, "--encoding", "utf-9"],
        &["list", list, "--delimiter", "ab"],
        &["list", "empty.csv"],
        &["list", "dates.csv"],
        &["list", "."],
        &["list", "no/such/file.csv"],
        &["numbers", "no/such/file.csv"],
        &["attribute", list, "--seed", "-1"],
        &["attribute", list, "--customers", "no/such/file.csv"],
        &["corroborate", cases],
        &["corroborate", list, list, cases],
        &["corroborate", "--list", cases, "--cases", list],
        &["corroborate", list, slips],
        &["corroborate", list, cases, "--outcome-words", "one"],
        &["corroborate", list, cases, "--case-column", "one"],
        &["audit", "no/such/folder", "--list", list],
        &["publish", list, cases, "--made", "soon", "--to", "out"],
    ];
    let parts = parts.map(|arguments| told(home, arguments));
    shown("what_is_refused", &parts.join("\n"));
}
