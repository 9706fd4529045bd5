//! How texts are read.

use super::national_forms::NationalForms;
use super::repair::Repairs;
use crate::plan::{Days, Region, Renumberings};
use crate::time::Stamp;

/// How texts are read. The default has no home region, no date, every repair on and every verified
/// change of a numbering plan.
#[derive(Clone, Debug, Default)]
pub struct ParseOptions {
    /// The region in whose national form numbers may be written; without it, a national form is an
    /// error.
    pub home: Option<Region>,
    /// Repairs that are switched off.
    pub without: Repairs,
    /// When the text was written, as far as known: it decides where an old form is a number of
    /// today's plan as well, or looks like one that lost a digit.
    pub at: Option<Stamp>,
    /// The earliest and the latest date of the list the text is from: it decides where the text has
    /// no date.
    pub period: Option<(Stamp, Stamp)>,
    /// Bare figures that are national forms where no home is given, decided over the whole list.
    #[doc(hidden)]
    pub national: NationalForms,
    /// Homes in which bare figures that could be dialed there are nevertheless an international
    /// number, if they are a valid one, decided over the whole list.
    #[doc(hidden)]
    pub lost_plus: Vec<Region>,
    /// Whether a text that takes two guesses, such as a plus sign before letters on keys, is read
    /// as well. Meant for measuring what that would cost; lists and case sheets do not use it.
    pub two_guesses: bool,
    /// The dated changes of numbering plans that are applied.
    pub changes: Renumberings,
}

impl ParseOptions {
    /// Reads national forms as they are dialed in `home`.
    pub fn at_home(home: Region) -> ParseOptions {
        ParseOptions {
            home: Some(home),
            ..ParseOptions::default()
        }
    }

    /// The days on which the text may have been written.
    pub(super) fn days(&self) -> Option<Days> {
        let listed = || Some(Days::between(self.period?.0, self.period?.1));
        self.at.map(Days::of).or_else(listed)
    }
}
