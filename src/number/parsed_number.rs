//! The number that was read from a text, or the reason why there is none.

use super::together::are_two_guesses;
use super::{Number, ParseOptions, Repair, Repairs};
use crate::plan::{LineType, Regions, Renumbering, Validity};
use std::fmt;

/// A number, and how it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParsedNumber {
    /// The number, in today's form.
    pub number: Number,
    /// The number in the international form it was written in; it differs from `number` where a
    /// dated change was applied.
    pub as_written: Number,
    /// The regions it may belong to.
    pub regions: Regions,
    /// The kind of line.
    pub line_type: LineType,
    /// Whether it is assigned, possible or invalid in today's plan. A number that is only possible
    /// is kept: leaks hold such numbers.
    pub validity: Validity,
    /// The repairs that were needed to read it.
    pub repairs: Repairs,
    /// The dated change of a numbering plan that was applied.
    pub change: Option<Renumbering>,
    /// A dated change that may apply and was not applied: the date of the text, or the operator of
    /// the number, would decide. What it would make of the number is among the candidates.
    pub undecided: Option<Renumbering>,
    /// Other numbers the text could be; empty where it is certain.
    pub candidates: Vec<Number>,
}

impl ParsedNumber {
    /// Refuses a reading with a repair that is switched off, or with two guesses unless the options
    /// allow them.
    #[inline]
    pub(super) fn allowed(&self, settings: &ParseOptions) -> Result<(), ParseError> {
        match self.repairs.common(settings.without) {
            Some(repair) => Err(ParseError::SwitchedOff(repair)),
            None if !settings.two_guesses && are_two_guesses(self.repairs) => {
                Err(ParseError::Doubtful)
            }
            None => Ok(()),
        }
    }

    /// Repairs and dated change by name, with a space between: `zero_zero plan:MX-2019-08`.
    pub fn applied(&self) -> String {
        let names = self.repairs.iter().map(|repair| repair.name().to_owned());
        names
            .chain(self.change.as_ref().map(ToString::to_string))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Why a text is not a number. Holds nothing of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum ParseError {
    /// Nothing but blanks.
    Empty,
    /// Words without a number in them.
    NoDigits,
    /// A spreadsheet's own error: `#N/A`, `#REF!`.
    SpreadsheetError,
    /// Scientific notation or rounding has destroyed digits, which cannot be recovered.
    DigitsLost,
    /// A date or a time of day.
    Date,
    /// An electronic address or a chat group, not a telephone number.
    Address,
    /// The identity of a SIM card (IMSI): fifteen digits that begin with a mobile country code.
    Imsi,
    /// The identity of a handset (IMEI): fifteen digits with a check digit; fourteen without it, or
    /// sixteen with a software version.
    Imei,
    /// A sum of money.
    Amount,
    /// It could be read only by building one guess on another, or as either of two numbers.
    Doubtful,
    /// Written in national form, and no home region was given to read it in.
    NationalForm,
    /// It begins with a plus sign and no country's calling code.
    NoCallingCode,
    /// Too few digits for a telephone number.
    TooShort,
    /// Too many digits for a telephone number.
    TooLong,
    /// Of a length that its country does not use.
    WrongLength,
    /// A number as it is dialed inside its area, without the area code: several people may have it.
    AreaCodeMissing,
    /// Letters between the digits that are neither a note nor keys of a telephone.
    Letters,
    /// Signs or letters stand in the place of digits (`900***`, `555-xxxx`), or a note says that some are
    /// missing.
    Hidden,
    /// It could be read only with a repair that is switched off.
    SwitchedOff(Repair),
}

impl ParseError {
    /// Lower-case words joined by underscores, for tables: `national_form`.
    pub fn code(self) -> &'static str {
        match self {
            ParseError::Empty => "empty",
            ParseError::NoDigits => "no_digits",
            ParseError::SpreadsheetError => "spreadsheet_error",
            ParseError::DigitsLost => "digits_lost",
            ParseError::Date => "date",
            ParseError::Address => "address",
            ParseError::Imsi => "imsi",
            ParseError::Imei => "imei",
            ParseError::Amount => "amount",
            ParseError::Doubtful => "doubtful",
            ParseError::NationalForm => "national_form",
            ParseError::NoCallingCode => "no_calling_code",
            ParseError::TooShort => "too_short",
            ParseError::TooLong => "too_long",
            ParseError::WrongLength => "wrong_length",
            ParseError::AreaCodeMissing => "area_code_missing",
            ParseError::Letters => "letters",
            ParseError::Hidden => "hidden_digits",
            ParseError::SwitchedOff(_) => "repair_off",
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ParseError::Empty => f.pad("the cell is empty"),
            ParseError::NoDigits => f.pad("words without a number"),
            ParseError::SpreadsheetError => f.pad("a spreadsheet error"),
            ParseError::DigitsLost => f.pad("digits lost in a spreadsheet; go back to the source"),
            ParseError::Date => f.pad("a date or time, not a number"),
            ParseError::Address => f.pad("an address or chat group, not a number"),
            ParseError::Imsi => f.pad("looks like an IMSI, which names a SIM card"),
            ParseError::Imei => f.pad("looks like an IMEI, which names a handset"),
            ParseError::Amount => f.pad("a sum of money, not a number"),
            ParseError::Doubtful => f.pad("a number only after more than one guess"),
            ParseError::NationalForm => f.pad(
                "a national form: a home region is needed to read \
                it",
            ),
            ParseError::NoCallingCode => f.pad("no country has this calling code"),
            ParseError::TooShort => f.pad("too few digits"),
            ParseError::TooLong => f.pad("too many digits"),
            ParseError::WrongLength => f.pad("a length its country does not use"),
            ParseError::AreaCodeMissing => f.pad("a local number without its area code"),
            ParseError::Letters => f.pad("letters between the digits"),
            ParseError::Hidden => f.pad("digits masked or missing"),
            ParseError::SwitchedOff(repair) => write!(
                f,
                "needs the repair {}, which is switched off",
                repair.name()
            ),
        }
    }
}

impl std::error::Error for ParseError {}
