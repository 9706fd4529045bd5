//! The table of numbers and their codes as a text, and back.

use super::code::Code;
use super::identity_error::{IdentityError, TableFault};
use std::collections::BTreeSet;
use targetlist::error::Error;
use targetlist::number::Number;
use zeroize::Zeroizing;

const HEADINGS: [&str; 2] = ["number", "code"];

/// How a number begins: so, no spreadsheet takes it for a formula or a figure.
const SCHEME: &str = "tel:+";

/// What the last row begins with, which tells how many there are: a copy that breaks off lacks it.
const ALL: &str = "all";

/// The table. Neither a number nor a code holds anything that CSV would have to quote.
pub(super) fn text(rows: impl Iterator<Item = (Number, Code)>) -> Zeroizing<String> {
    // A row has 30 bytes at most; with room for most lists, few copies are left where the text
    // moved to grow.
    let mut text = Zeroizing::new(String::with_capacity(30 * rows.size_hint().0 + 30));
    text.push_str(&HEADINGS.join(","));
    text.push('\n');
    let mut count = 0_u64;
    for (number, code) in rows {
        text.push_str("tel:");
        text.push_str(&number.e164());
        text.push_str(&format!(",{code}\n"));
        count += 1;
    }
    text.push_str(&format!("{ALL},{count}\n"));
    text
}

/// The rows of a table. It is exactly what was written, or an error with the row: a code that went
/// lost would be given anew.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<(Number, Code)>, Error> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let mut rows = Vec::new();
    let (mut numbers, mut codes) = (BTreeSet::new(), BTreeSet::new());
    let (mut headed, mut whole) = (false, false);
    for (at, record) in reader.records().enumerate() {
        let wrong = |fault| unusable(fault).at_row(at as u64 + 1);
        let record = record.map_err(|_| wrong(TableFault::NotUtf8))?;
        let cells: Vec<&str> = record.iter().collect();
        if at == 0 {
            headed = cells == HEADINGS;
            continue;
        }
        whole = cells == [ALL, rows.len().to_string().as_str()];
        if whole {
            continue;
        }
        let (number, code) = row(&cells).map_err(|error| error.at_row(at as u64 + 1))?;
        if !numbers.insert(number) || !codes.insert(code) {
            return Err(wrong(TableFault::Repeated));
        }
        rows.push((number, code));
    }
    match (headed, whole) {
        (true, true) => Ok(rows),
        (true, false) => Err(unusable(TableFault::BrokenOff)),
        (false, _) => Err(unusable(TableFault::NoHeadings).at_row(1)),
    }
}

fn unusable(fault: TableFault) -> Error {
    IdentityError::Table(fault).into()
}

fn row(cells: &[&str]) -> Result<(Number, Code), Error> {
    let [number, code] = cells else {
        return Err(unusable(TableFault::OtherCells));
    };
    let number =
        self::number(number).ok_or_else(|| unusable(TableFault::NoNumber).at_column("number"))?;
    let code = Code::read(code).ok_or_else(|| unusable(TableFault::NoCode).at_column("code"))?;
    Ok((number, code))
}

/// A number, digit for digit: what was today's form when it was written is not read anew.
fn number(cell: &str) -> Option<Number> {
    let digits = cell.strip_prefix(SCHEME)?;
    let plain = (1..=19).contains(&digits.len())
        && !digits.starts_with('0')
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain {
        Number::from_parts(0, digits.as_bytes())
    } else {
        None
    }
}
