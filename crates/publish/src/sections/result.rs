//! How far examined phones bear the list out: the k-of-n box, strata with intervals, how soon
//! traces followed.

use super::{Draft, figure, one};
use crate::cells::{Key, Protected, Published};
use crate::chart::{Amount, Chart, Dot, Dots, LAG_BINS, LagRow, Lags, Split};
use crate::report::{Block, Figures};
use crate::tables::phones::{EARLIER, FOUND, Phones, UNTIMED, dimension};
use crate::{Column, Kind, Table, Value};
use targetlist::corroborate::{
    Corroboration, Grouping, Refused, Statistic, Stratum, Timing, Window,
};
use targetlist::error::Error;
use targetlist::forensic::{Devices, Outcome};
use targetlist::mask::redact;
use targetlist::show::counted;
use targetlist::stats::{Rate, p_value, percent, percent_range};

const PHONES: &str = "Phones examined from the list.";

/// With fewer permutations a value of p is a fraction that can be read back.
const PERMUTATIONS: u128 = 10_000_000;

const AMONG: &str = "examined from the list";

pub(crate) fn result(
    result: &Corroboration,
    phones: &Phones,
    protected: &Protected,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("result", "What examined phones show");
    let (found, with, _) = FOUND;
    let hits = Key::of([(found, with)]);
    // Words in the singular would tell of a single phone.
    let single = protected.count(&Key::total()) == Some(1);
    let words = if single {
        "phone examined from the list"
    } else {
        "phones examined from the list"
    };
    let outcomes: Vec<Outcome> = phones.told.clone();
    let split = Split::new(
        words,
        outcomes.iter().map(|outcome| {
            (
                outcome.to_string(),
                one(protected, "outcome", &outcome.to_string()),
            )
        }),
    );
    let says = format!(
        "{words} {}",
        if single {
            "was found with traces"
        } else {
            "were found with traces"
        }
    );
    let rate: Option<Rate<Devices>> = protected.rate(&hits, &Key::total(), "with traces", AMONG);
    read.cell(hits.clone(), &protected.value(&hits).to_string())?;
    let mut figures = Figures::k_of_n(protected.value(&hits), protected.value(&Key::total()), says)
        .split(split)
        .file("tables/phones_by_outcome.csv");
    if let Some(interval) = rate.as_ref().and_then(Rate::wilson) {
        let share = rate
            .as_ref()
            .and_then(Rate::share)
            .map_or_else(String::new, percent);
        figures = figures.fact("share", share).fact(
            "95 % interval, Wilson",
            percent_range(interval.low(), interval.high()),
        );
    }
    let all_told = outcomes.iter().all(|outcome| {
        one(protected, "outcome", &outcome.to_string())
            .count()
            .is_some()
    });
    let undecided = result.devices().undecided();
    if let Some(bounds) = result
        .devices()
        .bounds()
        .filter(|_| undecided > 0 && all_told && rate.is_some())
    {
        figures = figures.fact(
            "whatever the undecided hold",
            percent_range(bounds.low(), bounds.high()),
        );
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
        strata(
            &mut draft,
            (*stratum, &phones.by(*stratum)),
            &crosstab.1,
            protected,
            read,
        )?;
    }
    if phones.lags.is_some() {
        lags(&mut draft, result, phones, protected, read)?;
    }
    Ok(draft)
}

/// One stratum: a dot with whiskers for each row that may be told, and the table behind it.
fn strata(
    draft: &mut Draft,
    (stratum, by): (Stratum, &str),
    labels: &[String],
    protected: &Protected,
    read: &mut Published,
) -> Result<(), Error> {
    let (name, file, heading) = dimension(stratum);
    let (found, with, _) = FOUND;
    let mut table = Table::new(
        file,
        format!("Phones examined from the list, by {by}"),
        vec![
            Column::new(name, heading, "What the phones have in common.", Kind::Text),
            Column::new(
                "examined",
                "examined",
                "Phones examined from the list.",
                Kind::Count,
            ),
            Column::new(
                "with_traces",
                "with traces",
                "Those with traces of infection or of an attempt, or what the report counts.",
                Kind::Count,
            ),
            Column::new(
                "share",
                "share",
                "With traces of examined, from 0 to 1.",
                Kind::Figure,
            ),
            Column::new(
                "low",
                "from",
                "Lower end of the 95 % interval after Wilson.",
                Kind::Figure,
            ),
            Column::new(
                "high",
                "to",
                "Upper end of the 95 % interval after Wilson.",
                Kind::Figure,
            ),
        ],
    );
    let (mut dots, mut any) = (Vec::new(), false);
    let mut rows = super::ranked(labels.iter().map(String::as_str), |label| {
        one(protected, name, label)
    });
    if stratum == Stratum::Year {
        // Years stand in their own order, which tells nothing of their counts.
        rows.sort_by_key(|(label, _)| *label);
    }
    for (label, _) in rows {
        let (of, hits) = (
            Key::of([(name, label)]),
            Key::of([(name, label), (found, with)]),
        );
        let rate: Option<Rate<Devices>> = protected.rate(&hits, &of, "with traces", AMONG);
        any |= rate.is_some();
        dots.push(
            rate.as_ref()
                .map_or_else(|| Dot::withheld(label), |rate| Dot::of(label, rate)),
        );
        let interval = rate.as_ref().and_then(Rate::wilson);
        table.push(vec![
            Value::text(redact(label)),
            protected.value(&of),
            protected.value(&hits),
            if rate.is_some() {
                figure(rate.as_ref().and_then(Rate::share))
            } else {
                Value::Withheld
            },
            if rate.is_some() {
                figure(interval.as_ref().map(|ends| ends.low()))
            } else {
                Value::Withheld
            },
            if rate.is_some() {
                figure(interval.as_ref().map(|ends| ends.high()))
            } else {
                Value::Withheld
            },
        ]);
    }
    table.note(
        "Rows of few phones differ by chance; rows that could point at somebody are withheld, and others so that those do not follow.",
    );
    read.table(&table, &Key::total(), &[name], "examined")?;
    read.table(&table, &Key::of([(found, with)]), &[name], "with_traces")?;
    if any {
        let says =
            format!("The share of examined phones with traces, by {by}, with 95 % intervals.");
        let drawing = Dots::new(
            heading,
            "share of examined phones with traces",
            "95 % interval, Wilson",
            dots,
        );
        draft.drawn(Chart::new(file, format!("By {by}"), says, drawing));
        draft.filed(table);
    } else {
        draft.push(Block::paragraph(format!(
            "By {by}, no share can be told: too few phones stand behind the rows, or one row would give away another."
        )));
        draft.folded(table);
    }
    Ok(())
}

fn lags(
    draft: &mut Draft,
    result: &Corroboration,
    phones: &Phones,
    protected: &Protected,
    read: &mut Published,
) -> Result<(), Error> {
    let Some(crosstab) = &phones.lags else {
        return Ok(());
    };
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
    draft.counted(crosstab, protected, PHONES, read)?;
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
