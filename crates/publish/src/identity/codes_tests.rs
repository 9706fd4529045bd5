//! Random codes are unique, continue, tell no order, and their table is for its owner alone.

use super::Codes;
use crate::identity::Code;
use crate::identity::identity_tests::{fiction, number};
use crate::identity::random::Random;
use std::io::Write;
use std::path::Path;

fn codes(seed: u64, count: u32) -> Codes {
    let mut codes = Codes::drawn_from(Random::seeded(seed));
    codes.assign(fiction(count)).unwrap();
    codes
}

#[test]
fn each_number_has_one_code_whatever_the_order() {
    let numbers = fiction(1000);
    let straight = codes(1, 1000);
    let mut reversed = Codes::drawn_from(Random::seeded(1));
    reversed
        .assign(numbers.iter().rev().chain(&numbers).copied())
        .unwrap();
    let mut printed: Vec<String> = numbers
        .iter()
        .map(|number| straight.code(*number).unwrap().to_string())
        .collect();
    assert!(
        numbers
            .iter()
            .all(|number| straight.code(*number) == reversed.code(*number))
    );
    assert!(
        printed
            .iter()
            .all(|code| code.len() == 10 && code.bytes().all(|letter| letter.is_ascii_lowercase()))
    );
    assert!(!printed.is_sorted(), "codes in the order of the numbers");
    printed.sort_unstable();
    printed.dedup();
    assert_eq!((printed.len(), straight.codes.len()), (1000, 1000));
    assert_ne!(codes(2, 1).code(numbers[0]), straight.code(numbers[0]));
}

#[test]
fn every_letter_is_as_likely() {
    let mut random = Random::seeded(3);
    let mut counts = std::collections::BTreeMap::new();
    for _ in 0..10_000 {
        Code::drawn(&mut random)
            .unwrap()
            .to_string()
            .chars()
            .for_each(|letter| *counts.entry(letter).or_insert(0_u32) += 1);
    }
    // 5,000 each; six standard deviations are 413.
    assert!(
        counts.len() == 20 && counts.values().all(|count| (4_587..5_413).contains(count)),
        "{counts:?}"
    );
}

#[test]
fn a_table_continues() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("codes.csv");
    let first = codes(1, 10);
    first.write_table(&path).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    assert!(first.write_table(&path).unwrap_err().code() == "exists");
    let mut later = Codes::open(&path).unwrap();
    later.assign(fiction(20)).unwrap();
    assert!(
        fiction(10)
            .iter()
            .all(|number| later.code(*number) == first.code(*number))
    );
    assert_eq!(later.codes.len(), 20);
    let text = std::fs::read_to_string(&path).unwrap();
    let rows: Vec<&str> = text.lines().skip(1).take(10).collect();
    assert!(
        rows.iter().all(|row| row.starts_with("tel:+447700")),
        "{text}"
    );
    assert!(
        rows.iter().map(|row| row.split(',').nth(1)).is_sorted() && text.ends_with("\nall,10\n"),
        "{text}"
    );
    // The longest number that there is, digit for digit.
    let long = targetlist::number::Number::from_parts(0, b"9999999999999999999").unwrap();
    later.assign([long]).unwrap();
    later.write_table(folder.path().join("longer.csv")).unwrap();
    let again = Codes::open(folder.path().join("longer.csv")).unwrap();
    assert_eq!(again.code(long), later.code(long));
}

fn private(path: &Path, text: &str) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
}

#[test]
fn a_changed_table_is_refused_with_its_row() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("codes.csv");
    let whole = "number,code\ntel:+447700900123,bcdfghjkmn\ntel:+447700900124,bcdfghjkmp\nall,2\n";
    private(&path, whole);
    let codes = Codes::open(&path).unwrap();
    assert_eq!(
        codes.code(number("+447700900124")).unwrap().to_string(),
        "bcdfghjkmp"
    );
    for (bad, row) in [
        (whole.replace("all,2\n", ""), None),
        (whole.replace("all,2", "all,3"), Some(4)),
        (whole.replace("tel:", ""), Some(2)),
        (whole.replace("+447700900124", "+4.477E+11"), Some(3)),
        (whole.replace("kmp", "km"), Some(3)),
        (whole.replace("kmp", "kmn"), Some(3)),
        (whole.replace("0124", "0123"), Some(3)),
        (whole.replace("number,code\n", ""), None),
        (format!("{whole}tel:+447700900125,bcdfghjkmq\n"), None),
        (String::new(), Some(1)),
    ] {
        private(&path, &bad);
        let error = Codes::open(&path).unwrap_err();
        assert!(
            error.is_settings() && error.file().is_some() && (row.is_none() || error.row() == row),
            "{bad} {error}"
        );
        assert!(!error.to_string().contains("9001"), "{error}");
    }
}

#[cfg(unix)]
#[test]
fn a_table_open_to_others_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("codes.csv");
    codes(1, 1).write_table(&path).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert!(
        Codes::open(&path)
            .unwrap_err()
            .to_string()
            .contains("others")
    );
}
