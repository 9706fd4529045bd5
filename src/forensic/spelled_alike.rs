//! Codes of one device that differ only in how they are written: `D1` and `D-01`, `1` and `1.0`. Two
//! devices of one laboratory may be called so as well; rows that also share a number are of one.

use super::examination::Examination;
use super::joins::Joins;
use super::row_codes::{Identifier, Identifiers};
use super::spelling::fold_code;
use crate::sheet::normalized;
use std::collections::{BTreeMap, BTreeSet};

/// Words before a code that say what it is a code of.
const KINDS: &str = " device phone handset mobile unit item exhibit id code number no nr gerat handy telefon appareil telephone dispositivo telefono ";

/// Words behind a code, in brackets, that say that the device was examined again.
#[rustfmt::skip]
const AGAIN: &str = " retest retested re test recheck rechecked reexamined reexamination again repeat repeated second 2nd exam examination test follow up followup wiederholung nachtest nachuntersuchung \
    erneut nochmals bis reexamen nouveau examen encore de otra vez repetido ripetuto повторно повтор ";

/// A code as it is compared among the rows of one number: case, signs, zeros before figures, a
/// decimal zero, words such as `device` before it and `(retest)` behind it tell nothing apart.
fn plain(code: &str) -> String {
    let code = fold_code(code);
    let code = without_bracket(&code);
    let whole = code.strip_suffix(".0");
    let whole = whole.filter(|whole| whole.bytes().all(|sign| sign.is_ascii_digit()));
    let words = normalized(whole.unwrap_or(code));
    let kind = words.split_once(' ').filter(|(kind, rest)| {
        KINDS.split_whitespace().any(|known| known == *kind) && rest.contains(char::is_numeric)
    });
    groups(kind.map_or(words.as_str(), |(_, rest)| rest))
}

/// The code before a bracket that says that the device was examined again.
fn without_bracket(code: &str) -> &str {
    let Some((before, inside)) = code.split_once('(') else {
        return code;
    };
    let words = normalized(inside.trim_end_matches([')', ' ']));
    let again = |word: &str| AGAIN.split_whitespace().any(|known| known == word);
    match !words.is_empty() && !before.trim().is_empty() && words.split(' ').all(again) {
        true => before.trim(),
        false => code,
    }
}

/// Letters and figures without what parts them, except where figures stand on both sides: `1-1` is
/// not `11`. Zeros before figures are dropped.
fn groups(words: &str) -> String {
    let mut plain = String::new();
    let mut figures = String::new();
    let close = |plain: &mut String, figures: &mut String| {
        if !figures.is_empty() {
            let short = figures.trim_start_matches('0');
            plain.push_str(if short.is_empty() { "0" } else { short });
            figures.clear();
        }
    };
    for word in words.split(' ') {
        close(&mut plain, &mut figures);
        let parted = plain.ends_with(char::is_numeric) && word.starts_with(char::is_numeric);
        plain.push_str(if parted { "-" } else { "" });
        for letter in word.chars() {
            if letter.is_numeric() {
                figures.push(letter);
            } else {
                close(&mut plain, &mut figures);
                plain.push(letter);
            }
        }
    }
    close(&mut plain, &mut figures);
    plain
}

/// Which code of a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Hardware,
    Device,
}

/// The rows that are of one device, because they share a number, their codes differ at most in how
/// they are written, and neither persons nor hardware speak against it.
pub(super) fn of_one_device(rows: &[Identifiers], examinations: &[Examination]) -> Vec<Vec<usize>> {
    let mut alike: BTreeMap<(&Identifier, Field, String), Vec<usize>> = BTreeMap::new();
    for (at, (row, examination)) in rows.iter().zip(examinations).enumerate() {
        let codes = [
            (Field::Hardware, &examination.hardware),
            (Field::Device, &examination.device),
        ];
        for (field, code) in codes {
            let code = code.as_deref().map(plain).filter(|code| !code.is_empty());
            let Some(code) = code else {
                continue;
            };
            for number in &row.numbers {
                let key = (number, field, code.clone());
                alike.entry(key).or_default().push(at);
            }
        }
    }
    let alike = alike.into_iter().filter(|((_, field, _), members)| {
        let hardware = members.iter().filter_map(|at| examinations.get(*at));
        let hardware = hardware.filter_map(|one| one.hardware.as_deref().map(plain));
        let hardware: BTreeSet<String> = hardware.collect();
        members.len() > 1
            && (*field == Field::Hardware || hardware.len() < 2)
            && are_of_one_person(rows, members)
    });
    alike.map(|(_, members)| members).collect()
}

