//! Reads whatever the fuzzer makes up as the text of a cell, at home in any region.
#![no_main]

use libfuzzer_sys::fuzz_target;
use targetlist::number::{Settings, read, read_cell};
use targetlist::plan::Region;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let home = bytes
        .first()
        .and_then(|byte| Region::all().nth(usize::from(*byte)));
    let settings = Settings {
        home,
        ..Settings::default()
    };
    assert!(!read_cell(&text, &settings).is_empty());
    // What is printed of it shows no number.
    if let Ok(reading) = read(&text, &settings) {
        assert!(!reading.number.to_string().contains(&reading.number.e164()));
    }
});
