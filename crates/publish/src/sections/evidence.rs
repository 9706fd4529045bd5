//! What speaks for a client.

use super::{one, two};
use crate::cells::Suppressed;
use crate::tables::facts::{Client, OTHER_COUNTRIES};
use crate::tables::numbers::Numbers;
use targetlist::attribute::{Attribution, ClientSummary, EvidenceKind};
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

/// EvidenceKind that counts no single numbers as it was measured; what does is computed anew from the
/// cells that are printed.
pub(super) fn evidence(
    likely: &ClientSummary,
    client: &Client,
    numbers: &Numbers,
    protected: &Suppressed,
) -> String {
    let home = likely.government.name();
    let all = one(protected, "client", &client.label).count();
    let count =
        |country: &str| two(protected, ("client", &client.label), ("target", country)).count();
    let at_home = count(home).zip(all.filter(|all| *all > 0));
    let at_home = at_home.map(|(home, all)| {
        let share = percent(home as f64 / all as f64);
        format!("{share} of its numbers are of its own country.")
    });
    // Shares and months of a client whose numbers are withheld would tell how few they are: a third
    // is one of three.
    let may = |kind: EvidenceKind| match kind {
        EvidenceKind::AtHome | EvidenceKind::Concentration | EvidenceKind::Abroad => false,
        EvidenceKind::Customer => true,
        _ => all.is_some(),
    };
    let measured = likely.evidence.iter().filter(|one| may(one.kind));
    let said: Vec<String> = at_home
        .into_iter()
        .chain(abroad(home, numbers, count))
        .chain(measured.map(|one| one.sentence.clone()))
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
