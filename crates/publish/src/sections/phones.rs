//! The section on examined phones: the key figures, then the shares of groups and how soon traces
//! followed.

use super::finding::{Finding, Question};
use super::lags::{PHONES, lags};
use super::story::Part;
use super::strata::{AMONG, strata};
use super::{Draft, one};
use crate::Value;
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::Split;
use crate::report::{Block, KeyFigures};
use crate::tables::phones::{FOUND, Phones, WITH};
use targetlist::corroborate::{CaseDefinition, Corroboration};
use targetlist::error::Error;
use targetlist::forensic::Devices;
use targetlist::stats::{Rate, percent, percent_range};
use targetlist::table::{counted, thousands};

/// If the total is withheld, no part of it is printed.
pub(crate) fn too_few(finding: &mut Finding, printed: &mut Published) -> Result<(), Error> {
    finding.answer(
        Question::Whose,
        "This page gives no count of the phones examined from the list, nor of what was found on them: counts so small could point to somebody.",
    );
    printed.cell(CellKey::total(), &Value::Withheld)
}

/// What the publisher calls the software of which traces were looked for, if the report is to name
/// it.
pub(crate) fn phones(
    (result, software): (&Corroboration, Option<&str>),
    phones: &Phones,
    protected: &Suppressed,
    printed: &mut Published,
    finding: &mut Finding,
) -> Result<Vec<Draft>, Error> {
    let mut draft = Draft::new(Part::Phones);
    let hits = CellKey::of([(FOUND, WITH.code)]);
    let rate: Option<Rate<Devices>> =
        protected.rate(&hits, &CellKey::total(), "with traces", AMONG);
    printed.cell(hits.clone(), &protected.value(&hits))?;
    let mut outcomes = phones.told.iter();
    let told = rate
        .as_ref()
        .filter(|_| outcomes.all(|it| one(protected, "outcome", it.code()).count().is_some()));
    finding.figures(key_figures(
        (result, software),
        phones,
        protected,
        rate.as_ref(),
    ));
    let none = result.devices().examined() == 0;
    if none {
        // The length of the list is printed or withheld by its own cells.
        finding.answer(Question::Whose, "No phone from the list was examined.");
    } else if told.is_some() {
        undecided(result, finding);
        draft.push(Block::paragraph(
            "An interval says how far chance alone could move the share among phones like those examined; it says nothing about the list.",
        ));
    } else {
        finding.answer(
            Question::Unknown,
            "Some of these counts are so small that they could point to somebody. They are \
             withheld, and so is whatever would give them away.",
        );
    }
    draft.counted(&phones.outcomes, protected, PHONES, printed)?;
    strata(&mut draft, phones, protected, printed, finding)?;
    let mut drafts = vec![draft];
    if let Some(counts) = &phones.lags {
        drafts.push(lags(result, counts, protected, printed)?);
    }
    Ok(drafts)
}

/// How far the truth about the undecided could move the share.
fn undecided(result: &Corroboration, finding: &mut Finding) {
    let devices = result.devices();
    let count = devices.undecided();
    if let Some(bounds) = devices.bounds().filter(|_| count > 0) {
        let of = counted(devices.examined(), "phone", "phones");
        let hits = devices.corroborated().hits();
        finding.answer(
            Question::Unknown,
            format!(
                "{} of the {of} {}, between {} and {} of the {of} had traces ({} to {}).",
                thousands(count),
                match count {
                    1 => "is undecided. Depending on it",
                    _ => "are undecided. Depending on them",
                },
                thousands(hits),
                thousands(hits + count),
                percent(bounds.low()),
                percent(bounds.high())
            ),
        );
    }
}

/// What was found on phones, as the headline says it.
fn carried(cases: CaseDefinition, software: Option<&str>, single: bool) -> String {
    let phones = if single { "phone" } else { "phones" };
    match (cases, software) {
        (CaseDefinition::InfectedOrAttempted, Some(software)) => {
            format!(
                "{phones} examined carried traces of {software}, from an infection or an attempt"
            )
        }
        (CaseDefinition::InfectedOrAttempted, None) => {
            format!("{phones} examined carried traces of infection or of an attempt")
        }
        (CaseDefinition::Infected, Some(software)) => {
            format!("{phones} examined carried traces of an infection with {software}")
        }
        (CaseDefinition::Infected, None) => {
            format!("{phones} examined carried traces of infection")
        }
        (CaseDefinition::AnyTargeting, _) => {
            format!("{phones} examined carried signs of targeting")
        }
    }
}

/// So many of so many, with share and interval where they may be told.
fn key_figures(
    (result, software): (&Corroboration, Option<&str>),
    phones: &Phones,
    protected: &Suppressed,
    rate: Option<&Rate<Devices>>,
) -> KeyFigures {
    // Words in the singular would tell of a single phone.
    let single = protected.count(&CellKey::total()) == Some(1);
    let words = match single {
        true => "phone examined from the list",
        false => "phones examined from the list",
    };
    let parts = phones.told.iter().map(|outcome| {
        let amount = one(protected, "outcome", outcome.code());
        (outcome.to_string(), amount)
    });
    let (hits, all) = (CellKey::of([(FOUND, WITH.code)]), CellKey::total());
    let says = carried(result.case_definition(), software, single);
    let figures = KeyFigures::k_of_n(protected.value(&hits), protected.value(&all), says)
        .split(Split::new(words, parts).of(protected.count(&all)))
        .file("tables/phones_by_outcome.csv");
    let Some(interval) = rate.and_then(Rate::wilson) else {
        return figures;
    };
    let share = rate.and_then(Rate::share);
    figures
        .fact("share with traces", share.map_or_else(String::new, percent))
        .fact(
            "95% interval (Wilson)",
            percent_range(interval.low(), interval.high()),
        )
}
