//! How soon traces followed selections, and the test of it.

use super::{Draft, one};
use crate::cells::{Crosstab, Published, Suppressed};
use crate::chart::{Amount, Chart, LAG_BINS, LagRow, Lags};
use crate::report::Block;
use crate::tables::phones::{EARLIER, UNTIMED};
use targetlist::corroborate::{Corroboration, Grouping, Refused, Statistic, Timing, Window};
use targetlist::error::Error;
use targetlist::stats::p_value;
use targetlist::table::counted;

/// What tables of phones count.
pub(super) const PHONES: &str = "Phones examined from the list.";

/// With fewer permutations a value of p is a fraction that can be read back.
const PERMUTATIONS: u128 = 10_000_000;

pub(super) fn lags(
    draft: &mut Draft,
    result: &Corroboration,
    counts: &Crosstab,
    protected: &Suppressed,
    read: &mut Published,
) -> Result<(), Error> {
    draft.push(Block::heading("How soon a trace followed a selection"));
    let amounts = LAG_BINS.iter().map(|(name, _)| one(protected, "lag", name));
    let row = LagRow::binned(
        "all phones with times of both",
        amounts,
        one(protected, "lag", EARLIER),
    );
    let says = "Phones by the time between a selection and the first trace after it. Single phones are not shown.";
    draft.drawn(Chart::new(
        "phones_by_lag",
        "From selection to trace",
        says,
        Lags::new("phones", [row]),
    ));
    let told = |name: &str| matches!(one(protected, "lag", name), Amount::Count(_));
    // The test speaks of the phones within 15 minutes and of those with times of both: it is
    // printed where all of these are.
    if LAG_BINS
        .iter()
        .map(|(name, _)| *name)
        .chain([EARLIER, UNTIMED])
        .all(told)
    {
        draft.push(Block::paragraph(tested(result)));
    } else {
        let least = protected.settings().threshold();
        let least = counted(least, "phone", "phones");
        draft.push(Block::paragraph(format!(
            "How many had a trace within 15 minutes is not printed: a count that is part of it is of fewer than {least}, or would give away one \
             that is."
        )));
    }
    draft.counted(counts, protected, PHONES, read)?;
    Ok(())
}

/// The test without its counts. How many permutations there are, the smallest value they could give
/// and what is expected of them follow from how many phones each client has, and tell it where
/// those are few.
fn tested(result: &Corroboration) -> String {
    const FEW: &str =
        "described and not tested: so few phones share a client that the test would tell how many.";
    let statistic = Statistic::Share(Window::QuarterHour);
    let says = match result
        .lags(Timing::default())
        .test(statistic, Grouping::WithinClient)
    {
        Ok(test) if test.counted().is_none_or(|(_, all)| all > PERMUTATIONS) => {
            format!(
                "{}, by a permutation test of which trace belongs to which phone {}.",
                p_value(test.p()),
                Grouping::WithinClient
            )
        }
        Ok(_) | Err(Refused::TooFew { .. }) => FEW.to_owned(),
        Err(why) => format!("no p. {why}"),
    };
    format!("{statistic}: {says}")
}
