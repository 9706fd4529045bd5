//! A number as the plans of its day had it.

use crate::number::{Number, Reading, Repair, Repairs, Settings, Unreadable};
use crate::plan::{self, Change, Modern, Parts, Today, Validity, Verdict};

/// A number of an old plan behind its country's trunk prefix.
pub(super) fn behind_trunk(
    code: u16,
    national: &[u8],
    mut repairs: Repairs,
    settings: &Settings,
) -> Option<Result<Reading, Unreadable>> {
    let old = settings
        .changes
        .behind_trunk(code, national, settings.days())?;
    let number = Number::from_parts(code, old)?;
    repairs.insert(Repair::TrunkZero);
    Some(dated(
        code,
        old,
        number,
        plan::judge_digits(code, old),
        repairs,
        settings,
    ))
}

/// The reading of digits that were taken apart.
pub(super) fn reading(
    parts: &Parts,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    let number =
        Number::from_parts(parts.code, parts.national.bytes()).ok_or(Unreadable::TooLong)?;
    let verdict = plan::judge_digits(parts.code, parts.national.bytes());
    if !settings.changes.concern(parts.code, parts.national.len()) {
        return Ok(of(number, number, verdict, repairs));
    }
    dated(
        parts.code,
        parts.national.bytes(),
        number,
        verdict,
        repairs,
        settings,
    )
}

/// A number as the plans of its day had it.
pub(super) fn dated(
    code: u16,
    national: &[u8],
    number: Number,
    verdict: Verdict,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    let known = verdict.validity == Validity::Valid;
    let reading = of(number, number, verdict, repairs);
    Ok(
        match settings
            .changes
            .modernize(code, national, known, settings.days())
        {
            None => reading,
            Some(Modern::Moved(change, today)) => {
                return changed(today, Some(number), change, repairs);
            }
            Some(Modern::Open(change, several)) => {
                let candidates = several
                    .iter()
                    .filter_map(|today| numbered(*today))
                    .collect();
                Reading {
                    undecided: Some(change),
                    candidates,
                    ..reading
                }
            }
        },
    )
}

fn numbered(today: Today) -> Option<Number> {
    Number::from_parts(today.code, today.national.bytes())
}

pub(super) fn changed(
    today: Today,
    as_written: Option<Number>,
    change: Change,
    repairs: Repairs,
) -> Result<Reading, Unreadable> {
    let number = numbered(today).ok_or(Unreadable::TooLong)?;
    let verdict = plan::judge_digits(today.code, today.national.bytes());
    Ok(Reading {
        change: Some(change),
        ..of(number, as_written.unwrap_or(number), verdict, repairs)
    })
}

#[inline]
pub(in crate::number) fn of(
    number: Number,
    as_written: Number,
    verdict: Verdict,
    repairs: Repairs,
) -> Reading {
    let Verdict {
        regions,
        line_type,
        validity,
    } = verdict;
    Reading {
        number,
        as_written,
        regions,
        line_type,
        validity,
        repairs,
        change: None,
        undecided: None,
        candidates: Vec::new(),
    }
}
