//! How the readings of one text compare.

use targetlist::number::{ParseError, ParseOptions, ParsedNumber, Repair, parse};
use targetlist::plan::{Region, Renumberings, Validity};
use targetlist_reference::corpus::Text;
use targetlist_reference::oracle::{self, Said};

/// How two readings of one text compare.
#[derive(Debug)]
pub(crate) enum Outcome {
    Same {
        accepted: bool,
    },
    /// They differ on purpose: the name of the repair, change or refusal.
    Named(String),
    Unnamed(String),
}

/// Repairs that make a reading differ from libphonenumber's, the weightiest first. The others only
/// say what both do.
const DIFFERING: [Repair; 14] = [
    Repair::NoteAfter,
    Repair::VanityLetters,
    Repair::WhatsappId,
    Repair::TelUri,
    Repair::Scientific,
    Repair::ExcelFloat,
    Repair::OddSigns,
    Repair::InvisibleMarks,
    Repair::ZeroZero,
    Repair::MissingPlus,
    Repair::Extension,
    Repair::Formula,
    Repair::LeadingApostrophe,
    Repair::OtherDigits,
];

pub(crate) fn ours(text: &Text, changes: Renumberings) -> Result<ParsedNumber, ParseError> {
    parse(
        &text.text,
        &ParseOptions {
            home: text.home,
            changes,
            ..ParseOptions::default()
        },
    )
}

pub(crate) fn compare(text: &Text, changes: Renumberings) -> Outcome {
    let ours = ours(text, changes);
    let Ok(theirs) = oracle::read(text) else {
        return Outcome::Named("the oracle panics".to_owned());
    };
    match (&ours, &theirs) {
        (Err(_), None) => return Outcome::Same { accepted: false },
        (Ok(ours), Some(theirs)) if same(ours, theirs) => return Outcome::Same { accepted: true },
        _ => {}
    }
    let name = match &ours {
        Ok(reading) => difference(text, reading),
        Err(why) => refusal(text, *why, theirs.as_ref()),
    };
    let how = match (&ours, &theirs) {
        (Ok(_), None) => "accepted here alone",
        (Err(_), _) => "accepted there alone",
        (Ok(ours), Some(theirs)) if ours.number.e164() == theirs.e164 => "another verdict",
        (Ok(_), Some(_)) => "another number",
    };
    name.map_or_else(
        || unnamed(&ours, theirs.as_ref()),
        |name| Outcome::Named(format!("{name}: {how}")),
    )
}

/// The name of a difference on purpose: a dated change, or a repair.
fn difference(text: &Text, reading: &ParsedNumber) -> Option<String> {
    let made = |repair| reading.repairs.contains(repair);
    if reading.change.is_some() {
        return Some("dated change".to_owned());
    }
    if let Some(repair) = DIFFERING.into_iter().find(|repair| made(*repair)) {
        return Some(format!("repair {}", repair.name()));
    }
    // The zero before an old number, which no date tells from a new one.
    if made(Repair::TrunkZero) && reading.undecided.is_some() {
        return Some("dated change left open".to_owned());
    }
    // A label has few figures, and stands before the first of the number.
    let figures = |text: &str| text.chars().filter(|sign| sign.is_numeric()).count();
    let first = text.text.split(|sign: char| !sign.is_numeric());
    let first = first.map(figures).find(|figures| *figures > 0);
    if made(Repair::NoteBefore) && first.is_some_and(|figures| figures <= 3) {
        return Some("label with figures".to_owned());
    }
    // Figures that make no number before a plus sign, which begins one.
    let plus = text.text.find(['+', '＋']);
    if made(Repair::NoteBefore) && plus.is_some_and(|at| figures(&text.text[..at]) > 0) {
        return Some("figures before a plus sign".to_owned());
    }
    // 01, 044 or 045.
    let (code, national) = reading.number.parts();
    let more = figures(&text.text).checked_sub(national.len() + 2);
    let mexican = code == 52 && matches!(more, Some(2 | 3));
    (made(Repair::TrunkZero) && mexican).then(|| "trunk prefix of Mexico".to_owned())
}

/// The name of a refusal on purpose.
fn refusal(text: &Text, why: ParseError, theirs: Option<&Said>) -> Option<String> {
    let words = text.text.chars().any(char::is_alphabetic);
    let named = match why {
        ParseError::Date
        | ParseError::DigitsLost
        | ParseError::SpreadsheetError
        | ParseError::Letters
        | ParseError::Imsi
        | ParseError::Imei
        | ParseError::Doubtful
        | ParseError::Amount
        | ParseError::AreaCodeMissing
        | ParseError::Hidden
        | ParseError::Address => true,
        // Few digits beside words are a figure in a sentence.
        ParseError::TooShort => words || may_be_labeled(&text.text),
        // Nineteen digits are as many as a number holds, and a text of 250 letters is not a number.
        ParseError::TooLong => theirs?.e164.len() > 20 || text.text.len() > 250,
        // libphonenumber looks for a second extension line by line, and loses the plus sign of the
        // first line; and once it reads letters, it loses the digits of all other scripts.
        ParseError::NoCallingCode => {
            text.text.contains('\n')
                || (words && !text.text.is_ascii())
                || may_be_labeled(&text.text)
        }
        _ => false,
    };
    named.then(|| format!("refused: {}", why.code()))
}

/// Whether a text begins with two figures, a sign and a zero: a label before an international
/// prefix (`18. 00…`), or the first figures of a number. A text that may be both and is neither in
/// full is refused.
fn may_be_labeled(text: &str) -> bool {
    let signs = |sign: char| !sign.is_ascii_digit();
    let mut figures = text.trim_start_matches(signs).splitn(2, signs);
    let label = figures.next().is_some_and(|label| label.len() == 2);
    label
        && figures
            .next()
            .is_some_and(|rest| rest.trim_start_matches(signs).starts_with('0'))
}

fn same(ours: &ParsedNumber, theirs: &Said) -> bool {
    let main = ours.regions.main().map(Region::code);
    let regions = match theirs.region {
        Some(region) => main == Some(region),
        // The oracle knows no region for an unassigned number of a shared code.
        None => ours.validity != Validity::Valid,
    };
    let mut set: Vec<&str> = ours.regions.iter().map(Region::code).collect();
    let mut valid_in = theirs.valid_in.clone();
    set.sort_unstable();
    valid_in.sort_unstable();
    let set = ours.validity != Validity::Valid || set == valid_in;
    regions
        && set
        && (ours.number.e164().as_str(), ours.line_type, ours.validity)
            == (theirs.e164.as_str(), theirs.line_type, theirs.validity)
}

fn unnamed(ours: &Result<ParsedNumber, ParseError>, theirs: Option<&Said>) -> Outcome {
    let ours = ours.as_ref().map(|ours| {
        (
            ours.number.e164(),
            ours.regions,
            ours.line_type,
            ours.validity,
            ours.applied(),
        )
    });
    Outcome::Unnamed(format!("{ours:?} here, {theirs:?} there"))
}
