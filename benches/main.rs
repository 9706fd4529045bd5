//! Every benchmark, in one program.
#![allow(missing_docs, reason = "criterion's macros make public functions without a word")]

mod peers;

criterion::criterion_group!(benches, peers::peers);
criterion::criterion_main!(benches);
