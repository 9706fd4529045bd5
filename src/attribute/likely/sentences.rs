//! What speaks for a client and against it, in sentences.

use super::evidence::{ClientEvidence, EvidenceKind};
use super::gathered::Gathered;
use crate::attribute::governments::Government;
use crate::mask::redact;
use crate::plan::Region;
use crate::stats::percent;
use crate::table::thousands;

/// Every piece of evidence that a client's entries give.
pub(super) fn evidence(one: &Gathered, government: &Government) -> Vec<ClientEvidence> {
    let said = [
        Some(at_home(one, government)),
        Some(concentration(one)),
        abroad(one, government),
        office_hours(one, government),
        days_off(one),
        months(one),
        tags(one),
        reuse(one),
        Some(customer(government)),
    ];
    said.into_iter().flatten().collect()
}

fn piece(kind: EvidenceKind, value: f64, sentence: String) -> ClientEvidence {
    ClientEvidence {
        kind,
        value,
        sentence,
    }
}

fn at_home(one: &Gathered, government: &Government) -> ClientEvidence {
    let own = one.countries.get(&Some(government.region));
    let share = own.copied().unwrap_or(0) as f64 / one.numbers as f64;
    let sentence = format!(
        "{} of the distinct numbers in its client's entries belong to its own country.",
        percent(share)
    );
    piece(EvidenceKind::AtHome, share, sentence)
}

fn concentration(one: &Gathered) -> ClientEvidence {
    let numbers = one.numbers as f64;
    let counts = one.countries.values();
    let together: f64 = counts.map(|count| (*count as f64 / numbers).powi(2)).sum();
    let sentence = format!(
        "The probability that two of its numbers drawn at random are from the same country is {}.",
        percent(together)
    );
    piece(EvidenceKind::Concentration, together, sentence)
}

fn abroad(one: &Gathered, government: &Government) -> Option<ClientEvidence> {
    let mut abroad: Vec<(Region, u64)> = one
        .countries
        .iter()
        .filter_map(|(region, count)| Some(((*region)?, *count)))
        .filter(|(region, _)| *region != government.region)
        .collect();
    abroad.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let (_, most) = abroad.first()?;
    let names: Vec<String> = abroad
        .iter()
        .take(3)
        .map(|(region, count)| format!("{region} ({})", thousands(*count)))
        .collect();
    let counts = if names.len() == 1 {
        "Largest count"
    } else {
        "Largest counts"
    };
    Some(piece(
        EvidenceKind::Abroad,
        *most as f64 / one.numbers as f64,
        format!("{counts} abroad: {}.", names.join(", ")),
    ))
}

fn office_hours(one: &Gathered, government: &Government) -> Option<ClientEvidence> {
    (one.timed > 0).then(|| {
        let office = one.office as f64 / one.timed as f64;
        let sentence = format!(
            "{} of its entries with a time of day were made between 08:00 and 18:00 local time ({}).",
            percent(office),
            government.zone
        );
        piece(EvidenceKind::OfficeHours, office, sentence)
    })
}

/// `None` where the days off are not known.
fn days_off(one: &Gathered) -> Option<ClientEvidence> {
    (one.days_off > 0).then(|| {
        let off = one.off as f64 / one.dated as f64;
        let even = one.days_off as f64 / (7 * one.dated) as f64;
        let sentence = format!(
            "{} of its entries with a date fall on its days off; an even spread over the week \
             would put {:.0}% there.",
            percent(off),
            even * 100.0
        );
        piece(EvidenceKind::DaysOff, off, sentence)
    })
}

fn months(one: &Gathered) -> Option<ClientEvidence> {
    let ((y, m), (z, n)) = one.months.first().zip(one.months.last())?;
    let months = one.months.len();
    let sentence = match months {
        1 => format!("Active in 1 month, {y}-{m:02}."),
        _ => format!("Active in {months} months from {y}-{m:02} to {z}-{n:02}."),
    };
    Some(piece(EvidenceKind::Months, months as f64, sentence))
}

fn tags(one: &Gathered) -> Option<ClientEvidence> {
    let tagged: u64 = one.tags.iter().map(|(_, times)| times).sum();
    // Of equally frequent tags, the first in alphabetical order.
    let (tag, times) = one.tags.iter().rev().max_by_key(|(_, times)| *times)?;
    let share = *times as f64 / tagged as f64;
    let sentence = format!(
        "{} of its tagged entries have the tag {}.",
        percent(share),
        redact(tag)
    );
    Some(piece(EvidenceKind::Tags, share, sentence))
}

fn reuse(one: &Gathered) -> Option<ClientEvidence> {
    (one.again > 0).then(|| {
        let share = one.again_own as f64 / one.again as f64;
        let sentence = format!(
            "Of its entries for numbers that occur more than once on the list, {} are for numbers that this client entered more often than all others together.",
            percent(share)
        );
        piece(EvidenceKind::Reuse, share, sentence)
    })
}

fn customer(government: &Government) -> ClientEvidence {
    let Some(customer) = &government.customer else {
        let sentence = "Not a known customer; it is listed only because it fits the entries.";
        return piece(EvidenceKind::Customer, 0.0, sentence.to_owned());
    };
    let of = match &*customer.vendor {
        "" => String::new(),
        vendor => format!(" of {vendor}"),
    };
    let source = match &*customer.source {
        "" => " in the table that was supplied".to_owned(),
        source => format!(" ({source})"),
    };
    let sentence = format!("Named as a customer{of}{source}.");
    piece(EvidenceKind::Customer, 1.0, sentence)
}
