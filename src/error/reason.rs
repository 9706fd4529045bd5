//! The reason of an error: a code for programs and a sentence for people.

use std::any::Any;
use std::fmt;

/// Why something could not be done.
///
/// `Display` gives the sentence without the place: what happened and what to do about it. It must
/// pass texts from files through [`mask::redact`](crate::mask::redact), because
/// [`Error`](super::Error) prints it unchanged.
///
/// ```
/// use std::fmt;
/// use targetlist::error::{Error, Reason};
///
/// /// A sheet of another year.
/// struct OtherYear(i16);
///
/// impl fmt::Display for OtherYear {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         write!(f, "is of {}; name the sheet of this year", self.0)
///     }
/// }
///
/// impl Reason for OtherYear {
///     fn code(&self) -> &'static str {
///         "other_year"
///     }
/// }
///
/// let error = Error::from(OtherYear(2019)).in_file("cases.csv");
/// assert_eq!((error.code(), error.to_string().as_str()), ("other_year", "cases.csv: is of 2019; name the sheet of this year"));
/// ```
pub trait Reason: fmt::Display + Any + Send + Sync {
    /// The code, which stays as it is when the sentence changes: see [`Error`](super::Error).
    fn code(&self) -> &'static str;

    /// The underlying error of another library. Default: `None`.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        None
    }
}
