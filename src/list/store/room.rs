//! How much a list has room for: positions are kept in four bytes, and what does not fit is
//! refused.

use crate::error::Error;
use crate::list::list_error::ListError;

/// The most entries, distinct numbers or labels of one list.
pub(in crate::list) const ROOM: u32 = u32::MAX;

/// More than a list has room for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::list) struct Full;

impl From<Full> for Error {
    fn from(_: Full) -> Error {
        ListError::Full.into()
    }
}

/// A position that must lie below `room`.
pub(super) fn place(at: usize, room: u32) -> Result<u32, Full> {
    u32::try_from(at).ok().filter(|at| *at < room).ok_or(Full)
}
