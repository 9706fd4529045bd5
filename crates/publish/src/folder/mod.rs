//! A folder that is written whole or not at all: aside, synced, renamed.
//!
//! The folder is written beside its place, as `.{name}.unfinished-…`, for its owner alone.
//! [`StagedDir::commit`] syncs every file and folder to disk and renames it; dropped before that, it
//! is gone. A run that was killed leaves its unfinished folder, never a part of one at the target;
//! the next [`StagedDir::create`] for the same target removes it, as it holds what no audit has seen.
//! A folder that a living run still writes is told by its lock and left alone.

mod beside;
mod staged_dir;
mod stream;

pub(crate) use staged_dir::{Replace, StagedDir};

#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod folder_tests;
#[cfg(test)]
mod killed_tests;
