//! The part of FollowTheMoney's own cleaning that these exports rely on.

use targetlist::plan::Region;

/// The code FollowTheMoney knows a region by; `None` for what is not a country to it: international
/// services.
pub(super) fn country(region: Region) -> Option<String> {
    let code = region.code();
    (code.len() == 2).then(|| code.to_lowercase())
}
