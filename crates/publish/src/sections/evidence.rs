//! What speaks for a client.

use crate::cells::CellKey;
use crate::disclosure::Disclosure;
use crate::tables::categories::NO_TIME;
use crate::tables::entries::Entries;
use crate::tables::facts::{Client, OTHER_COUNTRIES};
use crate::tables::numbers::Numbers;
use targetlist::attribute::{Attribution, ClientEvidence, ClientSummary, EvidenceKind};
use targetlist::table::thousands;

/// What the mixture says of a client.
pub(super) fn likely<'a>(
    attribution: &'a Attribution,
    client: &Client,
) -> Option<&'a ClientSummary> {
    let mut clients = attribution.clients().iter();
    clients.find(|likely| Some(likely.government) == client.government)
}

/// Evidence that counts no single numbers as it was measured; what does is computed anew from the
/// cells that are printed.
pub(super) fn evidence(
    likely: &ClientSummary,
    client: &Client,
    numbers: &Numbers,
    (entries, told): (Option<&Entries>, Disclosure),
) -> String {
    let home = likely.government.name();
    let all = CellKey::of([("client", &*client.label)]);
    let cell = |of: &str, category: &str| all.clone().with(of, category);
    let at_home = told.share_of_cells(&cell("target", home), &all);
    let at_home = at_home.map(|share| format!("{share} of its numbers are of its own country."));
    let count = |country: &str| told.count(&cell("target", country));
    // Shares of a client whose numbers are withheld would tell how few they are: a third is one of
    // three.
    let counted = told.count(&all).zip(entries);
    let has_times = told.count(&cell("year", NO_TIME)).is_some();
    let may = |one: &ClientEvidence| {
        let share = counted.and_then(|(numbers, entries)| entries.share(one, numbers));
        let may = share.is_some_and(|share| told.share(&share).is_some());
        match one.kind {
            EvidenceKind::Customer => true,
            // Among those with a time: how many have none is told where their cell is.
            EvidenceKind::OfficeHours | EvidenceKind::DaysOff => may && has_times,
            _ => may,
        }
    };
    let says = |one: &ClientEvidence| match (one.kind, counted) {
        (EvidenceKind::Months, Some((_, entries))) => {
            let span = told.span(&entries.quarters)?;
            Some(format!("Active {span}."))
        }
        _ => may(one).then(|| one.sentence.clone()),
    };
    let said: Vec<String> = at_home
        .into_iter()
        .chain(abroad(home, numbers, count))
        .chain(likely.evidence.iter().filter_map(says))
        .collect();
    said.join(" ")
}

/// The three largest counts abroad, of those that may be told.
fn abroad(home: &str, numbers: &Numbers, count: impl Fn(&str) -> Option<u64>) -> Option<String> {
    let shown = numbers.shown.iter().copied();
    let abroad = shown.filter(|country| *country != home && *country != OTHER_COUNTRIES);
    let mut abroad: Vec<(&str, u64)> = abroad
        .filter_map(|country| Some((country, count(country).filter(|count| *count > 0)?)))
        .collect();
    abroad.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let largest = abroad.iter().take(3);
    let names: Vec<String> = largest
        .map(|(country, count)| format!("{country} ({})", thousands(*count)))
        .collect();
    (!names.is_empty()).then(|| {
        let names = names.join(", ");
        format!("Abroad, the largest counts that may be told: {names}.")
    })
}
