//! How far examined phones bear the list out: the k-of-n box, then strata and how soon traces
//! followed.

use super::lags::{PHONES, lags};
use super::strata::{AMONG, stratum};
use super::{Draft, one};
use crate::Value;
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::Split;
use crate::report::{Block, KeyFigures};
use crate::tables::phones::{FOUND, Phones};
use targetlist::corroborate::Corroboration;
use targetlist::error::Error;
use targetlist::forensic::Devices;
use targetlist::stats::{Rate, percent, percent_range};

const TITLE: &str = "What examined phones show";

/// Where the total is withheld, nothing that is part of it is told.
pub(crate) fn too_few(read: &mut Published) -> Result<Draft, Error> {
    let mut draft = Draft::new("result", TITLE);
    draft.push(Block::paragraph(
        "So few phones from the list were examined that neither they nor what was found on them is counted here.",
    ));
    read.cell(CellKey::total(), &Value::Withheld.to_string())?;
    Ok(draft)
}

pub(crate) fn result(
    result: &Corroboration,
    phones: &Phones,
    protected: &Suppressed,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("result", TITLE);
    let (found, with, _) = FOUND;
    let hits = CellKey::of([(found, with)]);
    let rate: Option<Rate<Devices>> =
        protected.rate(&hits, &CellKey::total(), "with traces", AMONG);
    read.cell(hits.clone(), &protected.value(&hits).to_string())?;
    let mut outcomes = phones.told.iter();
    let told = rate.as_ref().filter(|_| {
        outcomes.all(|it| one(protected, "outcome", &it.to_string()).count().is_some())
    });
    let mut figures = key_figures(phones, protected, rate.as_ref());
    let undecided = result.devices().undecided();
    let bounds = result.devices().bounds();
    if let Some(bounds) = bounds.filter(|_| undecided > 0 && told.is_some()) {
        figures = figures.fact(
            "whatever the truth about the undecided",
            percent_range(bounds.low(), bounds.high()),
        );
    }
    draft.push(Block::figures(figures));
    draft.push(Block::paragraph(if result.devices().examined() == 0 {
        // How long the list is stands among its own cells, or is withheld there.
        "No phone from the list was examined.".to_owned()
    } else if told.is_some() {
        result.sentence()
    } else {
        "Some of these counts are so small that they could point at somebody: they are withheld, and with them whatever would give them away."
            .to_owned()
    }));
    draft.push(Block::paragraph(
        "Undecided phones stay in the denominator. An interval says how far chance alone could move the share among phones like those examined; \
         it says nothing about the list.",
    ));
    draft.counted(&phones.outcomes, protected, PHONES, read)?;
    for (by, (_, labels)) in &phones.strata {
        let words = by.to_string();
        stratum(&mut draft, (*by, &words), labels, protected, read)?;
    }
    if let Some(counts) = &phones.lags {
        lags(&mut draft, result, counts, protected, read)?;
    }
    Ok(draft)
}

/// So many of so many, with share and interval where they may be told.
fn key_figures(
    phones: &Phones,
    protected: &Suppressed,
    rate: Option<&Rate<Devices>>,
) -> KeyFigures {
    // Words in the singular would tell of a single phone.
    let single = protected.count(&CellKey::total()) == Some(1);
    let (words, were) = if single {
        ("phone examined from the list", "was")
    } else {
        ("phones examined from the list", "were")
    };
    let outcomes = phones.told.iter().map(ToString::to_string);
    let parts = outcomes.map(|outcome| {
        let amount = one(protected, "outcome", &outcome);
        (outcome, amount)
    });
    let (found, with, _) = FOUND;
    let (hits, all) = (CellKey::of([(found, with)]), CellKey::total());
    let says = format!("{words} {were} found with traces");
    let figures = KeyFigures::k_of_n(protected.value(&hits), protected.value(&all), says)
        .split(Split::new(words, parts))
        .file("tables/phones_by_outcome.csv");
    let Some(interval) = rate.and_then(Rate::wilson) else {
        return figures;
    };
    let share = rate.and_then(Rate::share);
    figures
        .fact("share", share.map_or_else(String::new, percent))
        .fact(
            "95% interval, Wilson",
            percent_range(interval.low(), interval.high()),
        )
}
