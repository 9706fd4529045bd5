//! Which repairs may not stand together: each is a guess, and nobody should build one on another.

use super::{Repair, Repairs};

/// Pairs of repairs of which texts that take both are read as numbers of somebody else: letters as
/// keys, where the country is guessed as well. `crates/reference/tests/it/damage.rs` derives them.
const NEVER_TOGETHER: [(Repair, Repair); 1] = [(Repair::MissingPlus, Repair::VanityLetters)];

/// Whether two repairs of the set may not stand together.
pub(super) fn are_two_guesses(repairs: Repairs) -> bool {
    let both = |(one, other): &(Repair, Repair)| repairs.contains(*one) && repairs.contains(*other);
    NEVER_TOGETHER.iter().any(both)
}
