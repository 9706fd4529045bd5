//! What can be wrong with the value of an option.

use std::fmt;
use targetlist::error::Reason;
use targetlist::simulate::SimulatedLeak;

/// Why the value of an option cannot be used.
pub enum OptionError {
    /// A delimiter of several signs.
    Delimiter,
    /// `-` for a file that is not the list.
    StandardInput,
    /// No `=` in a value of two parts.
    Pair {
        /// The option.
        option: &'static str,
    },
    /// Two columns for one field.
    Twice {
        /// The option.
        option: &'static str,
    },
    /// A time of publication that is not a time.
    Made,
    /// No `=` in a link.
    Link,
    /// `--no-tags` with a method that needs tags.
    NoTags,
    /// Probabilities of entries, which home share does not give.
    NoProbabilities,
    /// A thorough answer by a rule without parts.
    Thorough,
    /// A headline of one system.
    Headline,
    /// A share below 0 or above 1.
    Share,
    /// Fewer entries than a made-up leak has.
    FewEntries,
}

impl Reason for OptionError {
    fn code(&self) -> &'static str {
        "settings"
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OptionError::Delimiter => f.write_str("--delimiter takes one character, or \"tab\""),
            OptionError::StandardInput => f.write_str(
                "only the list is read from standard input here, as --list -; name a file for everything else",
            ),
            OptionError::Pair { option } => {
                write!(f, "{option} takes a field and a heading with “=” between them")
            }
            OptionError::Twice { option } => {
                write!(f, "{option} names two columns for one field; name one column")
            }
            OptionError::Made => f.write_str("--made takes a time such as 2021-07-18T16:00:00Z"),
            OptionError::Link => f.write_str(
                "--link takes words and an address with “=” between them",
            ),
            OptionError::NoTags => {
                f.write_str("--no-tags leaves out the tags on which the chosen --by depends; use --by sessions")
            }
            OptionError::NoProbabilities => f.write_str(
                "home share gives entries no probabilities, which --format csv prints; use --by auto",
            ),
            OptionError::Thorough => f.write_str(
                "--thorough tests the session mixture and does not apply to tags or home share; use --by sessions, or leave --thorough out",
            ),
            OptionError::Headline => f.write_str(
                "--headline prints the split by operating system, but fewer than two operating systems are known among the phones examined from the list; leave --headline out",
            ),
            OptionError::Share => f.write_str("a share must be from 0 to 1, such as 0.4"),
            OptionError::FewEntries => write!(
                f,
                "a leak with 67 examined phones needs --entries {} or more. With --truth the list may be shorter",
                SimulatedLeak::FEWEST
            ),
        }
    }
}