/// Whether the rows that name a person are linked by the persons that they name.
fn are_of_one_person(rows: &[Identifiers], members: &[usize]) -> bool {
    let mut joins = Joins::new(members.len());
    let mut seen: BTreeMap<&Identifier, usize> = BTreeMap::new();
    let mut named = BTreeSet::new();
    for (place, at) in members.iter().enumerate() {
        let owners = rows.get(*at).map(|row| row.owners.as_slice());
        let owners = owners.unwrap_or_default().iter();
        for person in owners.filter(|owner| owner.is_person()) {
            named.insert(place);
            joins.join(*seen.entry(person).or_insert(place), place);
        }
    }
    let parts = named.iter().map(|place| joins.root(*place));
    parts.collect::<BTreeSet<usize>>().len() < 2
}

#[cfg(test)]
mod tests {
    use super::plain;
    use crate::Findings;

    #[test]
    fn ways_to_write_one_code_are_one() {
        for (one, others) in [
            (
                "D1",
                ["D01", "d-1", "D 1", "D1.", "D1*", "D1 (retest)", "D_001"].as_slice(),
            ),
            ("1", &["1.0", "01", "#1", "Device 1", "No. 1", "Phone 01"]),
            ("HW1", &["HW-1", "HW-001", "hw 1"]),
            ("iPhone11", &["iPhone 11", "IPHONE-11"]),
            ("35-209900-176148-1", &["352099001761481"]),
        ] {
            for other in others {
                assert_eq!(plain(one), plain(other), "{one} {other}");
            }
        }
        for (one, other) in [
            ("D1", "D2"),
            ("D1", "D11"),
            ("D1-1", "D11"),
            ("1.1", "11"),
            ("1.0", "10"),
            ("D1", "E1"),
            ("D10", "D1"),
            ("D1 (old)", "D1 (new)"),
            ("D1a", "D1b"),
            ("14.0", "140"),
            ("phone", "device"),
        ] {
            assert_ne!(plain(one), plain(other), "{one} {other}");
        }
    }

    fn devices(rows: &str) -> usize {
        let sheet = format!("device,hardware,person,phone,result\n{rows}");
        let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
        findings.devices().len()
    }

    #[test]
    fn rows_of_one_number_are_one_device_however_its_code_is_written() {
        for other in [
            "D01",
            "D-1",
            "D 1",
            "D1.",
            "D1*",
            "D1 (retest)",
            "Device D1",
        ] {
            let rows = |number: &str, persons: [&str; 2]| {
                let [one, two] = persons;
                format!(
                    "D1,,{one},+447700900100,infected\n{other},,{two},{number},no traces found\n"
                )
            };
            assert_eq!(devices(&rows("+447700900100", ["", ""])), 1, "{other}");
            assert_eq!(devices(&rows("+447700900100", ["P1", "P1"])), 1, "{other}");
            assert_eq!(devices(&rows("+447700900100", ["P1", ""])), 1, "{other}");
            // Without the number, or with another person, nothing says that they are one.
            assert_eq!(devices(&rows("+447700900101", ["", ""])), 2, "{other}");
            assert_eq!(devices(&rows("+447700900100", ["P1", "P2"])), 2, "{other}");
        }
        let hardware = "D1,HW1,,+447700900100,infected\nD01,HW9,,+447700900100,no traces found\n";
        assert_eq!(devices(hardware), 2);
        let written = hardware.replace("HW9", "HW-001");
        assert_eq!(devices(&written), 1);
        // A row of the same code belongs to it as well.
        assert_eq!(
            devices("D1,,,+447700900100,infected\nD01,,,+447700900100,clean\nD01,,,,clean\n"),
            1
        );
    }

    #[test]
    fn a_number_of_several_devices_is_said() {
        let sheet = "device,phone,result\nD1,+447700900100,infected\nD2,+447700900100,no traces found\nD3,+447700900101,infected\n";
        let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
        let printed = findings.to_string().replace('\n', " ");
        let says = "2 devices have a number in common with another device and are counted apart, because their codes differ (devices 1, 2).";
        assert!(printed.contains(says), "{printed}");
        let one = sheet.replace("D2", "D01");
        let findings = Findings::reader().read("c", one.as_bytes()).unwrap();
        assert!(!findings.to_string().contains("in common"));
    }
}
