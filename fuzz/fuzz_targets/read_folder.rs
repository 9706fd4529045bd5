#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targetlist_fuzz::folder(bytes));
