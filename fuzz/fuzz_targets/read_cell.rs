//! Reads whatever the fuzzer thinks up, at home everywhere: `cargo +nightly fuzz run read_cell` in the folder above.
#![no_main]

use libfuzzer_sys::fuzz_target;
use targetlist::number::{Settings, read, read_cell};
use targetlist::plan::Region;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let home = bytes.first().and_then(|byte| Region::all().nth(usize::from(*byte)));
    let settings = Settings { home, ..Settings::default() };
    assert!(!read_cell(&text, &settings).is_empty());
    if let Ok(reading) = read(&text, &settings) {
        // What was read is read again as itself, whatever it was written like.
        let again = read(&reading.as_written.e164(), &Settings::default());
        assert!(again.is_ok_and(|again| again.number == reading.number) || reading.as_written != reading.number);
    }
});
