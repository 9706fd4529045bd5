//! Why a setting of a publication cannot be used.

use std::fmt;
use targetlist::error::Reason;
use targetlist::mask::redact;

/// A setting of a publication that contradicts another or means nothing.
pub(crate) enum SettingsError {
    /// A handover under a policy that names no numbers.
    NoNames,
    /// A link, by its words, that leads to no address.
    Link(String),
    /// A text that is not a partner's key.
    #[cfg(feature = "age")]
    Partner,
    /// A license link that is not an address.
    License,
    /// What could be a telephone number in a `license` or a `contact`.
    LikeANumber(&'static str),
    /// A folder without a release to compare with.
    NoRelease,
    /// A target without a name.
    NoTarget,
    /// A file's name that leads out of its folder.
    FileName,
    /// What stands at the places of a run already, and is not of one run.
    Torn(crate::published_folders::Torn),
    /// One place lies in another: by their names for people.
    Inside {
        inner: &'static str,
        outer: &'static str,
    },
    /// The private record would lie beside what leaves.
    RecordBeside,
    /// An output of a manifest that lies outside of its folder.
    Outside,
    /// An output of a manifest whose name could be a telephone number.
    NumberedOutput,
    /// An output that stands twice in a manifest.
    OutputTwice,
}

impl SettingsError {
    /// What is wrong where no value tells more.
    fn sentence(&self) -> &'static str {
        match self {
            SettingsError::NoNames => {
                "the policy gives individual numbers neither pseudonyms nor codes; use Policy::pseudonyms or Policy::codes for a handover, or publish only the tables"
            }
            #[cfg(feature = "age")]
            SettingsError::Partner => {
                "a partner's key is not an age key; an age key begins with age1 and is printed by age-keygen (--partner)"
            }
            SettingsError::License => {
                "the address of the license does not begin with https://, or holds characters that no address has"
            }
            SettingsError::NoRelease => {
                "holds no release to compare with; name a folder that a publication was written to"
            }
            SettingsError::NoTarget => {
                "the target does not end in a name; name the folder to write"
            }
            SettingsError::FileName => {
                "a file's name must lead to a place inside the folder: no empty parts, no `..`, no `\\`, not absolute"
            }
            SettingsError::RecordBeside => {
                "the private record (--log) would lie beside files that are shared and be copied with them; name a file in a folder of its own, such as the key's"
            }
            SettingsError::Outside => "an output of the manifest is not inside its folder",
            SettingsError::NumberedOutput => {
                "the name of an output could be a telephone number; rename it"
            }
            SettingsError::OutputTwice => "the manifest lists an output twice",
            SettingsError::Link(_)
            | SettingsError::LikeANumber(_)
            | SettingsError::Torn(_)
            | SettingsError::Inside { .. } => "",
        }
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettingsError::Link(words) => write!(
                f,
                "the link “{}” does not lead to an address that begins with https:// or mailto:",
                redact(words)
            ),
            SettingsError::LikeANumber(what) => write!(
                f,
                "the {what} holds what could be a telephone number; name an e-mail address or a page (--{what})"
            ),
            SettingsError::Torn(torn) => {
                write!(f, "exists already. {torn} Write both again (--replace)")
            }
            SettingsError::Inside { inner, outer } => write!(
                f,
                "the {inner} would lie inside the {outer} and be handed on with it; choose places that \
                 are not inside one another"
            ),
            _ => f.write_str(self.sentence()),
        }
    }
}

impl Reason for SettingsError {
    fn code(&self) -> &'static str {
        "settings"
    }
}
