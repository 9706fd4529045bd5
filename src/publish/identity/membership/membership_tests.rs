//! A membership file answers its holder, tells nothing else, and notices every change.

use super::{Answer, Building, Membership, Pass, Work};
use crate::error::{Error, Kind};
use crate::publish::identity::Random;
use crate::publish::identity::identity_tests::{fiction, number};
use crate::time::{Stamp, Times};
use std::ops::ControlFlow;

/// Little work, so that tests are quick; no caller can ask for it.
const LITTLE: Work = Work {
    memory_kib: 8,
    passes: 1,
    bits: 4,
};

fn day(text: &str) -> Stamp {
    Times::utc().read(text).unwrap()
}

fn built(seed: u64, count: u32) -> (Membership, Pass) {
    let random = &mut Random::seeded_for_tests(seed);
    Membership::build(fiction(count), LITTLE, day("2021-12-31"), random, |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

#[test]
fn it_answers_for_every_number_and_no_other() {
    let (file, pass) = built(1, 20);
    let numbers = fiction(60);
    for (at, number) in numbers.iter().enumerate() {
        let wanted = if at < 20 {
            Answer::OnTheList
        } else {
            Answer::NotOnThisList
        };
        assert_eq!(
            file.ask(*number, &pass, day("2021-12-31")).unwrap(),
            wanted,
            "{at}"
        );
    }
    // 16 trials among 65,536 tags of 64 bits.
    assert!((file.false_answers() - 2_f64.powi(4 + 16 - 64)).abs() < 1e-20);
}

#[test]
fn it_survives_bytes_and_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("check.tlm");
    let (file, pass) = built(1, 3);
    file.write(&path).unwrap();
    assert!(matches!(
        file.write(&path).unwrap_err().kind(),
        Kind::Exists
    ));
    let read = Membership::open(&path).unwrap();
    let said: Pass = pass
        .text()
        .to_uppercase()
        .replace('-', " ")
        .parse()
        .unwrap();
    assert_eq!(
        read.ask(number("+447700900002"), &said, day("2021-01-01"))
            .unwrap(),
        Answer::OnTheList
    );
    assert_eq!(
        (read.to_bytes(), read.work(), read.expires()),
        (file.to_bytes(), LITTLE, day("2021-12-31"))
    );
    assert!(
        Membership::open(folder.path().join("none"))
            .unwrap_err()
            .is_io()
    );
}

#[test]
fn a_seed_gives_the_same_bytes_whatever_the_order() {
    let (file, pass) = built(1, 20);
    let mut numbers = fiction(20);
    numbers.reverse();
    numbers.extend(fiction(5));
    let random = &mut Random::seeded_for_tests(1);
    let (again, same) = Membership::build(numbers, LITTLE, day("2021-12-31"), random, |_| {
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(file.to_bytes() == again.to_bytes() && pass.text() == same.text());
    let (other, pass) = built(2, 20);
    assert!(file.to_bytes() != other.to_bytes() && pass.text() != same.text());
}

#[test]
fn it_does_not_tell_the_length_of_the_list() {
    let (none, few, more) = (built(1, 0).0, built(2, 1).0, built(3, 300).0);
    assert_eq!(
        [
            none.to_bytes().len(),
            few.to_bytes().len(),
            more.to_bytes().len()
        ],
        [524_403; 3]
    );
    assert_eq!(none.places(), 65_536);
    // Dummies lie like tags: among 64 parts of all values, each has 1,024 of them; six standard
    // deviations are 192.
    let mut parts = [0_i32; 64];
    more.tags
        .iter()
        .for_each(|tag| parts[(tag >> 58) as usize] += 1);
    assert!(
        parts.iter().all(|count| (count - 1024).abs() < 192),
        "{parts:?}"
    );
}

#[test]
fn no_number_and_no_pass_is_in_the_bytes() {
    let (file, pass) = built(1, 20);
    let bytes = file.to_bytes();
    let holds = |wanted: &[u8]| bytes.windows(wanted.len()).any(|window| window == wanted);
    assert!(!holds(pass.bytes()) && !holds(pass.text().as_bytes()));
    for number in fiction(20) {
        let digits = &number.e164()[1..];
        let value: u64 = digits.parse().unwrap();
        assert!(
            !holds(digits.as_bytes())
                && !holds(&value.to_le_bytes())
                && !holds(&value.to_be_bytes())
                && !holds(&digits.as_bytes()[2..])
        );
    }
    let printed = format!("{pass:?} {file}");
    assert!(
        printed.starts_with("a pass, not shown")
            && printed.contains("2021-12-31")
            && !printed.contains(&pass.text()),
        "{printed}"
    );
}

#[test]
fn another_pass_has_no_answer() {
    let (file, _) = built(1, 3);
    let (_, other) = built(2, 3);
    let error = file
        .ask(number("+447700900002"), &other, day("2021-01-01"))
        .unwrap_err();
    assert!(error.to_string().contains("not the pass"), "{error}");
    for bad in [
        "",
        "abc",
        "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa-a",
        "1111-1111-1111-1111-1111-1111-11",
    ] {
        assert!(bad.parse::<Pass>().is_err(), "{bad}");
    }
}

#[test]
fn it_expires() {
    let (file, pass) = built(1, 3);
    let error = file
        .ask(number("+447700900002"), &pass, day("2022-01-01"))
        .unwrap_err();
    assert!(error.to_string().contains("until 2021-12-31"), "{error}");
    let random = &mut Random::seeded_for_tests(1);
    assert!(
        Membership::build([], LITTLE, day("2021-12"), random, |_| {
            ControlFlow::Continue(())
        })
        .unwrap_err()
        .is_settings()
    );
}

#[test]
fn every_change_is_noticed() {
    let whole = built(1, 3).0.to_bytes();
    let wrong = |bytes: &[u8], says: &str| {
        let error: Error = Membership::from_bytes(bytes).unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
    };
    let changed = |at: usize, byte: u8| {
        let mut bytes = whole.clone();
        bytes[at] ^= byte;
        bytes
    };
    wrong(&changed(28, 3), "another version");
    wrong(&changed(0, 1), "no membership file");
    wrong(b"", "no membership file");
    for at in (32..whole.len())
        .step_by(9_973)
        .chain([32, 40, 41, 60, whole.len() - 1])
    {
        wrong(&changed(at, 1), "damaged");
    }
    for end in (29..whole.len())
        .step_by(9_973)
        .chain([31, 32, 60, whole.len() - 1])
    {
        wrong(&whole[..end], "damaged");
    }
    wrong(&[whole.as_slice(), b"\n"].concat(), "damaged");
}

/// A file whose sum is right and whose figures are not: it may come from anybody.
#[test]
fn no_file_asks_for_endless_work() {
    use sha2::{Digest, Sha256};
    let whole = built(1, 0).0.to_bytes();
    let with = |at: usize, value: &[u8]| {
        let mut bytes = whole[..whole.len() - 32].to_vec();
        bytes[at..at + value.len()].copy_from_slice(value);
        let sum = Sha256::digest(&bytes);
        bytes.extend(sum);
        Membership::from_bytes(&bytes)
    };
    assert!(with(32, &8_u32.to_le_bytes()).is_ok());
    assert!(
        with(32, &u32::MAX.to_le_bytes())
            .unwrap_err()
            .to_string()
            .contains("no machine")
    );
    assert!(
        with(36, &u32::MAX.to_le_bytes()).is_err(),
        "16 trials of 8 KiB, 2^32 times: 512 TiB"
    );
    assert!(with(36, &0_u32.to_le_bytes()).is_err() && with(32, &7_u32.to_le_bytes()).is_err());
    for bad in [17, 31, 32, 255] {
        assert!(with(40, &[bad]).is_err(), "{bad}");
    }
    assert!(with(41, b"2021-13-31").is_err() && with(41, b"2021-xx-xx").is_err());
    assert!(with(75, &u64::MAX.to_le_bytes()).is_err());
}

#[test]
fn building_can_be_stopped() {
    let random = &mut Random::seeded_for_tests(1);
    let heard = std::cell::RefCell::new(Vec::new());
    let stop = |at: Building| {
        heard.borrow_mut().push(at);
        if at.done > 256 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let stopped = Membership::build(fiction(1000), LITTLE, day("2021-12-31"), random, stop);
    assert!(matches!(stopped.unwrap_err().kind(), Kind::Canceled));
    assert_eq!(
        heard.into_inner(),
        [
            Building {
                done: 256,
                of: 1000
            },
            Building {
                done: 512,
                of: 1000
            }
        ]
    );
}

#[test]
fn too_little_work_is_refused() {
    for (memory, passes, trials) in [
        (8 * 1024, 1, 4),
        (0, 1, 256),
        (8 * 1024, 0, 256),
        (8 * 1024, 1, 3),
        (8 * 1024, 1, 0),
        (8, 1, 1 << 17),
        (1 << 21, 1, 1),
    ] {
        assert!(
            Work::new(memory, passes, trials).unwrap_err().is_settings(),
            "{memory} {passes} {trials}"
        );
    }
    assert_eq!(Work::default().filled_kib(), 2 * 1024 * 1024);
}
