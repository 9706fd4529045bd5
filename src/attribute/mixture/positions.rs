//! Positions in columns, in four bytes: with eight, half of what the inner loop reads would be
//! zeros.

/// No tag, no session, no neighbor. It is not a position:
/// [`Mixture::run`](super::Mixture::run) refuses lists with so many entries.
pub(super) const NONE: u32 = u32::MAX;

/// A position in four bytes.
pub(super) fn short(position: usize) -> u32 {
    debug_assert!(position < NONE as usize);
    position as u32
}
