//! Whatever a cell holds, reading it ends, quickly, and with an answer.
//!
//! Ten million byte strings: `TARGETLIST_BYTES=10000000 cargo test --no-default-features --release
//! --test it hostile`.

use std::time::{Duration, Instant};
use targetlist::number::{ParseOptions, parse, parse_cell};
use targetlist::plan::Region;

/// Byte strings of the normal run.
const STRINGS: u64 = 200_000;

#[test]
fn random_bytes_are_read_or_refused() {
    let strings = std::env::var("TARGETLIST_BYTES")
        .ok()
        .and_then(|strings| strings.parse().ok())
        .unwrap_or(STRINGS);
    let homes: Vec<Option<Region>> = Region::all().map(Some).chain([None]).collect();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 24
    };
    let signs =
        b"0123456789+-. ()/;,:x#@=~'\"EeTtelWamphone-context=ext\xd9\xa1\xef\xbc\x8b\xe2\x80\x8e";
    let mut bytes = Vec::new();
    for string in 0..strings {
        bytes.clear();
        let length = next() % 48;
        // One in two is of the signs that numbers are made of.
        let likely = string % 2 == 0;
        bytes.extend((0..length).map(|_| {
            if likely {
                signs[next() as usize % signs.len()]
            } else {
                next() as u8
            }
        }));
        let text = String::from_utf8_lossy(&bytes);
        let settings = ParseOptions {
            home: homes[next() as usize % homes.len()],
            ..ParseOptions::default()
        };
        assert!(!parse_cell(&text, &settings).is_empty());
        let once = parse(&text, &settings);
        assert_eq!(once, parse(&text, &settings));
    }
}

#[test]
fn a_megabyte_in_a_cell_is_refused_quickly() {
    let settings = ParseOptions::at_home(Region::named("DE").unwrap());
    let repeated = [
        "1", " ", "+", "0 ", "\u{661}", "\u{202f}", "ext 1", ";", "a", ",,", "x/", "\u{200b}",
    ];
    for text in repeated.map(|part| part.repeat((1 << 20) / part.len())) {
        let start = Instant::now();
        assert!(parse_cell(&text, &settings).iter().all(Result::is_err));
        assert!(parse(&text, &settings).is_err());
        assert!(
            start.elapsed() < Duration::from_secs(1),
            "{:?} for {:?}",
            start.elapsed(),
            text.get(..6)
        );
    }
}

/// A text that makes another library panic.
#[test]
fn a_context_before_its_address_is_refused() {
    for text in [
        ";phone-context=+1;tel:",
        ";phone-context=;tel:1",
        "tel:;phone-context=+",
        ";isub=;phone-context=+1",
    ] {
        assert!(parse(text, &ParseOptions::default()).is_err(), "{text}");
    }
}
