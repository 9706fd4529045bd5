//! Takes a value and says whether FollowTheMoney would keep it: the part of its cleaning that these
//! exports rely on.

use targetlist::number::Number;
use targetlist::plan::{self, Region, Validity};

/// The code FollowTheMoney knows a region by; `None` for what is no country to it: international
/// services.
pub(super) fn country(region: Region) -> Option<String> {
    let code = region.code();
    (code.len() == 2).then(|| code.to_lowercase())
}

/// The number as FollowTheMoney keeps it: E.164, if the plan of today gives it to somebody
/// (`is_valid_number` of libphonenumber).
pub(super) fn phone(number: Number) -> Option<String> {
    let (code, national) = number.parts();
    (plan::judge(code, &national).validity == Validity::Valid).then(|| number.e164())
}
