//! Reads whatever the fuzzer thinks up as a ZIP of a tool's output: `cargo +nightly fuzz run
//! read_folder` in the folder above.
#![no_main]

use libfuzzer_sys::fuzz_target;
use targetlist::archive::Files;
use targetlist::forensic::{Families, Folder, Indicators};

fuzz_target!(|bytes: &[u8]| {
    // An error is an answer: what must not happen is a panic, or a hang.
    if let Ok(files) = Files::unzip("output.zip", bytes.to_vec()) {
        let _ = Folder::read(&files, &Indicators::default(), &Families::default());
    }
});
