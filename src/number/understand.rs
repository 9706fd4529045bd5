//! Takes dialable digits and gives the [`Reading`] of them: as an international number, as dialed
//! at home, or as either with its plus sign lost.

use super::digits::Dialable;
use super::eights;
use super::several::FEWEST;
use super::{Number, Reading, Repair, Repairs, Settings, Unreadable};
use crate::plan::{self, Change, Modern, Parts, Region, Today, Unparsed, Validity, Verdict};

/// Reads the digits; `repairs` are those that it took to find them.
pub(super) fn understand(
    plus: bool,
    digits: &[u8],
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    if plus {
        return international(digits, repairs, settings);
    }
    match settings.home {
        Some(home) => at_home(digits, home, repairs, settings),
        None => nowhere(digits, repairs, settings),
    }
}

/// Reads a dialable text, its letters left aside.
pub(super) fn plain(
    text: &Dialable<'_>,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    understand(text.plus, text.digits.bytes(), repairs, settings)
}

/// A text with a plus sign.
fn international(
    digits: &[u8],
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    match abroad(digits, repairs, settings) {
        // What stands behind the plus sign may be dialed from home: `+00 44 …`.
        Err(Unreadable::NoCallingCode) => {
            let dialed = settings
                .home
                .and_then(|home| plan::dialed_abroad(digits, home));
            let dialed = dialed.and_then(|rest| plan::international(rest).ok());
            let dialed =
                dialed.and_then(|parts| reading(&parts, trunk(&parts, repairs), settings).ok());
            zero_zero(digits, repairs, settings)
                .or(dialed)
                .ok_or(Unreadable::NoCallingCode)
        }
        read => read,
    }
}

/// A text without a plus sign, read where it is dialed.
fn at_home(
    digits: &[u8],
    home: Region,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    let dialed = dialed(digits, home, repairs, settings);
    let valid = dialed
        .as_ref()
        .ok()
        .filter(|found| found.validity == Validity::Valid);
    if let Some(found) = valid
        && (digits.len() < SHORTEST_ABROAD || !has_rival(digits, found.number, settings))
    {
        return dialed;
    }
    if valid.is_none()
        && let Some(code) = plan::calling_code(home)
        && let Some(Modern::Moved(change, today)) =
            settings.changes.modernize_dialed(code, digits, settings.at)
    {
        let significant = digits
            .iter()
            .position(|digit| *digit != b'0')
            .and_then(|zeros| digits.get(zeros..));
        let as_written = Number::from_parts(code, significant.unwrap_or(&[]));
        return changed(today, as_written, change, repairs);
    }
    // What is no good number at home may be an international one that lost its plus sign or keeps
    // two zeros.
    let other =
        zero_zero(digits, repairs, settings).or_else(|| missing_plus(digits, repairs, settings));
    let other = other.filter(|other| other.allowed(settings).is_ok());
    match (dialed, other) {
        // The home that was stated goes first, and the other reading is a candidate; only what
        // cannot be a number there gives way.
        (Ok(mut home), Some(other)) if home.validity != Validity::Neither => {
            if other.validity == Validity::Valid && other.number != home.number {
                home.candidates.push(other.number);
            }
            Ok(home)
        }
        (Ok(home), Some(other)) if other.validity == Validity::Neither => Ok(home),
        (_, Some(other)) => Ok(other),
        (dialed, None) => dialed,
    }
}

/// The digits as they are dialed at home, abroad or inside.
fn dialed(
    digits: &[u8],
    home: Region,
    repairs: Repairs,
    settings: &Settings,
) -> Result<Reading, Unreadable> {
    if let Some(rest) = plan::dialed_abroad(digits, home) {
        if let Some((number, verdict)) =
            eights::value(rest).and_then(|value| known((rest, value), settings))
        {
            return Ok(of(number, number, verdict, repairs));
        }
        let parts = plan::international(rest).map_err(why)?;
        return reading(&parts, trunk(&parts, repairs), settings);
    }
    let parts = plan::dialed_inside(digits, home).map_err(why)?;
    // At home the prefix belongs before a number.
    let inside = parts.trunk
        && digits.len() <= parts.national.len() + 2
        && digits.ends_with(parts.national.bytes());
    reading(
        &parts,
        if inside {
            repairs
        } else {
            trunk(&parts, repairs)
        },
        settings,
    )
}

/// Whether digits that are a valid number at home could be another one abroad: asked before any of
/// that is read.
fn has_rival(digits: &[u8], number: Number, settings: &Settings) -> bool {
    let abroad = digits.strip_prefix(b"00").unwrap_or(digits);
    match plan::plain(abroad) {
        Some((verdict, code, _)) => {
            let another =
                verdict.validity == Validity::Valid && Number::from_digits(abroad) != Some(number);
            another || settings.changes.concern_code(code)
        }
        None => plan::begin_abroad(abroad),
    }
}

