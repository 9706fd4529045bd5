//! What was given and could not be counted: rows and files that no rate holds.

use crate::forensic::Findings;
use crate::show::counted;

/// What was given and could not be counted. It stands in the headline, among the caveats and in the
/// report.
///
/// ```
/// use targetlist::{Corroboration, Findings, TargetList};
/// let list = TargetList::reader().read("l", "phone\n+447700900123\n".as_bytes())?;
/// let cases = "number,result\n+447700900123,gibberish\n+447700900124,infected\n";
/// let joined = Corroboration::of(&list, &Findings::reader().read("c", cases.as_bytes())?);
/// assert_eq!(joined.losses().outcomes_not_understood, 1);
/// assert!(joined.headline().contains("1 of 2 rows has an outcome that is not understood"));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct Losses {
    /// Rows of the case sheets that hold something.
    pub rows: u64,
    /// Those of them whose outcome is not understood.
    pub outcomes_not_understood: u64,
}

impl Losses {
    pub(super) fn of(findings: &Findings) -> Losses {
        let counts = findings.counts();
        Losses {
            rows: counts.rows_in_use(),
            outcomes_not_understood: counts.outcomes_not_understood(),
        }
    }

    /// Whether something was lost.
    pub fn is_any(&self) -> bool {
        self.outcomes_not_understood > 0
    }

    /// What was lost, in short: for a headline.
    pub(super) fn in_short(&self) -> Vec<String> {
        let lost = self.outcomes_not_understood;
        let outcomes = (lost > 0).then(|| {
            let has = if lost == 1 { "has" } else { "have" };
            let rows = counted(self.rows, "row", "rows");
            format!("{lost} of {rows} {has} an outcome that is not understood")
        });
        outcomes.into_iter().collect()
    }

    /// What was lost, a sentence each.
    pub fn sentences(&self) -> Vec<String> {
        let not_counted = |says: String| format!("{says}: not counted here.");
        self.in_short().into_iter().map(not_counted).collect()
    }
}
