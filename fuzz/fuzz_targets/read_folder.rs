//! Reads whatever the fuzzer makes up as a ZIP of the output of a laboratory's tool.
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
