//! Takes any text and gives the number in it, or why there is none.

use super::digits::{Dialable, dialable};
use super::{Number, Reading, Repair, Repairs, Unreadable};
use super::{address, letters, several, spreadsheet};
use crate::plan::{self, Change, Parts, Region, Unparsed, Validity};

/// The longest text that is looked at: libphonenumber's own limit for one number, and room for several in a cell.
const LONGEST_NUMBER: usize = 250;
const LONGEST_CELL: usize = 4096;

/// How texts are read. The default has no home region and every repair on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// The region in whose national form numbers may be written; without it a national form is unreadable.
    pub home: Option<Region>,
    /// Repairs that are switched off.
    pub without: Repairs,
}

impl Settings {
    /// Reads national forms as they are dialed in `home`.
    pub fn at_home(home: Region) -> Settings {
        Settings { home: Some(home), without: Repairs::NONE }
    }
}

/// Reads a text that holds one number.
///
/// Follows libphonenumber's parser step by step; every difference is a named [`Repair`] or a dated
/// [`Change`](crate::plan::Change). A number that is only possible is read and flagged.
///
/// ```
/// use targetlist::number::{Settings, Unreadable, read};
/// use targetlist::plan::Region;
/// let anywhere = Settings::default();
/// assert_eq!(read("٠٠٤٤ ٧٧٠٠ ٩٠٠١٢٣", &anywhere)?.applied(), "zero_zero arabic_digits");
/// assert_eq!(read("07700 900123", &anywhere), Err(Unreadable::NationalForm));
/// let britain = Settings::at_home(Region::named("GB").unwrap());
/// assert_eq!(read("07700 900123", &britain)?.number, read("+447700900123", &anywhere)?.number);
/// # Ok::<(), Unreadable>(())
/// ```
pub fn read(text: &str, settings: &Settings) -> Result<Reading, Unreadable> {
    let text = text.trim();
    if text.len() > LONGEST_CELL {
        return Err(Unreadable::TooLong);
    }
    let plain = letters::plain(text);
    piece(&plain.text, plain.repairs, settings)
}

/// Reads a cell that may hold several numbers: one result for each piece, in their order, never none.
///
/// ```
/// use targetlist::number::{Settings, read_cell};
/// let both = read_cell("+44 7700 900123 / +44 7700 900456", &Settings::default());
/// assert!(both.len() == 2 && both.iter().all(Result::is_ok));
/// ```
pub fn read_cell(text: &str, settings: &Settings) -> Vec<Result<Reading, Unreadable>> {
    let text = text.trim();
    if text.len() > LONGEST_CELL {
        return vec![Err(Unreadable::TooLong)];
    }
    let plain = letters::plain(text);
    let pieces = several::pieces(&plain.text);
    let mut repairs = plain.repairs;
    if pieces.len() > 1 {
        repairs.insert(Repair::SeveralNumbers);
    }
    pieces.into_iter().map(|text| piece(text, repairs, settings)).collect()
}

fn piece(text: &str, mut repairs: Repairs, settings: &Settings) -> Result<Reading, Unreadable> {
    if text.trim().len() > LONGEST_NUMBER {
        return Err(Unreadable::TooLong);
    }
    let text = spreadsheet::undo(text, &mut repairs)?;
    let text = address::open(&text, &mut repairs)?;
    let dialable = dialable(&text)?;
    repairs = repairs.union(dialable.repairs);
    let as_digits = understand(&dialable, &dialable.digits, repairs, settings);
    let Some(keyed) = &dialable.vanity else { return allowed(as_digits?, settings) };
    // Words are not digits to dial, unless only dialing them makes a number.
    match as_digits {
        Ok(reading) if reading.validity != Validity::Neither && repairs.contains(Repair::NoteAfter) => allowed(reading, settings),
        _ => {
            repairs.remove(Repair::NoteAfter);
            repairs.insert(Repair::VanityLetters);
            let reading = understand(&dialable, keyed, repairs, settings).map_err(|_| Unreadable::Letters)?;
            if reading.validity == Validity::Valid { allowed(reading, settings) } else { Err(Unreadable::Letters) }
        }
    }
}

/// Refuses a reading that took a repair which is switched off.
fn allowed(reading: Reading, settings: &Settings) -> Result<Reading, Unreadable> {
    match reading.repairs.iter().find(|repair| settings.without.contains(*repair)) {
        Some(repair) => Err(Unreadable::SwitchedOff(repair)),
        None => Ok(reading),
    }
}

fn understand(text: &Dialable, digits: &str, repairs: Repairs, settings: &Settings) -> Result<Reading, Unreadable> {
    if text.plus {
        return match plan::international(digits.as_bytes()) {
            Ok(parts) => abroad(parts, repairs),
            Err(Unparsed::NoCallingCode) => zero_zero(digits, repairs).ok_or(Unreadable::NoCallingCode),
            Err(Unparsed::TooShort) => Err(Unreadable::TooShort),
            Err(Unparsed::TooLong) => Err(Unreadable::TooLong),
        };
    }
    match settings.home {
        Some(home) => at_home(digits, home, repairs, settings),
        None => nowhere(digits, repairs),
    }
}

