//! How soon traces followed selections, and the test of it.

use super::story::Part;
use super::{Draft, one};
use crate::cells::{Crosstab, Published, Suppressed, Term};
use crate::chart::{Amount, Chart, LAG_BINS, LagBin, LagRow, Lags};
use crate::tables::phones::{EARLIER, UNTIMED};
use targetlist::corroborate::{Corroboration, Refused, Timing, Window};
use targetlist::error::Error;
use targetlist::table::counted;

/// What tables of phones count.
pub(super) const PHONES: &str = "Phones examined from the list.";

/// With fewer permutations a value of p is a fraction that can be read back.
const PERMUTATIONS: u128 = 10_000_000;

pub(super) fn lags(
    result: &Corroboration,
    counts: &Crosstab,
    protected: &Suppressed,
    printed: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new(Part::Phones);
    let amounts: Vec<Amount> = LAG_BINS
        .iter()
        .map(|bin| one(protected, "lag", bin.span.code))
        .collect();
    let title = title(&amounts);
    let mut told = amounts.iter().filter_map(|amount| amount.count());
    let is_told = told.any(|count| count > 0);
    let row = LagRow::binned(
        "all phones with times of selection and trace",
        amounts,
        one(protected, "lag", EARLIER.code),
    );
    let lags = Lags::new("phones", [row]);
    // A chart of nothing but withheld counts shows nothing.
    if is_told {
        draft.drawn(Chart::new(
            "phones_by_lag",
            title,
            tested_or_not(result, protected),
            lags,
        ));
    }
    draft.counted(counts, protected, PHONES, printed)?;
    Ok(draft)
}

/// The shortest span that may be told and holds any.
fn title(amounts: &[Amount]) -> String {
    let mut shorter = None;
    for (LagBin { end, to, .. }, amount) in LAG_BINS.iter().zip(amounts) {
        if let Some(count) = amount.count().filter(|count| *count > 0) {
            let phones = counted(count, "phone had", "phones had");
            return match shorter {
                None => format!("{phones} a trace within {to} after a selection"),
                Some(from) if end.is_infinite() => {
                    format!("{phones} a trace more than {from} after a selection")
                }
                Some(from) => format!("{phones} a trace {from} to {to} after a selection"),
            };
        }
        shorter = Some(*to);
    }
    "How soon a trace followed a selection".to_owned()
}

/// The test speaks of the phones within 15 minutes and of those with times for both: it is printed
/// where all of these are.
fn tested_or_not(result: &Corroboration, protected: &Suppressed) -> String {
    let told = |span: Term| matches!(one(protected, "lag", span.code), Amount::Count(_));
    let bins = LAG_BINS.iter().map(|bin| bin.span);
    if bins.chain([EARLIER, UNTIMED]).all(told) {
        return tested(result);
    }
    let least = protected.settings().threshold();
    format!(
        "The test of whether traces follow selections sooner than chance would explain is not printed: it rests on a count of fewer than {least} phones, or on one that would reveal such a count."
    )
}

/// The test without its counts. How many permutations there are, the smallest value they could give
/// and what is expected of them follow from how many phones each client has, and tell it where
/// those are few.
fn tested(result: &Corroboration) -> String {
    const FEW: &str =
        "not tested, because so few phones share a client that the test would reveal how many.";
    let window = Window::QuarterHour;
    let says = match result.lags(Timing::default()).test(window) {
        Ok(test) if test.counted().is_none_or(|(_, all)| all > PERMUTATIONS) => {
            format!(
                "{}, by a test that permutes the traces among the phones within each client.",
                test.p_in_words()
            )
        }
        Ok(_) | Err(Refused::TooFew { .. }) => FEW.to_owned(),
        // The library's sentence is for programs, and not for readers of a publication.
        Err(Refused::ClientsNotGiven) => {
            "not tested, because the clients of these phones were not told apart.".to_owned()
        }
        Err(why) => format!("not tested. {why}"),
    };
    format!("Phones with a trace within {window} after a selection: {says}")
}
