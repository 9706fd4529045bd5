//! The evidence for a client, as the values of a row.

use crate::cells::CellKey;
use crate::disclosure::Disclosure;
use crate::tables::client::Client;
use crate::tables::country::Country;
use crate::tables::dimensions::NO_TIME;
use crate::tables::entries::Entries;
use crate::tables::numbers::Numbers;
use targetlist::attribute::{Attribution, ClientEvidence, ClientSummary, EvidenceKind};
use targetlist::mask::redact;
use targetlist::plan::Region;
use targetlist::stats::percent;
use targetlist::table::thousands;

/// What the mixture says of a client.
pub(super) fn likely<'a>(
    attribution: &'a Attribution,
    client: &Client,
) -> Option<&'a ClientSummary> {
    let mut clients = attribution.clients().iter();
    clients.find(|likely| Some(likely.government) == client.government)
}

/// What may be told of a client's evidence. What counts single entries is computed anew from the
/// cells that are printed, or held to the same rule.
#[derive(Default)]
pub(super) struct Evidence {
    /// The share of its numbers that are of its own country.
    pub(super) own: Option<f64>,
    /// The largest counts abroad.
    pub(super) abroad: Option<String>,
    /// The share of entries between 08:00 and 18:00 in its zone.
    pub(super) office: Option<f64>,
    /// The share of entries on its days off.
    pub(super) off: Option<f64>,
    /// The first and the last year of which a count is printed.
    pub(super) years: Option<String>,
    /// Its tag, with the share of tagged entries that have it.
    pub(super) tag: Option<String>,
    /// Of entries whose number occurs again, the share that is mostly its own.
    pub(super) reuse: Option<f64>,
}

pub(super) fn evidence(
    likely: &ClientSummary,
    client: &Client,
    numbers: &Numbers,
    (entries, told): (Option<&Entries>, Disclosure),
) -> Evidence {
    let home = likely.government;
    let all = CellKey::of([("client", &*client.label)]);
    let cell = |of: &str, category: &str| all.clone().with(of, category);
    let count = |country: &str| told.count(&cell("target", country));
    // Shares of a client whose numbers are withheld would tell how few they are: a third is one of
    // three.
    let counted = told.count(&all).zip(entries);
    let share = |kind: EvidenceKind| {
        let (numbers, entries) = counted?;
        let one: &ClientEvidence = likely.evidence.iter().find(|one| one.kind == kind)?;
        told.share(&entries.share(one, numbers)?)
    };
    // Among those with a time: how many have none is told where their cell is.
    let has_times = told.count(&cell("year", NO_TIME.code)).is_some();
    let timed = |kind| has_times.then(|| share(kind)).flatten();
    let tag = counted.and_then(|(_, entries)| entries.tag());
    let tag = tag.zip(share(EvidenceKind::Tags));
    Evidence {
        own: told.share_of_cells(&cell("target", home.name()), &all),
        abroad: abroad(home, numbers, count),
        office: timed(EvidenceKind::OfficeHours),
        off: timed(EvidenceKind::DaysOff),
        years: told.span(&numbers.years, |year| cell("year", year)).map(
            |(first, last)| match first == last {
                true => first,
                false => format!("{first} to {last}"),
            },
        ),
        tag: tag.map(|(tag, share)| format!("{} ({})", redact(tag), percent(share))),
        reuse: share(EvidenceKind::Reuse),
    }
}

/// The three largest counts abroad, of those that may be told.
fn abroad(home: Region, numbers: &Numbers, count: impl Fn(&str) -> Option<u64>) -> Option<String> {
    let not_abroad = [Country::Of(home), Country::Others];
    let shown = numbers.shown.iter();
    let abroad = shown.filter(|country| !not_abroad.contains(country));
    let names = abroad.map(|country| country.name());
    let mut abroad: Vec<(&str, u64)> = names
        .filter_map(|country| Some((country, count(country).filter(|count| *count > 0)?)))
        .collect();
    abroad.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let largest = abroad.iter().take(3);
    let names: Vec<String> = largest
        .map(|(country, count)| format!("{country} ({})", thousands(*count)))
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}
