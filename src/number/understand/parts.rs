//! What it says of digits that today's plans took apart, or could not.

use crate::number::{Repair, Repairs, Unreadable};
use crate::plan::{Parts, Unparsed};

/// The repairs, and with them that a trunk prefix was left out, where one was.
pub(super) fn trunk(parts: &Parts, mut repairs: Repairs) -> Repairs {
    if parts.trunk {
        repairs.insert(Repair::TrunkZero);
    }
    repairs
}

/// Why digits are not a number.
pub(super) fn why(why: Unparsed) -> Unreadable {
    match why {
        Unparsed::NoCallingCode => Unreadable::NoCallingCode,
        Unparsed::TooShort => Unreadable::TooShort,
        Unparsed::TooLong => Unreadable::TooLong,
    }
}