/// With fewer digits than this, a number that is good at home is not taken for one from abroad.
const SHORTEST_ABROAD: usize = 10;

/// A text without a plus sign and no home to read it in.
fn nowhere(digits: &[u8], repairs: Repairs, settings: &Settings) -> Result<Reading, Unreadable> {
    if digits.len() < FEWEST {
        return Err(Unreadable::TooShort);
    }
    zero_zero(digits, repairs, settings)
        .or_else(|| missing_plus(digits, repairs, settings))
        .ok_or(Unreadable::NationalForm)
}

fn zero_zero(digits: &[u8], mut repairs: Repairs, settings: &Settings) -> Option<Reading> {
    let rest = digits.strip_prefix(b"00")?;
    repairs.insert(Repair::ZeroZero);
    abroad(rest, repairs, settings).ok()
}

/// Bare digits count as international when today's plan or a dated change knows the number, or when
/// they are long enough to be no national form and their calling code leaves no doubt about the
/// country. A number nobody knows that would lose a zero behind its calling code besides is two
/// guesses in a row: `8 800 …`, as it is dialed in Russia, is no number of Bangladesh (880).
fn missing_plus(digits: &[u8], mut repairs: Repairs, settings: &Settings) -> Option<Reading> {
    const LONGER_THAN_NATIONAL: usize = 11;
    let had_zero = repairs.contains(Repair::TrunkZero);
    repairs.insert(Repair::MissingPlus);
    let reading = abroad(digits, repairs, settings).ok()?;
    let certain = match reading.validity {
        Validity::Valid => true,
        Validity::Possible => {
            let loses_zero = !had_zero && reading.repairs.contains(Repair::TrunkZero);
            digits.len() >= LONGER_THAN_NATIONAL && !loses_zero && reading.regions.main().is_some()
        }
        Validity::Neither => false,
    };
    certain.then_some(reading)
}

/// Digits that today's plans know as an international number, and no old plan as another.
#[inline]
pub(super) fn known(
    (digits, value): (&[u8], u64),
    settings: &Settings,
) -> Option<(Number, Verdict)> {
    let (verdict, code, length) = plan::plain(digits)?;
    if verdict.validity != Validity::Valid || settings.changes.concern(code, digits.len() - length)
    {
        return None;
    }
    Some((Number::from_value(value)?, verdict))
}

/// Digits that begin with a calling code.
fn abroad(digits: &[u8], repairs: Repairs, settings: &Settings) -> Result<Reading, Unreadable> {
    // Nearly every number is read without a closer look.
    if let Some((verdict, code, length)) = plan::plain(digits)
        && let Some(number) = Number::from_digits(digits)
    {
        let national = digits.get(length..).unwrap_or(&[]);
        let valid = verdict.validity == Validity::Valid;
        if !settings.changes.concern_code(code)
            || valid && !settings.changes.concern(code, national.len())
        {
            return Ok(of(number, number, verdict, repairs));
        }
        let old = if valid {
            None
        } else {
            behind_trunk(code, national, repairs, settings)
        };
        return old.unwrap_or_else(|| dated(code, national, number, verdict, repairs, settings));
    }
    let parts = plan::international(digits).map_err(why)?;
    let old = behind_trunk(parts.code, parts.national.bytes(), repairs, settings);
    old.unwrap_or_else(|| reading(&parts, trunk(&parts, repairs), settings))
}

/// A number of an old plan behind its country's trunk prefix.
fn behind_trunk(
    code: u16,
    national: &[u8],
    mut repairs: Repairs,
    settings: &Settings,
) -> Option<Result<Reading, Unreadable>> {
    let old = settings.changes.behind_trunk(code, national)?;
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

fn trunk(parts: &Parts, mut repairs: Repairs) -> Repairs {
    if parts.trunk {
        repairs.insert(Repair::TrunkZero);
    }
    repairs
}

fn why(why: Unparsed) -> Unreadable {
    match why {
        Unparsed::NoCallingCode => Unreadable::NoCallingCode,
        Unparsed::TooShort => Unreadable::TooShort,
        Unparsed::TooLong => Unreadable::TooLong,
    }
}

fn reading(parts: &Parts, repairs: Repairs, settings: &Settings) -> Result<Reading, Unreadable> {
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
fn dated(
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
            .modernize(code, national, known, settings.at)
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

fn changed(
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
pub(super) fn of(
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