/// A text without a plus sign, read where it is dialed.
fn at_home(digits: &str, home: Region, repairs: Repairs, settings: &Settings) -> Result<Reading, Unreadable> {
    let dialed = match plan::dialed(digits.as_bytes(), home) {
        Ok(parts) => {
            let abroad = !digits.ends_with(parts.national.text()) || digits.len() > parts.national.len() + 2;
            reading(Parts { trunk: parts.trunk && abroad, ..parts }, Repairs::NONE.union(repairs))
        }
        Err(why) => Err(match why {
            Unparsed::NoCallingCode => Unreadable::NoCallingCode,
            Unparsed::TooShort => Unreadable::TooShort,
            Unparsed::TooLong => Unreadable::TooLong,
        }),
    };
    if matches!(&dialed, Ok(found) if found.validity == Validity::Valid && digits.len() < 10) {
        return dialed;
    }
    if !matches!(&dialed, Ok(found) if found.validity == Validity::Valid)
        && let Some((change, national)) = plan::calling_code(home).and_then(|code| plan::modernize_domestic(code, digits))
        && let Some(code) = plan::calling_code(home)
    {
        let as_written = Number::from_parts(code, digits.trim_start_matches('0'));
        return changed(code, &national, as_written, change, repairs);
    }
    // What is no good number at home may be an international one that lost its plus sign or keeps two zeros.
    let other = zero_zero(digits, repairs).or_else(|| missing_plus(digits, repairs));
    let other = other.filter(|other| allowed(other.clone(), settings).is_ok());
    match (dialed, other) {
        // The home that was stated goes first, and the other reading is a candidate; only what cannot be a number there gives way.
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

/// A text without a plus sign and no home to read it in.
fn nowhere(digits: &str, repairs: Repairs) -> Result<Reading, Unreadable> {
    if digits.len() < several::FEWEST {
        return Err(Unreadable::TooShort);
    }
    zero_zero(digits, repairs).or_else(|| missing_plus(digits, repairs)).ok_or(Unreadable::NationalForm)
}

fn zero_zero(digits: &str, mut repairs: Repairs) -> Option<Reading> {
    let rest = digits.strip_prefix("00")?;
    repairs.insert(Repair::ZeroZero);
    abroad(plan::international(rest.as_bytes()).ok()?, repairs).ok()
}

/// Bare digits count as international when today's plan or a dated change knows the number, or when they are long enough to
/// be no national form and their calling code leaves no doubt about the country.
fn missing_plus(digits: &str, mut repairs: Repairs) -> Option<Reading> {
    const LONGER_THAN_NATIONAL: usize = 11;
    repairs.insert(Repair::MissingPlus);
    let reading = abroad(plan::international(digits.as_bytes()).ok()?, repairs).ok()?;
    let certain = match reading.validity {
        Validity::Valid => true,
        Validity::Possible => digits.len() >= LONGER_THAN_NATIONAL && reading.regions.main().is_some(),
        Validity::Neither => false,
    };
    certain.then_some(reading)
}

fn abroad(parts: Parts, mut repairs: Repairs) -> Result<Reading, Unreadable> {
    if parts.trunk {
        repairs.insert(Repair::TrunkZero);
    }
    reading(parts, repairs)
}

fn reading(parts: Parts, repairs: Repairs) -> Result<Reading, Unreadable> {
    let number = Number::from_parts(parts.code, parts.national.text()).ok_or(Unreadable::TooLong)?;
    let verdict = plan::judge(parts.code, parts.national.text());
    if verdict.validity != Validity::Valid
        && let Some((change, national)) = plan::modernize(parts.code, parts.national.text())
    {
        return changed(parts.code, &national, Some(number), change, repairs);
    }
    Ok(Reading {
        number,
        as_written: number,
        regions: verdict.regions,
        line_type: verdict.line_type,
        validity: verdict.validity,
        repairs,
        change: None,
        candidates: Vec::new(),
    })
}

fn changed(code: u16, national: &str, as_written: Option<Number>, change: Change, repairs: Repairs) -> Result<Reading, Unreadable> {
    let number = Number::from_parts(code, national).ok_or(Unreadable::TooLong)?;
    let verdict = plan::judge(code, national);
    Ok(Reading {
        number,
        as_written: as_written.unwrap_or(number),
        regions: verdict.regions,
        line_type: verdict.line_type,
        validity: verdict.validity,
        repairs,
        change: Some(change),
        candidates: Vec::new(),
    })
}

/// Whether a cell has the look of a telephone number: told apart from dates and other figures without reading it whole.
pub(crate) fn looks_like_one(text: &str) -> bool {
    match read(text, &Settings::default()) {
        Ok(reading) => reading.validity != Validity::Neither,
        Err(why) => why == Unreadable::NationalForm,
    }
}
