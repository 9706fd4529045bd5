//! How far examined phones bear the list out: the k-of-n box, strata with intervals, how soon traces followed.

use super::{Draft, column, figure, one};
use crate::corroborate::{Corroboration, Grouping, Statistic, Stratum, Timing, Window};
use crate::error::Error;
use crate::forensic::{Devices, Outcome};
use crate::mask::redact;
use crate::publish::cells::{Key, Protected, Published};
use crate::publish::chart::{Amount, Chart, Dot, Dots, LAG_BINS, LagRow, Lags, Split};
use crate::publish::report::{Block, Figures};
use crate::publish::tables::phones::{EARLIER, FOUND, Phones, dimension};
use crate::publish::{Kind, Table, Value};
use crate::show::counted;
use crate::stats::{Rate, percent, percent_range};

const PHONES: &str = "Phones examined from the list.";

const AMONG: &str = "examined from the list";

pub(in crate::publish) fn result(
    result: &Corroboration,
    phones: &Phones,
    protected: &Protected,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("result", "What examined phones show");
    let (found, with, _) = FOUND;
    let hits = Key::of([(found, with)]);
    let words = if result.devices().examined() == 1 { "phone examined from the list" } else { "phones examined from the list" };
    let outcomes: Vec<Outcome> = phones.told.clone();
    let split = Split::new(words, outcomes.iter().map(|outcome| (outcome.to_string(), one(protected, "outcome", &outcome.to_string()))));
    let says = format!("{words} {}", if result.devices().examined() == 1 { "was found with traces" } else { "were found with traces" });
    let rate: Option<Rate<Devices>> = protected.rate(&hits, &Key::total(), "with traces", AMONG);
    read.cell(hits.clone(), &protected.value(&hits).to_string())?;
    let mut figures = Figures::k_of_n(protected.value(&hits), protected.value(&Key::total()), says).split(split);
    if let Some(interval) = rate.as_ref().and_then(Rate::wilson) {
        let share = rate.as_ref().and_then(Rate::share).map_or_else(String::new, percent);
        figures = figures.fact("share", share).fact("95 % interval, Wilson", percent_range(interval.low(), interval.high()));
    }
    let all_told = outcomes.iter().all(|outcome| one(protected, "outcome", &outcome.to_string()).count().is_some());
    let undecided = result.devices().undecided();
    if let Some(bounds) = result.devices().bounds().filter(|_| undecided > 0 && all_told && rate.is_some()) {
        figures = figures.fact("whatever the undecided hold", percent_range(bounds.low(), bounds.high()));
    }
    draft.push(Block::figures(figures));
    draft.push(Block::paragraph(if all_told && rate.is_some() {
        result.sentence()
    } else {
        "Some of these counts are so small that they could point at somebody: they are withheld, and with them whatever would give them away."
            .to_owned()
    }));
    draft.push(Block::paragraph(
        "Undecided phones stay in the denominator. An interval says how far chance alone could move the share among phones like those examined; \
         it is no statement about the list.",
    ));
    draft.counted(&phones.outcomes, protected, PHONES, read)?;
    for (stratum, crosstab) in &phones.strata {
        strata(&mut draft, *stratum, &crosstab.1, protected, read)?;
    }
    if phones.lags.is_some() {
        lags(&mut draft, result, phones, protected, read)?;
    }
    Ok(draft)
}

/// One stratum: a dot with whiskers for each row that may be told, and the table behind it.
fn strata(draft: &mut Draft, stratum: Stratum, labels: &[String], protected: &Protected, read: &mut Published) -> Result<(), Error> {
    let (name, file, heading) = dimension(stratum);
    let (found, with, _) = FOUND;
    let mut table = Table::new(
        file,
        format!("Phones examined from the list, by {stratum}"),
        vec![
            column(name, heading, "What the phones have in common.", Kind::Text),
            column("examined", "examined", "Phones examined from the list.", Kind::Count),
            column(
                "with_traces",
                "with traces",
                "Those with traces of infection or of an attempt, or what the report counts.",
                Kind::Count,
            ),
            column("share", "share", "With traces of examined, from 0 to 1.", Kind::Figure),
            column("low", "from", "Lower end of the 95 % interval after Wilson.", Kind::Figure),
            column("high", "to", "Upper end of the 95 % interval after Wilson.", Kind::Figure),
        ],
    );
    let mut dots = Vec::new();
    for (label, _) in super::ranked(labels.iter().map(String::as_str), |label| one(protected, name, label)) {
        let (of, hits) = (Key::of([(name, label)]), Key::of([(name, label), (found, with)]));
        let rate: Option<Rate<Devices>> = protected.rate(&hits, &of, "with traces", AMONG);
        dots.push(rate.as_ref().map_or_else(|| Dot::withheld(label), |rate| Dot::of(label, rate)));
        let interval = rate.as_ref().and_then(Rate::wilson);
        table.push(vec![
            Value::text(redact(label)),
            protected.value(&of),
            protected.value(&hits),
            if rate.is_some() { figure(rate.as_ref().and_then(Rate::share)) } else { Value::Withheld },
            if rate.is_some() { figure(interval.as_ref().map(|ends| ends.low())) } else { Value::Withheld },
            if rate.is_some() { figure(interval.as_ref().map(|ends| ends.high())) } else { Value::Withheld },
        ]);
    }
    table.note(
        "Rows of few phones differ by chance; rows that could point at somebody are withheld, and others so that those do not follow.",
    );
    let says = format!("The share of examined phones with traces, by {stratum}, with 95 % intervals.");
    let drawing = Dots::new(heading, "share of examined phones with traces", "95 % interval, Wilson", dots);
    draft.push(Block::chart(Chart::new(file, format!("By {stratum}"), says, drawing)));
    read.table(&table, &Key::total(), &[name], "examined")?;
    read.table(&table, &Key::of([(found, with)]), &[name], "with_traces")?;
    draft.filed(table);
    Ok(())
}

fn lags(draft: &mut Draft, result: &Corroboration, phones: &Phones, protected: &Protected, read: &mut Published) -> Result<(), Error> {
    let Some(crosstab) = &phones.lags else { return Ok(()) };
    draft.push(Block::heading("How soon a trace followed a selection"));
    let amounts = LAG_BINS.iter().map(|(name, _)| one(protected, "lag", name));
    let row = LagRow::binned("all phones with times of both", amounts, one(protected, "lag", EARLIER));
    let says = "Phones by the time between a selection and the first trace after it. Single phones are not shown.";
    draft.push(Block::chart(Chart::new("phones_by_lag", "From selection to trace", says, Lags::new("phones", [row]))));
    let told = |name: &str| matches!(one(protected, "lag", name), Amount::Count(_));
    // The test speaks of the phones within 15 minutes: it is printed where their number is.
    if LAG_BINS.iter().take(2).all(|(name, _)| told(name)) {
        let test = result.lags(Timing::default()).test_in_words(Statistic::Share(Window::QuarterHour), Grouping::WithinClient);
        draft.push(Block::paragraph(test));
    } else {
        let least = protected.settings().threshold();
        let least = counted(least, "phone", "phones");
        draft.push(Block::paragraph(format!(
            "Too few phones to print how many had a trace within 15 minutes: fewer than {least}, or withheld for others."
        )));
    }
    draft.counted(crosstab, protected, PHONES, read)?;
    Ok(())
}
