//! The number that was read from a text, or the reason why there is none.

use super::together::are_two_guesses;
use super::{Number, Repair, Repairs, Settings};
use crate::plan::{Change, LineType, Regions, Validity};
use std::fmt;

/// A number, and how it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// The number, in today's form.
    pub number: Number,
    /// The number in the international form of its day: differs from `number` where a dated change
    /// was applied.
    pub as_written: Number,
    /// The regions it may belong to.
    pub regions: Regions,
    /// The kind of line.
    pub line_type: LineType,
    /// Whether today's plan knows it. A number that is only possible is kept: leaks hold them.
    pub validity: Validity,
    /// What was mended.
    pub repairs: Repairs,
    /// The dated change of a numbering plan that was applied.
    pub change: Option<Change>,
    /// A dated change that may apply and was not: the date of the text, or the operator of the
    /// number, would decide. What it would make of the number is among the candidates.
    pub undecided: Option<Change>,
    /// Other numbers the text could be; empty where it is certain.
    pub candidates: Vec<Number>,
}

impl Reading {
    /// Refuses a reading that took a repair which is switched off.
    #[inline]
    pub(super) fn allowed(&self, settings: &Settings) -> Result<(), Unreadable> {
        match self.repairs.common(settings.without) {
            Some(repair) => Err(Unreadable::SwitchedOff(repair)),
            None if !settings.two_guesses && are_two_guesses(self.repairs) => {
                Err(Unreadable::Doubtful)
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
pub enum Unreadable {
    /// Nothing but blanks.
    Empty,
    /// Words without a number in them.
    NoDigits,
    /// A spreadsheet's own error: `#N/A`, `#REF!`.
    SpreadsheetError,
    /// Scientific notation or rounding has destroyed digits: they cannot be had back.
    DigitsLost,
    /// A date or a time of day.
    Date,
    /// An electronic address or a chat group, not a telephone number.
    Address,
    /// The identity of a SIM card (IMSI): fifteen digits that begin with a mobile country code.
    Imsi,
    /// The identity of a handset (IMEI): fifteen digits, the last of which checks the others.
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
    /// Letters between the digits that are neither a note nor keys of a telephone.
    Letters,
    /// It could be read only with a repair that is switched off.
    SwitchedOff(Repair),
}

impl Unreadable {
    /// One lower-case word or two, for tables: `national_form`.
    pub fn code(self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::NoDigits => "no_digits",
            Unreadable::SpreadsheetError => "spreadsheet_error",
            Unreadable::DigitsLost => "digits_lost",
            Unreadable::Date => "date",
            Unreadable::Address => "address",
            Unreadable::Imsi => "imsi",
            Unreadable::Imei => "imei",
            Unreadable::Amount => "amount",
            Unreadable::Doubtful => "doubtful",
            Unreadable::NationalForm => "national_form",
            Unreadable::NoCallingCode => "no_calling_code",
            Unreadable::TooShort => "too_short",
            Unreadable::TooLong => "too_long",
            Unreadable::WrongLength => "wrong_length",
            Unreadable::Letters => "letters",
            Unreadable::SwitchedOff(_) => "repair_off",
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Empty => f.pad("the cell is empty"),
            Unreadable::NoDigits => f.pad("words without a number"),
            Unreadable::SpreadsheetError => f.pad("a spreadsheet error"),
            Unreadable::DigitsLost => f.pad("digits lost in a spreadsheet; go back to the source"),
            Unreadable::Date => f.pad("a date or time, not a number"),
            Unreadable::Address => f.pad("an address or chat group, not a number"),
            Unreadable::Imsi => f.pad("looks like an IMSI, which names a SIM card"),
            Unreadable::Imei => f.pad("looks like an IMEI, which names a handset"),
            Unreadable::Amount => f.pad("a sum of money, not a number"),
            Unreadable::Doubtful => f.pad("more than one guess away from a number"),
            Unreadable::NationalForm => f.pad("national form: give a home region to read it in"),
            Unreadable::NoCallingCode => f.pad("no country has this calling code"),
            Unreadable::TooShort => f.pad("too few digits"),
            Unreadable::TooLong => f.pad("too many digits"),
            Unreadable::WrongLength => f.pad("a length its country does not use"),
            Unreadable::Letters => f.pad("letters between the digits"),
            Unreadable::SwitchedOff(repair) => write!(
                f,
                "needs the repair {}, which is switched off",
                repair.name()
            ),
        }
    }
}

impl std::error::Error for Unreadable {}
