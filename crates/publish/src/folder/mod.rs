//! Takes files as they are written and gives a whole folder or none: written aside, synced,
//! renamed.
//!
//! The folder is written beside its place, as `.{name}.unfinished-…`, for its owner alone.
//! [`Staged::commit`] syncs every file and folder to disk and renames it; dropped before that, it
//! is gone. A run that was killed leaves its unfinished folder, never a part of one at the target;
//! the next [`Staged::create`] for the same target removes it, as it holds what no audit has seen.
//! A folder that a living run still writes is told by its lock and left alone.

mod beside;
mod single;
mod staged;
mod stream;

pub use single::write_new;
pub use staged::{Replace, Staged};

#[cfg(test)]
mod folder_tests;
