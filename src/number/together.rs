//! Repairs that may not be combined: each is a guess, and one guess must not rest on another.

use super::{Repair, Repairs};

/// Pairs of repairs that together give the number of another person: letters as keys, where the
/// country is guessed as well. `crates/reference/tests/it/damage.rs` derives them.
const NEVER_TOGETHER: [(Repair, Repair); 1] = [(Repair::MissingPlus, Repair::VanityLetters)];

/// Whether the set has two repairs that may not be combined.
pub(super) fn are_two_guesses(repairs: Repairs) -> bool {
    let both = |(one, other): &(Repair, Repair)| repairs.contains(*one) && repairs.contains(*other);
    NEVER_TOGETHER.iter().any(both)
}
