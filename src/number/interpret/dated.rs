//! Numbers in the numbering plans of their day.

use crate::number::{Number, ParseError, ParseOptions, ParsedNumber, Repair, Repairs};
use crate::plan::{self, Modern, PlanInfo, Renumbering, SplitNumber, Today, Validity};

/// A number of an old plan behind its country's trunk prefix.
pub(super) fn behind_trunk(
    code: u16,
    national: &[u8],
    mut repairs: Repairs,
    settings: &ParseOptions,
) -> Option<Result<ParsedNumber, ParseError>> {
    let old = settings
        .changes
        .behind_trunk(code, national, settings.days())?;
    let number = Number::from_parts(code, old)?;
    repairs.insert(Repair::TrunkZero);
    Some(dated(
        code,
        old,
        number,
        plan::lookup_digits(code, old),
        repairs,
        settings,
    ))
}

/// The reading of digits that were taken apart.
pub(super) fn reading(
    parts: &SplitNumber,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
    let number =
        Number::from_parts(parts.code, parts.national.bytes()).ok_or(ParseError::TooLong)?;
    let verdict = plan::lookup_digits(parts.code, parts.national.bytes());
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
    verdict: PlanInfo,
    repairs: Repairs,
    settings: &ParseOptions,
) -> Result<ParsedNumber, ParseError> {
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
                ParsedNumber {
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
    change: Renumbering,
    repairs: Repairs,
) -> Result<ParsedNumber, ParseError> {
    let number = numbered(today).ok_or(ParseError::TooLong)?;
    let verdict = plan::lookup_digits(today.code, today.national.bytes());
    Ok(ParsedNumber {
        change: Some(change),
        ..of(number, as_written.unwrap_or(number), verdict, repairs)
    })
}

#[inline]
pub(in crate::number) fn of(
    number: Number,
    as_written: Number,
    verdict: PlanInfo,
    repairs: Repairs,
) -> ParsedNumber {
    let PlanInfo {
        regions,
        line_type,
        validity,
    } = verdict;
    ParsedNumber {
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
