//! How much a list has room for: positions are kept in four bytes, and what does not fit is
//! refused.

use crate::error::{Error, ErrorKind};

/// The most entries, distinct numbers or labels of one list.
pub(in crate::list) const ROOM: u32 = u32::MAX;

/// More than a list has room for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::list) struct Full;

impl From<Full> for Error {
    fn from(_: Full) -> Error {
        Error::new(ErrorKind::TooLarge(
            "a list holds at most 4,294,967,295 selections, distinct numbers or labels, and no longer cell; split the file and read the parts",
        ))
    }
}

/// A position that must lie below `room`.
pub(super) fn place(at: usize, room: u32) -> Result<u32, Full> {
    u32::try_from(at).ok().filter(|at| *at < room).ok_or(Full)
}
