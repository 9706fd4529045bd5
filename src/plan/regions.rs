//! The regions a number may belong to: a calling code is not a country.

/// The regions a number may belong to: one for most, several where a calling code is shared and the
/// digits do not decide.
///
/// Iterates in the order of the codes, the main region first where one is known.
///
/// Two bytes: the place of the set among all sets that occur.
#[derive(Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Regions(u16);

impl Regions {
    /// No region: an unknown calling code, or digits that no sharer of the code accepts.
    pub const NONE: Regions = Regions(0);

    /// The set with this place among all sets.
    pub(super) fn at(place: u16) -> Regions {
        Regions(place)
    }

    /// The place among all sets.
    pub(super) fn place(self) -> usize {
        usize::from(self.0)
    }

    /// Whether no region is possible.
    pub fn is_empty(self) -> bool {
        self == Regions::NONE
    }
}
