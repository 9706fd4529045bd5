//! Every benchmark, in one program.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "measurements, not a library"
)]

mod peers;

criterion::criterion_group!(benches, peers::peers);
criterion::criterion_main!(benches);
