//! The limit on losses above which a publication is refused.

use super::Publication;
use crate::fault::Fault;
use targetlist::Error;
use targetlist::corroborate::LossKind;

/// The share of one kind that may be lost: of the rows of case sheets, of the rows of all sheets, of
/// the files. More is refused, unless the caller accepts it by name. Rows of the list are not among
/// these: leaked lists hold rows without a number, and the page counts them.
pub(crate) const MOST_LOST: f64 = 0.05;

impl Publication {
    /// # Errors
    /// More than [`MOST_LOST`] of a kind was lost, and the caller did not accept it.
    pub(super) fn check_losses(&self) -> Result<(), Error> {
        let too_much = self
            .losses
            .iter()
            .filter(|loss| loss.kind != LossKind::ListRows)
            .find(|loss| loss.share() > MOST_LOST && !self.accepted.contains(&loss.kind));
        match too_much {
            None => Ok(()),
            Some(loss) => Err(Fault::Incomplete(loss.clone()).into()),
        }
    }
}
