//! The repair, or the error, of digits that were split by today's plans.

use crate::number::{ParseError, Repair, Repairs};
use crate::plan::{SplitNumber, Unparsed};

/// The repairs, and with them that a trunk prefix was left out, where one was.
pub(super) fn trunk(parts: &SplitNumber, mut repairs: Repairs) -> Repairs {
    if parts.trunk {
        repairs.insert(Repair::TrunkZero);
    }
    repairs
}

/// Why digits are not a number.
pub(super) fn why(why: Unparsed) -> ParseError {
    match why {
        Unparsed::NoCallingCode => ParseError::NoCallingCode,
        Unparsed::TooShort => ParseError::TooShort,
        Unparsed::TooLong => ParseError::TooLong,
    }
}
