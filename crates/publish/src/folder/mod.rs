//! A folder that is written whole or not at all: aside, synced, exchanged with what stood there.
//!
//! The folder is written beside its place, as `.{name}.unfinished-…`, and it and its files are for
//! their owner alone, unless [`StagedDir::for_everybody`] says that they open when they are in
//! place. [`StagedDir::commit`] syncs every file and folder to disk and exchanges it with an
//! earlier one in one step, so that one of the two is there at each moment; dropped before that, it
//! is gone. A run that was killed leaves its unfinished folder, never a part of one at the target;
//! the next [`StagedDir::create`] beside it removes it, as it holds what no audit has seen. A
//! folder that another run is still writing is recognized by its lock and left alone. What somebody
//! put into a publication is never removed: the folder is then refused, and the file named.

mod beside;
mod exchange;
mod left;
mod opened;
mod staged_dir;
mod stream;

pub(crate) use staged_dir::{Care, Replace, StagedDir, Whole};

#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod folder_tests;
#[cfg(test)]
mod killed_often_tests;
#[cfg(test)]
mod killed_tests;
