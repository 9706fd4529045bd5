//! Lists counted on several machines: the SQL functions of `targetlist-datafusion` in a cluster of
//! [Ballista](https://datafusion.apache.org/ballista/), a scheduler and its executors.
//!
//! A plan that travels holds the names of functions and nothing else. So each process registers them
//! itself: the one that asks ([`connect`]), the [`scheduler()`] and every [`executor()`]. The key of
//! pseudonyms travels as little; a newsroom brings it to each machine as a file ([`Secret`]).
//!
//! What is counted is a folder of Parquet files that every machine sees under one path, as
//! `targetlist_datafusion::list_to_parquet` writes it. Numbers stand whole in it and between
//! machines, and nothing here encrypts them: run a cluster in a network of its own.

mod count;
mod executor;
mod functions;
mod scheduler;

pub use count::{connect, count};
pub use executor::{Executor, executor};
pub use functions::Secret;
pub use scheduler::scheduler;
