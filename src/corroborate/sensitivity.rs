//! Sensitivity analyses: how far a rate would move under named assumptions that cannot be verified.

use super::corroboration::Corroboration;
use crate::error::Error;
use crate::forensic::Devices;
use crate::stats::{
    Accuracy, Confidence, Cut, IntervalMethod, Rate, p_value, percent, percent_range,
};
use crate::table::{Cell, Document, Table, counted, noun};

/// The rate under named assumptions, one a row. A row that cannot be computed says why.
#[derive(Clone)]
pub struct Sensitivity {
    rate: Rate<Devices>,
    rows: Vec<Row>,
}

/// An assumption, and what follows from it.
type Row = (String, String);

/// How many times likelier a phone with traces may have been chosen.
const ODDS: [f64; 3] = [2.0, 5.0, 10.0];

impl Corroboration {
    /// The corroborated rate among the examined phones under three kinds of assumptions: the
    /// undecided cases and chance combined, examinations with the error rates in `accuracies`, and
    /// phones with traces being likelier to be chosen.
    ///
    /// Sources: Imbens and Manski 2004, Horowitz and Manski 2000, Rogan and Gladen 1978, Lang and
    /// Reiczigel 2014; see [`crate::stats`].
    ///
    /// ```
    /// use targetlist::stats::Accuracy;
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let list = TargetList::reader().read("l", "phone\n+447700900123\n+447700900124\n".as_bytes())?;
    /// let cases = "number,result\n+447700900123,infected\n+447700900124,inconclusive\n";
    /// let joined = Corroboration::new(&list, &Findings::reader().read("c", cases.as_bytes())?);
    /// let analyses = joined.sensitivity(&[Accuracy::Known { sensitivity: 0.8, specificity: 0.99 }]);
    /// assert!(analyses.iter().any(|(assumption, _)| assumption.contains("sensitivity 80.0%")));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn sensitivity(&self, accuracies: &[Accuracy]) -> Sensitivity {
        let devices = self.devices();
        let (rate, undecided) = (devices.corroborated(), devices.undecided());
        let mut rows = bounded(&rate, undecided).to_vec();
        rows.extend(accuracies.iter().map(|accuracy| erring(&rate, *accuracy)));
        rows.extend(ODDS.iter().filter_map(|odds| {
            let share = rate.selection_adjusted(*odds)?;
            let assumption = format!(
                "phones with traces were {odds} times as likely to be chosen as phones without"
            );
            Some((assumption, percent(share)))
        }));
        Sensitivity { rate, rows }
    }
}

/// The effect of the undecided cases and chance combined, on both bounds and on the share itself.
fn bounded(rate: &Rate<Devices>, undecided: u64) -> [Row; 2] {
    let both = rate.bounds_with_both_intervals(undecided, IntervalMethod::Wilson, Confidence::P95);
    let one = rate.bounds_with_sampling_error(undecided, Confidence::P95);
    // If no phone or every phone is a hit, the standard errors are 0.
    let method = if undecided == 0 && (rate.hits() == 0 || rate.hits() == rate.of()) {
        "Wilson, because an Imbens-Manski interval has no width at 0% or 100%"
    } else {
        "Imbens-Manski"
    };
    let may = match undecided {
        0 => "nothing is undecided, and chance moves the share (Wilson)".to_owned(),
        some => format!(
            "{} may have traces or none, and chance moves both bounds (Wilson)",
            counted(some, "undecided phone", "undecided phones")
        ),
    };
    [
        (
            may,
            or_why(both.map(|both| percent_range(both.low, both.high))),
        ),
        (
            format!("the same, as an interval for the share instead of both bounds ({method})"),
            or_why(one.map(|one| percent_range(one.low, one.high))),
        ),
    ]
}

/// What follows if examinations err as often as that.
fn erring(rate: &Rate<Devices>, accuracy: Accuracy) -> Row {
    let (name, how) = match accuracy {
        Accuracy::Known {
            sensitivity,
            specificity,
        } => (
            format!(
                "sensitivity {}, specificity {}",
                percent(sensitivity),
                percent(specificity)
            ),
            "Rogan-Gladen",
        ),
        Accuracy::Measured { found, not_found } => (
            format!(
                "sensitivity measured as {} of {}, specificity as {} of {}",
                found.0, found.1, not_found.0, not_found.1
            ),
            "Rogan-Gladen; Lang-Reiczigel",
        ),
    };
    let says = rate
        .misclassification_adjusted(accuracy, IntervalMethod::Wilson, Confidence::P95)
        .map(|one| {
            let interval = percent_range(one.low, one.high);
            let cut = one.cut.map_or_else(String::new, |why| outside(rate, why));
            format!("{} ({interval}){cut}", percent(one.share))
        });
    (
        format!("undecided phones count as having no traces; {name} ({how})"),
        or_why(says),
    )
}

/// Why the estimate had to be cut, and how likely the count is all the same.
fn outside(rate: &Rate<Devices>, why: Cut) -> String {
    let (hits, of) = (rate.hits(), rate.of());
    let (attacked, more, probability) = match why {
        Cut::ToNone { probability } if hits == 0 => ("no phone had", "", probability),
        Cut::ToNone { probability } => ("no phone had", " or fewer", probability),
        Cut::ToAll { probability } if hits == of => ("every phone had", "", probability),
        Cut::ToAll { probability } => ("every phone had", " or more", probability),
    };
    format!(
        "; cut to the possible range: if {attacked} been attacked, such examinations would find {hits} of {of}{more} with {}",
        p_value(probability)
    )
}

/// What follows, or why nothing does.
fn or_why(says: Result<String, Error>) -> String {
    says.unwrap_or_else(|why| why.to_string())
}

impl Sensitivity {
    /// Each assumption and what follows from it.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.rows
            .iter()
            .map(|(assumption, says)| (assumption.as_str(), says.as_str()))
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            format!("Sensitivity analyses of: {}", self.rate),
            &["if", "then"],
        );
        for (assumption, says) in self.iter() {
            table.row(vec![Cell::said(assumption), Cell::figure(says)]);
        }
        table.note("None of these assumptions is known to hold. They say how far the rate could move; they are not results.");
        table.into()
    }
}

noun!(Sensitivity);
